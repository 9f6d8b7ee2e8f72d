import assert from 'node:assert/strict'
import type {TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver'
import {folder, TestClient} from './client.js'

const mention = '[何立群]{.person ref=he-liqun}说。\n'
const entry = '- id: he-liqun\n  kind: person\n  name: 何立群\n'
const register = `${folder}/entities.yaml`

describe('renaming a key', () => {
  let client: TestClient

  afterEach(() => client.stop())

  async function start(files: Record<string, string>): Promise<void> {
    client = await TestClient.start('streams', {
      files: new Map(
        Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])
      )
    })
  }

  /** Places that a renaming changes: `a.txt@1 0:17`, version and place. */
  async function renamed(uri: string, character: number): Promise<string[]> {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: {uri},
      position: {line: 0, character},
      newName: 'he'
    })
    return ((edit.documentChanges ?? []) as TextDocumentEdit[])
      .flatMap(({textDocument, edits}) =>
        edits.map((each) => {
          const {line, character: at} = (
            each as {range: {start: {line: number; character: number}}}
          ).range.start
          const name = textDocument.uri.replace(folder + '/', '')
          return `${name}@${textDocument.version ?? 'disk'} ${line}:${at}`
        })
      )
      .sort()
  }

  const inKey = mention.indexOf('he-liqun')

  it('keeps to the pages of its register, as all that is asked of a key', async () => {
    const other = '- id: he-liqun\n  kind: person\n  name: 贺立群\n'
    await start({
      'entities.yaml': entry,
      'a.txt': mention,
      '1912/a.txt': mention,
      'b/entities.yaml': other,
      'b/a.txt': mention,
      'b/1912/a.txt': mention
    })
    const uri = await client.open(`${folder}/a.txt`, mention)
    assert.deepEqual(await renamed(uri, inKey), [
      `1912/a.txt@disk 0:${inKey}`,
      `a.txt@1 0:${inKey}`,
      'entities.yaml@disk 0:6'
    ])
    const at = await client.open(`${folder}/b/entities.yaml`, other)
    assert.deepEqual(await renamed(at, 8), [
      `b/1912/a.txt@disk 0:${inKey}`,
      `b/a.txt@disk 0:${inKey}`,
      'b/entities.yaml@1 0:6'
    ])
    const locations = await client.request<Array<{uri: string}>>(
      'textDocument/references',
      {
        textDocument: {uri},
        position: {line: 0, character: inKey},
        context: {includeDeclaration: false}
      }
    )
    assert.deepEqual(
      locations.map((each) => each.uri.replace(folder, '')),
      ['/a.txt', '/1912/a.txt']
    )
    // A register that is gone leaves its pages to the one above.
    client.files.delete(at)
    await client.notify('textDocument/didClose', {textDocument: {uri: at}})
    assert.equal((await renamed(uri, inKey)).length, 5)
  })

  it('changes what files hold now, though nobody told of their change', async () => {
    await start({'entities.yaml': entry, 'a.txt': mention, 'b.txt': mention})
    const uri = await client.open(`${folder}/a.txt`, mention)
    await renamed(uri, inKey)
    client.files.set(`${folder}/b.txt`, '新加的一行\n' + mention)
    client.files.set(register, '# 人名\n' + entry)
    assert.deepEqual(await renamed(uri, inKey), [
      `a.txt@1 0:${inKey}`,
      `b.txt@disk 1:${inKey}`,
      'entities.yaml@disk 1:6'
    ])
  })

  it('names the version of files that are open', async () => {
    await start({'entities.yaml': entry, 'b.txt': mention})
    const uri = await client.open(`${folder}/a.txt`, mention)
    await client.open(`${folder}/b.txt`, mention)
    await client.open(register, entry)
    assert.deepEqual(await renamed(uri, inKey), [
      `a.txt@1 0:${inKey}`,
      `b.txt@1 0:${inKey}`,
      'entities.yaml@1 0:6'
    ])
  })

  it('is refused while the register cannot be read, from either side', async () => {
    await start({'entities.yaml': entry, 'b.txt': mention})
    const uri = await client.open(`${folder}/a.txt`, mention)
    await renamed(uri, inKey)
    const broken = '- id: "zhao\n  kind: person\n' + entry
    await client.open(register, broken)
    await client.change(register, [{text: broken}])
    await assert.rejects(renamed(uri, inKey), /cannot be read as it is now/u)
    await assert.rejects(renamed(register, 8), /cannot be read as it is now/u)
    const where = {
      textDocument: {uri: register},
      position: {line: 0, character: 8}
    }
    const hover = await client.request<unknown>('textDocument/hover', where)
    assert.doesNotMatch(JSON.stringify(hover), /何立群/u)
    await client.change(register, [{text: entry}])
    assert.equal((await renamed(uri, inKey)).length, 3)
  })
})
