#!/usr/bin/env node
// Poses as the `code` executable (`vscodeExecutablePath` of runTests in
// @vscode/test-electron) where desktop VS Code cannot be had: the same run,
// in code-server.
import process from 'node:process'
import {register} from 'tsx/esm/api'

register()
const {readRequest, runSuiteInCodeServer} = await import('./posing.ts')
process.exit(await runSuiteInCodeServer(readRequest(process.argv.slice(2))))
