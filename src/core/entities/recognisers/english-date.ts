import {matchesOf} from '../../model/matches.js'
import {dateForms, writtenYear} from '../english/date-forms.js'
import {TakenSpans} from '../taken-spans.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Dates of English papers: `May 3, 1920`, `the 3rd inst.`, `last Tuesday`. */
export const englishDate: Recogniser = {
  id: 'english-date',
  words: {en: 'written as a date or a time', 'zh-cn': '写法是日期或时间'},
  languages: ['en'],
  examples: [
    {
      text: 'On May 3, 1920, and on the 3rd inst., and last Tuesday, and in December, 1887.',
      issue: '1920-06-10',
      finds: [
        {text: 'May 3, 1920', value: '1920-05-03'},
        {text: '3rd inst.', value: '1920-06-03'},
        {text: 'last Tuesday', value: '1920-06-08'},
        {text: 'December, 1887', value: '1887-12'}
      ]
    },
    {
      text: 'The ship sailed on Feb. 30, 1894, on 2015-13-45 and on 2015-08-03.',
      finds: [
        {text: 'Feb. 30, 1894'},
        {text: '2015-13-45'},
        {text: '2015-08-03', value: '2015-08-03'}
      ]
    },
    {
      text: 'The loth day of March, A. D. 1880; Saturday, the 5th day of June; the twenty-first of May last; it may 3 times.',
      issue: '1920-06-10',
      finds: [
        {text: 'loth day of March, A. D. 1880', value: '1880-03-10'},
        {text: 'Saturday, the 5th day of June', value: '1920-06-05'},
        {text: 'twenty-first of May', value: '1920-05-21'}
      ]
    },
    {
      text: 'From December last, or last month, to the spring of 1887 and Sept. 4, ’94; in the years 1799 and 1802.',
      issue: '1920-06-10',
      finds: [
        {text: 'December last', value: '1919-12'},
        {text: 'last month', value: '1920-05'},
        {text: 'spring of 1887', value: '1887-SP'},
        {text: 'Sept. 4, ’94', value: '1894-09-04'},
        {text: 'years 1799 and 1802', value: '1799/1802'}
      ]
    },
    {
      // The issue is of a Thursday.
      text: 'He died on Monday. The jury met Friday night and sat until Wednesday. A meeting will be held on Tuesday morning. They arrived Thursday, as every Monday.',
      issue: '1920-06-10',
      finds: [
        {text: 'Monday', value: '1920-06-07'},
        {text: 'Friday night', value: '1920-06-04TNI'},
        {text: 'Wednesday', value: '1920-06-09'},
        {text: 'Tuesday morning', value: '1920-06-15TMO'},
        {text: 'Thursday', value: '1920-06-10'},
        {text: 'Monday', value: 'XXXX-WXX-1'}
      ]
    },
    {
      text: 'He died on Monday.',
      finds: [{text: 'Monday', value: 'XXXX-WXX-1'}]
    },
    {
      text: 'On Christmas Eve at 9 o’clock in the evening, this morning, at 3:30 p.m. and in August.',
      issue: '1920-06-10',
      finds: [
        {text: 'Christmas Eve', value: '1920-12-24'},
        {text: '9 o’clock in the evening', value: 'T21:00'},
        {text: 'this morning', value: '1920-06-10TMO'},
        {text: '3:30 p.m.', value: 'T15:30'},
        {text: 'August', value: '1920-08'}
      ]
    }
  ],
  find({text, calendar}) {
    const found: Candidate[] = []
    const taken = new TakenSpans(text.length)
    for (const {pattern, value, confidence} of dateForms) {
      for (const match of matchesOf(text, pattern)) {
        const span = {start: match.index, end: match.index + match[0].length}
        const read = value(match.groups ?? {}, calendar, {text, ...span})
        if (read === null || !taken.take(span)) continue
        found.push({
          ...span,
          kind: 'date',
          // What the calendar had to fill in is for a person to confirm.
          confidence: hasYear(match[0])
            ? confidence
            : Math.min(confidence, 0.88),
          ...(read === undefined ? {} : {value: read})
        })
      }
    }

    return found.sort((a, b) => a.start - b.start)
  }
}

function hasYear(text: string): boolean {
  return writtenYear.test(text)
}
