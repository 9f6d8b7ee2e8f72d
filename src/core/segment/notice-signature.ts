// Matches who gives notice, below it: `海州市自来水公司`.
const giver =
  /^[\u3400-\u9fff（）()]{2,22}(?:公司|支队|支隊|大队|大隊|[局厂廠]|委员会|委員會|办公室|辦公室|中心|医院|醫院|学校|學校|大学|大學|街道办|街道辦事處|街道办事处|管理处|管理處|协会|協會|商店|商场|商場|酒店|清算组|清算組|小组|小組|管理所|派出所|分公司|设计院|設計院|委员会办公室|学会|學會|法院|银行|銀行|集团|集團|编辑部|編輯部|指挥部|治丧委员会|政府)$/u
// Matches who gives notice, with the word for it: `沈锦记启`, `某某局谨启`.
const signed = /^[\u3400-\u9fff（）()]{2,20}[启啟啓]$/u
// Matches the day below a notice: `2022年9月15日`.
const day =
  /^(?:\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$/u
// Matches how they are reached: `电话：三二七`, `联系人：吴先生 电话：5583321`.
const contact =
  /^(?:联系人|聯[繫絡]人|联系电话|联系方式|电话|電話|地址|传真|傳真|邮编|报名地点|报名电话)[：:]/u

/** Whether a line is what stands below a notice: who gives it, or the day. */
export function isSignature(text: string): boolean {
  return (
    text.length < 26 &&
    (giver.test(text) ||
      signed.test(text) ||
      day.test(text) ||
      contact.test(text))
  )
}

/** Whether a line is the day below a notice, which a folio may look like. */
export function isDayBelow(previous: string, text: string): boolean {
  return text.length < 26 && day.test(text) && giver.test(previous.trim())
}
