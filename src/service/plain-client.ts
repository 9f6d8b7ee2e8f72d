import type {CodeLens, Hover} from 'vscode-languageserver-types'

/**
 * The card of a hover as plain text, for editors that show no HTML, no icons
 * and run none of our commands. Works on what `card.ts` writes; text of pages
 * and registers holds no mark-up there, only references, decoded at the end.
 */
export function plainHover(hover: Hover | null): Hover | null {
  if (hover === null || typeof hover.contents !== 'object') return hover
  if (!('kind' in hover.contents)) return hover
  const {value} = hover.contents
  return {...hover, contents: {kind: 'plaintext', value: plainCard(value)}}
}

/** Lenses that say what they say, and run nothing. */
export function plainLenses(lenses: readonly CodeLens[]): CodeLens[] {
  return lenses.map(({range, command}) => ({
    range,
    command: {title: plainCard(command?.title ?? ''), command: ''}
  }))
}

/** The text of a card without its mark-up. */
function plainCard(markdown: string): string {
  const text = markdown
    // Matches the foot of a card, which holds commands only: `---` to the end.
    .replace(/\n\n---\n\n\$\([^\n]*$/u, '')
    // Matches the head of a table: `| | |` and the line below it.
    .replace(/^\| \| \|\n\|:--\|:--\|\n/mu, '')
    // Matches the blank that ends the label of a row: `&emsp;` of `&emsp;</span> | `.
    .replace(/&emsp;(?=(?:<\/span>)? \| )/gu, '')
    // Matches a row of a table, in whose cells a bar is a reference: `| label | value |`.
    .replace(/^\| ([^|\n]*) \| ([^|\n]*) \|$/gmu, '$1: $2')
    // Matches a tag: `<span style="…">`.
    .replace(/<\/?span[^<>]*>/gu, '')
    // Matches an icon and the blank after it: `$(tag)&nbsp;`.
    .replace(/\$\([\w-]+\)(?:&nbsp;| )?/gu, '')
    // Matches a link that runs a command: `[Tag](command:…)`.
    .replace(/\[([^[\]]*)\]\(command:[^()]*\)/gu, '$1')
    // Matches a link to the web: `[Wikidata](https://…)`.
    .replace(/\[([^[\]]*)\]\((https?:[^()]*)\)/gu, '$1 $2')
    .replaceAll('**', '')
  return decodeReferences(text).trim()
}

/** Decode what `escapeMarkdown` writes, and the blanks of cards. */
function decodeReferences(text: string): string {
  return (
    text
      .replace(/(?:&nbsp;|&emsp;| )+/gu, ' ')
      // Matches a reference: `&#91;`.
      .replace(/&#(\d{1,7});/gu, (_, code: string) =>
        String.fromCodePoint(Number(code))
      )
  )
}
