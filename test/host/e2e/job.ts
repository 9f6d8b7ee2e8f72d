import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {root} from '../cache.js'

/** What must come out of a page. */
export interface ExpectedArticle {
  readonly headline: string
  /** Paragraphs as they should read, or pieces of them. */
  readonly paragraphs: readonly string[]
}

/** The page that the main job is done on. */
export interface Job {
  readonly file: string
  /** As they should read; on the page both are doubled. */
  readonly captions: readonly [string, string]
  /** Somebody named on the page. */
  readonly person: string
  readonly articles: readonly ExpectedArticle[]
  /** Whether a text is an entity of this kind; all are where nobody said. */
  isEntity(kind: string, text: string): boolean
}

/** The user's own page where it is, else our sample. */
export function findJob(): Job {
  const data = process.env['COPYDESK_DATA'] ?? path.join(root, '../shared/data')
  const seed = path.join(data, 'seed')
  return existsSync(path.join(seed, 'gold.json')) ? seedJob(seed) : sampleJob
}

function seedJob(folder: string): Job {
  const text = readFileSync(path.join(folder, 'gold.json'), 'utf8')
  const file = path.join(folder, 'page.txt')
  const page = readFileSync(file, 'utf8').replaceAll(/\s/g, '')
  const {articles, entities} = JSON.parse(text) as {
    articles: Array<{title: string; paragraphs: string[]}>
    entities: Array<{text: string; type: string}>
  }
  const kinds = new Set(entities.map(({type}) => type))
  const known = new Set(entities.map((each) => `${each.type} ${each.text}`))
  return {
    file,
    captions: ['改造前', '改造后'],
    person: '徐伟',
    isEntity: (kind, name) => !kinds.has(kind) || known.has(`${kind} ${name}`),
    articles: articles
      .map(({title, paragraphs}) => ({headline: title, paragraphs}))
      .sort((a, b) => placeOf(a) - placeOf(b))
  }

  /** An article is numbered by its body, wherever its headline stands. */
  function placeOf({paragraphs}: ExpectedArticle): number {
    return page.indexOf(paragraphs[0]!.slice(-10))
  }
}

const sampleJob: Job = {
  file: path.join(root, 'samples/luting-daily/page-0915.txt'),
  captions: ['改建前', '改建后'],
  person: '何立群',
  isEntity: () => true,
  articles: [
    {
      headline: '旧车棚变身邻里书屋',
      paragraphs: [
        '从堆满旧家具的车棚，到坐满读书人的小屋',
        '去年冬天，一楼住户为了防盗给车棚装了锁，社区干部上门劝了好几次都没能进去。',
        '“书香进了楼道，锁也就没人装了。”何立群笑着说。'
      ]
    },
    {
      headline: '夜读季点亮百姓书香',
      paragraphs: [
        '听作家、教师和快递员轮流朗读自己喜爱的篇章。',
        '快递员魏小川是夜读季的常客。送完最后一单，他常骑车赶来看半小时书。'
      ]
    },
    {
      headline: '社区食堂推出“小份菜”',
      paragraphs: [
        '一荤一素一碗汤，十二元就能吃好。',
        '年内将在全区25家社区食堂推广这一做法。'
      ]
    },
    {
      headline: '鹭汀区部署秋季河道清淤工作',
      paragraphs: [
        '各街道、区水务局和三家施工单位负责人参加会议。',
        '确保河道清淤工作按期完成、百姓满意。'
      ]
    }
  ]
}
