import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {toRange} from '../ranges.js'
import type {Paint} from './painter.js'
import {barColors, type StructureDrawing} from './stretches.js'

/** Where the text begins, right of the bar; in pixels. */
const textMargin = 8

const barLines = ['solid', 'dashed', 'dotted'] as const

/** Draws the structure of a page; types are made once. */
export interface StructureStyles extends Disposable {
  draw(
    document: vscode.TextDocument,
    drawing: StructureDrawing,
    paint: Paint
  ): void
  /** Move the text of these lines away from the bar; half-open. */
  indent(lines: {startLine: number; endLine: number}, paint: Paint): void
}

/** How a label reads: the role, and for a tie the question. */
export type SayRole = (role: string, tied: boolean) => string

/** Make the decoration types of articles and roles. */
export function makeStructureStyles(sayRole: SayRole): StructureStyles {
  const bars = new Map<string, vscode.TextEditorDecorationType>()
  for (const line of barLines) {
    for (let color = 0; color < barColors; color++) {
      bars.set(`${line} ${color}`, makeBar(`articleBar${color + 1}`, line))
    }

    bars.set(`${line} null`, makeBar('roleForeground', line))
  }

  const rule = make({
    isWholeLine: true,
    borderWidth: '1px 0 0 0',
    borderStyle: 'solid',
    borderColor: themeColor('articleRule')
  })
  const band = make({
    isWholeLine: true,
    backgroundColor: themeColor('displayBackground')
  })
  const bold = make({fontWeight: 'bold'})
  const quiet = make({color: themeColor('roleForeground')})
  const label = make({
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
    after: {
      margin: '0 0 0 16px',
      color: themeColor('roleForeground'),
      fontWeight: 'normal'
    }
  })
  const margin = make({
    // A zero-width space: the margin alone moves the text.
    before: {contentText: '\u200B', margin: `0 ${textMargin}px 0 0`}
  })
  const types = [...bars.values(), rule, band, bold, quiet, label, margin]

  return {
    draw(document, drawing, paint) {
      const ranges = new Map<string, vscode.Range[]>()
      for (const {line, color, startLine, endLine} of drawing.bars) {
        const key = `${line} ${color}`
        const found = ranges.get(key) ?? []
        ranges.set(key, found)
        found.push(lines(document, startLine, endLine))
      }

      for (const [key, type] of bars)
        paint(type, ranges.get(key) ?? [], 'lines')

      paint(
        rule,
        drawing.rules
          .filter((line) => !isLong(document.lineAt(line).text))
          .map((line) => lines(document, line, line + 1)),
        'lines'
      )
      paint(
        band,
        drawing.bands.map((run) => lines(document, run.startLine, run.endLine)),
        'lines'
      )
      paint(
        bold,
        drawing.bold.map((run) => lines(document, run.startLine, run.endLine))
      )
      paint(quiet, [
        ...drawing.quiet.map((run) =>
          lines(document, run.startLine, run.endLine)
        ),
        ...drawing.leads.map((range) => toRange(range))
      ])
      paint(
        label,
        drawing.labels.map(({line, role, tied}) => ({
          range: endOf(document, line),
          renderOptions: {after: {contentText: sayRole(role, tied)}}
        }))
      )
    },
    indent({startLine, endLine}, paint) {
      const ranges: vscode.Range[] = []
      for (let line = startLine; line < endLine; line++) {
        ranges.push(new vscode.Range(line, 0, line, 0))
      }

      paint(margin, ranges)
    },
    dispose() {
      for (const type of types) type.dispose()
    }
  }
}

function makeBar(
  color: string,
  line: (typeof barLines)[number]
): vscode.TextEditorDecorationType {
  return make({
    isWholeLine: true,
    borderWidth: '0 0 0 3px',
    borderStyle: line,
    borderColor: themeColor(color),
    ...(line === 'solid'
      ? {
          overviewRulerColor: themeColor(color),
          overviewRulerLane: vscode.OverviewRulerLane.Left
        }
      : {})
  })
}

function make(
  options: vscode.DecorationRenderOptions
): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType(options)
}

/** One of the colours of the manifest, by the part after `copydesk.`. */
export function themeColor(name: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`copydesk.${name}`)
}

/** Columns of a long line; half of them where it is Han. */
const longLine = 84

/**
 * Whether a line wraps at our default: VS Code would draw a rule above each of
 * its rows.
 */
function isLong(text: string): boolean {
  if (text.length * 2 <= longLine) return false
  let columns = 0
  for (const character of text) columns += character > '\u2E7F' ? 2 : 1
  return columns > longLine
}

/** Whole lines, without the line end of the last. */
function lines(
  document: vscode.TextDocument,
  startLine: number,
  endLine: number
): vscode.Range {
  const last = Math.min(Math.max(startLine, endLine - 1), lastLine(document))
  const first = Math.min(startLine, last)
  return new vscode.Range(
    new vscode.Position(first, 0),
    document.lineAt(last).range.end
  )
}

function endOf(document: vscode.TextDocument, line: number): vscode.Range {
  const {end} = document.lineAt(Math.min(line, lastLine(document))).range
  return new vscode.Range(end, end)
}

function lastLine(document: vscode.TextDocument): number {
  return document.lineCount - 1
}
