import assert from 'node:assert/strict'
import {
  mostFolders,
  readFolders,
  type FolderReading
} from '../../src/client/read-folders.js'

interface Folder {
  readonly [name: string]: Folder | 'file' | 'link' | 'ring' | 'locked'
}

/** Kinds as `vscode.FileType` has them. */
const kinds = {file: 1, folder: 2, link: 65, ring: 66, locked: 2}

/** What is found in a tree, and the folders that were read for it. */
async function find(
  tree: Folder,
  options: Partial<FolderReading<string>> = {}
): Promise<{found: string[]; read: string[]; cuts: number}> {
  const read: string[] = []
  let cuts = 0
  const found = await readFolders('', {
    limit: 100,
    read: async (folder) => {
      read.push(folder)
      await Promise.resolve()
      const at = folder
        .split('/')
        .slice(1)
        .reduce<Folder[string]>(
          (inside, name) =>
            (typeof inside === 'string' ? undefined : inside[name]) ?? 'locked',
          tree
        )
      if (typeof at === 'string') throw new Error(`${folder} is ${at}`)
      return Object.entries(at).map(([name, entry]) => [
        name,
        kinds[typeof entry === 'string' ? entry : 'folder']
      ])
    },
    join: (folder, name) => `${folder}/${name}`,
    fits: (file) => file.endsWith('.txt'),
    isStopped: () => false,
    onCutShort: () => cuts++,
    ...options
  })
  return {found, read, cuts}
}

describe('looking through a file system folder by folder', () => {
  it('finds what fits, in upper folders first, and reads each once', async () => {
    const {found, read, cuts} = await find({
      a: {b: {'3.txt': 'file', '3.md': 'file'}, '2.txt': 'link'},
      c: {},
      '1.txt': 'file'
    })
    assert.deepEqual(found, ['/1.txt', '/a/2.txt', '/a/b/3.txt'])
    assert.deepEqual(read, ['', '/a', '/c', '/a/b'])
    assert.equal(cuts, 0)
  })

  it('leaves out what never holds pages, and follows no ring', async () => {
    const {found, read} = await find({
      '.git': {'1.txt': 'file'},
      node_modules: {'1.txt': 'file'},
      'my.git': {'1.txt': 'file'},
      up: 'ring'
    })
    assert.deepEqual(found, ['/my.git/1.txt'])
    assert.deepEqual(read, ['', '/my.git'])
  })

  it('passes over what cannot be read', async () => {
    const {found} = await find({a: 'locked', b: {'1.txt': 'file'}})
    assert.deepEqual(found, ['/b/1.txt'])
  })

  it('stops when it has enough, and when it is told to', async () => {
    const tree = {
      '1.txt': 'file',
      '2.txt': 'file',
      a: {'3.txt': 'file'},
      b: {'4.txt': 'file'}
    } as const
    assert.deepEqual(await find(tree, {limit: 2}), {
      found: ['/1.txt', '/2.txt'],
      read: [''],
      cuts: 0
    })
    let turns = 0
    const {found, read} = await find(tree, {isStopped: () => ++turns > 2})
    assert.deepEqual(found, ['/1.txt', '/2.txt', '/a/3.txt'])
    assert.deepEqual(read, ['', '/a'])
  })

  it('says so where there are too many folders', async () => {
    const many = (count: number): Folder =>
      Object.fromEntries(
        Array.from({length: count}, (_, index) => [
          `f${index}`,
          {'1.txt': 'file'} as const
        ])
      )
    const all = await find(many(mostFolders - 1), {limit: 10_000})
    assert.equal(all.found.length, mostFolders - 1)
    assert.equal(all.cuts, 0)
    const some = await find(many(mostFolders), {limit: 10_000})
    assert.equal(some.found.length, mostFolders - 1)
    assert.equal(some.cuts, 1)
  })
})
