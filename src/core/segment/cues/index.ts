import {bylineWords} from './byline-words.js'
import {captionScene} from './caption-scene.js'
import {captionWords} from './caption-words.js'
import {creditWords} from './credit-words.js'
import {doubledLine} from './doubled-line.js'
import {folio} from './folio.js'
import {jumpWords} from './jump-words.js'
import type {LineCue} from './line-cue.js'
import {nameplate} from './nameplate.js'
import {pageMark} from './page-mark.js'
import {ruledLine} from './ruled-line.js'

/** All cues that look at a line alone. A new cue: one file, and one line here. */
export const lineCues: readonly LineCue[] = [
  ruledLine,
  pageMark,
  jumpWords,
  folio,
  nameplate,
  bylineWords,
  doubledLine,
  creditWords,
  captionWords,
  captionScene
]
