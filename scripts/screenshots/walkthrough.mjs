// The pictures of the walkthrough: one window, six steps in it.
import {closePanel, showPage, tagNames} from './shots.mjs'

const box = {width: 620, height: 400}

/** Each step leaves the window so that the next can begin. */
export const walkthrough = [
  {
    name: 'open',
    clip: {x: 352, y: 80, ...box},
    async act(workbench) {
      await showPage(workbench)
      await closePanel(workbench)
      await workbench.page.waitForTimeout(500)
    }
  },
  {name: 'articles', clip: {x: 48, y: 30, ...box}, async act() {}},
  {
    name: 'problems',
    clip: {x: 352, y: 348, ...box},
    async act(workbench) {
      await workbench.goToLine(14)
      // Into the stray blank.
      await workbench.page.keyboard.press('ArrowRight')
      await workbench.page.keyboard.press('ArrowRight')
      // The fixes may not be there yet: ask again.
      const menu = workbench.page.locator('.action-widget').first()
      await workbench.until(async () => {
        await workbench.page.keyboard.press('Control+.')
        await workbench.page.waitForTimeout(1500)
        return menu.isVisible()
      })
    }
  },
  {
    name: 'tag',
    clip: {x: 352, y: 80, ...box},
    async act(workbench, folder) {
      await workbench.page.keyboard.press('Escape')
      tagNames(folder)
      await workbench.waitForLine((line) => line.includes('[菱塘社区]'))
      await workbench.goToLine(8)
      await workbench.hover('菱塘社区')
    }
  },
  {
    name: 'preview',
    clip: {x: 814, y: 60, width: 462, height: 400},
    async act(workbench) {
      await workbench.page.mouse.move(640, 14)
      await workbench.goToLine(1)
      await workbench.runCommand('Copydesk: Open Clean Preview to the Side')
      await workbench.webview().locator('article p').first().waitFor()
      await workbench.page.keyboard.press('Control+1')
    }
  },
  {
    name: 'export',
    clip: {x: 330, y: 20, ...box},
    async act({page: window, runCommand}) {
      await runCommand('Copydesk: Export…')
      await window
        .locator('.quick-input-list .monaco-list-row')
        .nth(1)
        .waitFor()
    }
  }
]
