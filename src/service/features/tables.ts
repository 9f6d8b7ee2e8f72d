import {builtInKinds, type KindTable} from '../../core/entities/kinds.js'
import {exporters} from '../../core/export/index.js'
import {
  articleRoles,
  furnitureRoles,
  roleWords
} from '../../core/model/roles.js'
import {say, type Locale, type Words} from '../../core/model/words.js'
import {rules} from '../../core/rules/index.js'
import {problemDocs} from '../../core/scan/problem-docs.js'
import {
  largePageCode,
  type KindModel,
  type Tables
} from '../../protocol/protocol.js'
import {largePageTitle} from '../large-page.js'

/** Everything that has a table in core, with its names in a language. */
export function tables(locale: Locale): Tables {
  const name = (words: Words): string => say({words}, locale)
  return {
    kinds: kindModels(builtInKinds, locale),
    rules: rules.map(({id, title, group}) => ({id, title: name(title), group})),
    problems: [...problemDocs, {id: largePageCode, title: largePageTitle}].map(
      ({id, title}) => ({id, title: name(title)})
    ),
    roles: [...articleRoles, ...furnitureRoles].map((id) => ({
      id,
      title: name(roleWords[id])
    })),
    exporters: exporters.map(({id, title, summary, extension, ...each}) => ({
      id,
      title: name(title),
      summary: name(summary),
      extension,
      options: Object.entries(each.options).map(
        ([option, {words, values, extensions}]) => ({
          id: option,
          title: name(words),
          values: values ? [...values] : null,
          extensions: {...extensions},
          default: each.defaults[option] ?? false
        })
      )
    }))
  }
}

/** Kinds as menus show them. */
export function kindModels(kinds: KindTable, locale: Locale): KindModel[] {
  return [...kinds].map(([id, {title, digit, icon, color, isMeasured}]) => ({
    id,
    title: say({words: title}, locale),
    digit: digit ?? null,
    icon,
    color,
    isMeasured: isMeasured === true
  }))
}
