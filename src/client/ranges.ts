import type * as protocol from '../protocol/protocol.js'
import * as vscode from 'vscode'

/** A range of the protocol as VS Code's. */
export function toRange({start, end}: protocol.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

/** VS Code's range as the protocol has it. */
export function fromRange({start, end}: vscode.Range): protocol.Range {
  return {
    start: {line: start.line, character: start.character},
    end: {line: end.line, character: end.character}
  }
}

/** The empty range at a position of the protocol. */
export function toPosition({
  line,
  character
}: protocol.Position): vscode.Position {
  return new vscode.Position(line, character)
}
