import type {ExporterModel} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from '../desk.js'

/** Options of an export, as the protocol sends them. */
export type ExportOptions = Record<string, string | boolean>

/** Where what was chosen last is kept; losing it loses no work. */
const lastFormat = 'copydesk.lastExportFormat'
const lastOptions = 'copydesk.lastExportOptions'

interface FormatItem extends vscode.QuickPickItem {
  exporter: ExporterModel
}

/** Ask for a format; the one chosen last stands first. */
export async function pickFormat({
  tables,
  context
}: Desk): Promise<ExporterModel | undefined> {
  const last = context.workspaceState.get<string>(lastFormat)
  const items = [...tables.exporters]
    .sort((a, b) => Number(b.id === last) - Number(a.id === last))
    .map((exporter): FormatItem => ({
      exporter,
      label: exporter.title,
      description: exporter.extension,
      detail: exporter.summary
    }))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Export as'),
    matchOnDescription: true,
    matchOnDetail: true
  })
  if (picked) {
    await context.workspaceState.update(lastFormat, picked.exporter.id)
  }

  return picked?.exporter
}

/** The options of a format: as chosen last, else its own. */
export function optionsOf(
  {context}: Desk,
  {id, options}: ExporterModel
): ExportOptions {
  const all = context.workspaceState.get<Record<string, ExportOptions>>(
    lastOptions,
    {}
  )
  const chosen = all[id] ?? {}
  return Object.fromEntries(
    options.map(({id: name, default: value, values}) => {
      const last = chosen[name]
      const isValid =
        typeof last === typeof value &&
        (values === null || (typeof last === 'string' && values.includes(last)))
      return [name, isValid && last !== undefined ? last : value]
    })
  )
}

/** File name ending of an output: the format's, unless a choice has its own. */
export function extensionOf(
  {extension, options}: ExporterModel,
  chosen: ExportOptions
): string {
  const own = options.flatMap(
    ({id, extensions}) => extensions[String(chosen[id])] ?? []
  )
  return own[0] ?? extension
}

interface OptionItem extends vscode.QuickPickItem {
  name?: string
}

/** Let the person change options, one after another, until it is right. */
export async function changeOptions(
  desk: Desk,
  exporter: ExporterModel
): Promise<ExportOptions> {
  for (;;) {
    const options = optionsOf(desk, exporter)
    const items: OptionItem[] = [
      {label: `$(check) ${vscode.l10n.t('Done')}`},
      ...exporter.options.map(({id, title}) => ({
        name: id,
        label: title,
        description:
          options[id] === true
            ? vscode.l10n.t('yes')
            : options[id] === false
              ? vscode.l10n.t('no')
              : String(options[id])
      }))
    ]
    const picked = await vscode.window.showQuickPick(items, {
      placeHolder: vscode.l10n.t('Options of {0}', exporter.title)
    })
    const option = exporter.options.find(({id}) => id === picked?.name)
    if (!option) return options
    const present = options[option.id]
    const value =
      typeof present === 'boolean'
        ? !present
        : await vscode.window.showQuickPick(option.values ?? [], {
            placeHolder: option.title
          })
    if (value !== undefined) {
      await remember(desk, exporter, {...options, [option.id]: value})
    }
  }
}

async function remember(
  {context}: Desk,
  {id}: ExporterModel,
  options: ExportOptions
): Promise<void> {
  const all = context.workspaceState.get<Record<string, ExportOptions>>(
    lastOptions,
    {}
  )
  await context.workspaceState.update(lastOptions, {...all, [id]: options})
}
