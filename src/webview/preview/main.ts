// The clean preview: shows what the extension sends, says what is selected,
// clicked and scrolled to. Offsets are UTF-16 offsets of the source.
import type {ToPreview} from '../../protocol/preview-messages.js'
import {offerKinds} from './bubble.js'
import {showContent, takeHtml} from './content.js'
import {moveCursor} from './cursor-line.js'
import {describeEntities, showCard} from './entity-card.js'
import {goWhereClicked} from './going.js'
import {tell} from './host.js'
import {answerKeys} from './keys.js'
import {scrollToLine, watchScrolling} from './scrolling.js'

window.addEventListener('message', ({data}: MessageEvent<ToPreview>) => {
  switch (data.type) {
    case 'content': {
      showContent(data)
      break
    }
    case 'html': {
      takeHtml(data.html)
      break
    }
    case 'card': {
      showCard(data.offset, data.html)
      break
    }
    case 'line': {
      scrollToLine(data.line, data.end)
      break
    }
    case 'cursor': {
      moveCursor(data)
      break
    }
  }
})
watchScrolling()
offerKinds()
describeEntities()
goWhereClicked()
answerKeys()
tell({type: 'ready'})
