import type {ArbitraryEdit} from './arbitrary-page.js'

/** Pages that once broke an invariant, as small as fast-check made them. */
export const shrunkPages: readonly string[] = [
  // Markdown wrote a heading of nothing.
  '\u200B\n',
  // Restoring the order moved lines into a tag.
  '丰年巷里话丰年\n\n本报讯（记者 林望舒）何立群\n\n表示，下一步将修缮𠮷安里的旧\n\n屋。[何立群]{.perso\n\nn ref=he-liqun\n\n}表示，下一步将修缮[𠮷安里\n\n]{.place}的旧屋。\n\n本报讯（记者 林望舒）\n全区556家企业参加，\n签约金额达12.5亿元\n。青禾区昨日召开秋收工\n作会议，部署各项任务。\n丰年巷里话丰年\n',
  // Restoring the order put a stray `[` before a stray `]{.date}`.
  '30日]{.date}\n丰年巷里话丰年\n（通讯员 何立群）[\n何立群]{.pers\non ref=he-\nliqun}表示，下\n一步将修缮[𠮷安里]\n{.place}的旧\n屋。青禾区昨日召开秋\n收工作会议，部署各项\n任务。\n青禾区昨日召开秋收工\n作会议，部署各项任务\n。\n',
  // A paragraph that is its byline alone came back from a clean page as one.
  '丰年巷里话丰年\n本报讯（记者 林望舒）\n8月30日，河道清淤工\n作结束，沿岸居民前来观\n看。青禾区昨日召开秋收\n工作会议，部署各项任务\n。\n青禾区昨日召开秋收工作\n会议，部署各项任务。\n',
  // A tag over the end of a byline: the byline could not be written.
  '[8月\n丰年巷里话丰年\n本报讯（记者 林\n望舒）青禾区昨日\n召开秋收工作会议\n，部署各项任务。\n30日]{.date}\n',
  // Half a mark at the end of a crosshead was read as its attributes.
  '本报讯（记者 林望舒）[何\n立群]{.person r\nef=he-liqun}表\n示，下一步将修缮[𠮷安里]\n{.place}的旧屋。[\n何立群]{.person \nref=he-liqun}\n表示，下一步将修缮[𠮷安里\n]{.place}的旧屋。\n青禾区昨日召开秋收工作会议\n，部署各项任务。\n',
  // A printed rule came back from a clean page as a mark inside a rule.
  '[]{.break}---\ncopydesk: 1\n---\n',
  // A byline that is undecided lost that.
  '图为志愿者在行动。\n[]{.undecided}\n（通讯员 何立群）\n青禾区昨日召开秋收\n工作会议，部署各项\n任务。\n丰年巷里话丰年\n',
  // A safe fix of the doubling took a tag away.
  '[何立群]{.person}[何立群]{.person}\n',
  // A line between two bodies was in no block.
  '丰年巷里话丰年\n本报讯（记者 林望舒）青禾区昨日召开秋收\n工作会议，部署各项任务。\n[林望舒]{.person ref=lin-wangshu}\n8月30日，河道清\n淤工作结束，沿岸居\n民前来观看。[何立\n群]{.perso\nn ref=he-\nliqun}表示，\n下一步将修缮[𠮷安\n里]{.place\n}的旧屋。\n8月30日，河道清\n淤工作结束，沿岸居\n民前来观看。何立群\n表示，下一步将修缮\n𠮷安里的旧屋。“地\n里的活一天也耽误不\n得，”村民老何说。\n——青禾区秋收侧记\n',
  // Restoring the order did not come to rest in eight readings.
  '本报讯（记者 林望舒）与\r\n\r\n会人员认为，今年雨水调匀\r\n\r\n，收成好于往年；全区55\r\n\r\n6家企业参加，签约金额达\r\n\r\n12.5亿元。“地里的活\r\n\r\n一天也耽误不得，”村民老\r\n\r\n何说。8月30日，河道清\r\n\r\n淤工作结束，沿岸居民前来\r\n\r\n观看。\r\n\r\n[何立群]{.perso\r\n\r\nn ref=he-liq\r\n\r\nun}表示，下一步将修缮\r\n\r\n[𠮷安里]{.place\r\n\r\n}的旧屋。\r\n\r\n——青禾区秋收侧记\r\n\r\n青禾区昨日召开秋收工作会议，部署各项任务\n。“地里的活一天也耽误不得，”村民老何说\n。与会人员认为，今年雨水调匀，收成好于往\n年；青禾区昨日召开秋收工作会议，部署各项\n任务。\n丰年巷里话丰年\n𠮷野家与𬀩山\n[x]{.persn\n𐀀𐀀𐞻𐀀𐀀\n👩‍👩‍👧 家\n区委召开工作会议\n',
  // The hyphen of a line end stood behind a tag: joining it was no listed change.
  'The [govern]{.person}-\nment of men met.\n',
  '[[鹭汀区]{.place}教育局]{.organisation}-\ncopydesk: 1\n---\n',
  // A doubled caption inside a tag that goes on behind it.
  '[8月\n改造前改造前\n30日]{.date}\n',
  // Restoring the order parted a tag over two lines of a notice.
  '::: notice\n丰年巷里话丰年\n本报讯（记者 林望舒）青禾区昨日召开秋收工作会\n议，部署各项任务。\n何立群表示，下一步将修缮𠮷安里的旧屋。[何立群\n]{.person ref=he-liqun}\n表示，下一步将修缮[𠮷安里]{.place}的\n旧屋。青禾区昨日召开秋收工作会议，部署各项任务\n。\n30日]{.date}\n',
  // The form feed before the first line of a clean page stands in no block.
  '---\ncopydesk: 1\n---\n\fBy Our Own Correspondent\n',
  // Restoring the order changed the order of blocks inside one tag.
  '[8月\n丰年巷里话丰年\n\n本报讯（记者 林望舒）青禾区昨日召开秋\n\n收工作会议，部署各项任务。\n\nBy Our Own Correspondent\n“工作这么多年，”他说，“也遇上过难题。”\n\n[[鹭汀区]{.place}教育局]{.organisation}\n30日]{.date}\n',
  // A clean copy composes the letters of a tag.
  '[8月\ncafe\u0301 na\u0308ive \uFB01nance\n30日]{.date}\n'
]

/** Pages with edits after which a cached analysis once differed. */
export const shrunkEdits: Array<[string, ArbitraryEdit[]]> = []
