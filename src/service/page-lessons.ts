import {calendarOf} from '../core/entities/calendar.js'
import {lessonsOf} from '../core/entities/learner/lessons.js'
import type {Lesson} from '../core/entities/learner/recogniser.js'
import {readPage} from '../core/entities/page/read-page.js'
import type {Analysis} from '../core/model/analysis.js'
import type {Surroundings} from './page-view.js'

/** What the tags of a page teach: its settled blocks. */
export function pageLessons(
  {page, structure, language, mentions}: Analysis,
  {register, lexica, configuration}: Surroundings
): Lesson[] {
  const readings = readPage({
    structure,
    language,
    register: register.register,
    calendar: calendarOf(page.text, page.metadata.date),
    names: lexica?.names,
    english: lexica?.en
  })
  const rejected = configuration?.rejected ?? {}
  return lessonsOf(
    readings,
    mentions.filter(({status}) => status === 'tagged'),
    (kind, text) =>
      Object.hasOwn(rejected, kind) && rejected[kind]?.includes(text) === true
  )
}
