import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {analyse} from '../../../src/core/analyse.js'
import {
  makeEdition,
  type Edition,
  type EditionOptions
} from '../../../src/core/clean/edition.js'
import {
  emptyRegister,
  makeRegister,
  type Register
} from '../../../src/core/entities/register.js'
import type {Analysis} from '../../../src/core/model/analysis.js'
import {dataFolder} from '../data.js'

/** The edition of a page as exporters are given it. */
export function editionOf(
  text: string,
  options: Partial<Omit<EditionOptions, 'name'>> = {}
): Edition {
  return analysedEdition(text, options).edition
}

/** The same, and what it was made from. */
export function analysedEdition(
  text: string,
  {
    register = emptyRegister,
    suggestions = false,
    corrections = true
  }: Partial<Omit<EditionOptions, 'name'>> = {}
): {analysis: Analysis; edition: Edition} {
  const analysis = analyse(text, {register})
  const edition = makeEdition(analysis, {
    name: 'page.txt',
    register,
    corrections,
    suggestions
  })
  return {analysis, edition}
}

const samples = fileURLToPath(new URL('../../../samples', import.meta.url))

/** A page of our own that has everything a page can have. */
export const fullPage = `---
copydesk: 1
newspaper: 鹭汀日报 & "晚报" <副刊>
date: 2022-09-15
page: A3
edition: 早版
licence: CC BY 4.0
source: page.txt
desk: {editor: 林望舒, pages: [1, 2]}
rules-off: [speck]
---

---

[丰年巷里话丰年]{.kicker}

# 区委召开[工作会议]{.event ref=hui} {#a5 status=cleaned}

[副题说明]{.deck}

[本报讯（记者 林望舒）]{.byline}[8月 30日]{.date value=2022-08-30}，[[鹭汀区]{.place ref=luting}教育局]{.organisation}在[海船]{.ship name="x &quot;y&quot; & z"}召开会议，𠮷野家与[𬀩山]{.place}，[三十人]{.quantity}出席[会义]{.sic corr=会议}。

## 小标题

[改造前改造前]{.caption}

[]{.undecided}正文又一段，讲\\<b>粗体\\</b>与 ]]> 和 \\& 符号。[林望舒 摄]{.byline}

---

[图为志愿者在行动。]{.caption of=none}

---

::: {.notice #n1}

停水通知：[8月31日]{.date}停水。

:::

---

[2022年9月15日 第A3版]{.folio}
`

export const fullRegister: Register = registerOf([
  {
    id: 'luting',
    kind: 'place',
    name: '鹭汀区',
    aliases: ['鹭汀', '路汀'],
    description: '本市 <东部> 城区',
    sameAs: ['https://www.wikidata.org/wiki/Q1', 'javascript:alert(1)'],
    note: '=1+1'
  },
  {id: 'hui', kind: 'event', name: '工作会议', aliases: [], sameAs: []}
])

function registerOf(entries: Register['entries']): Register {
  return makeRegister(new Map(entries.map((entry) => [entry.id, entry])))
}

/** Our own sample pages and {@link fullPage}, by name. */
export function ownPages(): Array<[name: string, text: string]> {
  const files = readdirSync(samples, {recursive: true, encoding: 'utf8'})
  return [
    ['full page', fullPage],
    ...files
      .filter((file) => file.endsWith('.txt'))
      .map((file): [string, string] => [
        file,
        readFileSync(path.join(samples, file), 'utf8')
      ])
  ]
}

/** Pages of the evaluation data; empty where it is absent. */
export function dataPages(): Array<[name: string, text: string]> {
  return ['seed', 'dev', 'dev-hant'].flatMap((name) => {
    const folder = path.join(dataFolder, name)
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file): [string, string] => [
        `${name}/${file}`,
        readFileSync(path.join(folder, file), 'utf8')
      ])
  })
}
