import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {activePage} from '../pages.js'

/**
 * Decide whether a paragraph ends at the cursor, where it is undecided: true
 * where there was something to decide.
 */
export async function decideParagraph(
  desk: Desk,
  ends: boolean
): Promise<boolean> {
  const editor = activePage()
  if (!editor) return false
  const {document, selection} = editor
  const outcome = await act(
    desk,
    {document, ranges: [selection]},
    {type: 'decide-paragraph', ends}
  )
  return outcome !== 'nothing'
}
