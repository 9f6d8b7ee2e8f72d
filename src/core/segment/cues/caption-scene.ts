import {foldScript} from '../fold-script.js'
import {leavesOpen} from '../leaves-open.js'
import type {LineCue} from './line-cue.js'

// Matches what a picture shows, named in few characters: `活动现场`, `新落成的图书馆一角`, `改造后`, `竣工后的广场`.
const hanScene =
  /^(?:[\u3400-\u9fff]{0,10}(?:现场|一角|一景|一瞥|外景|内景|全景|夜景|远景|近景|俯瞰图?|鸟瞰图?|航拍图?|效果图|示意图|平面图|位置图|剪影|掠影|合影|留影|原貌|旧貌|旧照)|[\u3400-\u9fff]{0,4}(?:整治|改造|改建|修缮|修复|翻新|升级|竣工|建成|完工|拆除|治理|清理|装修|重建|绿化|地震|灾|雨|洪水|施工|比赛|演出|活动)[前后中](?:的[\u3400-\u9fff]{2,8})?)$/u
// Matches people in the middle of something, which a headline does not say so: `志愿者在清理河道`, `市民在公园锻炼`.
const hanPeople =
  /^[\u3400-\u9fff]{0,4}(?:志愿者|市民|游客|居民|村民|工人|农民|职工|员工|学生|孩子们?|小朋友|老人|选手|运动员|观众|读者|旅客|乘客|民警|交警|战士|官兵|医护人员|医生|护士|师生|队员|工作人员|演员|顾客|民众|参观者|代表们?)[\u3400-\u9fff]{0,6}?(?:正在|在)[\u3400-\u9fff]{2,12}$/u
/** What a headline says that opens like that. */
const announces =
  /(?:举行|召开|开幕|闭幕|发布|成立|启动|揭牌|落幕|举办|开赛|夺冠|获奖|亮相|出台|实施)$/u
// Matches what a picture shows: `A view of the harbor`, `The scene on Friday`, `Residents at the site`.
const westernScene =
  /^(?:(?:A|An|The) (?:aerial |general |close-up |night |street |file |crowd )?(?:view|scene|photo(?:graph)?|picture|look|glimpse|crowd|line|sketch|map|rendering)\b[^.]{0,40}|(?:Residents|Workers|Firefighters|Volunteers|Police officers|Officers|Students|Pupils|Children|People|Visitors|Spectators|Shoppers|Passengers|Crews|Soldiers|Fans|Protesters|Marchers|Members|Rescuers|Crowds|Mourners|Fishermen|Farmers|Passers-by|Guests|Dancers|Players) (?:at|in|on|outside|inside|near|along|after|before|during|clear|gather|wait|walk|plant|watch|inspect)\b[^.]{3,40}|(?:File|Courtesy|Staff|Submitted|Contributed|Archive) photos?|Getty Images|Artist[’']s (?:rendering|sketch))\.?$/u
// Matches a picture of then and now: `Before`, `After`, `The old mill before the fire`.
const thenAndNow =
  /^(?:(?:Before|After|BEFORE|AFTER)(?: the [a-z]{3,14})?|The (?:[a-z]+ ){1,3}(?:before|after|during) the [a-z]+(?: of \d{4})?)\.?$/u

/** Says in a few words what a picture shows: 活动现场, The scene on Friday. */
export const captionScene: LineCue = {
  id: 'caption-scene',
  role: 'caption',
  isWhole: true,
  words: {
    en: 'says in a few words what a picture shows',
    'zh-cn': '用短短几个字说明画面内容'
  },
  weight: 2.4,
  check({text, language, previous, next}) {
    if (language === 'western') {
      // What goes on below in mid-sentence is no caption of few words.
      if (text.length > 60 || /^\p{Ll}/u.test(next)) return 0
      // Nor is what goes on from above: `Question Will Go to` + `People in June.`
      if (leavesOpen(previous, false)) return 0
      // The words that the text below opens with are a crosshead.
      if (next.startsWith(text)) return 0
      if (/[-,]$|\b(?:the|a|an|of|in|to|is|was|are|and|or)$/u.test(text))
        return 0
      return westernScene.test(text) || thenAndNow.test(text) ? 1 : 0
    }

    if (text.length > 18 || text.length < 3) return 0
    // The second line of a headline may end so: 走进…/活动现场.
    if (/[，、：—]$/u.test(previous)) return 0
    const folded = foldScript(text)
    const isScene = text.length < 13 && hanScene.test(folded)
    return isScene || (hanPeople.test(folded) && !announces.test(folded))
      ? 1
      : 0
  }
}
