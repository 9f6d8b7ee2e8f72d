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

/** A document as it was read: what places in it and edits of it are valid for. */
export interface DocumentState {
  uri: string
  /** `null` for a document that is not open. */
  version: number | null
  /** Of what a page holds that is not open: see `textDigest`. */
  digest?: string
}

/** Edits of one document, valid for that state only. */
export interface DocumentEdits extends DocumentState {
  edits: TextEdit[]
}
