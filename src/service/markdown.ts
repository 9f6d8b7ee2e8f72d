import {hoverCommands, type CommandCall} from '../protocol/commands.js'

/**
 * Make text that comes from a page or a register harmless in a hover: no
 * Markdown, no HTML, no icon, no table cell, no link, no second line. Every
 * ASCII character that CommonMark or VS Code could read becomes a reference.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // Matches white space and control characters, line ends included: `\n`.
      // eslint-disable-next-line no-control-regex
      .replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ')
      // Matches ASCII punctuation that means something to a reader: `[`, `$`.
      .replace(
        /[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/gu,
        (character) => `&#${character.codePointAt(0) ?? 0};`
      )
  )
}

/** A link that runs a command; plain text where no hover may run it. */
export function commandLink(call: CommandCall): string {
  const label = escapeMarkdown(call.title)
  const isAllowed = (hoverCommands as readonly string[]).includes(call.command)
  if (!isAllowed) return label
  const query = encodeStrictly(JSON.stringify(call.arguments))
  return `[${label}](command:${call.command}?${query})`
}

/** A link to a web address; plain text for anything else. */
export function webLink(label: string, address: string): string {
  return isWebAddress(address)
    ? `[${escapeMarkdown(label)}](${encodeBrackets(address)})`
    : escapeMarkdown(label)
}

/** Whether a text is an address of the web, in plain ASCII, and nothing else. */
export function isWebAddress(address: string): boolean {
  // Matches `https://www.wikidata.org/wiki/Q42`.
  return /^https?:\/\/[\w.~:/?#@!$&*+,;=%()-]{1,2000}$/iu.test(address)
}

/** Percent-encode, brackets and apostrophes too. */
function encodeStrictly(text: string): string {
  // Matches a lone surrogate, which `encodeURIComponent` throws at.
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd')
  return encodeBrackets(encodeURIComponent(wellFormed))
}

function encodeBrackets(text: string): string {
  // Matches what would end or open a link target: `(`, `)`, `<`, `>`, `'`.
  return text.replace(
    /[()<>'"\\]/gu,
    (character) =>
      '%' + (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  )
}
