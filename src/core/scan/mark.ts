import type {Span} from '../model/span.js'

/**
 * A mark in the text, in Pandoc's syntax.
 *
 * ```text
 * [北京市]{.place}      bracketed span
 * []{.break}            empty span
 * # 区委召开会议 {#a5}   heading, level 1 = headline, 2 = crosshead
 * ::: notice … :::      fenced div
 * ---                   article boundary
 * ```
 */
export interface Mark extends Span {
  readonly type: 'span' | 'heading' | 'div' | 'boundary'
  /** Classes in order, without the dot; `headline`/`crosshead` for headings. */
  readonly classes: readonly string[]
  readonly id?: string
  readonly attributes: Readonly<Record<string, string>>
  /** Source span of what is marked; empty for a boundary. */
  readonly content: Span
  /** Source span of `{…}`, where there is one. */
  readonly attributeSpan?: Span
  /** Marks inside this one, in order. */
  readonly children: readonly Mark[]
}
