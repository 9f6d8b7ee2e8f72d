import * as vscode from 'vscode'

/** `1 article`, `4 articles`. */
export function sayArticles(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 article')
    : vscode.l10n.t('{0} articles', count)
}

/** `no problems`, `1 problem`, `6 problems`. */
export function sayProblems(count: number): string {
  if (count === 0) return vscode.l10n.t('no problems')
  return count === 1
    ? vscode.l10n.t('1 problem')
    : vscode.l10n.t('{0} problems', count)
}

/** `1 tag`, `23 tags`. */
export function sayTags(count: number): string {
  return count === 1 ? vscode.l10n.t('1 tag') : vscode.l10n.t('{0} tags', count)
}

/** `1 paragraph`, `4 paragraphs`. */
export function sayParagraphs(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 paragraph')
    : vscode.l10n.t('{0} paragraphs', count)
}

/** `1 mention`, `3 mentions`. */
export function sayMentions(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 mention')
    : vscode.l10n.t('{0} mentions', count)
}

/** `1 place`, `4 places`. */
export function sayPlaces(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 place')
    : vscode.l10n.t('{0} places', count)
}

/** `1 file`, `4 files`. */
export function sayFiles(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 file')
    : vscode.l10n.t('{0} files', count)
}
