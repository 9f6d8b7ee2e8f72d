import {Markers} from '../markers.js'
import {oneOf} from '../pattern.js'

/**
 * Words of Chinese bylines, in simplified characters: texts are folded first.
 * Longer ones come first, so that 特约记者 is not read as a person called 特约.
 */
export const rank = oneOf(
  '全媒体 融媒体 新媒体 特约 特派 首席 高级 资深 见习 实习 摄影 摄像 视频 文字 数据 外派 派驻 随军 军事 体育 财经 文化 时政 法治 跑口 本版 驻站'
)
const job = oneOf(
  '记者站 记者 通讯员 评论员 观察员 撰稿人 撰稿 撰述 作者 编辑 编译 翻译 实习生 特派员 摄影师 漫画师 主持人 采访人'
)
/** What one person did: these may also stand after a name, as in `甲/文`. */
const deeds = oneOf(
  '特派 实习 采写 采访 撰文 执笔 口述 整理 编译 编写 译 供图 供稿 摄影报道 摄影 摄像 摄制 制图 绘图 漫画 插图 视频 统筹 策划 统稿 图文 文图 图片 文字 文 图 摄 画'
)
/** What ends the name of an outlet: `日报`, `网`. */
const outletEnds = oneOf(
  '日报 晚报 晨报 早报 时报 商报 都市报 快报 导报 周报 学报 月报 画报 报 社 网 台 新闻 客户端 周刊 杂志 传媒 频道 融媒 融媒体中心 广播 在线 热线 财经 央视 总台 每经 南都 新华 环球'
)
const han = '[\\u3400-\\u9fff]'
/** The paper itself: `本报`. */
const ownPaper = oneOf('本报 本刊 本台 本社 本网 本版 本站 我报')
/** `本报`, `新京报`, `澎湃新闻`, `《海声》`. */
export const outlet = `(?:${ownPaper}|${han}{1,6}?${outletEnds}|《[^《》]{1,8}》)`
/** `驻华盛顿`, `赴美`, `北京`: where a reporter is posted. */
const post = `(?:(?:驻|赴)${han}{1,5}?)`

/** `记者`, `首席记者`, `驻京记者`, `驻美国特派记者`. */
const office = `${rank}{0,2}${post}?${rank}{0,2}${job}`

// Matches an office at the start of a token, with its outlet: `记者`, `本报特约记者`, `新华社驻华盛顿记者`, `《海声》记者`, `海州晚报·海州网记者`.
export const officeStart = new RegExp(
  `^(?:${outlet}[·•]?){0,2}?(${office})`,
  'u'
)
// Matches an office after the name of an outlet that no list has: `人民日报海外版记者`.
export const officeAfter = new RegExp(
  `^${han}{1,8}?(?![对向和与受让给诉的了在从由被各位名女男老])${han}(${rank}?${oneOf('记者站 记者 通讯员 特派员 撰稿人')})`,
  'u'
)
// Matches a deed at the start of a token: `摄影王五`, `文`.
export const deedStart = new RegExp(`^(${deeds})`, 'u')
// Matches a role that needs no name after it: `本报记者`, `本报评论员`, `新华社特约评论员`.
export const namelessRole = new RegExp(
  `^(?:${outlet}${office}|${ownPaper}(?:编辑部|综合)|${outlet}?(?:特约|特派|首席)(?:评论员|记者|撰稿人))$`,
  'u'
)
// Matches a role alone: `文`, `图`, `摄影`, `文字整理`.
export const deedOnly = new RegExp(`^${deeds}{1,2}$`, 'u')
// Matches what people did, after their names: `报道`, `综合报道`, `台北报道` leaves its place out.
export const report =
  /(?:综合|专题|专访|联合|现场|独家|连线|编译|追踪|特约|图文|摄影|采访)?(?:报道|报导|采写|专访|特稿|专稿|述评|综述|专[电讯]|[\d〇一二三四五六七八九十]{1,3}日电|电|讯)$/u
// Matches a deed that hangs on a name: `张三摄`, `李四文`, `王五供图`.
export const deedEnd =
  /(?:摄影报道|摄影|供图|供稿|整理|编译|撰文|采写|绘图|制图|[绘摄文图译画])$/u

/** Characters of which every role, deed and report above holds one. */
const roleMarkers = new Markers(
  '者员稿述辑译生师人派习采写访撰文执笔理供摄制图绘画频统策道导评电讯合'
)

/** Whether a text, simplified, may name a role: cheaper than trying. */
export function mayHoldRole(text: string): boolean {
  return roleMarkers.in(text) !== 0
}

// Matches what no name without a known surname begins with: `记者走基层`.
export const noInitial =
  /^[走探访看听说谈问讲带告从在对为与和的了是将已又也再不有没获得来去到进出跟随赴直亲实体点打我他她你这那本各就还把被让向由昨今近当日前后中外新赶拨致联采发注拿按以沿驱辗登抵至曾便均仍则只正刚先两几都因现手身目心]/u

// Matches where a correspondent works, before the name: `县林业局 `.
export const unitBefore =
  /^[\u3400-\u9fff]{1,10}(?:[局镇乡办委站所校院馆部村]|中心|公司|集团|街道|支队)[ \u3000]{1,2}/u

/** What follows 记者 and is no name: `记者手记`, `记者 获悉`. */
export const noNames: ReadonlySet<string> = new Set(
  (
    '焦点 时讯 获悉 了解 报道 报导 昨日 今日 昨天 今天 日前 近日 走访 探访 调查 体验 观察 手记 札记 来信 见闻 直击 现场 特写 连线 提问 采访 专访 发现 看到 注意 注意到 获知 从 在 节 会 站 团 证 部 协会 编辑部 招待会 见面会 综合 ' +
    '完 未完 全文 摘编 摘要 节选 连载 转载 时评 社论 原文 大意 下同 上略 略 待续 资料 图表 单位 万元 亿元 金牌 银牌 铜牌 附图 见图 如图 左图 右图 上图 下图 高清 方言 文言 平方 文史 史料 时事 时政 时代 时间 时尚 江湖 江南 江北 江苏 江西 浙江 安徽 云南 宁夏 广东 广西 海南 河南 河北 湖南 湖北 山东 山西 陕西 甘肃 青海 四川 贵州 福建 吉林 辽宁 黑龙江 内蒙古 新疆 西藏 重庆 天津 上海 北京 香港 澳门 台湾 ' +
    '武汉 成都 南京 杭州 郑州 长沙 南昌 合肥 济南 石家庄 太原 沈阳 长春 哈尔滨 福州 广州 深圳 南宁 海口 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 华北 华南 华东 华西 华中 东北 西北 西南 白银 金华 金融 金额 高新区 高速 高原 万物 万象 方圆 方法 方案 成果 成绩 毛重 温度 程度 解读 解放 解说 应用 时论 简介 简讯 简明 简报 经济 经典 卫生 全国 全体 全市 全省 全球 强调 车辆 房产 水利 水电 关注 管理 任务 常识 常务 钟点 费用 商业 商品 项目 查询 花絮 花卉 游记 祝贺 包装 党建 党政 党史 晚会 古今 司法 沙龙 家居 生活 连环画 书画 艺术 教育 广告'
  ).split(' ')
)
