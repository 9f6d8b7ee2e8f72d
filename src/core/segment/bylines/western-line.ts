import {givenNames} from '../../entities/english/given-names.js'
import {newspapers, newspapersInCapitals} from '../newspapers.js'
import {capital, letter, oneOf} from '../pattern.js'
import type {FoundByline} from './byline.js'
import {readWesternNames, westernName, westernNames} from './western-names.js'

/** Longest Western byline that fills a line, in characters. */
const longest = 80

const openings =
  'By Text_by Words_by Story_by Report_by Written_by Reported_by Exclusive_by Photo_by Photos_by Photographs_by Story_and_photos_by Text_and_photos_by Compiled_by Edited_by Translated_by Interview_by Review_by Reviewed_by Illustrated_by Drawings_by EXCLUSIVE_by EXCLUSIVE_By Words: Text: Story: Report: Writer: Reporter: Photo: Photos: Picture: Pictures:'
const by = oneOf(
  `by Par PAR Von VON Por POR Di ${openings} ${openings.toUpperCase()}`
)
const job = oneOf(
  'Writer Writers Reporter Reporters Correspondent Correspondents Editor Editors Columnist Critic Photographer Staff Bureau_Chief Analyst Contributor'
)
/** What may stand after the names: `, Staff Writer`, ` | Special to The Echo`, ` in Paris`. */
const after = `(?: ?[,.:;|/—–-]{0,2} ?(?:(?:(?:The|the|of|for|[${capital}][${letter}.’'&]{1,14}) ){0,4}(?:${job}|${job.toUpperCase()}|${job.toLowerCase()})|(?:Special|SPECIAL) (?:to|TO|for|FOR) .{3,30}|(?:in|at|of|for|IN|AT|OF|FOR) (?:[Tt]he |THE )?[${capital}][${letter} .’']{2,30}|[\\w.+-]{2,30}@[\\w.-]{4,30})| ?[|/—–-]{1,2} ?[${capital}][${letter} .’'&]{2,30}|,? (?:The )?(?:Associated Press|ASSOCIATED PRESS|Reuters|AP|AFP|UPI|Bloomberg))?`
// Matches what opens before names: `By `, `(Photos by: `.
const opensWithBy = new RegExp(`^[([]?${by}[: ]`, 'u')
// Matches names after By: `By John Smith and Ann Lee, Staff Writers`, `Par Jean Dupont`.
const afterBy = new RegExp(
  `^[([]?(${by})[: ]+(${westernNames})${after}[)\\]]?[.]?$`,
  'u'
)
// Matches an agency that nothing parts from the names: `By Jane Doe Associated Press`.
const house =
  / (?:(?:Associated|United) Press|ASSOCIATED PRESS|UNITED PRESS)(?: Writer)?$/u
// Matches names with From: `FROM JOHN SMITH IN PARIS`, `From John Smith, Paris`, `From John Smith`.
const afterFrom = new RegExp(
  `^(?:From|FROM) (${westernName})((?:,| in | IN ).{2,30})?$`,
  'u'
)
// Matches a name with a job or an agency after it: `JANE DOE, Staff Writer`, `JANE DOE / Associated Press`.
const nameAndJob = new RegExp(
  `^(${westernNames}) ?([,|/•·—–-]{1,2}|$|(?= ))? ?((?:(?:The|THE|Special|SPECIAL|to|TO|of|OF|the|[${capital}][${letter}.’'&]{1,14}) ){0,4}(?:${job}|${job.toUpperCase()}|${job.toLowerCase()}|Associated Press|ASSOCIATED PRESS|Reuters|REUTERS|AP|AFP|UPI|Bloomberg|News Service|NEWS SERVICE|(?:Special|SPECIAL) (?:to|TO) .{3,30}))[.]?$`,
  'u'
)
// Matches what each line with a job says: `Staff Writer`, `AP`, `Special to The Echo`.
const sayJob =
  /writer|report|correspond|editor|columnist|critic|photograph|staff|bureau|analyst|contributor|press|reuters|news serv|special|\b(?:ap|afp|upi)\b|bloomberg/iu
