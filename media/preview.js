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

  const rest = /** @type {HTMLElement} */ (document.querySelector('#rest'))
  const heading = document.createElement('h1')
  heading.className = 'unseen'
  heading.textContent = document.title
  const main = document.createElement('main')
  main.append(heading)

  /** Beyond it, what is not on screen is not laid out; UTF-16 units of source. */
  const longPage = 100_000
  /** Texts that are marked for the line of the cursor, at most. */
  const mostMarked = 500
  /** How long cards are made without a pause, in milliseconds. */
  const slice = 8
  /** How many lines away a block is looked for that moved. */
  const near = 40

  let version = -1
  /**
   * An article, or what belongs to the page. Its `element` is in the page from
   * the start; what stands in it is made when it is near the screen, or when
   * there is time. Lines and offsets inside count from `line` and `start`.
   * @typedef {{key: string, line: number, lastLine: number, start: number,
   *   end: number, element: HTMLElement, about: HTMLElement, isMade: boolean,
   *   isNear: boolean, numbered?: number,
   *   places?: {line: number, element: HTMLElement}[],
   *   reading?: {line: number, element: HTMLElement}[],
   *   spans?: {start: number, end: number, span: HTMLElement}[]}} Card
   */
  /** @type {Card[]} as they are read */
  let cards = []
  /** @type {Map<string, string>} HTML of cards, by key */
  let htmls = new Map()
  /** @type {WeakMap<Element, Card>} */
  const cardOfElement = new WeakMap()
  let isLong = false
  /** Until when scrolling is ours and not the person's, in milliseconds. */
  let quietUntil = 0
  /** @type {{start: number, end: number} | undefined} */
  let cursor

  window.addEventListener('message', ({data}) => {
    if (data.type === 'content') showContent(data)
    else if (data.type === 'html') takeHtml(data.html)
    else if (data.type === 'card') showCard(data)
    else if (data.type === 'line') scrollToLine(data)
    else if (data.type === 'cursor') {
      cursor = data
      markCursor()
    }
  })

  function showContent(data) {
    version = data.version
    document.documentElement.lang = data.language
    main.lang = data.language
    const anchor = topPlace()
    const old = Map.groupBy(cards, ({key}) => key)
    const next = data.cards.map((told) => {
      const card = old.get(told.key)?.shift() ?? emptyCard(told)
      const {key, line, lastLine, start, end} = told
      Object.assign(card, {key, line, lastLine, start, end})
      name(card, told, data.abouts)
      if (card.isNear) number(card)
      return card
    })
    const gone = [...old.values()].flat()
    const isChanged =
      gone.length > 0 || next.length !== cards.length || !main.isConnected
    const wasSelected = gone.some(({element}) => isSelected(element))
    const selected = wasSelected ? selectedText() : undefined
    const kept = new Map()
    for (const {key} of next) {
      const html = data.html[key] ?? htmls.get(key)
      if (html !== undefined) kept.set(key, html)
    }
    htmls = kept
    for (const {element} of gone) {
      watcher.unobserve(element)
      element.remove()
    }
    cards = next
    isLong =
      cards.reduce((sum, {start, end}) => sum + end - start, 0) > longPage
    page.classList.toggle('long', isLong)
    place()
    if (!main.isConnected) page.replaceChildren(main)
    main.querySelector('.empty')?.remove()
    if (cards.length === 0) {
      const empty = document.createElement('p')
      empty.className = 'empty'
      empty.textContent = data.empty
      main.append(empty)
    }
    makeSome(cards.filter(({key, isMade}) => !isMade && key in data.html))
    if (anchor) keepPlace(anchor)
    markCursor()
    makeRest()
    if (!isChanged) return
    if (described && !described.isConnected) hideCard()
    // The mouse may rest where an entity is now.
    const hovered = page.querySelector('.entity:hover')
    if (hovered && hovered !== described) askForCard(hovered, 350)
    if (wasSelected && (!selected || !selectAgain(selected))) hideBubble()
  }

  /** Put the cards in order; what stands right stays where it is. */
  function place() {
    /** @type {Element} */
    let after = heading
    for (const {element} of cards) {
      if (after.nextSibling !== element) after.after(element)
      after = element
    }
  }

  function emptyCard({article, start, end}) {
    const element = document.createElement(article ? 'article' : 'aside')
    const about = document.createElement('p')
    about.className = 'about'
    about.hidden = true
    element.append(about)
    // About so high: 40 characters a line of 31 pixels, and the head.
    const height = `${80 + Math.ceil((end - start) / 40) * 31}px`
    element.style.minHeight = height
    element.style.containIntrinsicBlockSize = `auto ${height}`
    const card = {element, about, isMade: false, isNear: false}
    cardOfElement.set(element, card)
    watcher.observe(element)
    return card
  }

  /** Which article it is, and what is said of it. */
  function name({element, about}, {article, aside}, abouts) {
    if (aside) {
      element.className = aside.type
      element.setAttribute('aria-label', aside.label)
      return
    }
    const {id, number, status} = article
    element.id = `article-${id}`
    element.className = `bar${((number - 1) % 6) + 1}`
    element.dataset.article = id
    element.dataset.number = number
    if (status === null) delete element.dataset.status
    else element.dataset.status = status
    // An id may be any word: `constructor`.
    const text = Object.hasOwn(abouts, id) ? abouts[id] : ''
    if (about.textContent !== text) about.textContent = text
    about.hidden = text === ''
  }

  /** More of a long page. */
  function takeHtml(html) {
    for (const [key, value] of Object.entries(html)) htmls.set(key, value)
    const {innerHeight} = window
    makeSome(
      cards.filter(({key, isMade, element}) => {
        if (isMade || !(key in html)) return false
        const {top, bottom} = element.getBoundingClientRect()
        return bottom > -innerHeight && top < 2 * innerHeight
      })
    )
    makeRest()
  }

  /** Make cards, as many as a slice of time allows; the others are made later. */
  function makeSome(some) {
    const end = performance.now() + slice
    for (const card of some) {
      if (performance.now() > end) break
      make(card)
    }
  }

  /** Not every browser that runs VS Code tells when it is idle. */
  const whenIdle =
    window.requestIdleCallback?.bind(window) ??
    ((work) => setTimeout(() => work({timeRemaining: () => slice}), slice))

  let restAt = -Infinity
  /** Make what is not made yet when there is time. */
  function makeRest() {
    const left = cards.filter(({isMade}) => !isMade)
    rest.hidden = left.length === 0
    if (left.length === 0) {
      restAt = -Infinity
      return
    }
    // A screen reader is not told each number.
    if (performance.now() - restAt > 5000) {
      restAt = performance.now()
      rest.textContent = rest.dataset.text.replace('{0}', String(left.length))
    }
    const ready = left.filter(({key}) => htmls.has(key))
    if (ready.length === 0 || restTimer) return
    restTimer = whenIdle(
      (deadline) => {
        restTimer = 0
        const end =
          performance.now() +
          Math.min(slice, Math.max(2, deadline.timeRemaining()))
        for (const card of ready) {
          if (performance.now() > end) break
          if (card.element.isConnected) make(card)
        }
        makeRest()
      },
      {timeout: 500}
    )
  }
  let restTimer = 0

  /** Cards that come near the screen are made at once. */
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) {
        const card = cardOfElement.get(target)
        if (!card) continue
        card.isNear = isIntersecting
        if (isIntersecting && make(card)) number(card)
      }
    },
    {rootMargin: '1000px'}
  )

  /** Make what stands in a card, if it is here; whether it is made. */
  function make(card) {
    if (card.isMade) return true
    const html = htmls.get(card.key)
    if (html === undefined) return false
    const template = document.createElement('template')
    template.innerHTML = html
    decorate(template.content)
    card.element.append(template.content)
    card.element.style.minHeight = ''
    card.isMade = true
    number(card)
    if (cursor && card.start < cursor.end && card.end > cursor.start)
      markCursor()
    return true
  }

  function isSelected(element) {
    const selection = document.getSelection()
    return (
      selection !== null &&
      selection.rangeCount > 0 &&
      selection.getRangeAt(0).intersectsNode(element)
    )
  }

  function cardOf(element) {
    return cardOfElement.get(element.closest('article, aside'))
  }

  /** Source lines in a card, as they are read; itself until it is made. */
  function readingOf(card) {
    if (!make(card)) return [{line: 0, element: card.element}]
    card.reading ??= [...card.element.querySelectorAll('[data-line]')].map(
      (element) => ({line: Number(element.dataset.line), element})
    )
    return card.reading
  }

  /** The same, by line. */
  function placesOf(card) {
    if (!make(card)) return readingOf(card)
    card.places ??= readingOf(card).toSorted((a, b) => a.line - b.line)
    return card.places
  }

  /** Places of source lines, half-open, by line. */
  function placesBetween(line, end) {
    return cards
      .filter((card) => card.line < end && card.lastLine >= line)
      .flatMap((card) =>
        placesOf(card).map((place) => ({
          line: card.line + place.line,
          element: place.element
        }))
      )
      .filter((place) => place.line >= line && place.line < end)
      .sort((a, b) => a.line - b.line)
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

  /** Say the source lines beside a card; where it moved, when it is near. */
  function number(card) {
    if (!card.isMade || card.numbered === card.line) return
    card.numbered = card.line
    for (const block of card.element.querySelectorAll(
      'p[data-line], h2[data-line], h3[data-line]'
    )) {
      block.dataset.n = String(card.line + Number(block.dataset.line) + 1)
    }
  }

  /** What the text alone does not say: that entities are known. */
  function decorate(content) {
    for (const entity of content.querySelectorAll('.entity')) {
      entity.tabIndex = 0
      entity.setAttribute('role', 'link')
      // The card says it; a screen reader hears it as the description.
      entity.setAttribute('aria-description', entity.title)
      entity.removeAttribute('title')
    }
  }

  /** The line at the top of the screen: where it stands, and its block. */
  function topPlace() {
    const card = lastAbove(cards) ?? cards[0]
    if (!card) return undefined
    const reading = readingOf(card)
    const place = lastAbove(reading) ?? reading[0]
    if (!place) return undefined
    const {element} = place
    const line = card.line + place.line
    const {top} = element.getBoundingClientRect()
    const block = blockOf(element)
    return {
      line,
      top,
      element,
      block: block.textContent,
      from: line - lineOf(block)
    }
  }

  /** The last of things in reading order that begins above the screen. */
  function lastAbove(things) {
    let low = 0
    let high = things.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (things[middle].element.getBoundingClientRect().top <= 1)
        low = middle + 1
      else high = middle
    }
    return things[low - 1]
  }

  function blockOf(element) {
    return element.closest('p, h2, h3') ?? element
  }

  function lineOf(block) {
    return (cardOf(block)?.line ?? 0) + Number(block.dataset.line ?? 0)
  }

  /**
   * After new content, leave the eye where it was: at the same block, which may
   * stand on other lines by now, else at the same line.
   */
  function keepPlace({line, top, element, block, from}) {
    let found = element
    if (!element.isConnected) {
      found = placeOf(line)
      const same = placesBetween(line - near, line + near)
        .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))
        .find((place) => blockOf(place.element).textContent === block)
      if (same) found = placeOf(lineOf(blockOf(same.element)) + from) ?? found
    }
    if (!found) return
    const by = found.getBoundingClientRect().top - top
    if (by === 0) return
    quiet()
    window.scrollBy(0, by)
  }

  /** The element of the nearest line at or above a line. */
  function placeOf(line) {
    let best
    const candidates = cards
      .filter((card) => card.line <= line)
      .map((card) => ({card, last: Math.min(line, card.lastLine)}))
      .sort((a, b) => b.last - a.last)
    for (const {card, last} of candidates) {
      if (best && best.line >= last) break
      const place = placesOf(card).findLast(
        (each) => card.line + each.line <= line
      )
      if (place && (!best || card.line + place.line > best.line))
        best = {line: card.line + place.line, element: place.element}
    }
    return best?.element ?? (cards[0] && readingOf(cards[0])[0]?.element)
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
    for (const place of placesBetween(line, end)) {
      const block = blockOf(place.element)
      if (block.matches('.paragraph, .crosshead')) return place.line
      const body = block.parentElement?.querySelector('.paragraph[data-line]')
      const start = body ? lineOf(body) : line
      if (start >= line && start < end) return place.line
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
    for (const {start, end, span} of spansBetween(cursor.start, cursor.end)) {
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

  /** Texts of a stretch of the source, in the order of the source. */
  function spansBetween(start, end) {
    return cards
      .filter((card) => card.start < end && card.end > start)
      .flatMap((card) => {
        if (!make(card)) return []
        card.spans ??= [
          ...card.element.querySelectorAll('span[data-start]')
        ].map((span) => ({
          start: Number(span.dataset.start),
          end: Number(span.dataset.end),
          span
        }))
        return card.spans
          .filter(
            (each) =>
              card.start + each.start < end && card.start + each.end > start
          )
          .map((each) => ({
            start: card.start + each.start,
            end: card.start + each.end,
            span: each.span
          }))
      })
      .sort((a, b) => a.start - b.start)
      .slice(0, mostMarked)
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
    const {start, end} = sourceOf(span)
    return Math.min(end, start + (node.nodeType === Node.TEXT_NODE ? index : 0))
  }

  /** The source span of an element. */
  function sourceOf(element) {
    const {dataset} = element
    const from = cardOf(element)?.start ?? 0
    return {
      start: from + Number(dataset.start),
      end: from + Number(dataset.end)
    }
  }

  /** The selected source, or undefined. */
  function selectedSpan() {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0)
      return undefined
    const range = selection.getRangeAt(0)
    if (!page.contains(range.commonAncestorContainer)) return undefined
    const touched = cards
      .filter(({element}) => range.intersectsNode(element))
      .flatMap(({element}) => [...element.querySelectorAll('span[data-start]')])
      .filter((span) => range.intersectsNode(span))
    const first = touched.at(0)
    const last = touched.at(-1)
    if (!first || !last) return undefined
    const start =
      offsetOf(range.startContainer, range.startOffset) ?? sourceOf(first).start
    const end =
      offsetOf(range.endContainer, range.endOffset) ?? sourceOf(last).end
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
    return offset === undefined
      ? undefined
      : spansBetween(offset, offset + 200)[0]?.span
  }

  function isEntity(target) {
    return target instanceof Element && target.classList.contains('entity')
  }

  function startOf(entity) {
    const first = entity.querySelector('[data-start]')
    return first ? sourceOf(first).start : undefined
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
      start: sourceOf(spans[0]).start,
      end: sourceOf(spans[spans.length - 1]).end
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
