/** Inputs that fuzzing found, by target; each once broke a promise. */
export const fuzzCases: Readonly<Record<string, readonly string[]>> = {
  marks: [],
  // An entry was added behind a list in brackets, and the file was no YAML.
  register: [
    '[scription]\n ',
    '[{id: a, kind: person, name: 甲}]\n',
    '# names\n[]\n',
    // What is a blank to people is text to YAML.
    ' \uFEFF'
  ],
  tei: [],
  arguments: [],
  pipe: []
}
