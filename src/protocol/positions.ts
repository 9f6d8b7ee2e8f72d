// Places in text as LSP has them: 0-based lines, UTF-16 columns.

export interface Position {
  line: number
  character: number
}

export interface Range {
  start: Position
  end: Position
}

export interface TextEdit {
  range: Range
  newText: string
}

/** Edits of one document, valid for that version only. */
export interface DocumentEdits {
  uri: string
  /** `null` for a document that is not open. */
  version: number | null
  edits: TextEdit[]
}
