// The image of the page: zoom, pan, and say where the eye is.
// @ts-check
{
  const vscode = acquireVsCodeApi()
  const stage = /** @type {HTMLElement} */ (document.querySelector('.stage'))
  const image = /** @type {HTMLImageElement} */ (stage.querySelector('img'))
  const none = /** @type {HTMLElement} */ (document.querySelector('.none'))
  const output = /** @type {HTMLElement} */ (document.querySelector('output'))
  const [smallest, largest, step] = [0.05, 16, 1.25]

  let source = ''
  /** @type {'width' | 'page' | 'none'} */
  let fit = 'width'
  let zoom = 1

  window.addEventListener('message', ({data}) => {
    if (data.type === 'image') show(data)
    else if (data.type === 'none') showNone(data.text)
  })

  function showNone(text) {
    source = ''
    image.hidden = true
    stage.hidden = true
    none.textContent = text
    none.hidden = false
  }

  function show({source: address, alt, place}) {
    none.hidden = true
    stage.hidden = false
    source = address
    image.hidden = true
    image.alt = alt
    image.onload = () => {
      image.hidden = false
      fit = place.fit
      zoom = place.zoom
      layOut()
      stage.scrollTo(place.x * stage.scrollWidth, place.y * stage.scrollHeight)
    }
    image.onerror = () => vscode.postMessage({type: 'failed', source: address})
    image.src = address
  }

  function layOut() {
    const {naturalWidth, naturalHeight} = image
    if (naturalWidth === 0) return
    const {clientWidth, clientHeight} = stage
    if (fit === 'width') zoom = clientWidth / naturalWidth
    else if (fit === 'page')
      zoom = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight)
    image.style.width = `${Math.max(1, naturalWidth * zoom)}px`
    output.textContent = `${Math.round(zoom * 100)} %`
  }

  /** Enlarge so that a point of the stage stays where it is. */
  function zoomTo(wished, at = middle()) {
    const old = zoom
    fit = 'none'
    zoom = Math.min(largest, Math.max(smallest, wished))
    const x = stage.scrollLeft + at.x
    const y = stage.scrollTop + at.y
    layOut()
    stage.scrollTo(x * (zoom / old) - at.x, y * (zoom / old) - at.y)
    remember()
  }

  function middle() {
    return {x: stage.clientWidth / 2, y: stage.clientHeight / 2}
  }

  function fitTo(how) {
    const y = stage.scrollTop / Math.max(1, stage.scrollHeight)
    fit = how
    layOut()
    stage.scrollTop = y * stage.scrollHeight
    remember()
  }

  let timer
  function remember() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (source === '' || image.hidden) return
      vscode.postMessage({
        type: 'place',
        source,
        place: {
          fit,
          zoom,
          x: stage.scrollLeft / Math.max(1, stage.scrollWidth),
          y: stage.scrollTop / Math.max(1, stage.scrollHeight)
        }
      })
    }, 200)
  }

  const actions = {
    previous: () => vscode.postMessage({type: 'page', direction: 'previous'}),
    next: () => vscode.postMessage({type: 'page', direction: 'next'}),
    in: () => zoomTo(zoom * step),
    out: () => zoomTo(zoom / step),
    width: () => fitTo('width'),
    page: () => fitTo('page')
  }
  const keys = {
    '+': actions.in,
    '=': actions.in,
    '-': actions.out,
    0: actions.page,
    1: () => zoomTo(1),
    2: actions.width
  }

  document.addEventListener('click', ({target}) => {
    const button = /** @type {Element} */ (target).closest('[data-do]')
    if (button) actions[button.getAttribute('data-do')]?.()
  })
  stage.addEventListener('scroll', remember, {passive: true})
  stage.addEventListener('keydown', (event) => {
    // Ctrl+1 and its like are the editor's own.
    const isOther = event.altKey || event.ctrlKey || event.metaKey
    const run = isOther ? undefined : keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const box = stage.getBoundingClientRect()
      zoomTo(zoom * Math.exp(-event.deltaY / 300), {
        x: event.clientX - box.left,
        y: event.clientY - box.top
      })
    },
    {passive: false}
  )
  stage.addEventListener('dblclick', () => {
    if (fit === 'none') fitTo('width')
    else zoomTo(Math.max(1, zoom * 2))
  })

  /** @type {{x: number, y: number, left: number, top: number} | undefined} */
  let grip
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target !== image) return
    event.preventDefault()
    stage.focus()
    stage.setPointerCapture(event.pointerId)
    stage.classList.add('held')
    grip = {
      x: event.clientX,
      y: event.clientY,
      left: stage.scrollLeft,
      top: stage.scrollTop
    }
  })
  stage.addEventListener('pointermove', ({clientX, clientY}) => {
    if (!grip) return
    stage.scrollTo(grip.left + grip.x - clientX, grip.top + grip.y - clientY)
  })
  for (const type of ['pointerup', 'pointercancel']) {
    stage.addEventListener(type, () => {
      grip = undefined
      stage.classList.remove('held')
    })
  }

  new ResizeObserver(() => {
    if (fit !== 'none') layOut()
  }).observe(stage)
  vscode.postMessage({type: 'ready'})
}
