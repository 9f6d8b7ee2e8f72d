import {assert} from 'chai'
import {chinesePage, closePages, ofRule, openPage, problemsOf} from './pages.js'

describe('problems', () => {
  afterEach(closePages)

  it('flags both doubled captions of the sample page', async () => {
    const {document} = await openPage(chinesePage)
    const problems = await problemsOf(
      document.uri,
      (all) => ofRule(all, 'doubled-text').length >= 2
    )
    const texts = ofRule(problems, 'doubled-text').map(({range}) =>
      document.getText(range)
    )
    assert.deepEqual(texts, ['改建前改建前', '改建后改建后'])
  })

  it('follows what is typed', async () => {
    const editor = await openPage(chinesePage)
    const {document} = editor
    const doubled = (all: Parameters<typeof ofRule>[0]) =>
      ofRule(all, 'doubled-text').length
    const [first] = ofRule(
      await problemsOf(document.uri, (all) => doubled(all) === 2),
      'doubled-text'
    )
    await editor.edit((edit) => edit.replace(first!.range, '改建前'))
    await problemsOf(document.uri, (all) => doubled(all) === 1)
  })
})
