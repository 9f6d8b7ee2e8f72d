// Every state of the product that somebody sees, for looking at: each leaves
// the window so that the next can begin.
import {rmSync} from 'node:fs'
import path from 'node:path'
import {page, showPage, tagNames} from './shots.mjs'

const quickRows = '.quick-input-list .monaco-list-row'

export const states = [
  {
    name: 'page',
    async act(workbench) {
      await showPage(workbench)
    }
  },
  {
    name: 'views',
    async act(workbench) {
      await hidePanel(workbench)
      await workbench.row('旧车棚变身邻里书屋').click()
      await workbench.page.keyboard.press('ArrowRight')
      await workbench.page.waitForTimeout(600)
    }
  },
  {
    name: 'hover-suggestion',
    async act(workbench) {
      await workbench.goToLine(5)
      await workbench.hover('周明远')
    }
  },
  {
    name: 'hover-quantity',
    async act(workbench) {
      await workbench.goToLine(61)
      await workbench.hover('420余名')
    }
  },
  {
    name: 'hover-value',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.goToLine(61)
      await workbench.select('420余名')
      await workbench.page.keyboard.press('Alt+5')
      await workbench.page.waitForTimeout(1500)
      await workbench.hover('420余名')
    }
  },
  {
    name: 'hover-problem',
    async act(workbench) {
      await workbench.goToLine(14)
      await workbench.hover('9月 12日')
    }
  },
  {
    name: 'hover-boundary',
    async act(workbench) {
      await workbench.goToLine(53)
      await workbench.hover('旧车棚变身', /1/u)
    }
  },
  {
    name: 'hover-caption',
    async act(workbench) {
      await workbench.goToLine(105)
      await workbench.hover('改建前改建前')
    }
  },
  {
    name: 'fixes',
    async act(workbench) {
      await workbench.page.mouse.move(640, 14)
      await workbench.goToLine(14)
      for (const _ of '9月') await workbench.page.keyboard.press('ArrowRight')
      const menu = workbench.page.locator('.action-widget').first()
      await workbench.until(async () => {
        await workbench.page.keyboard.press('Control+.')
        await workbench.page.waitForTimeout(1500)
        return menu.isVisible()
      })
    }
  },
  {
    name: 'concordance',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand('Copydesk: Show Every Place of a Confusion…')
      await workbench.answer('何')
      await workbench.page.waitForTimeout(300)
      await workbench.answer('河')
      await workbench.page.locator(quickRows).nth(1).waitFor()
    }
  },
  {
    name: 'own-rule',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand('Copydesk: New Rule of Your Own…')
      const {page: window} = workbench
      await window
        .locator('.quick-input-widget input.input')
        .first()
        .fill('邻里(书屋)')
      await window.locator(quickRows).nth(1).waitFor()
      await window.waitForTimeout(500)
    }
  },
  {
    name: 'own-rule-replace',
    async act({page: window, ...workbench}) {
      await window.keyboard.press('Enter')
      await window.waitForTimeout(500)
      await window
        .locator('.quick-input-widget input.input')
        .first()
        .fill('邻家$1')
      await window.waitForTimeout(900)
    }
  },
  {
    name: 'own-rule-refused',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand('Copydesk: New Rule of Your Own…')
      await workbench.page
        .locator('.quick-input-widget input.input')
        .first()
        .fill('(a+)+$')
      await workbench.page.waitForTimeout(800)
    }
  },
  {
    name: 'fix-workspace',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand(
        'Copydesk: Fix All Safe Problems in the Workspace…'
      )
      await workbench.page
        .locator(quickRows)
        .filter({hasText: 'page-0915.txt'})
        .first()
        .waitFor()
    }
  },
  {
    name: 'receipt',
    async act({page: window}) {
      await window.keyboard.press('Enter')
      await window.locator('.notification-toast').first().waitFor()
    }
  },
  {
    name: 'receipt-list',
    async act({page: window}) {
      await window.locator('.notification-toast .monaco-button').first().click()
      await window.locator(quickRows).first().waitFor()
    }
  },
  {
    name: 'tag-all',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.page.keyboard.press('Control+1')
      await undoAll(workbench)
      await workbench.goToLine(24)
      await workbench.select('何立群')
      await workbench.runCommand('Copydesk: Tag All Occurrences…')
      await workbench.page.locator(quickRows).first().waitFor()
      await workbench.page.waitForTimeout(500)
    }
  },
  {
    name: 'review-quick',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.goToLine(1)
      await workbench.runCommand('Copydesk: Review Page')
      await workbench.page.locator(quickRows).nth(1).waitFor()
    }
  },
  {
    name: 'review-panel',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand('Copydesk: Review Entities')
      await workbench.page.waitForTimeout(2500)
    }
  },
  {
    name: 'tagged',
    async act(workbench, folder) {
      await workbench.page.keyboard.press('Escape')
      await hidePanel(workbench)
      tagNames(folder)
      await workbench.page.keyboard.press('Control+1')
      await workbench.waitForLine((line) => line.includes('[菱塘社区]'))
      await workbench.goToLine(24)
      await workbench.page.waitForTimeout(700)
      await workbench.hover('何立群')
    }
  },
  {
    name: 'entities',
    async act(workbench) {
      await workbench.page.mouse.move(640, 14)
      await workbench.row(/^(?:Person|人物)/u).click()
      for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight'])
        await workbench.page.keyboard.press(key)
      await workbench.page.waitForTimeout(600)
    }
  },
  {
    name: 'undecided',
    async act(workbench) {
      await workbench.page.keyboard.press('Control+1')
      await hidePanel(workbench)
      await workbench.goToLine(36)
      await workbench.page.waitForTimeout(600)
    }
  },
  {
    name: 'preview',
    async act(workbench) {
      await workbench.goToLine(60)
      await workbench.runCommand('Copydesk: Open Clean Preview to the Side')
      await workbench.webview().locator('article p').first().waitFor()
      await workbench.page.keyboard.press('Control+1')
      await workbench.page.waitForTimeout(500)
    }
  },
  {
    name: 'preview-selection',
    async act(workbench) {
      const preview = workbench.webview()
      const at = preview.locator('p', {hasText: '快递员魏小川'}).first()
      await at.scrollIntoViewIfNeeded()
      await at.dblclick({position: {x: 90, y: 14}})
      await workbench.page.waitForTimeout(600)
    }
  },
  {
    name: 'image',
    async act(workbench) {
      await workbench.page.keyboard.press('Control+1')
      await workbench.runCommand('View: Close Editors in Other Groups')
      await workbench.runCommand('Copydesk: Open Page Image to the Side')
      await workbench.webview().locator('img:not([hidden])').waitFor()
      await workbench.page.keyboard.press('Control+1')
    }
  },
  {
    name: 'order',
    async act(workbench) {
      await workbench.page.keyboard.press('Control+1')
      await workbench.runCommand('View: Close Editors in Other Groups')
      await workbench.runCommand('Copydesk: Preview Reading Order')
      await workbench.page
        .locator('.diff-review, .monaco-diff-editor')
        .first()
        .waitFor()
      await workbench.page.waitForTimeout(1500)
    }
  },
  {
    name: 'export',
    async act(workbench) {
      await workbench.runCommand('Notifications: Clear All Notifications')
      await workbench.runCommand('View: Close All Editors')
      await workbench.openFile(page)
      await workbench.page
        .locator('.codelens-decoration:visible')
        .first()
        .waitFor()
      await workbench.runCommand('Copydesk: Export…')
      await workbench.page.locator(quickRows).nth(1).waitFor()
    }
  },
  {
    name: 'clean',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand('Copydesk: Create Clean Copy')
      await workbench.page
        .locator('.tab.active', {hasText: 'news.md'})
        .waitFor()
      await workbench.page.waitForTimeout(1500)
    }
  },
  {
    name: 'compare',
    async act(workbench) {
      await workbench.runCommand('Copydesk: Compare with Source')
      const rows = workbench.page.locator('.pane-body .monaco-list-row')
      await workbench.page.locator('.tab.active', {hasText: '↔'}).waitFor()
      await workbench.page.waitForTimeout(1500)
    }
  },
  {
    name: 'status',
    async act(workbench) {
      await workbench.runCommand('View: Close All Editors')
      await workbench.openFile(page)
      await workbench.page
        .locator('.codelens-decoration:visible')
        .first()
        .waitFor()
      await workbench.goToLine(60)
      await workbench.runCommand('Copydesk: Set Status of Article…')
      await workbench.page.locator(quickRows).first().waitFor()
    }
  },
  {
    name: 'cheat-sheet',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape')
      await workbench.runCommand('Copydesk: Show Keyboard Cheat Sheet')
      await workbench.page.waitForTimeout(2500)
    }
  },
  {
    name: 'walkthrough',
    async act(workbench) {
      await workbench.runCommand('View: Close All Editors')
      await workbench.runCommand('Copydesk: Open Walkthrough')
      await workbench.page.waitForTimeout(2500)
    }
  },
  {
    name: 'empty',
    async act(workbench) {
      await workbench.runCommand('View: Close All Editors')
      await workbench.page.waitForTimeout(800)
    }
  },
  {
    name: 'clean-views',
    async act(workbench) {
      await workbench.openFile('short.txt')
      await workbench.page.waitForTimeout(2000)
    }
  },
  {
    name: 'english',
    async act(workbench) {
      await workbench.runCommand('View: Close All Editors')
      await workbench.openFile('page-3.txt')
      await workbench.page
        .locator('.codelens-decoration:visible')
        .first()
        .waitFor()
      await workbench.page.waitForTimeout(1000)
    }
  },
  {
    name: 'question',
    settings: {'files.associations': {}},
    async act(workbench, folder) {
      await workbench.runCommand('View: Close All Editors')
      // A folder with a register is one of pages, without a question.
      rmSync(path.join(folder, 'entities.yaml'))
      rmSync(path.join(folder, 'copydesk.yaml'), {force: true})
      await workbench.runCommand('Developer: Reload Window')
      await workbench.page.waitForTimeout(4000)
      // The window is back when it answers to keys.
      const {page: window} = workbench
      const input = window.locator('.quick-input-widget')
      await workbench.until(async () => {
        await window.keyboard.press('F1')
        await window.waitForTimeout(1500)
        return input.isVisible()
      })
      await window.keyboard.press('Escape')
      await workbench.openFile('page-3.txt')
      await workbench.page.locator('.notification-toast').first().waitFor()
    }
  }
]

/** The panel below is in the way of the page: away with it, if it is there. */
async function hidePanel({page: window}) {
  if (!(await window.locator('.part.panel').isVisible())) return
  await window.keyboard.press('Control+J')
}

/** Undo until nothing changes any more. */
async function undoAll(workbench) {
  for (let steps = 0; steps < 12; steps++) {
    await workbench.page.keyboard.press('Control+Z')
  }
}
