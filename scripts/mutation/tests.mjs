/** Which unit tests answer for which folder of the core. */
export const testsOf = {
  rules: [
    'rules',
    'numbers-and-marks',
    'house-style',
    'fix',
    'ignored-text',
    'own-rules',
    'wrong-encoding',
    'damaged-page',
    'artefact-kinds',
    'rule-parts',
    'rule-edges',
    'right-though-odd',
    '../service/act'
  ],
  segment: [
    'structure',
    'structure-pages',
    'structure-habits',
    'structure-bad-input',
    'lost-rests',
    'seam-words',
    'line-cues',
    'bylines',
    'move-articles',
    'pin-and-correct',
    'status',
    'inspect',
    '../service/structure',
    '../service/act',
    'invariants'
  ],
  clean: [
    'edition',
    'clean-page',
    'join',
    'merge',
    'audit',
    'provenance',
    'export-markdown',
    'clean-parts',
    'export/json',
    'export/tei',
    'export/html',
    'invariants'
  ],
  scan: ['scan', 'detect-encoding', 'looks-like-page', 'invariants'],
  entities: [
    'recognisers',
    'register',
    'register-suggestions',
    'relative-dates',
    'short-forms',
    'sentences',
    'register-table',
    'tagged-mentions',
    'learner',
    'configuration'
  ],
  export: [
    'code-points',
    'export-markdown',
    'export/all',
    'export/conll',
    'export/html',
    'export/json-ld',
    'export/json',
    'export/jsonl',
    'export/ninjs',
    'export/tables',
    'export/tei',
    'export/web-annotation'
  ],
  import: ['import-tei', 'export/tei']
}

export const folders = Object.keys(testsOf)
