/**
 * Clean newspaper prose of our own writing, on which a rule of the user's own
 * should find nothing. Short on purpose: it shows at once that a pattern is too
 * wide, not that it is right.
 */
export const cleanSamples: Readonly<Record<'en' | 'zh', string>> = {
  en: [
    'The harbour board met on Tuesday evening to consider the report of its engineer on the new breakwater. Mr. Quilliam, who was in the chair, said that the work had cost £4,250, or nearly £300 less than the estimate, and that the last of the stone would be laid before the 15th of October.',
    'A letter was read from the fishermen of the north quay, who asked that the lamp be lit an hour earlier in winter. Captain Moore thought the request a fair one. "We have had two boats on the bar since Christmas," he said, "and I should not like to see a third." It was agreed to write to the Board of Trade.',
    'At the county show the prize for the best pen of ewes went to Mrs. Alice Corlett, of Ballamona, for the third year running. The judges had never seen so many entries: 112 in all, against 87 a year ago. Rain fell from noon, but it did not keep the crowd away; the gate was taken by 6,400 people between nine and five.',
    'The school in Fell Lane will open its doors again on Monday at 9.30 a.m. after repairs to the roof. Parents are asked to send children with dry shoes. The head teacher, Miss J. Arnold, thanks all who lent stoves.'
  ].join('\n'),
  zh: [
    '本报讯（记者 周明远）昨日上午，青禾区召开秋季植树工作推进会，部署下一阶段重点任务。区长林海波主持会议并讲话，各街道、各部门负责人参加。会议指出，今年以来，全区新增绿地12.6公顷，栽种乔木3400余株，完成全年任务的85%。',
    '“树要种下去，更要养得活。”会上，区园林局局长何静说，去冬今春雨水偏少，部分路段成活率不足七成，必须把养护责任落实到人。她建议，每条街道设一名“树长”，每月巡查不少于两次，发现问题当天上报。',
    '在望江街道，居民王建国和邻居们一起认养了小区门口的26棵银杏。“以前门口光秃秃的，夏天连个遮阴的地方都没有。”他指着刚刚浇过水的树苗说，“现在好了，孩子们放学后都愿意在这儿玩。”据介绍，该街道已有430户居民报名认养，比去年同期增加1.2倍。',
    '又讯 9月18日至20日，第六届青禾读书节将在区文化馆举行。活动期间，《江岸旧事》《稻浪》等二十余种新书首次与读者见面，市民可凭身份证免费入场。开放时间为每天9:00—17:30，咨询电话：0571-5550126。',
    '記者昨日從區水利局獲悉，南岸堤防加固工程已完成總工程量的六成，預計明年汛期前竣工。工程全長8.4公里，總投資1.35億元，完工後可抵禦五十年一遇的洪水。附近居民表示，施工期間道路雖有不便，但大家都能理解。'
  ].join('\n')
}
