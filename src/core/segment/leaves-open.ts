/** Words after which a phrase goes on: no head ends so. */
const openWords: ReadonlySet<string> = new Set(
  'the a an of in to and or for with by from on at into than is are was were his her its their our my your that as but who which between during le la les de des du et à au aux un une der die das den dem des und von im am zu zur zum ein eine'.split(
    ' '
  )
)
/** The same in Chinese, in both scripts. */
const openCharacters = new Set('的和与與及在将將把被对對向从從为為是以由')

/** Whether a line ends in a word that another must follow: `… the`, `…的`. */
export function leavesOpen(text: string, han: boolean): boolean {
  return han
    ? openCharacters.has(text.charAt(text.length - 1))
    : openWords.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())
}
