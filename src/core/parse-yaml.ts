import {
  Composer,
  isScalar,
  Lexer,
  parseDocument,
  Parser,
  YAMLParseError,
  type CST,
  type Document,
  type ErrorCode,
  type Node,
  type ParseOptions
} from 'yaml'

/** Collections in each other, keys counted, beyond which a text is refused. */
const deepest = 200

/**
 * Parse a text as `parseDocument` of the library does, in bounded depth: that one
 * calls itself for each level, and at a few thousand ends not itself but the process.
 * Never throws; faults are in `errors`, their places offsets alone. More than one
 * document is a fault.
 */
export function parseYaml(
  source: string,
  options: ParseOptions = {}
): Document.Parsed {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > deepest) return tooDeep(parser.offset)
  }

  tokens.push(...parser.end())
  const composer = new Composer(options)
  const [document = parseDocument(''), ...others] = composer.compose(
    tokens,
    true,
    source.length
  )
  // Whoever writes the first back would lose them.
  const other = others.find(({contents}) => contents && !isNothing(contents))
  if (other) {
    const [start, end] = other.range
    document.errors.push(
      fault(start, end, 'MULTIPLE_DOCS', 'There is more than one document')
    )
  }

  return document
}

/** Such as what follows a `---` at the end. */
function isNothing(contents: Node): boolean {
  return isScalar(contents) && contents.value === null
}

function tooDeep(offset: number): Document.Parsed {
  const document = parseDocument('')
  const reason = 'Lists and mappings stand too deep in each other'
  document.errors.push(fault(offset, offset + 1, 'RESOURCE_EXHAUSTION', reason))
  return document
}

function fault(
  start: number,
  end: number,
  code: ErrorCode,
  reason: string
): YAMLParseError {
  return new YAMLParseError([start, end], code, reason)
}
