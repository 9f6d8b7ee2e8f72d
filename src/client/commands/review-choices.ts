import type {ReviewItem} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {commands, type CommandArguments} from '../../protocol/commands.js'
import {act, tellOutdated, type Target} from '../act.js'
import type {Outcome} from '../apply-edits.js'
import type {Desk} from '../desk.js'
import {kindOf, kindsOf} from '../kinds.js'
import {toRange} from '../ranges.js'
import {mentionsOf, type PlacedMention} from './mentions.js'
import {listKeys} from '../list-keys.js'
import {pickKind} from './pick-kind.js'
import {pickArticle} from './structure.js'
import {harmless} from '../visible.js'

/** One answer to a question of the review. */
export interface Choice {
  readonly label: string
  readonly detail?: string
  /** The answer of a key of the manifest: `reject`, or the id of a kind. */
  readonly key?: string
  /** Whether only its key gives it. */
  readonly isUnlisted?: boolean
  readonly run: () => unknown
  /** Whether it asks by a list of its own. */
  readonly opensList?: boolean
}

/** The page a question is about, of the version that it was asked of. */
type AskedPage = Required<Pick<Target, 'document' | 'version'>>

/**
 * The answers to a question, the likeliest first. Where somebody typed in the page
 * since it was asked, they do nothing.
 */
export function choicesFor(
  desk: Desk,
  page: AskedPage,
  item: ReviewItem
): Choice[] | Promise<Choice[]> {
  switch (item.type) {
    case 'suggestion': {
      return suggestionChoices(desk, page, item)
    }
    case 'problem': {
      return problemChoices(page, item)
    }
    case 'paragraph': {
      return paragraphChoices(desk, page, item)
    }
    case 'tie': {
      return tieChoices(desk, page, item)
    }
  }
}

function suggestionChoices(
  desk: Desk,
  page: AskedPage,
  item: ReviewItem
): Choice[] {
  const {document, version} = page
  const {kind, text} = item
  const kindTitle = kindOf(desk, document, kind)?.title ?? kind
  const isKnown = desk.models.get(document)?.page.version === version
  const same = mentionsOf(desk, document).filter(
    (mention) =>
      isKnown &&
      mention.status === 'suggested' &&
      mention.kind === kind &&
      mention.text === text
  )
  const here = [toRange(item.range)]
  const everywhere = same.map(wholeOf)
  const tag = (ranges: vscode.Range[], as: string) => () =>
    act(desk, {...page, ranges}, {type: 'tag', kind: as})
  const rejected: CommandArguments['rejectSuggestion'] = {
    uri: document.uri.toString(),
    kind,
    text
  }
  return [
    ...(same.length > 1
      ? [
          {
            label: `$(check-all) ${vscode.l10n.t('Tag all {0} as {1}', same.length, kindTitle)}`,
            detail: sayLines(same),
            key: kind,
            run: tag(everywhere, kind)
          }
        ]
      : []),
    {
      label: `$(check) ${vscode.l10n.t('Tag as {0}', kindTitle)}`,
      key: kind,
      run: tag(here, kind)
    },
    {
      label: `$(tag) ${vscode.l10n.t('Tag as another kind…')}`,
      detail: ['Alt+1', 'Alt+8'].map(listKeys).join(' … '),
      opensList: true,
      run: async () => {
        const other = await pickKind(desk, document)
        return other === undefined ? undefined : tag(here, other)()
      }
    },
    {
      label: `$(close) ${vscode.l10n.t('Not an entity')}`,
      detail: listKeys('Alt+0'),
      key: 'reject',
      run: () =>
        vscode.commands.executeCommand(commands.rejectSuggestion, rejected)
    },
    ...kindsOf(desk, document).map(({id, title}) => ({
      label: title,
      key: id,
      isUnlisted: true,
      run: tag(everywhere.length > 0 ? everywhere : here, id)
    }))
  ]
}

/** From the first to the last character of a mention. */
function wholeOf({ranges}: PlacedMention): vscode.Range {
  const [first = new vscode.Range(0, 0, 0, 0)] = ranges
  return first.union(ranges.at(-1) ?? first)
}

function sayLines(mentions: readonly PlacedMention[]): string {
  const lines = mentions.map(({ranges}) => (ranges[0]?.start.line ?? 0) + 1)
  return vscode.l10n.t('line {0}', lines.slice(0, 8).join(' · '))
}

/** The quick fixes that the editor offers there. */
async function problemChoices(
  {document, version}: AskedPage,
  {range}: ReviewItem
): Promise<Choice[]> {
  const quickFixes = async (): Promise<vscode.CodeAction[]> =>
    vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      toRange(range),
      vscode.CodeActionKind.QuickFix.value
    )
  // In an editor that is still opening, VS Code takes its question back.
  const actions = await quickFixes().catch(quickFixes)
  return actions.map(({title, edit, command, isPreferred}) => ({
    label: `$(${isPreferred ? 'lightbulb-autofix' : 'lightbulb'}) ${harmless(title)}`,
    opensList: title.endsWith('…'),
    run: async (): Promise<Outcome | undefined> => {
      if (document.version !== version) {
        tellOutdated()
        return 'outdated'
      }

      if (edit) await vscode.workspace.applyEdit(edit)
      if (command) {
        const values = (command.arguments ?? []) as unknown[]
        await vscode.commands.executeCommand(command.command, ...values)
      }

      return undefined
    }
  }))
}

function paragraphChoices(
  desk: Desk,
  page: AskedPage,
  item: ReviewItem
): Choice[] {
  const target = {...page, ranges: [toRange(item.range)]}
  return [
    {
      label: `$(newline) ${vscode.l10n.t('A new paragraph begins here')}`,
      run: () => act(desk, target, {type: 'break-paragraph'})
    },
    {
      label: `$(combine) ${vscode.l10n.t('The paragraph goes on')}`,
      run: () => act(desk, target, {type: 'join-paragraph'})
    }
  ]
}

function tieChoices(desk: Desk, page: AskedPage, item: ReviewItem): Choice[] {
  const target = {...page, ranges: [toRange(item.range)]}
  const {document} = page
  const articles = desk.models.get(document)?.page.articles ?? []
  const attach = (articleId: string | null) => () =>
    act(desk, target, {type: 'attach', articleId})
  return [
    ...item.rivals.map((id) => {
      const article = articles.find((each) => each.id === id)
      return {
        label: `$(pin) ${harmless(article ? `${article.number}  ${article.title}` : id)}`,
        run: attach(id)
      }
    }),
    {
      label: `$(circle-slash) ${vscode.l10n.t('No article')}`,
      run: attach(null)
    },
    {
      label: `$(pin) ${vscode.l10n.t('Another article…')}`,
      opensList: true,
      run: async () => {
        const picked = await pickArticle(desk, document, item.rivals)
        return picked === undefined ? undefined : attach(picked)()
      }
    }
  ]
}
