/**
 * Style of an exported page: one column on a screen, two in print. Each colour
 * has a contrast of 4.5 and more against the paper, links are underlined, and
 * kinds of entities differ by the line below them, not by hue alone.
 */
export const style = `
:root { color-scheme: light; }
body {
  margin: 0 auto;
  padding: 2rem 1rem;
  max-width: 42em;
  background: #fff;
  color: #1f1f1f;
  font: 1.0625rem/1.8 "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Charter, Georgia, serif;
}
body > header { border-bottom: 3px double #1f1f1f; }
h1 { margin: 0; font-size: 2rem; line-height: 1.3; }
h2 { margin: 0.2em 0; font-size: 1.75rem; line-height: 1.4; }
h3 { margin: 1.2em 0 0.4em; font-size: 1.0625rem; font-family: "Heiti SC", "Noto Sans CJK SC", sans-serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
html:lang(en) p, html:lang(fr) p, html:lang(de) p { text-indent: 1.2em; hyphens: auto; }
header p, .kicker, .deck, .byline, .dateline, .credit, .jumpline, .folio, .nameplate, .rule { text-indent: 0; }
.kicker, .deck { font-size: 1.125rem; }
.byline, .dateline { color: #5c5c5c; }
.folio, .nameplate, .rule { color: #5c5c5c; font-size: 0.9rem; }
article { margin: 2.5rem 0; break-inside: auto; }
article + article { border-top: 1px solid #cfcfcf; padding-top: 1.5rem; }
figure { margin: 1rem 0; padding: 0.5rem 0; border-top: 1px solid #cfcfcf; border-bottom: 1px solid #cfcfcf; }
.notice, .advertisement, .loose { margin: 1.5rem 0; padding: 0.75rem 1rem; border: 1px solid #1f1f1f; }
.entity { border-bottom: 2px solid; text-decoration: none; }
.person { color: #1b5fae; }
.place { color: #1e7148; border-bottom-style: dashed; }
.organisation { color: #8a3a8f; border-bottom-style: double; border-bottom-width: 3px; }
.date { color: #8f4e00; border-bottom-width: 1px; }
.quantity { color: #0b6874; border-bottom: 1px dashed; }
.other { color: #6a5d12; border-bottom: 1px dotted; }
.suggested { color: inherit; border-bottom: 1px dotted #5c5c5c; }
.illegal { color: #b00020; }
@media print {
  @page { margin: 18mm 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6; }
  nav { display: none; }
  main { columns: 2; column-gap: 8mm; column-rule: 0.3pt solid #999; }
  h2, h3, figure, .notice { break-inside: avoid; break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .entity { color: inherit; border-bottom-width: 0.5pt; }
}
`
