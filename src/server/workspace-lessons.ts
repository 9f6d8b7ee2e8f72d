import type {Lesson} from '../core/entities/learner/recogniser.js'
import {analyser} from '../service/language-service.js'
import {pageLessons} from '../service/page-lessons.js'
import type {Runtime} from './runtime.js'
import type {SurroundingsMemo} from './surroundings.js'
import type {WorkspaceFiles} from './workspace-files.js'

/** Pages of a workspace that teach at most: the newest by name. */
const mostPages = 300

interface Taught {
  readonly files: Pick<WorkspaceFiles, 'pages' | 'text'>
  readonly surroundings: Pick<SurroundingsMemo, 'of'>
  readonly pause: Runtime['pause']
}

/** The lessons of the tagged pages, one page between two pauses; none when cancelled. */
export async function gatherLessons(
  {files, surroundings, pause}: Taught,
  isCancelled: () => boolean
): Promise<Lesson[]> {
  const pages = await files.pages()
  const uris = pages
    .files()
    .filter(({mentions}) => mentions.length > 0)
    .slice(-mostPages)
    .map(({uri}) => uri)
  const lessons: Lesson[] = []

  for (const uri of uris) {
    await pause()
    if (isCancelled()) return []
    const around = await surroundings.of(uri)
    const text = await files.text(uri)
    if (!around.settings.learn || text === null) continue
    const untaught = {...around, learned: undefined}
    const ofPage = pageLessons(analyser(untaught)(text), untaught)
    lessons.push(...ofPage.map((lesson) => ({...lesson, page: uri})))
  }

  return lessons
}
