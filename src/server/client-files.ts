import {clientRequests} from '../protocol/protocol.js'
import type {Connection} from 'vscode-languageserver'
import type {ReadLexicon} from './lexica.js'
import type {Files} from './runtime.js'

/** Where nobody can be asked. */
export const noLexicon: ReadLexicon = () => Promise.resolve(undefined)

/** Ask the client for what ships with it: for a worker, which reads nothing. */
export function clientLexicon(
  connection: Connection,
  initialized: Promise<void>
): ReadLexicon {
  return async (name) => {
    await initialized
    const bytes = await connection.sendRequest<Uint8Array | null>(
      clientRequests.readLexicon.method,
      {name}
    )
    return bytes instanceof Uint8Array ? bytes : undefined
  }
}

/** Ask the client, once a file until it says that the file changed. */
export function clientFiles(connection: Connection): Files {
  return {
    readFile: (uri) =>
      connection.sendRequest<string | null>(clientRequests.readFile.method, {
        uri
      }),
    async readBytes(uri, most) {
      const coded = await connection.sendRequest<string | null>(
        clientRequests.readBytes.method,
        {uri, most}
      )
      return coded === null
        ? null
        : Uint8Array.from(atob(coded), (byte) => byte.charCodeAt(0))
    },
    findFiles: (glob, limit, folders) =>
      connection.sendRequest<string[]>(clientRequests.findFiles.method, {
        glob,
        limit,
        folders
      })
  }
}
