import {readFileSync} from 'node:fs'
import process from 'node:process'
import {setImmediate} from 'node:timers/promises'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from '../../server/server.js'
import {nodeFiles} from '../input/node-files.js'
import type {ProgramCommand} from './command.js'

/** Serve an editor. */
export const lsp: ProgramCommand = {
  id: 'lsp',
  summary: {
    en: 'Serve an editor: a language server on standard input and output',
    'zh-cn': '为编辑器提供语言服务（标准输入输出）'
  },
  about: {
    en: 'Speaks the Language Server Protocol: problems, quick fixes, hover, outline, folding, completion, rename and more, in any editor that has a client. The guide for Neovim: docs/neovim.md.',
    'zh-cn':
      '通过语言服务器协议提供问题、快速修复、悬停卡片、大纲、折叠、补全、改名等，任何有客户端的编辑器都可使用。Neovim 指南：docs/neovim.md。'
  },
  operands: {en: '', 'zh-cn': ''},
  options: ['stdio'],
  examples: [
    {
      command: 'copydesk lsp --stdio',
      words: {
        en: 'what the editor starts',
        'zh-cn': '由编辑器启动'
      }
    }
  ],
  run(_given, {locale}) {
    const connection = createConnection(
      ProposedFeatures.all,
      process.stdin,
      process.stdout
    )
    startServer(connection, {
      pause: setImmediate,
      files: nodeFiles,
      locale,
      readLexicon: (name) => Promise.resolve(readLexicon(name))
    })
    // The server ends the process when the editor says so or is gone.
    return new Promise(() => undefined)
  }
}

/** `undefined` where it is not there; rules that need words stay silent. */
function readLexicon(name: string): Uint8Array | undefined {
  try {
    return readFileSync(new URL(`lexica/${name}.bin`, import.meta.url))
  } catch {
    return undefined
  }
}
