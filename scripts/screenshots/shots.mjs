// The pictures of the README: what is open in each, and what is done first.
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The sample page. */
export const page = 'page-0915.txt'

export const shots = [
  {
    name: 'page-light',
    settings: {'workbench.colorTheme': 'Default Light Modern'},
    act: showPage
  },
  {
    name: 'page-zh-cn',
    locale: 'zh-cn',
    settings: {'workbench.colorTheme': 'Default Light Modern'},
    act: showPage
  },
  {
    name: 'tagged-dark',
    settings: {'workbench.colorTheme': 'Default Dark Modern'},
    prepare: tagNames,
    async act(workbench) {
      await showPage(workbench)
      await closePanel(workbench)
      await workbench.goToLine(24)
      // What comes late after opening takes a first card away.
      await workbench.hover('何立群')
      await workbench.page.waitForTimeout(1500)
      await workbench.hover('何立群')
    }
  },
  {
    name: 'preview-light',
    settings: {'workbench.colorTheme': 'Default Light Modern'},
    prepare: tagNames,
    async act(workbench) {
      await showPage(workbench)
      await closePanel(workbench)
      await workbench.runCommand('Copydesk: Open Clean Preview to the Side')
      await workbench.webview().locator('article p').first().waitFor()
      await workbench.page.keyboard.press('Control+1')
    }
  },
  {
    name: 'page-high-contrast',
    settings: {'workbench.colorTheme': 'Default High Contrast'},
    act: showPage
  }
]

/** The page with Copydesk's own views beside it and its problems below. */
export async function showPage(workbench) {
  await workbench.openFile(page)
  await workbench.showCopydesk()
  await workbench.page.keyboard.press('Control+1')
  await workbench.page.keyboard.press('Control+Shift+M')
  await workbench.page
    .locator('.markers-panel .monaco-list-row')
    .nth(1)
    .waitFor()
  await workbench.page.keyboard.press('Control+1')
  await workbench.goToLine(1)
}

export async function closePanel({page: window}) {
  await window.keyboard.press('Control+J')
}

/** Tag the names of the page that the register knows, all of them. */
export function tagNames(folder) {
  const file = path.join(folder, page)
  const tags = {
    何立群: '{.person ref=he-liqun}',
    周明远: '{.person ref=zhou-mingyuan}',
    高景行: '{.person ref=gao-jingxing}',
    孙佩兰: '{.person}',
    菱塘社区: '{.organisation ref=lingtang}',
    柳湾街道: '{.organisation}',
    云栖路: '{.place}',
    '1986年': '{.date}',
    '9月 12日': '{.date}',
    '260册': '{.quantity}'
  }
  let text = readFileSync(file, 'utf8')
  for (const [name, attributes] of Object.entries(tags)) {
    text = text.replaceAll(name, `[${name}]${attributes}`)
  }

  writeFileSync(file, text)
}
