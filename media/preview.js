// The clean preview: shows what the extension sends, says what is selected,
// clicked and scrolled to. Offsets are UTF-16 offsets of the source.
// @ts-check
{
  const vscode = acquireVsCodeApi()
  const page = /** @type {HTMLElement} */ (document.querySelector('#page'))
  const bubble = /** @type {HTMLElement} */ (document.querySelector('.bubble'))
  const tick = document.createElement('div')
  tick.className = 'tick'
  tick.setAttribute('aria-hidden', 'true')

  let version = -1
  let shownHtml = ''
  /** Elements with a source line, by line. */
  let places = []
  /** Until when scrolling is ours and not the person's, in milliseconds. */
  let quietUntil = 0
  /** @type {{start: number, end: number} | undefined} */
  let cursor

  window.addEventListener('message', ({data}) => {
    if (data.type === 'content') showContent(data)
    else if (data.type === 'line') scrollToLine(data.line)
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
    shownHtml = html
    const template = document.createElement('template')
    template.innerHTML = html
    page.replaceChildren(template.content)
    decorate(abouts)
    places = [...page.querySelectorAll('[data-line]')]
      .map((element) => ({line: Number(element.dataset.line), element}))
      .sort((a, b) => a.line - b.line)
    if (anchor) keepPlace(anchor)
    markCursor()
    hideBubble()
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
    for (const entity of page.querySelectorAll('.entity')) entity.tabIndex = 0
  }

  /** The first element with a line that is on screen, and where. */
  function topPlace() {
    for (const {element} of [...places].sort(byTop)) {
      const {top, bottom} = element.getBoundingClientRect()
      if (bottom > 0) return {line: Number(element.dataset.line), top}
    }
    return undefined
  }

  function byTop(a, b) {
    return a.element.compareDocumentPosition(b.element) &
      Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1
  }

  /** After new content, leave the eye where it was. */
  function keepPlace({line, top}) {
    const element = placeOf(line)
    if (!element) return
    quiet()
    window.scrollBy(0, element.getBoundingClientRect().top - top)
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

  function scrollToLine(line) {
    const element = placeOf(line)
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
    for (const span of page.querySelectorAll('span[data-start]')) {
      const start = Number(span.dataset.start)
      const end = Number(span.dataset.end)
      const text = span.firstChild
      if (
        end <= cursor.start ||
        start >= cursor.end ||
        text?.nodeType !== Node.TEXT_NODE
      )
        continue
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
      if (span) showBubble()
      else hideBubble()
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
    if (event.key === 'Escape') hideBubble()
    if (event.key === 'Enter' && event.target.classList?.contains('entity')) {
      const first = event.target.querySelector('[data-start]')
      if (first)
        vscode.postMessage({
          type: 'go',
          version,
          offset: Number(first.dataset.start),
          focus: true
        })
    }
  })
  page.addEventListener('focusin', ({target}) => {
    if (!target.classList.contains('entity')) return
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
