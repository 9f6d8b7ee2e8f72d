import {tryOwnRule} from '../../core/rules/try-own-rule.js'
import type {OwnRuleTrial, TryOwnRuleParams} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'

/** What a rule of the user's own would do on a page, before it is saved. */
export function ownRuleTrial(
  view: PageView,
  {rule}: TryOwnRuleParams
): OwnRuleTrial {
  const {refused, hits, count, onClean} = tryOwnRule(view.analysis, rule)
  return {
    refusal: refused ? view.say({words: refused}) : '',
    count,
    hits: hits.map(({span, before, text, after, expected}) => ({
      range: view.range(span),
      before,
      text,
      after,
      expected: expected ?? null
    })),
    onClean: [...onClean]
  }
}
