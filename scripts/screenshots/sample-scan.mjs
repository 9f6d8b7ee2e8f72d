// Draws `samples/luting-daily/page-0915.webp`: the printed page that the sample
// transcription might come from, set by the browser from the sample's own text.
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../../test/host/cache.ts'
import {openWindow} from '../../test/host/window.ts'
import {toWebp} from './webp.mjs'

const folder = path.join(root, 'samples/luting-daily')
/** 1-based lines of the transcription: head, and the first line of paragraphs. */
const articles = [
  {area: 'a', kicker: [54], head: [55], body: [4, 34], starts: [4, 18, 28]},
  {area: 'b', head: [36], body: [38, 52], starts: [38, 48], isPart: true},
  {area: 'c', head: [78], body: [57, 77], starts: [57, 73]},
  {area: 'd', head: [100], deck: [101], body: [79, 98], starts: [79, 86, 92]},
  {area: 'e', head: [1, 2], body: [112, 132], starts: [112, 120, 126]},
  {area: 'f', head: [103], body: [104, 106], starts: [104, 106], isBox: true}
]

export async function drawSampleScan() {
  const lines = readFileSync(path.join(folder, 'page-0915.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
  const window = await openWindow({width: 1000, height: 1080, scale: 0.75})
  try {
    await window.page.setContent(
      `<!doctype html><html lang="zh-Hans"><style>${style}</style><body><header><b>鹭汀日报</b><span>2022年9月15日　星期四　第3版</span></header><main>${articles.map((each) => article(lines, each)).join('')}<figure class="p1"><i></i><figcaption>改建前</figcaption></figure><figure class="p2"><i></i><figcaption>改建后</figcaption></figure></main></body></html>`
    )
    const png = await window.page.screenshot()
    writeFileSync(
      path.join(folder, 'page-0915.webp'),
      await toWebp(window.page, png, 0.4)
    )
  } finally {
    await window.close()
  }
}

function article(lines, {area, kicker, head, deck, body, starts, isBox}) {
  const text = (numbers) => numbers.map((n) => escape(lines[n - 1])).join('')
  const paragraphs = starts.map((start, index) => {
    const end = (starts[index + 1] ?? body[1] + 1) - 1
    const numbers = Array.from({length: end - start + 1}, (_, i) => start + i)
    return `<p>${text(numbers.filter((n) => n <= body[1] && !/^一间车棚/.test(lines[n - 1])))}</p>`
  })
  return `<article class="${area}${isBox ? ' box' : ''}">${kicker ? `<h4>${text(kicker)}</h4>` : ''}<h2>${text(head)}</h2>${deck ? `<h4>${text(deck)}</h4>` : ''}<div>${paragraphs.join('')}</div></article>`
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const style = `
body{background:#efeadd;color:#2a2724;font:15px/1.55 'Noto Serif CJK SC',serif;margin:34px 40px;filter:contrast(.94)}
header{align-items:baseline;border-bottom:3px double #2a2724;display:flex;justify-content:space-between;padding-bottom:8px}
header b{font-size:44px;font-weight:900;letter-spacing:.12em}
main{display:grid;gap:18px 26px;grid-template-areas:"e e e e" "a a a c" "b b p1 c" "f d d p2";grid-template-columns:repeat(4,1fr);margin-top:16px}
article{border-top:1px solid #8a8478;padding-top:6px}
.a{grid-area:a}.b{grid-area:b}.c{grid-area:c}.d{grid-area:d}.e{grid-area:e}.f{grid-area:f}
.p1{grid-area:p1}.p2{grid-area:p2}
.a div{column-count:3}.b div{column-count:2}.d div{column-count:2}.e div{column-count:4}
div{column-gap:22px;column-rule:1px solid #c9c2b2;text-align:justify}
h2{font-size:27px;font-weight:900;line-height:1.25;margin:0 0 6px}
.e h2{font-size:36px;text-align:center}.b h2,.f h2{font-size:20px}
h4{font:500 15px/1.4 'Noto Sans CJK SC';margin:0 0 4px}
p{margin:0;text-indent:2em}
.box{border:1px solid #2a2724;font:13px/1.5 'Noto Sans CJK SC';padding:10px}
figure{margin:0}figure i{background:linear-gradient(160deg,#9b958a,#6e695f 55%,#b5afa2);display:block;height:150px}
figcaption{font:13px/1.6 'Noto Sans CJK SC';text-align:center}
`
