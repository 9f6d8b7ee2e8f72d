// A Stryker plugin: mutants where nothing is decided. Wording, documentation
// and the examples that are the tests themselves are data, not code; where long
// work pauses decides no result.
import process from 'node:process'
import {createHash} from 'node:crypto'
import {declareValuePlugin, PluginKind} from '@stryker-mutator/api/plugin'

/** Properties that hold words for readers, or tests. */
const wordKeys = new Set([
  'examples',
  'title',
  'docs',
  'description',
  'words',
  'reason',
  'note',
  'label'
])

/** Share of the statements of modules that are mutated, 0 to 1. */
const share = Number(process.env.COPYDESK_MUTATE_SHARE ?? 1)
/** Another name chooses other statements. */
const sample = process.env.COPYDESK_MUTATE_SAMPLE ?? ''

/** Whether a statement of a module is left out of the sample: by its hash. */
function isLeftOut(path) {
  if (share >= 1 || !path.parentPath?.isProgram()) return false
  const hash = createHash('sha256')
    .update(sample + path.getSource())
    .digest()
  return hash.readUInt32BE(0) / 2 ** 32 >= share
}

/** Statements that throw what is said of a programmer's own mistake. */
const isThrow = (path) => path.isThrowStatement?.() ?? false

/**
 * `if (index % rowsOfStep === 0) yield`: where a long stage pauses. No result
 * depends on it; how long it works between two pauses is measured by benches.
 */
function isPause(path) {
  const {node} = path
  if (node.type !== 'IfStatement' || node.alternate) return false
  const {test, consequent} = node
  return (
    test.type === 'BinaryExpression' &&
    test.left.type === 'BinaryExpression' &&
    test.left.operator === '%' &&
    consequent.type === 'ExpressionStatement' &&
    consequent.expression.type === 'YieldExpression' &&
    !consequent.expression.argument
  )
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore(path) {
      if (path.isObjectProperty() && wordKeys.has(path.node.key.name)) {
        return 'Words for readers, or an example'
      }

      if (isLeftOut(path)) return 'Not in the sample'
      if (isPause(path)) return 'Where a long stage pauses'
      return isThrow(path) ? 'What a mistake of ours says' : undefined
    }
  })
]