// Matches the second of two names, below `By Jane Doe`: `and John Smith`.
const second = new RegExp(`^(?:and|AND|&) (${westernName})$`, 'u')
// Matches a name or two and nothing else: `Jane Doe`, `Jane Doe and John Smith`.
const namesAlone = new RegExp(
  `^${westernName}(?: (?:and|AND|&) ${westernName})?$`,
  'u'
)
// Matches a job before the name: `Staff Writer Jane Doe`, `Political Editor: Jane Doe`.
const jobAndName = new RegExp(
  `^(?:[${capital}][${letter}’'&-]{1,14} ){0,3}(?:${job}|${job.toUpperCase()})[,:]? (${westernNames})$`,
  'u'
)
// Matches a name that reports: `Jane Doe reports`, `JANE DOE reports from Marsham.`, `Jane Doe and John Smith write`.
const nameReports = new RegExp(
  `^(${westernNames}),? (?:reports?|reporting|writes?|REPORTS?|REPORTING|WRITES?)(?:,? (?:from|in|FROM|IN) [${capital}][${letter} .’'-]{2,30})?[.]?$`,
  'u'
)
// Matches who wrote and who took the pictures: `Words: Jane Doe  Pictures: John Smith`, `Story by Jane Doe | Photos by John Smith`.
const wordsAndPictures = new RegExp(
  `^(?:Words?|Text|Story|Report|WORDS?|TEXT|STORY|REPORT)(?: by| BY|:)? (${westernNames}),? ?[|/;•·—–-]{0,2} *((?:Pictures?|Photos?|Photographs?|Photography|Images?|PICTURES?|PHOTOS?|PHOTOGRAPHS?|PHOTOGRAPHY|IMAGES?)(?: by| BY|:)?) (${westernNames})$`,
  'u'
)
// Matches a name with its paper: `Jane Doe, City Echo`, `JANE DOE | The Echo`.
const nameAndPaper = new RegExp(
  `^(${westernNames}) ?([,|/]) ?(?:(?:The|THE|[${capital}][${letter}.’'&]{1,14}) ){0,3}(?:${newspapers}|${newspapersInCapitals})$`,
  'u'
)
// Matches a name with where it writes from: `Jane Doe in New York`, `JOHN SMITH IN PARIS`.
const nameAndPlace = new RegExp(
  `^(${westernName}) (?:in|IN) [${capital}][${letter}.’'-]{2,16}(?: [${capital}][${letter}.’'-]{2,16})?$`,
  'u'
)
// Matches a writer's e-mail address: `jane.doe@gazette.example`.
const address =
  /^(?:E-?mail:? )?[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$/iu
// Matches `Gazette Staff Writer`, `Of the Associated Press Staff`.
const staffLine =
  /^(?:of )?(?:the )?(?:[A-Z\u00c0-\u024f]{2,14} ){0,3}(?:staff|associated press|special|contributing|sports|business|political|features) (?:writer|reporter|correspondent|editor|photographer)s?$/iu
/** What stands for a name that is not given. */
const unnamed = [
  // Matches `From Our Own Correspondent`, `by a staff reporter`.
  /^(?:by|from) (?:our|an?|the)[A-Z\u00c0-\u024f '’-]{0,30}(?:correspondent|reporter|writer|staff|editor|critic|representative|commissioner)s?(?: (?:in|at) [A-Z\u00c0-\u024f]{2,20})?$/iu,
  // Matches `Our Paris Correspondent`.
  /^our (?:own|special|foreign|london|paris|berlin)[A-Z\u00c0-\u024f -]{0,20}correspondent$/iu,
  // Matches a pen name: `By “Mid-On.”`, `BY “SENTINEL”`.
  /^(?:by|par|von)[: ]+["“‘'«„]\p{Lu}[A-Z\u00c0-\u024f .’'-]{1,24}["”’'»“]$/iu,
  // Matches `By Staff Writers`, `by special wire`.
  /^by (?:staff|special)[A-Z\u00c0-\u024f '’-]{0,24}$/iu,
  // Matches `Staff reports`, `From wire reports`, `Gazette news services`.
  /^(?:from )?(?:[A-Z\u00c0-\u024f]{2,14} )?(?:staff|news|wire)(?: and (?:staff|news|wire))? (?:reports?|services?|wires?)$/iu,
  // Matches `Special to The Echo`, `Special Cable`.
  /^special (?:to|correspondence|dispatch|cable|despatch|telegram|wire)(?: [A-Z\u00c0-\u024f ,.'’-]{1,40})?$/iu,
  // Matches `By Telegraph`, `By The Associated Press`.
  /^by (?:telegraph|cable|wireless|wire|mail|air mail|grapevine|(?:the )?(?:associated press|united press(?: international)?|reuters?|international news service|canadian press))[A-Z\u00c0-\u024f ,.'’-]{0,30}$/iu,
  // Matches `The Associated Press`.
  /^(?:the )?(?:associated press|united press(?: international)?|international news service|canadian press|press association|agence france-presse|reuters|bloomberg news)$/iu,
  staffLine,
  // Matches `Industrial Correspondent`, `Our Crime Reporter`.
  /^(?:Our |By our )?(?:Industrial|Crime|City|Education|Health|Medical|Municipal|Local Government|Farming|Agricultural|Transport|Environment|Science|Motoring|Racing|Foreign|Diplomatic|Legal|Labou?r) (?:Correspondent|Reporter|Writer)$/u,
  // Matches what stands below a letter: `Name and address supplied`, `Name withheld`.
  /^name (?:and address )?(?:supplied|withheld)(?: by request)?$/iu,
  // Matches `Of the Courier Staff`.
  /^of the [A-Z\u00c0-\u024f]{2,14}(?: [A-Z\u00c0-\u024f]{2,14})? staff$/iu,
  // Matches `De notre correspondant particulier`, `Par dépêche`.
  /^(?:de (?:notre|nos) (?:correspondant|envoyé)s?|(?:par|de) (?:dépêche|télégraphe|fil spécial))[A-Z\u00c0-\u024f '’-]{0,30}$/iu,
  // Matches `Von unserem Berliner Korrespondenten`, `Drahtbericht unseres Mitarbeiters`.
  /^(?:von |drahtbericht |eigenbericht |drahtmeldung )?unsere[mnrs][A-Z\u00c0-\u024f .-]{0,20}(?:korrespondent|bericht|mitarbeiter|redaktion|vertreter)[A-Z\u00c0-\u024f]{0,6}$/iu,
  // Matches `Eigener Drahtbericht`.
  /^eigene[rn]? (?:draht)?(?:bericht|meldung)[A-Z\u00c0-\u024f]{0,4}$/iu
] as const
// Matches the brackets and stops round a byline: `(`, `.)`.
const edges = /^[([]|[.)\]:—-]{1,3}$/gu

// Matches how a picture is credited: `Jane Doe/Reuters`, `C. Doe/AP`.
const slashed =
  /^\p{Lu}[A-Za-z\u00c0-\u024f\u0370-\u04ff\u1e00-\u1eff.’'-]{0,20}(?: \p{Lu}[A-Za-z\u00c0-\u024f\u0370-\u04ff\u1e00-\u1eff.’'-]{0,20}){0,3}\/(?:AP|AFP|UPI|EPA|Reuters|REUTERS|Associated Press|ASSOCIATED PRESS)$/u
// Matches the end of a sentence, and a name that the line end cuts: `library.`, `library. Megan`.
const ended = /[.!?][”"’')]?(?: \p{Lu}\p{Ll}{1,14}(?: \p{Lu}\.)?)?$/u

/** Whether a line credits a picture: it stands below the sentence that says what is seen. */
export function isCreditBelow(text: string, previous: string): boolean {
  return slashed.test(text) && ended.test(previous)
}

/** A Western byline that fills a line; people may be unnamed. */
export function readWesternLine(text: string): FoundByline | undefined {
  if (text.length > longest || text.length < 2) return undefined
  const span = {start: 0, end: text.length}
  const bare = text.replace(edges, '').trim()
  if (unnamed.some((pattern) => pattern.test(bare))) return {span, people: []}
  const more = readOpening(text)
  if (more) return {span, people: more}
  const named = opensWithBy.test(text)
    ? afterBy.exec(text.replace(house, ''))
    : null
  if (named?.[1] && named[2]) {
    const start = text.indexOf(named[2], named[1].length)
    const role = /photo|picture|illustr|drawing/iu.test(named[1])
      ? named[1]
      : ''
    const people = readWesternNames(named[2], start, role)
    if (people.length > 0) return {span, people}
  }

  const from = /^from /iu.test(text) ? afterFrom.exec(text) : null
  if (from?.[1]) {
    const people = readWesternNames(from[1], text.indexOf(from[1]))
    // From Paris Zoo is no name: alone, a given name must open it.
    if (people.length > 0 && (from[2] !== undefined || isGiven(people)))
      return {span, people}
  }

  const [, names, part, what] = sayJob.test(text)
    ? (nameAndJob.exec(text) ?? [])
    : []
  if (names !== undefined) {
    // JANE DOE / Staff took a picture.
    const isPicture =
      /photographer$/iu.test(what ?? '') ||
      (/[|/]/u.test(part ?? '') && /^staff$/iu.test(what ?? ''))
    const people = readWesternNames(names, 0, isPicture ? 'Photo by' : '')
    // Soviet Union of Writers is no name: where nothing parts it from the job,
    // a given name must open it.
    const isParted = part !== undefined && part !== ''
    if (people.length > 0 && (isParted || isGiven(people)))
      return {span, people}
  }

  const [, ofPaper, mark] = /[,|/]/u.test(text)
    ? (nameAndPaper.exec(text) ?? [])
    : []
  if (ofPaper !== undefined) {
    // Jane Doe / The Echo took a picture; Jane Doe, City Echo wrote.
    const role = mark === ',' ? '' : 'Photo by'
    const people = readWesternNames(ofPaper, 0, role)
    if (isGiven(people) || mark !== ',') return {span, people}
  }

  const placed = / in /iu.test(text) ? nameAndPlace.exec(text)?.[1] : undefined
  if (placed !== undefined) {
    const people = readWesternNames(placed, 0)
    // Ice Hockey in Paris is no name: a given name must open it.
    if (isGiven(people)) return {span, people}
  }

  const other = /^(?:and|&) /iu.test(text) ? second.exec(text)?.[1] : undefined
  if (other !== undefined) {
    const people = readWesternNames(other, text.indexOf(other))
    if (people.length > 0) return {span, people}
  }

  return address.test(text) ? {span, people: []} : undefined
}

/** The people of a line that opens with a job or names what they did after or before them. */
function readOpening(text: string): FoundByline['people'] | undefined {
  const [, writers, did, others] = /^(?:words?|text|story|report)\b/iu.test(
    text
  )
    ? (wordsAndPictures.exec(text) ?? [])
    : []
  if (writers !== undefined && did !== undefined && others !== undefined)
    return [
      ...readWesternNames(writers, text.indexOf(writers)),
      ...readWesternNames(others, text.lastIndexOf(others), did)
    ]
  const named = sayJob.test(text)
    ? (nameReports.exec(text)?.[1] ?? jobAndName.exec(text)?.[1])
    : nameReports.exec(text)?.[1]
  if (named === undefined) return undefined
  const people = readWesternNames(named, text.indexOf(named))
  // Sports Writers Association and Foreign Office reports are no names.
  return isGiven(people) ? people : undefined
}

// Matches what a writer is, below a byline: `Local democracy reporter`, `Echo staff`, `Of The Gazette`, `For the Echo`.
const jobBelow = new RegExp(
  `^(?:(?:[${letter}]{2,14} ){0,3}(?:reporter|correspondent|writer|editor|columnist|critic)s?|(?:the )?(?:${newspapers}) staff|(?:(?:of|for) )?the (?:[${letter}]{2,14} ){0,2}(?:${newspapers})(?: staff)?)$`,
  'iu'
)
// Matches whom a writer works for, below the name alone: `The Echo`, `THE DAILY POST`, `Associated Press`.
const houseBelow = new RegExp(
  `^(?:(?:Of |For )?(?:The|the) (?:[${capital}][${letter}]{1,14} ){0,2}(?:${newspapers})|THE (?:[${capital}]{2,14} ){0,2}(?:${newspapersInCapitals})|(?:The )?Associated Press|ASSOCIATED PRESS|Reuters|REUTERS|Bloomberg News)$`,
  'u'
)

/** Whether a line says what those are whom the byline above it names. */
export function isJobBelow(text: string): boolean {
  return text.length <= longest && jobBelow.test(text)
}

/** Whether a line says whom the writer works for whose name alone stands above it. */
export function isHouseBelow(text: string): boolean {
  return text.length <= longest && houseBelow.test(text)
}

/** Whether a line says how to reach a writer. */
export function isAddress(text: string): boolean {
  return text.length <= longest && address.test(text)
}

/** Whether a line says how to reach a writer, or what the writer is: it stands below a name. */
export function isBelowName(text: string): boolean {
  return text.length <= longest && (address.test(text) || staffLine.test(text))
}

// Matches where a writer is, below a name: `in Brussels`, `at Lord’s`.
const postBelow =
  /^(?:in|at) (?:the )?\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,2}$/u

/** Whether a line says what or where a writer is whose name stands above it. */
export function isPost(text: string): boolean {
  return isJobBelow(text) || (text.length <= longest && postBelow.test(text))
}

/** Whether a line is the name of a person, which a known given name opens, and nothing else. */
export function isPersonAlone(text: string): boolean {
  if (!/^\p{Lu}\S+ (?:\S+ ){0,2}\p{Lu}\S{2,}$/u.test(text)) return false
  const people = readNameAlone(text)?.people
  return people?.length === 1 && isGiven(people)
}

/** Whether a line is the name of a person, or of two, which known given names open, in small letters or in capitals. */
export function isWritersAlone(text: string): boolean {
  if (!/^\p{Lu}\S+ (?:\S+ ){0,8}\p{Lu}\S{2,}$/u.test(text)) return false
  const people = readNameAlone(text)?.people ?? []
  return people.length > 0 && people.every((each) => isGiven([each]))
}

/** Names that fill a line with nothing to say so: what stands around it must. */
export function readNameAlone(text: string): FoundByline | undefined {
  if (text.length > longest || !namesAlone.test(text)) return undefined
  const people = readWesternNames(text, 0)
  return people.length > 0
    ? {span: {start: 0, end: text.length}, people}
    : undefined
}

/** Whether a given name opens the first of some names. */
function isGiven([first]: FoundByline['people']): boolean {
  const [given = ''] = first?.name.split(' ') ?? []
  return givenNames.has(given)
}
