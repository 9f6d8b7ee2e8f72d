// What rules, recognisers and other problems say of themselves for tests, pages of
// docs and the help on the shell: their examples and docs. The language server shows neither,
// so its bundles leave them out.
import {readFile} from 'node:fs/promises'
import ts from 'typescript'

/** Files of entries (`src/core/rules/dash.ts`); Go reads the pattern, without flags. */
const entries =
  /[\\/]src[\\/]core[\\/](?:(?:rules|entities[\\/]recognisers)[\\/][\w-]+|scan[\\/]problem-docs)\.ts$/
/** Properties of an entry, and what they are without what they hold. */
const left = {
  examples: '[]',
  docs: "{en: '', 'zh-cn': ''}"
}

/** A plugin of esbuild that empties the examples and docs of entries. */
export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({filter: entries}, async ({path}) => ({
      contents: emptied(await readFile(path, 'utf8')),
      loader: 'ts'
    }))
  }
}

function emptied(source) {
  const file = ts.createSourceFile('entry.ts', source, ts.ScriptTarget.Latest)
  let text = source
  // From the end, so that what comes before stays where it is.
  for (const property of propertiesOf(file).toReversed()) {
    const {initializer} = property
    const start = initializer.getStart(file)
    const removed = text.slice(start, initializer.end)
    // As many lines as before: source maps stay true.
    const lines = '\n'.repeat(removed.split('\n').length - 1)
    text =
      text.slice(0, start) +
      left[property.name.text] +
      lines +
      text.slice(initializer.end)
  }

  return text
}

/** The examples and docs of the entries that a file declares, in order. */
function propertiesOf(file) {
  return file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({declarationList}) => declarationList.declarations)
    .filter(({type, initializer}) => type && initializer)
    .flatMap(({initializer}) =>
      ts.isArrayLiteralExpression(initializer)
        ? [...initializer.elements]
        : [initializer]
    )
    .filter((entry) => ts.isObjectLiteralExpression(entry))
    .flatMap(({properties}) => properties)
    .filter(
      (property) =>
        ts.isPropertyAssignment(property) &&
        ts.isIdentifier(property.name) &&
        property.name.text in left
    )
}
