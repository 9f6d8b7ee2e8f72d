import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {
  readersOf,
  setStatus,
  type StatusChange
} from '../../src/core/segment/edits/status.js'

const head = '---\ncopydesk: 1\n---\n\n'
const body = '\n\n区里昨天开了会。\n'

/** The headline after a change, or `refused`. */
function headline(
  before: string,
  change: Omit<StatusChange, 'articleId'>
): string {
  const text = head + before + body
  const analysis = analyse(text)
  const [article] = analysis.structure.articles
  const {edits, refusal} = setStatus(analysis, {
    articleId: article?.id ?? '',
    ...change
  })
  if (refusal) return 'refused'
  const after = applyEdits(text, edits)
  assert.ok(after.endsWith(body))
  return after.slice(head.length, -body.length)
}

describe('status of an article', () => {
  it('is kept on its headline', () => {
    assert.equal(
      headline('# 开会', {status: 'tagged'}),
      '# 开会 {status=tagged}'
    )
    assert.equal(headline('# 开会 {status=tagged}', {status: 'raw'}), '# 开会')
    assert.equal(headline('# 开会', {status: 'finished'}), 'refused')
  })

  it('names who proofread it, and forgets the name with the state', () => {
    assert.equal(
      headline('# 开会', {status: 'proofread', by: ' 王芳; '}),
      '# 开会 {status=proofread by=王芳}'
    )
    assert.equal(
      headline('# 开会 {status=proofread by=王芳}', {status: 'tagged'}),
      '# 开会 {status=tagged}'
    )
  })

  it('is validated by a second person only', () => {
    const read = '# 开会 {#a7 status=proofread by=王芳}'
    assert.equal(
      headline(read, {status: 'validated', by: '李雷'}),
      '# 开会 {#a7 status=validated by="王芳; 李雷"}'
    )
    assert.equal(headline(read, {status: 'validated', by: '王芳'}), 'refused')
    assert.equal(headline(read, {status: 'validated'}), 'refused')
    assert.equal(
      headline('# 开会', {status: 'validated', by: '李雷'}),
      'refused'
    )
  })

  it('is read from raw and clean pages alike', () => {
    const mark =
      '[区里昨天召开会议]{.headline status=validated by="王芳; 李雷"}'
    const clean = `# 区里昨天召开会议 {status=validated by="王芳; 李雷"}`
    for (const text of [
      `${mark}\n本报讯（记者 王芳）区里昨天召开会议，部署工作。\n`,
      head + clean + body
    ]) {
      const [article] = analyse(text).structure.articles
      assert.equal(article?.status, 'validated')
      assert.deepEqual(readersOf(article.by), ['王芳', '李雷'])
    }
  })
})
