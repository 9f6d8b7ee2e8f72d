import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {entityKinds} from '../../src/core/entities/kinds.js'
import {commands} from '../../src/protocol/commands.js'

interface Manifest {
  icon: string
  contributes: {
    colors: Array<{id: string}>
    commands: Array<{command: string; icon?: string}>
    configurationDefaults: Record<string, Record<string, unknown>>
    keybindings: Array<{
      command: string
      key: string
      when: string
      args?: string
    }>
    languages: Array<{icon: Record<string, string>; configuration: string}>
    menus: Record<
      string,
      Array<{command?: string; submenu?: string; group?: string}>
    >
    submenus: Array<{id: string}>
    yamlValidation: Array<{url: string}>
    walkthroughs: Array<{
      steps: Array<{media: {image: string}}>
    }>
  }
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const {contributes} = manifest
const words = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
)

/** What stands for `%key%` in English and in Chinese. */
function inEachLanguage(value: string): string[] {
  const key = value.replaceAll('%', '')
  return words.map((each) => each[key] ?? `nothing for ${value}`)
}

const declared = new Set(contributes.commands.map(({command}) => command))

describe('manifest', () => {
  it('declares every command that is registered, and registers every one', () => {
    const registered = new Set([
      ...commandsInSource(),
      ...Object.keys(entityKinds).map((kind) => `copydesk.tag.${kind}`)
    ])

    assert.deepEqual([...declared].sort(), [...registered].sort())
  })

  it('declares the commands that the server names', () => {
    for (const command of Object.values(commands)) {
      assert.ok(declared.has(command), command)
    }
  })

  it('binds keys and menus to commands that are there', () => {
    const submenus = new Set(contributes.submenus.map(({id}) => id))
    const entries = [
      ...contributes.keybindings,
      ...Object.values(contributes.menus).flat()
    ]
    for (const entry of entries) {
      const {command} = entry
      if (command !== undefined) assert.ok(declared.has(command), command)
      if ('submenu' in entry)
        assert.ok(submenus.has(entry.submenu), entry.submenu)
    }
  })

  it('puts a modifier on every stroke, for Chinese input methods', () => {
    // An input method that is composing keeps these for itself, and rightly.
    const editing = new Set(['enter', 'backspace', 'delete'])
    for (const {key} of contributes.keybindings) {
      if (editing.has(key)) continue
      for (const stroke of key.split(' ')) {
        assert.match(stroke, /^(?:ctrl|alt|shift\+alt)\+/u, key)
      }
    }
  })

  it('binds no key twice, but in the list of a review and in views', () => {
    const ofList = contributes.keybindings.filter(({when}) =>
      when.startsWith('copydesk.review')
    )
    // Where the focus is in a view it is in no text.
    const ofViews = contributes.keybindings.filter(({when}) =>
      when.startsWith('focusedView == ')
    )
    const others = contributes.keybindings.filter(
      (each) => !ofList.includes(each) && !ofViews.includes(each)
    )
    for (const bindings of [ofList, ofViews, others]) {
      const keys = bindings.map(({key}) => key)
      assert.equal(new Set(keys).size, keys.length)
    }

    // In the page beside the list the keys do what they always do.
    for (const {when} of ofList) assert.match(when, /&& !editorTextFocus$/u)
  })

  it('gives the list of a review the keys of kinds', () => {
    for (const [kind, {digit}] of Object.entries(entityKinds)) {
      const key = contributes.keybindings.find(({args}) => args === kind)
      assert.equal(key?.key, `alt+${digit}`)
    }
  })

  it('gives every kind its digit and its colour', () => {
    const colors = new Set(contributes.colors.map(({id}) => id))
    for (const [kind, {digit, color}] of Object.entries(entityKinds)) {
      const key = contributes.keybindings.find(
        ({command}) => command === `copydesk.tag.${kind}`
      )
      assert.equal(key?.key, `alt+${digit}`)
      assert.ok(colors.has(`copydesk.${color}Foreground`), color)
    }
  })

  it('uses no colour that it does not define', () => {
    const colors = new Set(contributes.colors.map(({id}) => id))
    const css = readFileSync('media/preview.css', 'utf8')
    // Matches a colour of ours in the style sheet.
    for (const [, name] of css.matchAll(/--vscode-copydesk-(\w+)/gu)) {
      assert.ok(colors.has(`copydesk.${name ?? ''}`), name)
    }
  })

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...contributes.yamlValidation.map(({url}) => url),
      ...contributes.languages.flatMap(({icon, configuration}) => [
        ...Object.values(icon),
        configuration
      ]),
      ...contributes.walkthroughs.flatMap(({steps}) =>
        steps.flatMap(({media}) => inEachLanguage(media.image))
      )
    ]
    for (const file of files) assert.ok(existsSync(file), file)
  })

  it('shows the interface in the language that it speaks', () => {
    for (const {media} of contributes.walkthroughs[0]?.steps ?? []) {
      const [english, chinese] = inEachLanguage(media.image)
      assert.match(english ?? '', /^media\/walkthrough\/en\//u)
      assert.equal(chinese, english?.replace('/en/', '/zh-cn/'))
    }
  })

  it('gives commands in menus of icons an icon, and all a good title', () => {
    for (const {command, icon} of contributes.commands) {
      const isInBar = Object.entries(contributes.menus).some(
        ([menu, entries]) =>
          menu !== 'commandPalette' &&
          entries.some(
            (entry) =>
              entry.command === command &&
              /^(?:inline|navigation)/u.test(entry.group ?? '')
          )
      )
      if (isInBar) assert.ok(icon, command)
    }
  })

  it('leaves the text of a page alone', () => {
    const defaults = contributes.configurationDefaults['[transcription]']

    assert.equal(defaults?.['editor.formatOnSave'], false)
    assert.equal(defaults['files.trimTrailingWhitespace'], false)
    // Else Enter behind an opening bracket or quote sets blanks.
    assert.equal(defaults['editor.autoIndent'], 'none')
  })
})

/** Ids in command tables: `'copydesk.export': …`. */
function commandsInSource(): string[] {
  const folder = 'src/client/commands'
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8')
    return [...source.matchAll(/^ {4}'(copydesk\.[\w.]+)':/gmu)].map(
      ([, id]) => id ?? ''
    )
  })
}
