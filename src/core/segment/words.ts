import type {Evidence} from '../model/evidence.js'
import type {Words} from '../model/words.js'

/** Reasons that the segmenter gives in the hover. */
export const byShape: Evidence = {
  cue: 'shape',
  weight: 1,
  phrase: {
    words: {
      en: 'the lengths and ends of its lines',
      'zh-cn': '各行的长短和行末的特征'
    }
  }
}

/** A list of that reason alone, one for all that have no other. */
export const byShapeAlone: readonly Evidence[] = [byShape]

export const pinnedEvidence: Evidence = {
  cue: 'mark',
  weight: 9,
  phrase: {
    words: {en: 'a mark in the text says so', 'zh-cn': '文中的标记已指定'}
  }
}

export const standsBeside: Evidence = {
  cue: 'beside',
  weight: 2.2,
  phrase: {
    words: {en: 'stands right beside the body', 'zh-cn': '紧挨着正文'}
  }
}

export const apart: Evidence = {
  cue: 'column-change',
  weight: 2,
  phrase: {
    words: {
      en: 'the column changes its width and the words change with it',
      'zh-cn': '栏宽改变，用词也随之改变'
    }
  }
}

export const nameAlone: Evidence = {
  cue: 'name-alone',
  weight: 2,
  phrase: {
    words: {
      en: 'a name alone above text that speaks of no such person',
      'zh-cn': '只有姓名，且下面的正文没有提到此人'
    }
  }
}

export const jumpsHere: Evidence = {
  cue: 'jump-lines',
  weight: 3,
  phrase: {
    words: {
      en: 'jump lines and like words say that it goes on on another page',
      'zh-cn': '转版说明和相近的用词表明它续在另一版'
    }
  }
}

/** The words of a notice. */
export function byWords(weight: number): Evidence {
  return {
    cue: 'notice-words',
    weight,
    phrase: {
      words: {
        en: 'its words are those of this kind',
        'zh-cn': '用词是这一类常用的'
      }
    }
  }
}

/** Said once for all: a volume has many heads. */
const sharedWords: Words = {
  en: 'shares {shared} of {all} word pairs with the body',
  'zh-cn': '{all} 个相邻字组中有 {shared} 个见于正文'
}

/** How many features a head shares with its body. */
export function overlapEvidence(
  shared: number,
  all: number,
  weight: number
): Evidence {
  return {
    cue: 'overlap',
    weight,
    phrase: {
      words: sharedWords,
      values: {shared, all}
    }
  }
}
