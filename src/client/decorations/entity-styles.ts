import type {EntitiesModel, Tables} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {toRange} from '../ranges.js'
import type {Paint} from './painter.js'
import {themeColor} from './structure-styles.js'

/** Draws tags and suggestions; types are made once for each kind. */
export interface EntityStyles extends Disposable {
  draw(request: EntityDrawing, paint: Paint): void
}

export interface EntityDrawing {
  readonly entities: EntitiesModel | null
  readonly suggestions: 'shown' | 'hidden'
  /** The lines worth drawing; half-open. */
  readonly startLine: number
  readonly endLine: number
}

/** How a decided tag is underlined; the table of `look.md`. */
const lines: Readonly<Record<string, vscode.DecorationRenderOptions>> = {
  person: {borderWidth: '0 0 2px 0', borderStyle: 'solid'},
  place: {borderWidth: '0 0 2px 0', borderStyle: 'dashed'},
  organisation: {borderWidth: '0 0 3px 0', borderStyle: 'double'},
  date: {
    borderWidth: '0 0 1px 0',
    borderStyle: 'solid',
    backgroundColor: themeColor('dateBackground')
  },
  quantity: {
    borderWidth: '0 0 1px 0',
    borderStyle: 'dashed',
    backgroundColor: themeColor('quantityBackground')
  },
  other: {borderWidth: '1px', borderStyle: 'solid'}
}

/** Make the decoration types of entities, from the table of kinds. */
export function makeEntityStyles(kinds: Tables['kinds']): EntityStyles {
  const colorOf = new Map(kinds.map(({id, color}) => [id, color]))
  const colors = [...new Set([...colorOf.values(), 'other'])]
  const types = new Map<string, vscode.TextEditorDecorationType>()
  for (const color of colors) {
    types.set(`tagged ${color}`, makeTag(color))
    types.set(`suggested ${color}`, makeSuggestion(color))
  }

  return {
    draw({entities, suggestions, startLine, endLine}, paint) {
      const ranges = new Map<string, vscode.Range[]>()
      for (const {kind, status, entities: list} of entities?.groups ?? []) {
        if (status === 'suggested' && suggestions === 'hidden') continue
        const key = `${status} ${colorOf.get(kind) ?? 'other'}`
        const found = ranges.get(key) ?? []
        ranges.set(key, found)
        for (const {mentions} of list) {
          for (const range of mentions.flatMap((mention) => mention.ranges)) {
            if (range.end.line < startLine || range.start.line >= endLine)
              continue
            found.push(toRange(range))
          }
        }
      }

      for (const [key, type] of types) {
        paint(type, ranges.get(key) ?? [])
      }
    },
    dispose() {
      for (const type of types.values()) type.dispose()
    }
  }
}

function makeTag(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    color: themeColor(`${color}Foreground`),
    borderColor: themeColor(`${color}Foreground`),
    ...(lines[color] ?? lines['other'])
  })
}

function makeSuggestion(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: themeColor(`${color}Foreground`)
  })
}
