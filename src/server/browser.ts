import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection
} from 'vscode-languageserver/browser'
import {startServer} from './server.js'

startServer(
  createConnection(
    new BrowserMessageReader(self as unknown as Worker),
    new BrowserMessageWriter(self as unknown as Worker)
  ),
  {pause: () => new Promise((resolve) => void setTimeout(resolve))}
)
