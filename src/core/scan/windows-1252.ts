/**
 * What the bytes 80–9F are in Windows-1252 (Encoding Standard); five of them
 * are controls there as well.
 */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Put right what a decoder of Windows-1252 says that takes it for Latin-1, as
 * Node 20 and 22 do: quotes, dashes and the euro sign come out as controls.
 */
export function mendWindows1252(text: string): string {
  // Matches a C1 control: `\u0092`.
  return text.replace(/[\u0080-\u009F]/gu, (control) =>
    upper.charAt(control.charCodeAt(0) - 0x80)
  )
}
