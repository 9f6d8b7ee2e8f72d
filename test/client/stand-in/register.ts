import {register} from 'node:module'

/*
 * What imports this can import the client outside VS Code: `vscode` is then the
 * module beside this one, which records what is shown. Import the client after
 * it, by `await import(…)`.
 */
const standIn = new URL('vscode.ts', import.meta.url).href
const hook = `export const resolve = (name, context, next) =>
  name === 'vscode' ? {url: ${JSON.stringify(standIn)}, format: 'module', shortCircuit: true} : next(name, context)`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
