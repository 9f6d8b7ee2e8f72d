import {matchesOf} from '../model/matches.js'
import {noisy} from './evidence.js'
import type {Span} from '../model/span.js'
import {spanOf} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'
import {isNamed, type WesternWord} from './western-words.js'

/** A word that no dictionary has, on a page of poor OCR: `respecta ely`. */
export const unknownWord: Rule<'line'> = {
  id: 'unknown-word',
  group: 'confusions',
  scope: 'line',
  yieldsTo: [
    'end-hyphen',
    'hyphen-in-line',
    'spaced-punctuation',
    'split-word'
  ],
  severity: 'information',
  languages: ['en'],
  title: {en: 'Unknown word', 'zh-cn': '词典未收的词'},
  docs: {
    en: 'On a page of poor OCR (one word in twenty-five is in no dictionary) every word in small letters that is in none is shown, as is a letter that stands alone, letters that no English word has side by side, marks that stand alone and what is left of words with marks or capitals inside (`plnc-il`). On a page of good OCR it says nothing: what is unknown there is a name or a new word.\n\nThere is no fix; where a likely word is known, `confusable`, `split-word` or `joined-words` speaks instead.',
    'zh-cn':
      'OCR 质量差的版面上（每二十五个词就有一个查不到），显示所有查不到的小写词、孤立的字母和标点、英语中不会相邻的字母组合，以及夹着标点或大写的残词（`plnc-il`）。质量好的版面不报：查不到的多半是人名或新词。\n\n本规则不给改法；能推测出原词的，由 `confusable`、`split-word`、`joined-words` 报告。'
  },
  examples: [
    {input: 'The harbourmaster met Mr. Quilliam at the new wharf.', flags: []},
    // What is left of words, on a page of poor OCR.
    {
      input:
        'The clerk of the towm read thc letter to tbe men of the harbour, and ,voted that th*\n' +
        "wharf -was to be sold to Mr. FKonuen and to Mr. V'lsllv of Bay Grove* and the rest '\n" +
        'of the company, who had bunche3 of the fruit and wcre to go home on the morrow, see\n' +
        'www.kestrel.co.uk, for there was nothing more that they could have done.',
      flags: [',', 'th*', '-', 'FKonuen', "V'lsllv", 'Grove*', "'", 'bunche3']
    }
  ],
  check({text}, context) {
    if (!context.lexicon || context.evidence.noise() < noisy) return

    for (const pattern of remnants) {
      for (const match of matchesOf(text, pattern)) {
        reportUnknown(spanOf(match), match[0], context)
      }
    }

    for (const word of context.words) {
      if (!isStrange(word, text, context)) continue
      reportUnknown({start: word.start, end: word.end}, word.text, context)
    }
  }
}

const remnants = [
  // Matches a word with a sign that no English word holds: `»as`, `Copp'«`, `th*`.
  /(?<!\S)\S{0,40}?(?:\p{L}['’]?[\\^~|{}«»¡¿¬¦®©_*]|[\\^~|{}«»¡¿¬¦®©_*]['’]?\p{L})\S{0,40}/gu,
  // Matches marks that stand alone: ` ( `, ` .; `.
  /(?<=\S )(?:[,'(*:?!|)¡"]|\.[;,.])(?= \S)/gu,
  // Matches one that a line begins or ends with: `' mained`, `drawn. '`.
  /(?<=^\s{0,3})['.*?!|¡](?= \S)|(?<=\S )['"*?!|¡](?=\s*$)/gu,
  // Matches a mark before the word that it does not belong to: `,voted`, `-been`.
  /(?<=^|\s)[,;.](?=\p{L})|(?<=\s)-(?=\p{Ll})/gu
] as const

function reportUnknown(span: Span, word: string, {report}: RuleContext): void {
  report({
    span,
    reason: {
      words: {en: 'Unknown word “{word}”', 'zh-cn': '词典中没有“{word}”'},
      values: {word}
    },
    actual: word
  })
}

/** Small letters that stand alone in English: `a`, and `s` of `5s`. */
const loneLetters = /^[b-uw-z]$/u
/** Matches letters that no English word has side by side. */
const impossible =
  /^(?:h[rl]|[cstw]b|t[ln]|rn|lt|tj)|(?:[cgpst]b|wh|[fb]r|qu|tw|[gfsc]l|sw|gr|iy)$|cb|gbt|pbt|tbs|mrn|[ai]hle|tb[ie]|iii|[bcdfghj-np-tvwxz]{6}/u
/** Matches the beginning of a name with a capital inside: `McLachlan`. */
const scottish = /^(?:Ma?c|[OD]['’])\p{Lu}/u
/** Words and units of two small letters that newspapers print. */
const shortWords = new Set(
  (
    'ah am an as at be by do eh go ha he hi if in is it me my no of oh on or ox ' +
    'pa so to up us we ye cm ft hr in kg km lb mm mr no oz pm qr rd st th vs yd ad ' +
    'al am au co da de di du el en et ex ff fo ie la le ma mo pp re ss un ut'
  ).split(' ')
)

/** Whether two small letters are what is left of a word: `oi`, `nu`. */
function isShortRemnant(word: string, after: string): boolean {
  return after !== '.' && /^[a-z]{2}$/u.test(word) && !shortWords.has(word)
}

/** Matches a word with a digit for its last letters: `wa3`, `bunche3`. */
const digitAtEnd = /^\p{Ll}{2,}\d{1,2}$/u
/** Matches what no name begins with: `FKonuen`, `V'lsllv`; `D'arcy` is one. */
const noName = /^\p{Lu}{2,}\p{Ll}{2}|^(?![DL])\p{Lu}{1,2}['’]\p{Ll}{2}/u

/** Matches a word with a vowel, or `y`. */
const vowel = /[aeiouy]/u

/** From this share of non-words on, in thousandths, hardly a name is one. */
const fairlyPoor = 65

function isStrange(
  {
    text: word,
    lower,
    start,
    end,
    isKnown,
    isBound,
    isCut,
    isNoWord
  }: WesternWord,
  line: string,
  {evidence}: RuleContext
): boolean {
  if (loneLetters.test(word)) {
    // `s.` and `d.` are shillings and pence, `c.` is about.
    return !/[.)\d’']/u.test(line.charAt(end) + line.charAt(start - 1))
  }

  if (isNoWord) return false
  if (isShortRemnant(word, line.charAt(end))) return true
  if (isKnown || isCut || word.length < 2) return false
  if (digitAtEnd.test(word) || noName.test(word)) return true
  // `plnc-il`, `vaiioUB`; not `McLachlan`.
  if (isBound) return /\p{Ll}/u.test(word) && !scottish.test(word)
  if (/^\p{Ll}+$/u.test(word)) return true
  if (!/^\p{L}+$/u.test(word) || evidence.countWord(word) > 1) return false
  // `COUNTnY`: small letters among capitals, or a name that cannot be said.
  if (/^\p{Lu}{2,}\p{Ll}+\p{Lu}/u.test(word)) return true
  if (impossible.test(lower) || !vowel.test(lower)) return true
  // `Sydnoy`: on the poorest pages a name of no dictionary is mostly a slip.
  return (
    evidence.noise() >= fairlyPoor &&
    /^\p{Lu}(?:\p{Ll}+|\p{Lu}{5,})$/u.test(word) &&
    !isNamed(line, start)
  )
}
