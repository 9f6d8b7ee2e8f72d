import {UnitSet} from '../model/unit-set.js'

/**
 * Japanese surnames of two and three characters, as Chinese papers print them:
 * simplified, traditional, and with the characters that Japan prints. The
 * commonest by public statistics, and those of well-known houses.
 */
const surnames = new Set(
  (
    '佐藤 铃木 鈴木 高桥 高橋 田中 渡边 渡邊 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 佐々木 山口 松本 井上 木村 斋藤 齋藤 斎藤 齐藤 ' +
    '清水 山崎 池田 桥本 橋本 阿部 安倍 石川 山下 中岛 中島 石井 小川 前田 冈田 岡田 长谷川 長谷川 藤田 后藤 後藤 近藤 村上 远藤 遠藤 ' +
    '青木 坂本 福田 太田 西村 藤井 金子 藤原 三浦 冈本 岡本 松田 中野 中山 原田 小野 田村 竹内 和田 石田 上田 森田 柴田 酒井 工藤 横山 ' +
    '宫崎 宮崎 宫本 宮本 内田 高木 谷口 安藤 丸山 今井 大野 高田 河野 小岛 小島 藤本 武田 村田 上野 杉山 增田 増田 平野 菅原 久保 小山 ' +
    '大冢 大塚 千叶 千葉 松井 岩崎 木下 松尾 野口 野村 佐野 菊池 新井 渡部 小泉 竹下 岸田 麻生 细川 細川 鸠山 鳩山 宫泽 宮澤 宮沢 福原 ' +
    '樱井 櫻井 桜井 黑田 黒田 大江 川端 三岛 三島 芥川 德川 徳川 织田 織田 丰臣 豐臣 豊臣 东条 東條 東条 板垣 松冈 松岡 冈村 岡村 近卫 近衛 ' +
    '犬养 犬養 大平 海部 河村 中曾根 福泽 福澤 福沢 西乡 西鄉 水谷 本田 丰田 豐田 豊田 松下 稻田 横田 广田 廣田 広田 荒木 荒川 今村 石原 ' +
    '小渊 小淵 村山 浅田 淺田 宇野 伊东 伊東 星野 长岛 長嶋 大久保 小野寺 久保田 五十岚 五十嵐 佐久间 佐久間 土肥原 山县 山縣 大隈 伊达 伊達 ' +
    '岩田 须藤 須藤 松原 松村 望月 片山 北村 熊谷 野田 小池 石桥 石橋 二阶堂 藏前 武藤 竹田 平田 大西 古川 杉本 杉原 桑原 安田 富田 关口 關口'
  ).split(' ')
)

const firsts = new UnitSet(...Array.from(surnames, (name) => name.charAt(0)))
const seconds = new UnitSet(...Array.from(surnames, (name) => name.charAt(1)))

/** Code units of the longest such surname that stands at a place; 0 where none does. */
export function japaneseSurnameSize(text: string, start: number): number {
  // Asked of every word: nearly all are told by their first two characters.
  const mayBegin =
    firsts.has(text.charCodeAt(start)) &&
    seconds.has(text.charCodeAt(start + 1))
  if (!mayBegin) return 0
  if (surnames.has(text.slice(start, start + 3))) return 3
  return surnames.has(text.slice(start, start + 2)) ? 2 : 0
}
