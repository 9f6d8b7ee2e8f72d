import {matchesOf} from '../../model/matches.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Games, fairs and wars of English papers. */
export const englishEvent: Recogniser = {
  id: 'english-event',
  words: {
    en: 'written like the name of an event',
    'zh-cn': '写法是赛会、展会或历史事件'
  },
  languages: ['en'],
  examples: [
    {
      text: 'At the 1936 Olympic Games, the Tenth Winter Olympics, the World’s Fair and the 12th Annual Lakeside Flower Festival.',
      finds: [
        {text: '1936 Olympic Games', kind: 'event'},
        {text: 'Tenth Winter Olympics'},
        {text: 'World’s Fair'},
        {text: '12th Annual Lakeside Flower Festival'}
      ]
    },
    {
      text: 'He served in the First World War, the Civil War and World War II.',
      finds: [
        {text: 'First World War', kind: 'event'},
        {text: 'Civil War'},
        {text: 'World War II'}
      ]
    },
    {
      text: 'The games were held. A civil war broke out. The 1936 Committee met, and the fair closed. Civil War Veterans paraded.',
      finds: []
    }
  ],
  find({text}) {
    return matchesOf(text, event).map((match): Candidate => {
      const start = match.index
      return {
        start,
        end: start + match[0].length,
        kind: 'event',
        confidence: 0.84
      }
    })
  }
}

const nth =
  '(?:(?:1[89]|20)\\d{2}|\\d{1,3}(?:st|nd|rd|th)|(?:Twenty|Thirty|Forty)-[A-Z][a-z]{3,6}|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth)'
const meets =
  '(?:Games|Olympics|Exposition|Exhibition|Fair|Festival|Championships?|Tournament|Regatta|Cup|Marathon|Derby)'

// Matches an event with a number or a year, or a name of its own:
// `1936 Olympic Games`, `World’s Fair`, `Civil War`. A battle is called by
// its place, which is found as one.
const event = new RegExp(
  '(?<![\\w$£-])(?:' +
    [
      `${nth} (?:Annual )?(?:[A-Z][A-Za-z’'-]{1,15} ){0,4}?${meets}`,
      '(?:Winter |Summer )?Olympic Games|(?:Winter|Summer) Olympics',
      "World[’']s (?:Fair|Columbian Exposition)|Pan-American Exposition|Centennial Exposition|Great Exhibition|Paris Exposition|World Cup|Commonwealth Games|Asian Games",
      '(?:First|Second) World War|World War (?:I{1,2}|One|Two|1|2)|Great War|(?:American )?Civil War|Revolutionary War|Crimean War|Boer War|Mexican War|Korean War|Vietnam War|(?:Franco-Prussian|Russo-Japanese|Spanish-American|Sino-Japanese) War|(?:French|American|Russian|October) Revolution'
    ].join('|') +
    ')(?![\\w-]| (?:Committee|Association|Company|Building|Grounds|Veterans?|Hotel|Commission|Society|Street|Club)\\b)',
  'gu'
)
