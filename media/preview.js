// The clean preview: shows what the extension sends, says what is selected,
// clicked and scrolled to. Offsets are UTF-16 offsets of the source.
// @ts-check
{
  const vscode = acquireVsCodeApi()
  const page = /** @type {HTMLElement} */ (document.querySelector('#page'))
  const bubble = /** @type {HTMLElement} */ (document.querySelector('.bubble'))
  const card = /** @type {HTMLElement} */ (document.querySelector('.card'))
  const tick = document.createElement('div')
  tick.className = 'tick'
  tick.setAttribute('aria-hidden', 'true')

  /** Beyond it, what is not on screen is not laid out; UTF-16 units of HTML. */
  const longHtml = 1_000_000
  /** Texts that are marked for the line of the cursor, at most. */
  const mostMarked = 500
  /** How many lines away a block is looked for that moved. */
  const near = 40

  let version = -1
  let shownHtml = ''
  /** Elements with a source line, as they are read. */
  let reading = []
  /** The same, by line. */
  let places = []
  /** Texts with their source, by start; made when they are first asked for. */
  let spans
  /** Until when scrolling is ours and not the person's, in milliseconds. */
  let quietUntil = 0
  /** @type {{start: number, end: number} | undefined} */
  let cursor

  window.addEventListener('message', ({data}) => {
    if (data.type === 'content') showContent(data)
    else if (data.type === 'card') showCard(data)
    else if (data.type === 'line') scrollToLine(data)
    else if (data.type === 'cursor') {
      cursor = data
      markCursor()
    }
  })

  function showContent({html, language, version: newVersion, abouts}) {
    version = newVersion
    document.documentElement.lang = language
    if (html === shownHtml) return
    const anchor = topPlace()
    const selected = selectedText()
    shownHtml = html
    const template = document.createElement('template')
    template.innerHTML = html
    const heading = document.createElement('h1')
    heading.className = 'unseen'
    heading.textContent = document.title
    template.content.querySelector('main')?.prepend(heading)
    page.classList.toggle('long', html.length > longHtml)
    page.replaceChildren(template.content)
    decorate(abouts)
    reading = [...page.querySelectorAll('[data-line]')].map((element) => ({
      line: Number(element.dataset.line),
      element
    }))
    places = reading.toSorted((a, b) => a.line - b.line)
    spans = undefined
    if (anchor) keepPlace(anchor)
    markCursor()
    hideCard()
    // The mouse may rest where an entity is now.
    const hovered = page.querySelector('.entity:hover')
    if (hovered) askForCard(hovered, 350)
    if (!selected || !selectAgain(selected)) hideBubble()
  }

  /** What is selected, and where in the text of the page. */
  function selectedText() {
    const selection = document.getSelection()
    if (!selection || !selectedSpan()) return undefined
    const range = selection.getRangeAt(0)
    const before = document.createRange()
    before.selectNodeContents(page)
    before.setEnd(range.startContainer, range.startOffset)
    return {start: String(before).length, text: String(range)}
  }

  /** Select a text again in new content: where it is nearest to where it was. */
  function selectAgain({start, text}) {
    const content = page.textContent
    const after = content.indexOf(text, start)
    const before = content.lastIndexOf(text, start)
    const found =
      after < 0 || (before >= 0 && start - before < after - start)
        ? before
        : after
    if (found < 0) return false
    const range = document.createRange()
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    let passed = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const {length} = node
      if (found >= passed && found < passed + length)
        range.setStart(node, found - passed)
      if (
        found + text.length > passed &&
        found + text.length <= passed + length
      )
        range.setEnd(node, found + text.length - passed)
      passed += length
    }

    // It became a tag: that is done with.
    const owner = range.commonAncestorContainer
    const tag = (
      owner instanceof Element ? owner : owner.parentElement
    )?.closest('.entity.tagged')
    if (tag?.textContent === text) return false
    const selection = document.getSelection()
    selection.removeAllRanges()
    // The change of the selection tells the extension its new offsets.
    selection.addRange(range)
    return true
  }

  /** What the text alone does not say: source lines and the state of articles. */
  function decorate(abouts) {
    for (const block of page.querySelectorAll(
      'p[data-line], h2[data-line], h3[data-line]'
    )) {
      block.dataset.n = String(Number(block.dataset.line) + 1)
    }
    for (const article of page.querySelectorAll('article')) {
      const about = abouts[article.dataset.article]
      if (!about) continue
      const line = document.createElement('p')
      line.className = 'about'
      line.textContent = about
      article.prepend(line)
    }
    for (const entity of page.querySelectorAll('.entity')) {
      entity.tabIndex = 0
      entity.setAttribute('role', 'link')
      // The card says it; a screen reader hears it as the description.
      entity.setAttribute('aria-description', entity.title)
      entity.removeAttribute('title')
    }
  }

  /** The line at the top of the screen: where it stands, and its block. */
  function topPlace() {
    let low = 0
    let high = reading.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (reading[middle].element.getBoundingClientRect().top <= 1)
        low = middle + 1
      else high = middle
    }
    const place = reading[low - 1] ?? reading[0]
    if (!place) return undefined
    const {line, element} = place
    const {top} = element.getBoundingClientRect()
    const block = blockOf(element)
    return {line, top, block: block.textContent, from: line - lineOf(block)}
  }

  function blockOf(element) {
    return element.closest('p, h2, h3') ?? element
  }

  function lineOf(block) {
    return Number(block.dataset.line)
  }

  /**
   * After new content, leave the eye where it was: at the same block, which may
   * stand on other lines by now, else at the same line.
   */
  function keepPlace({line, top, block, from}) {
    const element = placeOf(line)
    if (!element) return
    const at = places.findIndex((place) => place.element === element)
    let found = element
    for (let away = 0; away <= near; away++) {
      const same = [places[at - away], places[at + away]].find(
        (place) => place && blockOf(place.element).textContent === block
      )
      if (!same) continue
      found = placeOf(lineOf(blockOf(same.element)) + from) ?? element
      break
    }
    quiet()
    window.scrollBy(0, found.getBoundingClientRect().top - top)
  }

  /** The element of the nearest line at or above a line. */
  function placeOf(line) {
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle].line <= line) low = middle + 1
      else high = middle
    }
    return (places[low - 1] ?? places[0])?.element
  }

  function quiet() {
    quietUntil = performance.now() + 200
  }

  function scrollToLine({line, end}) {
    const element = placeOf(lineToShow(line, end))
    if (!element) return
    quiet()
    // A headline at the top of the file may belong to the last article: whoever
    // is at the top of the page wants to read from the top.
    if (line === 0) {
      window.scrollTo(0, 0)
      return
    }

    const {top} = element.getBoundingClientRect()
    window.scrollBy(0, top - 24)
  }

  /**
   * The line that stands for those on screen beside: the first whose text reads on
   * there. A head or a caption that lies apart from its article is read elsewhere.
   */
  function lineToShow(line, end) {
    const first = places.findIndex((place) => place.line >= line)
    for (let at = first; at >= 0 && places[at]?.line < end; at++) {
      const block = blockOf(places[at].element)
      if (block.matches('.paragraph, .crosshead')) return places[at].line
      const body = block.parentElement?.querySelector('.paragraph[data-line]')
      const start = body ? lineOf(body) : line
      if (start >= line && start < end) return places[at].line
    }
    return line
  }

  let scrollTimer
  window.addEventListener(
    'scroll',
    () => {
      if (performance.now() < quietUntil) return
      clearTimeout(scrollTimer)
      scrollTimer = setTimeout(() => {
        const place = topPlace()
        if (place) vscode.postMessage({type: 'scroll', line: place.line})
      }, 30)
    },
    {passive: true}
  )

  /** Mark the characters of the cursor's source line. */
  function markCursor() {
    const highlights = globalThis.CSS?.highlights
    highlights?.delete('cursor')
    tick.remove()
    if (!cursor) return
    const ranges = []
    for (const {start, end, span} of spansFrom(cursor.start)) {
      if (start >= cursor.end) break
      const text = span.firstChild
      if (text?.nodeType !== Node.TEXT_NODE) continue
      const range = document.createRange()
      range.setStart(
        text,
        Math.max(0, Math.min(text.length, cursor.start - start))
      )
      range.setEnd(text, Math.max(0, Math.min(text.length, cursor.end - start)))
      ranges.push(range)
    }
    if (ranges.length === 0) return
    if (highlights) highlights.set('cursor', new Highlight(...ranges))
    placeTick(ranges)
  }

  /** Texts of the source that end behind an offset, in the order of the source. */
  function spansFrom(offset) {
    spans ??= [...page.querySelectorAll('span[data-start]')]
      .map((span) => ({
        start: Number(span.dataset.start),
        end: Number(span.dataset.end),
        span
      }))
      .sort((a, b) => a.start - b.start)
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle].end <= offset) low = middle + 1
      else high = middle
    }
    return spans.slice(low, low + mostMarked)
  }

  function placeTick(ranges) {
    const owner =
      ranges[0].startContainer.parentElement.closest('article, aside')
    if (!owner) return
    const box = owner.getBoundingClientRect()
    const first = ranges[0].getBoundingClientRect()
    const last = ranges.at(-1).getBoundingClientRect()
    tick.style.top = `${first.top - box.top}px`
    tick.style.height = `${Math.max(4, last.bottom - first.top)}px`
    owner.append(tick)
  }

  /** The source offset of a place in the text, or undefined. */
  function offsetOf(node, index) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
    const span = element?.closest('span[data-start]')
    if (!span) return undefined
    const start = Number(span.dataset.start)
    const end = Number(span.dataset.end)
    return Math.min(end, start + (node.nodeType === Node.TEXT_NODE ? index : 0))
  }

  /** The selected source, or undefined. */
  function selectedSpan() {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0)
      return undefined
    const range = selection.getRangeAt(0)
    if (!page.contains(range.commonAncestorContainer)) return undefined
    const touched = [...page.querySelectorAll('span[data-start]')].filter(
      (span) => range.intersectsNode(span)
    )
    const first = touched.at(0)
    const last = touched.at(-1)
    if (!first || !last) return undefined
    const start =
      offsetOf(range.startContainer, range.startOffset) ??
      Number(first.dataset.start)
    const end =
      offsetOf(range.endContainer, range.endOffset) ?? Number(last.dataset.end)
    return end > start ? {start, end} : undefined
  }

  let selectTimer
  document.addEventListener('selectionchange', () => {
    clearTimeout(selectTimer)
    selectTimer = setTimeout(() => {
      const span = selectedSpan()
      vscode.postMessage({
        type: 'select',
        version,
        ...(span ?? {start: -1, end: -1})
      })
      if (span) {
        hideCard()
        showBubble()
      } else hideBubble()
    }, 80)
  })

  function showBubble() {
    const box = document.getSelection().getRangeAt(0).getBoundingClientRect()
    bubble.hidden = false
    const {width, height} = bubble.getBoundingClientRect()
    const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 16))
    const above = box.top - height - 8
    const top = above > 0 ? above : box.bottom + 8
    bubble.style.left = `${left + window.scrollX}px`
    bubble.style.top = `${top + window.scrollY}px`
  }

  function hideBubble() {
    bubble.hidden = true
  }

  // The selection must outlive the press of a button.
  bubble.addEventListener('mousedown', (event) => event.preventDefault())
  bubble.addEventListener('click', ({target}) => {
    const button = target.closest('button')
    const span = selectedSpan()
    if (button && span)
      vscode.postMessage({
        type: 'tag',
        version,
        kind: button.dataset.kind,
        ...span
      })
    hideBubble()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hideBubble()
      if (hideCard()) event.stopPropagation()
    } else if (event.key === 'Enter' && isEntity(event.target)) {
      const offset = startOf(event.target)
      if (offset !== undefined)
        vscode.postMessage({type: 'go', version, offset, focus: true})
    } else if (event.key === 'Tab' && !event.shiftKey) enterCard(event)
    else if (event.shiftKey && event.key.startsWith('Arrow')) extend(event)
  })

  /** Grow the selection by keys; it begins at the entity or the cursor. */
  function extend(event) {
    const selection = document.getSelection()
    if (!selection || !page.contains(document.activeElement ?? page)) return
    if (selection.rangeCount === 0 || !page.contains(selection.anchorNode)) {
      const first =
        (isEntity(document.activeElement) &&
          document.activeElement.querySelector('[data-start]')) ||
        spanAt(cursor?.start) ||
        page.querySelector('[data-start]')
      if (!first?.firstChild) return
      selection.collapse(first.firstChild, 0)
    }

    event.preventDefault()
    const isLine = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    selection.modify(
      'extend',
      event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? 'backward'
        : 'forward',
      isLine ? 'line' : event.ctrlKey || event.metaKey ? 'word' : 'character'
    )
  }

  function spanAt(offset) {
    return offset === undefined ? undefined : spansFrom(offset)[0]?.span
  }

  function isEntity(target) {
    return target instanceof Element && target.classList.contains('entity')
  }

  function startOf(entity) {
    const first = entity.querySelector('[data-start]')
    return first ? Number(first.dataset.start) : undefined
  }

  // The card of an entity: on the mouse that rests, or the focus.
  /** @type {Element | undefined} */
  let described
  let cardTimer
  function askForCard(entity, delay) {
    clearTimeout(cardTimer)
    const offset = startOf(entity)
    if (offset === undefined) return
    cardTimer = setTimeout(() => {
      described = entity
      vscode.postMessage({type: 'card', version, offset})
    }, delay)
  }

  function showCard({offset, html}) {
    if (!described?.isConnected || startOf(described) !== offset) return
    if (html === '' || selectedSpan()) return
    const template = document.createElement('template')
    template.innerHTML = html
    // The policy of this page lets no style attribute act by itself.
    for (const element of template.content.querySelectorAll('[style]')) {
      const style = element.getAttribute('style')
      element.removeAttribute('style')
      element.style.cssText = style
    }
    card.replaceChildren(template.content)
    card.hidden = false
    const box = described.getClientRects()[0]
    const {width, height} = card.getBoundingClientRect()
    const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 16))
    const below = box.bottom + 6
    const top =
      below + height < window.innerHeight ? below : box.top - height - 6
    card.style.left = `${left + window.scrollX}px`
    card.style.top = `${Math.max(4, top) + window.scrollY}px`
  }

  /** Whether there was one. */
  function hideCard() {
    clearTimeout(cardTimer)
    if (card.hidden) return false
    const hadFocus = card.contains(document.activeElement)
    card.hidden = true
    if (hadFocus && described instanceof HTMLElement) described.focus()
    return true
  }

  /** Tab goes from an entity into its card. */
  function enterCard(event) {
    if (card.hidden || document.activeElement !== described) return
    const first = card.querySelector('a')
    if (!first) return
    event.preventDefault()
    first.focus()
  }

  page.addEventListener('mouseover', ({target}) => {
    const entity = /** @type {Element} */ (target).closest('.entity')
    if (entity && (entity !== described || card.hidden)) askForCard(entity, 350)
    else if (!entity) clearTimeout(cardTimer)
  })
  // Away from the entity and its card: the card goes.
  document.addEventListener('mousemove', ({target}) => {
    if (card.hidden || card.contains(document.activeElement)) return
    const element = /** @type {Element} */ (target)
    if (element.closest('.entity, .card') || isEntity(document.activeElement))
      return
    hideCard()
  })
  card.addEventListener('click', ({target}) => {
    if (/** @type {Element} */ (target).closest('a')) hideCard()
  })
  page.addEventListener('focusout', ({relatedTarget}) => {
    if (!(relatedTarget instanceof Node) || !card.contains(relatedTarget))
      hideCard()
  })
  page.addEventListener('focusin', ({target}) => {
    if (!target.classList.contains('entity')) return
    if (target.matches(':focus-visible')) askForCard(target, 150)
    const spans = target.querySelectorAll('[data-start]')
    if (spans.length === 0) return
    vscode.postMessage({
      type: 'select',
      version,
      start: Number(spans[0].dataset.start),
      end: Number(spans[spans.length - 1].dataset.end)
    })
  })
  page.addEventListener('click', (event) => go(event, false))
  page.addEventListener('dblclick', (event) => go(event, true))

  function go({clientX, clientY}, focus) {
    if (!focus && !document.getSelection()?.isCollapsed) return
    const caret = document.caretRangeFromPoint?.(clientX, clientY)
    const offset = caret && offsetOf(caret.startContainer, caret.startOffset)
    if (offset !== undefined)
      vscode.postMessage({type: 'go', version, offset, focus})
  }

  vscode.postMessage({type: 'ready'})
}
