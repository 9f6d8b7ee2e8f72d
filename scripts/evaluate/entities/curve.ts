import {analyse} from '../../../src/core/analyse.js'
import {
  createRecogniser,
  teach,
  type Lesson
} from '../../../src/core/entities/learner/recogniser.js'
import {emptyRegister} from '../../../src/core/entities/register.js'
import {calendarOf} from '../../../src/core/entities/calendar.js'
import {heed} from '../../../src/core/entities/learner/deviations.js'
import {sentenceOf} from '../../../src/core/entities/learner/sentence.js'
import {readPage} from '../../../src/core/entities/page/read-page.js'
import {f1, study} from '../../../src/core/entities/learner/study.js'
import {finish} from '../../../src/core/model/steps.js'
import {lexica, type GoldSentence} from './data.js'
import {say} from './say.js'

export function toLesson({text, entities, types}: GoldSentence): Lesson {
  const {structure, language} = analyse(text)
  // Some sentences are read as two blocks: the first alone is a lesson.
  const [reading] = readPage({
    structure,
    language,
    register: emptyRegister,
    calendar: calendarOf(text),
    names: lexica().names,
    english: lexica().en
  })
  const offsets: number[] = []
  let unit = 0
  for (const each of text) {
    offsets.push(unit)
    unit += each.length
  }
  offsets.push(unit)
  const truth = entities.map(({start, end, type}) => ({
    start: offsets[start] ?? 0,
    end: offsets[end] ?? 0,
    kind: type
  }))
  if (!reading) return {characters: text.split(''), rules: [], truth}
  const s = sentenceOf(reading)
  const only = <T extends {kind: string}>(list: readonly T[]) =>
    list.filter(({kind}) => types.includes(kind))
  return {
    ...s,
    rules: only(s.rules),
    hints: only(s.hints ?? []),
    truth: truth.map((t) => ({
      kind: t.kind,
      start: reading.flow.offsetOf(t.start) ?? -1,
      end: (reading.flow.offsetOf(t.end - 1) ?? -2) + 1
    }))
  }
}

/**
 * The curve of the recogniser that learns: taught by the first sentences of the
 * first half, read on the second. What is heard is the rules until the check on
 * held-out lessons lets it speak.
 */
export function measureCurve(
  sentences: readonly GoldSentence[]
): Array<{lessons: number; heard: number; learned: number; rules: number}> {
  const lessons = sentences.map((sentence) => toLesson(sentence))
  const test = lessons.slice(500)
  const kinds = ['person', 'place', 'organisation']
  const rules = f1(test, (lesson) => lesson.rules)
  return [0, 25, 50, 100, 250, 500].map((count) => {
    const part = lessons.slice(0, count)
    const studied = finish(study(kinds, part))
    const recogniser = studied?.report.speaks
      ? studied.recogniser
      : createRecogniser(kinds)
    if (!studied?.report.speaks) finish(teach(recogniser, part))
    const learned =
      count === 0 ? rules : f1(test, (lesson) => heed(recogniser, lesson))
    const speaks = studied?.report.speaks ?? false
    say(
      `learned from ${String(count)}: heard ${(speaks ? learned : rules).toFixed(3)} (rules ${rules.toFixed(3)}, learned ${learned.toFixed(3)}, ${speaks ? 'speaks' : 'silent'}${studied ? `, held out: rules ${studied.report.rules.toFixed(3)}, learned ${studied.report.learned.toFixed(3)}, heard from ${studied.report.heardFrom.toFixed(2)}` : ''})`
    )
    return {lessons: count, heard: speaks ? learned : rules, learned, rules}
  })
}
