import {bubble} from './elements.js'
import {hideCard} from './entity-card.js'
import {tell} from './host.js'
import {selectedRange, selectedSource} from './selection.js'
import {shown} from './shown.js'

/** How long a selection must stand before it is taken, in milliseconds. */
const stillTime = 80

/** What is selected may be tagged, by the mouse here and by keys of VS Code. */
export function offerKinds(): void {
  nameKeys()
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer)
    timer = setTimeout(takeSelection, stillTime)
  })
  // The selection must outlive the press of a button.
  bubble.addEventListener('mousedown', (event) => event.preventDefault())
  bubble.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest('button') : null
    const source = selectedSource()
    const kind = button?.dataset['kind']
    if (kind !== undefined && source)
      tell({type: 'tag', version: shown.version, kind, ...source})
    hideBubble()
  })
}

/** Both names of a key are there; only here is it known what the machine is. */
function nameKeys(): void {
  if (!navigator.platform.startsWith('Mac')) return
  for (const key of bubble.querySelectorAll('kbd'))
    key.textContent = key.dataset['mac'] ?? key.textContent
}

/** Offer no kinds. */
export function hideBubble(): void {
  bubble.hidden = true
}

function takeSelection(): void {
  const source = selectedSource()
  const {version} = shown
  tell({type: 'select', version, ...(source ?? {start: -1, end: -1})})
  if (source) {
    hideCard()
    showBubble()
  } else hideBubble()
}

/** Above what is selected, or below where there is no room. */
function showBubble(): void {
  const box = selectedRange()?.getBoundingClientRect()
  if (!box) return
  bubble.hidden = false
  const {width, height} = bubble.getBoundingClientRect()
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 16))
  const above = box.top - height - 8
  const top = above > 0 ? above : box.bottom + 8
  bubble.style.left = `${left + window.scrollX}px`
  bubble.style.top = `${top + window.scrollY}px`
}
