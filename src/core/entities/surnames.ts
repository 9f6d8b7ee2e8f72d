/** Surnames of one character, simplified and traditional, by frequency. */
const common =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于於蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范範金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯'
const rare =
  '洪赖賴常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳欒管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮都普阙闕戈浦伏薄鹿邸雍辜羊阿乌烏母裘亓修邰赫杭况況那宿鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼居揭干但尉斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭閉由底鐘'
/** Surnames of two characters. */
const double = new Set(
  '欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 令狐 皇甫 尉迟 尉遲 长孙 長孫 慕容 司徒 司空 夏侯 端木 公孙 公孫 东方 東方 南宫 南宮 西门 西門 独孤 獨孤 宇文 轩辕 軒轅 呼延 闻人 聞人 申屠 澹台 淳于 太史 拓跋 赫连 赫連 张简 范姜'.split(
    ' '
  )
)

const bits = new Map<string, number>([
  ...Array.from(common, (each, index) => [each, 4 + index / 20] as const),
  ...Array.from(rare, (each, index) => [each, 10 + index / 60] as const)
])

/**
 * How surprising a surname is at the start of a name, in bits; `undefined` for
 * what is no surname. Order of frequency is public statistics.
 */
export function surnameBits(character: string): number | undefined {
  return bits.get(character)
}

/** Whether two characters are a surname. */
export function isDoubleSurname(word: string): boolean {
  return double.has(word)
}

const doubleStarts = new Set(Array.from(double, (word) => word.charCodeAt(0)))

/** Whether a surname of two characters begins with a code unit. */
export function mayStartDouble(code: number): boolean {
  return doubleStarts.has(code)
}
