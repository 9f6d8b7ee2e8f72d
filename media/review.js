// The review panel: shows one entity with its mentions, says what was decided.
// Keys are read by their place on the keyboard (`code`): with a Chinese input
// method on, `key` is "Process" for all of them.
// @ts-check
{
  const vscode = acquireVsCodeApi()
  const main = /** @type {HTMLElement} */ (document.querySelector('main'))
  const words = JSON.parse(main.dataset.words ?? '{}')
  const done = /** @type {HTMLElement} */ (document.querySelector('#done'))
  const list = /** @type {HTMLElement} */ (document.querySelector('#list'))
  const link = /** @type {HTMLElement} */ (document.querySelector('#link'))
  const linkBox = /** @type {HTMLInputElement} */ (link.querySelector('input'))
  const kindButtons = [
    .../** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll('[data-kind]')
    )
  ]

  /** The entity in question, its kind as chosen, and which rows are ticked. */
  let entity
  let kind = ''
  let ticked = []
  let ofKind = 0
  let row = 0

  window.addEventListener('message', ({data}) => {
    if (data.type === 'entity') showEntity(data)
    else if (data.type === 'done') showDone(data)
  })
  window.addEventListener('focus', () => {
    if (main.hidden) done.focus()
    else list.focus()
  })

  function showEntity(message) {
    const isSame =
      entity?.kind === message.entity.kind &&
      entity.text === message.entity.text &&
      JSON.stringify(entity.mentions) ===
        JSON.stringify(message.entity.mentions)
    entity = message.entity
    ofKind = message.ofKind
    main.hidden = false
    done.hidden = true
    say('#place', 'place', message.number, message.count)
    element('#file').textContent = message.file
    const progress = /** @type {HTMLProgressElement} */ (element('#progress'))
    progress.max = message.count
    progress.value = message.number - 1
    if (isSame) return
    kind = entity.kind
    ticked = entity.mentions.map(({isTicked}) => isTicked)
    row = 0
    element('#name').textContent = entity.text
    element('#why').textContent = entity.why
    link.hidden = entity.ref === null
    linkBox.checked = true
    if (entity.ref !== null)
      /** @type {HTMLElement} */ (link.querySelector('span')).textContent =
        fill('link', entity.ref)
    const conflicts = entity.mentions.filter(
      ({state}) => state === 'conflict'
    ).length
    element('#conflicts').textContent =
      conflicts > 0 ? fill('conflicts', conflicts) : ''
    list.replaceChildren(...entity.mentions.map(mentionRow))
    draw()
    list.focus()
    showRow()
  }

  function showDone({decided}) {
    entity = undefined
    main.hidden = true
    done.hidden = false
    say('#done p', 'done', decided)
    done.focus()
  }

  function mentionRow(mention, index) {
    const item = document.createElement('div')
    item.className = 'row'
    item.id = `row-${index}`
    item.setAttribute('role', 'option')
    const line = mention.ranges[0].start.line + 1
    const part = (name, text) => {
      const span = document.createElement('span')
      span.className = name
      span.textContent = text
      item.append(span)
      return span
    }
    part('box', '')
    part('line', String(line))
    // The marks of direction keep brackets at its ends in their places.
    part('before', `\u200E${mention.before}\u200E`)
    part('word', pieces(mention))
    part('after', mention.after)
    const note = part(
      mention.state === 'conflict' ? 'note conflict' : 'note',
      mention.state === 'conflict' ? `⚠ ${mention.note}` : mention.note
    )
    note.title = mention.note
    item.addEventListener('click', ({target}) => {
      row = index
      if (/** @type {HTMLElement} */ (target).className === 'box') toggle()
      draw()
      showRow()
    })
    item.addEventListener('dblclick', () => {
      toggle()
      draw()
    })
    return item
  }

  /** The text with ⏎ where a line end cuts it. */
  function pieces({text, ranges}) {
    if (ranges.length < 2) return text
    const lengths = ranges.map(
      ({start, end}) => end.character - start.character
    )
    let at = 0
    return lengths
      .map((length, index) => {
        const from = at
        at = index === lengths.length - 1 ? text.length : at + length
        return text.slice(from, at)
      })
      .join('⏎')
  }

  function canTick(index) {
    const {state} = entity.mentions[index]
    return state !== 'tagged' && state !== 'crossing'
  }

  function toggle() {
    if (canTick(row)) ticked[row] = !ticked[row]
  }

  /** Show what is chosen; the rows themselves stay. */
  function draw() {
    const count = ticked.filter(Boolean).length
    const button = kindButtons.find((each) => each.dataset.kind === kind)
    document.body.dataset.color = button?.className ?? 'other'
    for (const each of kindButtons) {
      each.setAttribute('aria-pressed', String(each === button))
    }
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(ticked[index]))
      item.classList.toggle('here', index === row)
      item.classList.toggle('fixed', !canTick(index))
    }
    list.setAttribute('aria-activedescendant', `row-${row}`)
    const places = entity.mentions.length
    say('#mentions', places === 1 ? 'oneMention' : 'mentions', places, count)
    element('#accept').firstElementChild.textContent = fill('accept', count)
    const accept = /** @type {HTMLButtonElement} */ (element('#accept'))
    accept.disabled = count === 0
    const all = /** @type {HTMLButtonElement} */ (element('#acceptKind'))
    all.hidden = ofKind === 0
    all.firstElementChild.textContent = fill(
      'acceptKind',
      ofKind,
      kindButtons.find((each) => each.dataset.kind === entity.kind)?.dataset
        .title ?? entity.kind
    )
    link.classList.toggle('idle', kind !== entity.kind)
  }

  function showRow() {
    list.children[row]?.scrollIntoView({block: 'nearest'})
    post({type: 'show', index: row})
  }

  function move(by) {
    row = Math.max(0, Math.min(row + by, entity.mentions.length - 1))
    draw()
    showRow()
  }

  function accept() {
    const chosen = ticked.flatMap((isTicked, index) =>
      isTicked ? [index] : []
    )
    if (chosen.length > 0)
      post({type: 'accept', kind, ticked: chosen, isLinked: linkBox.checked})
  }

  function choose(next) {
    kind = next
    draw()
  }

  /** What a key does; undefined where it is none of ours. */
  function actionOf({code, ctrlKey, metaKey, altKey, shiftKey}) {
    const control = ctrlKey || metaKey
    if (code === 'Escape') return () => post({type: 'leave'})
    if (control && code === 'KeyZ' && !altKey && !shiftKey)
      return () => post({type: 'undo'})
    if (!entity) return undefined
    if (control && (code === 'Enter' || code === 'NumpadEnter'))
      return shiftKey
        ? () => post({type: 'acceptKind', kind: entity.kind})
        : accept
    if (control && (code === 'Delete' || code === 'Backspace'))
      return () => post({type: 'reject'})
    if (control) return undefined
    if (altKey) return altActionOf(code)
    if (code === 'ArrowDown') return () => move(1)
    if (code === 'ArrowUp') return () => move(-1)
    // Elsewhere a blank presses the button that has the focus.
    if (code === 'Space' && document.activeElement === list)
      return () => {
        toggle()
        draw()
      }
    return undefined
  }

  function altActionOf(code) {
    if (code === 'ArrowRight') return () => post({type: 'later'})
    if (code === 'ArrowLeft') return () => post({type: 'back'})
    if (code === 'KeyL')
      return () => {
        linkBox.checked = !linkBox.checked
      }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
    const button = kindButtons.find((each) => each.dataset.digit === digit)
    return digit && button ? () => choose(button.dataset.kind) : undefined
  }

  // Both names of a key are there; only here is it known what the machine is.
  if (navigator.platform.startsWith('Mac')) {
    for (const key of document.querySelectorAll('kbd')) {
      key.textContent = key.dataset.mac ?? key.textContent
    }
  }

  // Before the workbench sees the key: Alt+1 opens an editor there.
  window.addEventListener(
    'keydown',
    (event) => {
      // A key that an input method is composing with is not for us.
      if (event.isComposing) return
      const action = actionOf(event)
      if (!action) return
      event.preventDefault()
      event.stopImmediatePropagation()
      action()
    },
    {capture: true}
  )

  for (const button of kindButtons) {
    button.addEventListener('click', () => choose(button.dataset.kind))
  }
  element('#accept').addEventListener('click', accept)
  element('#reject').addEventListener('click', () => post({type: 'reject'}))
  element('#acceptKind').addEventListener('click', () =>
    post({type: 'acceptKind', kind: entity.kind})
  )

  function element(selector) {
    return /** @type {HTMLElement} */ (document.querySelector(selector))
  }

  function say(selector, name, ...values) {
    element(selector).textContent = fill(name, ...values)
  }

  function fill(name, ...values) {
    return words[name].replace(/\{(\d)\}/g, (_, at) => String(values[at]))
  }

  function post(message) {
    vscode.postMessage(message)
  }

  post({type: 'ready'})
}
