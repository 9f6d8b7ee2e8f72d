import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {tellOutdated} from '../act.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists} from '../files.js'
import {firstCopies} from '../first-copies.js'
import {activePage, focusPage, pageLanguage} from '../pages.js'
import {reviewChange} from '../review-change.js'
import {textUri} from '../text-documents.js'
import {whyNothing} from '../unread.js'
import {writeAsked} from '../write-asked.js'
import type {CommandTable} from './command-table.js'
import {tellError, tellInformation, tellWarning} from '../tell.js'

/** Write the clean copy beside the page, or clean the page itself. */
export function cleanCopyCommands(desk: Desk): CommandTable {
  return {
    'copydesk.cleanCopy': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) await createCleanCopy(desk, document)
    },
    'copydesk.cleanInPlace': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) await cleanInPlace(desk, document)
    }
  }
}

async function createCleanCopy(
  desk: Desk,
  document: vscode.TextDocument
): Promise<void> {
  const result = await ask(desk.client, requests.cleanCopy, {
    uri: document.uri.toString()
  })
  if (!result || result.refusal !== undefined) {
    void tellError(whyNothing(result, document.uri))
    return
  }

  const {text, name} = result
  if (document.uri.scheme === 'untitled') {
    // Nothing lies beside a page that is in no file.
    const copy = await vscode.workspace.openTextDocument({
      language: pageLanguage,
      content: text
    })
    await focusPage(copy.uri)
    return
  }

  const uri = vscode.Uri.joinPath(document.uri, '..', name)
  if (await exists(uri)) {
    await openPresentCopy(desk, document.uri, uri)
    return
  }

  // Another window may have been quicker: then that copy stays.
  if (!(await writeAsked(uri, text, {overwrite: false}))) return
  await firstCopies(desk.context).keep(uri, text)
  await focusPage(uri)
}

/** A copy is never overwritten: it is opened, and a fresh one offered. */
async function openPresentCopy(
  desk: Desk,
  source: vscode.Uri,
  copy: vscode.Uri
): Promise<void> {
  await focusPage(copy)
  const merge = vscode.l10n.t('Merge with a Fresh Copy')
  const answer = await tellInformation(
    vscode.l10n.t('{0} is already there; it is opened.', fileName(copy)),
    merge
  )
  if (answer === merge) await mergeFreshCopy(desk, source, copy)
}

/** Hand work stays; what else is new in a fresh copy is shown and taken over. */
async function mergeFreshCopy(
  desk: Desk,
  source: vscode.Uri,
  copy: vscode.Uri
): Promise<void> {
  const kept = firstCopies(desk.context)
  const result = await ask(desk.client, requests.mergeCopy, {
    uri: source.toString(),
    copyUri: copy.toString(),
    first: await kept.read(copy)
  })
  if (!result || result.refusal !== undefined) {
    void tellError(whyNothing(result, source))
    return
  }

  const {fresh, merged, edits, taken, kept: conflicts} = result
  if (merged === null || conflicts.length > 0) {
    await compareWithFresh(copy, fresh, merged === null)
  }

  if (merged === null) return
  if (taken === 0) {
    void tellInformation(
      vscode.l10n.t(
        'A fresh copy brings nothing new; {0} places that you changed stay.',
        conflicts.length
      )
    )
    return
  }

  const isTaken = await reviewChange({
    uri: copy,
    text: merged,
    edits,
    title: vscode.l10n.t('{0} ↔ with what is new', fileName(copy)),
    question: vscode.l10n.t(
      'A fresh copy has {0} new places; {1} places that you changed stay. Take the new ones over?',
      taken,
      conflicts.length
    ),
    accept: vscode.l10n.t('Take Over')
  })
  if (isTaken) await kept.keep(copy, fresh)
}

/** The copy, which can be edited, beside a fresh one. */
async function compareWithFresh(
  copy: vscode.Uri,
  fresh: string,
  isUnknown: boolean
): Promise<void> {
  await vscode.commands.executeCommand(
    'vscode.diff',
    textUri({name: fileName(copy), text: fresh}),
    copy,
    vscode.l10n.t('Fresh copy ↔ {0}', fileName(copy)),
    {preview: false}
  )
  if (!isUnknown) return
  void tellInformation(
    vscode.l10n.t(
      'How this copy was first made is not known here: take over from the left what you want.'
    )
  )
}

/** The page as a clean page, after a look at it, in one step of undo. */
async function cleanInPlace(
  {client}: Desk,
  document: vscode.TextDocument
): Promise<void> {
  const {uri, version} = document
  const {edits, refusal, isOutdated} = await ask(client, requests.act, {
    uri: uri.toString(),
    version,
    ranges: [],
    action: {type: 'clean-in-place'}
  })
  const text = edits[0]?.edits[0]?.newText
  if (refusal !== undefined || text === undefined) {
    if (refusal !== undefined) void tellWarning(refusal)
    else if (isOutdated) tellOutdated()
    return
  }

  const isDone = await reviewChange({
    uri,
    text,
    edits,
    title: vscode.l10n.t('{0} ↔ cleaned', fileName(uri)),
    question: vscode.l10n.t(
      'Replace the page by the clean one on the right? Undo brings it back.'
    ),
    accept: vscode.l10n.t('Clean in Place')
  })
  if (isDone) await focusPage(uri)
}
