import {hideBubble} from './bubble.js'
import {enterCard, hideCard, isEntity} from './entity-card.js'
import {goToEntity} from './going.js'
import {extendSelection} from './selection.js'

/** The keys that the preview answers by itself. */
export function answerKeys(): void {
  document.addEventListener('keydown', (event) => {
    const {key, shiftKey, target} = event
    if (key === 'Escape') {
      hideBubble()
      if (hideCard()) event.stopPropagation()
    } else if (key === 'Enter' && isEntity(target)) goToEntity(target)
    else if (key === 'Tab' && !shiftKey) enterCard(event)
    else if (shiftKey && key.startsWith('Arrow')) extendSelection(event)
  })
}
