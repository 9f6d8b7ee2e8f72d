import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {analyse} from '../../../src/core/analyse.js'
import {applyEdits} from '../../../src/core/model/span.js'
import {fixAll} from '../../../src/core/rules/fix.js'
import {root} from '../cache.js'
import {bringCodeServer} from '../code-server.js'
import {openWorkbench, type Workbench} from '../workbench.js'
import {
  installedExtensions,
  keepPicture,
  knownPages,
  openAgain,
  openDesk,
  type Desk
} from './session.js'

const page = path.join(root, 'samples/luting-daily/page-0915.txt')
const register = path.join(root, 'samples/luting-daily/entities.yaml')
const faulty = readFileSync(page, 'utf8')
const fixed = applyEdits(faulty, fixAll(analyse(faulty), {analyse}).edits)

const toast = (desk: Workbench, text: string) =>
  desk.page.locator('.notification-toast', {hasText: text})
const read = (desk: Desk, name: string): string =>
  readFileSync(path.join(desk.folder, name), 'utf8')
/** What a failed write would leave behind. */
const leftovers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.part'))
const isAnalysed = (desk: Workbench): Promise<void> =>
  desk.page.locator('.statusbar-item', {hasText: 'articles'}).waitFor()

describe('faults in the packaged extension', function () {
  this.timeout(240_000)
  const desks: Workbench[] = []

  afterEach(async function () {
    const [last] = desks
    if (last) await keepPicture(last, this.currentTest?.title)
    for (const desk of desks.splice(0)) await desk.close()
  })

  it('two windows on one folder: neither loses what the other does', async () => {
    const one = await openDesk('two-windows', {
      files: {'page.txt': page},
      settings: knownPages
    })
    const two = await openAgain(one)
    desks.push(one, two)
    for (const desk of [one, two]) {
      await desk.openFile('page.txt')
      await isAnalysed(desk)
    }

    // Both make the copy: one is first, and the other opens that one.
    await Promise.all(
      [one, two].map((desk) => desk.runCommand('Copydesk: Create Clean Copy'))
    )
    for (const desk of [one, two]) {
      await desk.page
        .locator('.tab', {hasText: 'page.news.md'})
        .or(toast(desk, 'page.news.md'))
        .first()
        .waitFor()
    }

    const {page: copy} = analyse(read(one, 'page.news.md'))
    assert.equal(copy.layout, 'clean')
    assert.equal(read(one, 'page.txt'), faulty)
    assert.deepEqual(leftovers(one.folder), [])

    // The first fixes and saves: the second shows it.
    for (const desk of [one, two]) await showTab(desk, 'page.txt')
    await one.runCommand('Copydesk: Fix All Safe Problems')
    await one.page.locator('.tab.active.dirty').waitFor()
    await one.page.keyboard.press('Control+S')
    await one.page.locator('.tab.active:not(.dirty)').waitFor()
    assert.equal(read(one, 'page.txt'), fixed)
    await two.until(async () => (await two.text()).includes('9月12日'))
    assert.equal(await two.text(), fixed)

    // The second has unsaved work while the first saves: both stay.
    await two.page.keyboard.press('Control+Home')
    await two.page.keyboard.type('编者按：')
    await one.focusText()
    await one.page.keyboard.press('Control+End')
    await one.page.keyboard.type('完')
    await one.page.keyboard.press('Control+S')
    await one.page.locator('.tab.active:not(.dirty)').waitFor()
    assert.equal(read(one, 'page.txt'), `${fixed}完`)
    await two.page.keyboard.press('Control+S')
    await toast(two, 'newer').waitFor()
    assert.equal(read(one, 'page.txt'), `${fixed}完`)
    assert.ok((await two.text()).startsWith('编者按：'))
  })

  it('a reload in the middle of a change of many files', async () => {
    const names = Array.from({length: 60}, (_, index) => `page-${index}.txt`)
    const desk = await openDesk('reload', {
      files: Object.fromEntries(names.map((name) => [name, page])),
      settings: knownPages
    })
    desks.push(desk)
    const command = 'Copydesk: Fix All Safe Problems in the Workspace…'
    const apply = async (): Promise<void> => {
      await desk.openFile('page-0.txt')
      await isAnalysed(desk)
      await desk.runCommand(command)
      await desk.page
        .locator('.quick-input-list .monaco-list-row', {hasText: 'places'})
        .first()
        .waitFor()
      await desk.page.keyboard.press('Enter')
    }
    const isWhole = (name: string): boolean =>
      [faulty, fixed].includes(read(desk, name))

    await apply()
    // Some are changed now, and some are not.
    await desk.page.waitForTimeout(150)
    await desk.page.reload({waitUntil: 'commit'})
    await desk.page.locator('.statusbar-item').first().waitFor()
    assert.ok(names.every(isWhole), 'every file is whole')
    assert.deepEqual(leftovers(desk.folder), [])

    // It can be done again, and comes to its end.
    await desk.runCommand('File: Save All Files')
    await desk.runCommand('View: Close All Editors')
    assert.ok(names.every(isWhole), 'what came back is whole')
    if (names.some((name) => read(desk, name) !== fixed)) {
      await apply()
      await toast(desk, 'Fixed').waitFor()
      await desk.runCommand('File: Save All Files')
    }

    await desk.until(() =>
      Promise.resolve(names.every((name) => read(desk, name) === fixed))
    )
  })

  it('a full disk: nothing half-written, and what was there stays', async function () {
    let disk = ''
    const mounts: boolean[] = []
    const desk = await openDesk('full', {
      files: {},
      settings: knownPages,
      prepare(folder) {
        disk = path.join(folder, 'disk')
        const isMounted = mountSmall(disk)
        mounts.push(isMounted)
        if (!isMounted) return
        writeFileSync(path.join(disk, 'page.txt'), faulty)
        writeFileSync(path.join(disk, 'page.md'), 'mine')
        fillUp(path.join(disk, 'filler'))
      }
    })
    desks.push(desk)
    // Only root may mount, and not in every container.
    if (!mounts.includes(true)) return this.skip()
    try {
      const before = readdirSync(disk)
      await desk.openFile('page.txt')
      await isAnalysed(desk)
      await desk.runCommand('Copydesk: Create Clean Copy')
      await toast(desk, 'page.news.md cannot be written').waitFor()
      assert.deepEqual(readdirSync(disk), before)
      await desk.runCommand('Notifications: Clear All Notifications')
      await desk.runCommand('Copydesk: Export…')
      await desk.choose('Markdown')
      await desk.choose('Save as page.md')
      await desk.page
        .locator('.monaco-dialog-box')
        .getByText('Overwrite', {exact: true})
        .click()
      await toast(desk, 'page.md cannot be written').waitFor()
      assert.deepEqual(readdirSync(disk), before)
      assert.equal(read(desk, 'disk/page.md'), 'mine')
      assert.equal(read(desk, 'disk/page.txt'), faulty)
    } finally {
      // The watcher of the window may still look at it.
      spawnSync('umount', ['-l', disk])
    }
  })

  it('a file that may not be written: said, and what was there stays', async function () {
    let locked = ''
    const desk = await openDesk('locked', {
      files: {},
      settings: knownPages,
      prepare(folder) {
        locked = path.join(folder, 'locked')
        mkdirSync(locked)
        writeFileSync(path.join(locked, 'page.txt'), faulty)
        writeFileSync(path.join(locked, 'page.md'), 'mine')
      }
    })
    desks.push(desk)
    const file = path.join(locked, 'page.md')
    // Not every file system knows what even root may not do.
    if (!lock(file)) return this.skip()
    const exportOver = async (): Promise<void> => {
      await desk.runCommand('Copydesk: Export…')
      await desk.choose('Markdown')
      await desk.choose('Save as page.md')
      await desk.page
        .locator('.monaco-dialog-box')
        .getByText('Overwrite', {exact: true})
        .click()
    }
    const refused = (name: string) =>
      toast(desk, `${name} cannot be written: there is no permission`)
    try {
      const before = readdirSync(locked)
      await desk.openFile('page.txt')
      await isAnalysed(desk)
      // The file itself, in a folder that may be written; then the folder.
      await exportOver()
      await refused('page.md').waitFor()
      await desk.runCommand('Notifications: Clear All Notifications')
      unlock(file)
      assert.ok(lock(locked))
      await exportOver()
      await refused('page.md').waitFor()
      await desk.runCommand('Notifications: Clear All Notifications')
      await desk.runCommand('Copydesk: Create Clean Copy')
      await refused('page.news.md').waitFor()
      assert.deepEqual(readdirSync(locked), before)
      assert.equal(read(desk, 'locked/page.md'), 'mine')
      assert.equal(read(desk, 'locked/page.txt'), faulty)
    } finally {
      unlock(file)
      unlock(locked)
    }

    // Where it may, it writes through a link, and leaves the permissions.
    const kept = path.join(desk.folder, 'kept.md')
    writeFileSync(kept, 'mine')
    chmodSync(kept, 0o660)
    rmSync(file)
    symlinkSync('../kept.md', file)
    await desk.runCommand('Notifications: Clear All Notifications')
    await exportOver()
    await toast(desk, 'page.md is written').waitFor()
    assert.ok(lstatSync(file).isSymbolicLink())
    assert.equal(statSync(kept).mode & 0o777, 0o660)
    assert.match(readFileSync(kept, 'utf8'), /^# /mu)
    assert.deepEqual(leftovers(desk.folder), [])
  })

  it('a register that is deleted while it is in use', async () => {
    const desk = await openDesk('no-register', {
      files: {'page.txt': page, 'entities.yaml': register},
      settings: knownPages
    })
    desks.push(desk)
    writeFileSync(
      path.join(desk.folder, 'entities.yaml'),
      '- id: he-liqun\n  kind: person\n  name: 何立群\n  description: 楼长\n'
    )
    writeFileSync(
      path.join(desk.folder, 'page.txt'),
      '[何立群]{.person ref=he-liqun}说，昨日开会。\n\n' + faulty
    )
    await desk.openFile('page.txt')
    await isAnalysed(desk)
    assert.match(await desk.hover('何立群'), /楼长/u)
    rmSync(path.join(desk.folder, 'entities.yaml'))
    await desk.until(async () => {
      await desk.page.keyboard.press('Escape')
      return !/楼长/u.test(await desk.hover('何立群'))
    })
    assert.equal(await desk.page.locator('.notification-toast').count(), 0)
    await desk.runCommand('Copydesk: Fix All Safe Problems')
    await desk.page.locator('.tab.active.dirty').waitFor()
    assert.ok((await desk.text()).includes('9月12日'))
    assert.ok(!existsSync(path.join(desk.folder, 'entities.yaml')))
  })

  it('a folder that nobody trusts runs nothing, and is served', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-hostile-'))
    const canary = path.join(folder, 'canary')
    const run = `touch ${canary}`
    const write = (name: string, value: unknown): void => {
      mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      writeFileSync(path.join(folder, name), JSON.stringify(value))
    }
    write('.vscode/tasks.json', {
      version: '2.0.0',
      tasks: [
        {
          label: 'x',
          type: 'shell',
          command: run,
          runOptions: {runOn: 'folderOpen'}
        }
      ]
    })
    write('.vscode/settings.json', {
      ...knownPages,
      'task.allowAutomaticTasks': 'on',
      'copydesk.server.command': run,
      'copydesk.trace.server': 'verbose',
      'terminal.integrated.automationProfile.linux': {path: canary}
    })
    // JSON is YAML.
    write('copydesk.yaml', {
      own: [{match: '(a+)+$', replace: '$(touch canary)', hint: run}],
      kinds: {ship: {en: `$(${run})`, icon: '../../x'}}
    })
    write('entities.yaml', [
      {
        id: 'x',
        kind: 'person',
        name: '何立群',
        description: `[x](command:workbench.action.terminal.new) \`${run}\``,
        sameAs: ['command:workbench.action.terminal.new', 'javascript:alert(1)']
      }
    ])
    writeFileSync(
      path.join(folder, 'page.txt'),
      `---\nsource: "$(${run})"\n---\n[何立群]{.person ref=x}说，昨日开会。\n\n${faulty}`
    )
    const desk = await openWorkbench({
      codeServer: await bringCodeServer(),
      folder,
      extensionsFolder: await installedExtensions(),
      asksForTrust: true,
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never'
      }
    })
    desks.push(desk)
    try {
      await desk.page
        .locator('.statusbar-item', {hasText: 'Restricted Mode'})
        .waitFor()
      await desk.openFile('page.txt')
      await isAnalysed(desk)
      assert.match(await desk.hover('何立群'), /Person/u)
      const links = await desk.page
        .locator('.monaco-hover a')
        .evaluateAll((all) =>
          all.map((link) => link.getAttribute('data-href') ?? '')
        )
      assert.ok(!links.some((link) => /terminal|javascript/u.test(link)))
      await desk.page.keyboard.press('Escape')
      await desk.runCommand('Copydesk: Open Clean Preview to the Side')
      await desk.webview().locator('article').first().waitFor()
      await desk.runCommand('Copydesk: Fix All Safe Problems')
      assert.equal(
        await desk.page.locator('.terminal-wrapper').count(),
        0,
        'no terminal is open'
      )
      assert.ok(!existsSync(canary), 'nothing was run')
    } finally {
      rmSync(folder, {recursive: true, force: true, maxRetries: 5})
    }
  })
})

/** Bring a tab to the front, and wait until the window has settled on it. */
async function showTab({page: window}: Workbench, name: string): Promise<void> {
  await window.waitForTimeout(2000)
  await window.locator('.tab', {hasText: name}).first().click()
  await window.locator('.tab.active', {hasText: name}).waitFor()
}

/** A disk of 32 KB at a folder; whether that could be had. */
function mountSmall(folder: string): boolean {
  mkdirSync(folder)
  const size = ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs']
  return spawnSync('mount', [...size, folder]).status === 0
}

/** Let nobody write there, not even root; whether that was possible. */
function lock(place: string): boolean {
  if (process.getuid?.() === 0)
    return spawnSync('chattr', ['+i', place]).status === 0
  chmodSync(place, 0o555)
  return true
}

function unlock(place: string): void {
  if (process.getuid?.() === 0) spawnSync('chattr', ['-i', place])
  else if (existsSync(place)) chmodSync(place, 0o755)
}

/** Write until the disk is full. */
function fillUp(file: string): void {
  for (let size = 64; size > 0; size--) {
    try {
      writeFileSync(file, Buffer.alloc(size * 512))
      return
    } catch {
      // It does not fit: a little less.
      rmSync(file, {force: true})
    }
  }
}
