import {requests, type InitializationOptions} from '../protocol/protocol.js'
import {hoverCommands} from '../protocol/commands.js'
import * as vscode from 'vscode'
import type {
  BaseLanguageClient,
  LanguageClientOptions
} from 'vscode-languageclient'
import {ask} from './ask.js'
import {watchMarks} from './at-mark.js'
import {registerCommands} from './commands/index.js'
import type {RowManifest} from './commands/lost-rows.js'
import {decoratePages} from './decorations/decorator.js'
import {keepDecisions} from './decision-log.js'
import type {Desk} from './desk.js'
import {watchEncoding} from './encoding.js'
import {
  serveFiles,
  writeFilesBy,
  type ReadFile,
  type WriteFile
} from './files.js'
import {makeCheatSheet} from './cheat-sheet/cheat-sheet.js'
import {makePageImage} from './page-image/page-image.js'
import {followMarks} from './live-marks.js'
import {keepLines} from './keep-lines.js'
import {knowPages} from './known-pages.js'
import {watchPages, type PageModels} from './page-models.js'
import {pageLanguage} from './pages.js'
import {openingMarks} from './opening-marks.js'
import {offerCleanPaste} from './paste.js'
import {makePreview} from './preview/preview.js'
import {problemMiddleware} from './problem-versions.js'
import {rememberEdits} from './recent-edits.js'
import {makeReviewPanel} from './review/review-panel.js'
import {followShownPage} from './shown-page.js'
import {showStatus} from './status.js'
import {serveTexts, textMiddleware} from './text-documents.js'
import {askAboutTextFiles} from './text-files.js'
import {yamlMiddleware} from './yaml-files.js'
import {showArticles} from './views/articles-view.js'
import {drawBadges} from './views/badges.js'
import {makeComparisonView} from './views/comparison-view.js'
import {showEntities} from './views/entities-view.js'
import {markFiles} from './views/file-status.js'
import {showProblems} from './views/problems-view.js'

/** What the exported API of the extension is; tests await it. */
export interface CopydeskApi {
  readonly client: BaseLanguageClient
  readonly models: PageModels
}

/** What differs from host to host. */
export interface Host {
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient
  readonly readFile: ReadFile
  /** Where the host itself can write to the disk of the machine. */
  readonly writeFile?: WriteFile
}

/** Start Copydesk with the language client that this host can run. */
export async function activateWith(
  context: vscode.ExtensionContext,
  {createClient, readFile, writeFile}: Host
): Promise<CopydeskApi> {
  writeFilesBy(writeFile)
  const initializationOptions: InitializationOptions = {
    locale: vscode.env.language,
    files: true
  }
  performance.mark(openingMarks.activated)
  const client = createClient({
    documentSelector: [
      {language: pageLanguage},
      {pattern: '**/{entities,copydesk}.yaml'}
    ],
    initializationOptions,
    middleware: {...yamlMiddleware, ...textMiddleware, ...problemMiddleware},
    markdown: {
      isTrusted: {enabledCommands: hoverCommands},
      supportHtml: true,
      supportThemeIcons: true
    }
  })
  // First of all: the server takes longer to start than all that is done here.
  const started = client.start()
  context.subscriptions.push(
    client,
    serveFiles({
      client,
      extension: context.extensionUri,
      storage: context.storageUri,
      readFile
    }),
    serveTexts(),
    rememberEdits()
  )
  await started
  context.subscriptions.push(askAboutTextFiles(client, context))

  const models = watchPages(client)
  const shown = followShownPage(models)
  const tables = await ask(client, requests.tables, {})
  const desk: Desk = {client, context, models, shown, tables}
  const articles = showArticles(desk)
  const cheatSheet = makeCheatSheet(desk)
  const decisions = keepDecisions(desk)
  const entities = showEntities(desk)
  const comparison = makeComparisonView(desk)
  const image = makePageImage(desk)
  const marks = followMarks(models)
  const preview = makePreview(desk)
  const review = makeReviewPanel(desk, decisions)
  context.subscriptions.push(
    models,
    shown,
    articles,
    cheatSheet,
    comparison,
    decisions,
    entities,
    showProblems(desk),
    drawBadges(),
    markFiles(desk),
    watchEncoding(desk),
    knowPages(desk),
    decoratePages(desk),
    showStatus(desk),
    watchMarks(desk, marks),
    marks,
    keepLines(desk),
    offerCleanPaste(desk),
    image,
    preview,
    review,
    registerCommands(
      desk,
      {
        articles,
        cheatSheet,
        comparison,
        decisions,
        entities,
        image,
        marks,
        preview,
        review
      },
      context.extension.packageJSON as RowManifest
    )
  )
  return {client, models}
}
