import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Two hyphens for a Western dash: `the harbour--so they say`. */
export const doubleHyphen: Rule<'line'> = {
  id: 'double-hyphen',
  group: 'hyphens',
  scope: 'line',
  severity: 'information',
  needs: ['hyphen', 'doubled', 'lower'],
  title: {en: 'Two hyphens for a dash', 'zh-cn': '以两个连字符作破折号'},
  docs: {
    en: '`--` in a Western text whose dashes are `—`: the typewriter’s dash. Reported only where the page, by four dashes in five, or `dashes: em` in `copydesk.yaml` says that the newspaper prints `—`; a page that has `--` throughout keeps it, as a transcriber’s habit. Blanks at the dash stay as they are.',
    'zh-cn':
      '西文用 `—` 而个别处作 `--`，是打字机的写法。仅在全版破折号五分之四以上为 `—`，或 `copydesk.yaml` 写明 `dashes: em` 时才报；通篇用 `--` 是转录者的习惯，不报。破折号两侧的空格保持原样。'
  },
  examples: [
    {
      input:
        'The harbour—so they say—was shut--and the men—all of them—went home.',
      flags: ['--'],
      output:
        'The harbour—so they say—was shut—and the men—all of them—went home.'
    },
    {
      input:
        'The harbour — so they say — was shut -- and the men — all — went home.',
      flags: ['--'],
      output:
        'The harbour — so they say — was shut — and the men — all — went home.'
    },
    // The page has it throughout, or too few dashes to tell.
    {
      input: 'The harbour--so they say--was shut--and all--went home.',
      flags: []
    },
    {input: 'The harbour—so they say—was shut--and all went home.', flags: []},
    // Leaders, options, a rule.
    {
      input:
        'The harbour—so they say—was shut—and all--- the men—of it ----- run --all',
      flags: []
    }
  ],
  check({text}, {style, report}) {
    if (style.dashes !== 'em') return
    // Matches two hyphens with a word on each side: `shut--and`, `shut -- and`.
    for (const match of text.matchAll(
      /(?<=[\p{L}\p{N}.,;:!?'"’”)])--(?=[\p{L}\p{N}'"‘“(]|\s*$)|(?<=[\p{L}\p{N}.,;:!?'"’”)] )--(?= )/gu
    )) {
      report(
        replacement({
          span: spanOf(match),
          actual: '--',
          expected: '—',
          safe: false
        })
      )
    }
  }
}
