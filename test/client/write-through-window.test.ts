import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {Uri} from './stand-in/vscode.js'

describe('what a host without a disk of its own writes', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let stat: typeof vscode.workspace.fs.stat
  /** What became of the addresses, in order. */
  let done: string[]
  let write: (overwrite: boolean) => Promise<void>

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
    ;({stat} = vscode.workspace.fs)
    const {writeWhole} = await import('../../src/client/files.js')
    const uri = new vscode.Uri('/desk/page.md') as never
    write = (overwrite) => writeWhole(uri, '新', {overwrite})
  })

  beforeEach(() => {
    done = []
    const name = ({path}: Uri): string => path.replace(/\w{8}\.part$/u, 'part')
    Object.assign(vscode.workspace.fs, {
      writeFile(uri: Uri, bytes: Uint8Array) {
        done.push(`${name(uri)} ${new TextDecoder().decode(bytes)}`)
        return Promise.resolve()
      },
      rename(from: Uri, to: Uri, {overwrite}: {overwrite: boolean}) {
        done.push(`${name(from)} to ${name(to)} ${String(overwrite)}`)
        return Promise.resolve()
      }
    })
  })

  afterEach(() => {
    vscode.workspace.fs.stat = stat
    for (const each of ['writeFile', 'rename'])
      Reflect.deleteProperty(vscode.workspace.fs, each)
  })

  const isThereAs = (type: number): void => {
    vscode.workspace.fs.stat = () => Promise.resolve({type})
  }
  const renamed = (overwrite: boolean): string[] => [
    '/desk/page.md.part 新',
    `/desk/page.md.part to /desk/page.md ${String(overwrite)}`
  ]

  it('is written whole, then takes the name of what is there', async () => {
    await write(true)
    assert.deepEqual(done, renamed(true))
    done = []
    isThereAs(1)
    await write(true)
    assert.deepEqual(done, renamed(true))
  })

  it('goes through a link, which stays', async () => {
    isThereAs(1 | 64)
    await write(true)
    assert.deepEqual(done, ['/desk/page.md 新'])
  })

  it('replaces no link, nor what that names, where it may not', async () => {
    isThereAs(1 | 64)
    await write(false)
    assert.deepEqual(done, renamed(false))
  })
})
