/**
 * A name in a path as VS Code writes it in a uri: two uris of one file are one
 * string. What is no text, half of a pair, is � as in the name of a file.
 */
export function uriPart(name: string): string {
  // Matches a lone surrogate, which `encodeURIComponent` throws at.
  const wellFormed = name.replace(/\p{Surrogate}/gu, '\uFFFD')
  return encodeURIComponent(wellFormed).replace(
    // Matches what VS Code encodes too: the brackets of `page (1).txt`.
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  )
}
