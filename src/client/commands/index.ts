import * as vscode from 'vscode'
import type {CheatSheet} from '../cheat-sheet/cheat-sheet.js'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import type {LiveMarks} from '../live-marks.js'
import type {ComparisonView} from '../views/comparison-view.js'
import type {ArticlesView} from '../views/articles-view.js'
import type {PageImage} from '../page-image/page-image.js'
import type {Preview} from '../preview/preview.js'
import type {EntitiesView} from '../views/entities-view.js'
import {articleCommands} from './article-commands.js'
import {cleanCopyCommands} from './clean-copy.js'
import {compareCommands} from './compare.js'
import {exportFolderCommands} from './export-folder.js'
import {importCommands} from './import-tei.js'
import {exportCommands} from './export-page.js'
import {concordanceCommands} from './concordance.js'
import {clipboardCommands} from './clipboard.js'
import {decisionCommands} from './decisions.js'
import {encodingCommands} from './encoding.js'
import {entityCommands} from './entity-commands.js'
import {learnedCommands} from './learned.js'
import {sparingLostRows, type RowManifest} from './lost-rows.js'
import {navigationCommands} from './navigation.js'
import {pageImageCommands} from './page-image.js'
import {previewCommands} from './preview-commands.js'
import {ownRuleCommands} from './own-rule.js'
import {problemCommands} from './problems.js'
import {entryCommands} from './register.js'
import {registerFileCommands} from './register-file.js'
import {registerTableCommands} from './register-table.js'
import type {ReviewPanel} from '../review/review-panel.js'
import {reviewCommands} from './review.js'
import {sampleCommands} from './sample.js'
import {structureCommands} from './structure.js'
import {tagAllCommands} from './tag-all.js'
import {taggingCommands} from './tagging.js'
import {typingCommands} from './typing.js'

export interface Views {
  readonly articles: ArticlesView
  readonly cheatSheet: CheatSheet
  readonly comparison: ComparisonView
  readonly decisions: DecisionLog
  readonly entities: EntitiesView
  readonly image: PageImage
  readonly marks: LiveMarks
  readonly preview: Preview
  readonly review: ReviewPanel
}

/** Register the commands: one line a group. */
export function registerCommands(
  desk: Desk,
  views: Views,
  manifest: RowManifest
): vscode.Disposable {
  const table = {
    ...articleCommands(desk, views.articles, views.decisions),
    ...cleanCopyCommands(desk),
    ...compareCommands(desk, views.comparison),
    ...clipboardCommands(desk),
    ...concordanceCommands(desk),
    ...decisionCommands(desk, views.decisions),
    ...encodingCommands(desk),
    ...exportCommands(desk),
    ...exportFolderCommands(desk),
    ...importCommands(desk),
    ...entityCommands(desk, views.entities, views.decisions),
    ...learnedCommands(desk),
    ...navigationCommands(desk),
    ...pageImageCommands(desk, views.image),
    ...previewCommands(desk, views.preview),
    ...ownRuleCommands(desk),
    ...problemCommands(desk),
    ...entryCommands(desk),
    ...registerFileCommands(desk),
    ...registerTableCommands(desk),
    ...reviewCommands(desk, views.review, views.decisions),
    ...sampleCommands(desk, views.cheatSheet),
    ...structureCommands(desk),
    ...tagAllCommands(desk),
    ...taggingCommands(desk),
    ...typingCommands(views.marks)
  }
  return vscode.Disposable.from(
    ...Object.entries(sparingLostRows(table, manifest)).map(([id, run]) =>
      vscode.commands.registerCommand(id, run)
    )
  )
}
