import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'

type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight'

interface Color {
  id: string
  defaults: Record<Theme, string>
}

/** Editor backgrounds of VS Code's own themes. */
const backgrounds: Record<Theme, string> = {
  light: '#FFFFFF',
  dark: '#1F1F1F',
  highContrast: '#000000',
  highContrastLight: '#FFFFFF'
}
const {contributes} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {colors: Color[]}
}

describe('colours', () => {
  it('are legible as text on the editor: 4.5 to 1 (WCAG AA)', () => {
    for (const [theme, background] of entries(backgrounds)) {
      for (const {id, defaults} of contributes.colors) {
        if (!id.endsWith('Foreground')) continue
        const ratio = contrast(defaults[theme], background)
        assert.ok(ratio >= 4.5, `${id} in ${theme}: ${ratio.toFixed(2)}`)
      }
    }
  })

  it('are legible on headlines, dates and quantities, too', () => {
    const {colors} = contributes
    const tints = colors.filter(({id}) => id.endsWith('Background'))
    const own = (id: string): string => id.replace(/Background$/u, 'Foreground')
    assert.equal(tints.length, 3)
    for (const [theme, editor] of entries(backgrounds)) {
      const display = tints.find(({id}) => id === 'copydesk.displayBackground')
      const below = blend(editor, display?.defaults[theme] ?? '')
      for (const {id, defaults} of colors) {
        if (!id.endsWith('Foreground')) continue
        // A date in a headline stands on both.
        const tint = tints.find((each) => own(each.id) === id)
        const on = tint ? blend(below, tint.defaults[theme]) : below
        const ratio = contrast(defaults[theme], on)
        assert.ok(ratio >= 4.5, `${id} in ${theme}: ${ratio.toFixed(2)}`)
      }
    }
  })

  it('of bars that are no neighbours differ for who sees all colours', () => {
    const bars = contributes.colors.filter(({id}) => id.includes('articleBar'))
    for (const [theme] of entries(backgrounds)) {
      for (const [index, {id, defaults}] of bars.entries()) {
        for (const other of bars.slice(index + 1)) {
          const difference = distance(
            linear(defaults[theme]),
            linear(other.defaults[theme])
          )
          assert.ok(
            difference >= 20,
            `${id} and ${other.id} in ${theme}: ${difference.toFixed(1)}`
          )
        }
      }
    }
  })

  it('are seen as bars: 3 to 1, and neighbours differ for the colour-blind', () => {
    const bars = contributes.colors.filter(({id}) => id.includes('articleBar'))
    assert.equal(bars.length, 6)
    for (const [theme, background] of entries(backgrounds)) {
      for (const [index, {id, defaults}] of bars.entries()) {
        assert.ok(contrast(defaults[theme], background) >= 3, id)
        const next = bars[(index + 1) % bars.length]
        for (const blindness of [protan, deutan, tritan]) {
          const difference = distance(
            blindness(linear(defaults[theme])),
            blindness(linear(next?.defaults[theme] ?? ''))
          )
          assert.ok(
            difference >= 12,
            `${id} and the next in ${theme}: ${difference.toFixed(1)}`
          )
        }
      }
    }
  })
})

function entries(record: Record<Theme, string>): Array<[Theme, string]> {
  return Object.entries(record) as Array<[Theme, string]>
}

/** Contrast of two colours as WCAG 2.2 has it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort(
    (x, y) => x - y
  )
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = linear(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Triple = [number, number, number]

/** `#3A6EA8` as linear sRGB. */
function linear(color: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Triple
}

// Full dichromacy; Viénot, Brettel and Mollon 1999, in linear sRGB.
function protan([red, green, blue]: Triple): Triple {
  const mixed = 0.1124 * red + 0.8876 * green
  return [mixed, mixed, 0.004 * red - 0.004 * green + blue]
}

function deutan([red, green, blue]: Triple): Triple {
  const mixed = 0.2928 * red + 0.7072 * green
  return [mixed, mixed, -0.0223 * red + 0.0223 * green + blue]
}

// Machado, Oliveira and Fernandes 2009, severity 1: the method above is none for it.
function tritan([red, green, blue]: Triple): Triple {
  return [
    1.255528 * red - 0.076749 * green - 0.178779 * blue,
    -0.078411 * red + 0.930809 * green + 0.147602 * blue,
    0.004733 * red + 0.691367 * green + 0.3039 * blue
  ].map((value) => Math.min(1, Math.max(0, value))) as Triple
}

/** `#RRGGBBAA` laid over `#RRGGBB`. */
function blend(below: string, above: string): string {
  const part = (color: string, at: number): number =>
    Number.parseInt(color.slice(at, at + 2), 16)
  const alpha = part(above, 7) / 255
  return [1, 3, 5].reduce((color, at) => {
    const mixed = part(above, at) * alpha + part(below, at) * (1 - alpha)
    return color + Math.round(mixed).toString(16).padStart(2, '0')
  }, '#')
}

/** CIE76 distance of two linear sRGB colours. */
function distance(a: Triple, b: Triple): number {
  const [first, second] = [lab(a), lab(b)]
  return Math.hypot(
    ...first.map((value, index) => value - (second[index] ?? 0))
  )
}

function lab([red, green, blue]: Triple): Triple {
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
  const [fx, fy, fz] = [x, y, z].map((value) =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116
  ) as Triple
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}
