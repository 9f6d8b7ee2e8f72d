/** Titles and offices that stand before a name. */
const titles = new Set(
  (
    '书记 副书记 总书记 区长 副区长 市长 副市长 省长 副省长 县长 副县长 镇长 副镇长 乡长 村长 州长 盟长 旗长 主席 副主席 主任 副主任 部长 副部长 局长 副局长 厅长 副厅长 处长 副处长 科长 副科长 所长 副所长 站长 院长 副院长 校长 副校长 园长 馆长 副馆长 会长 副会长 理事长 秘书长 副秘书长 组长 副组长 队长 副队长 班长 社长 总编辑 主编 行长 副行长 ' +
    '总理 副总理 总统 副总统 首相 议长 外长 防长 国务委员 委员 常委 委员长 副委员长 代表 大使 参赞 领事 发言人 检察长 审判长 司令 司令员 副司令员 政委 参谋长 将军 上将 中将 少将 大校 ' +
    '董事长 副董事长 总经理 副总经理 经理 总裁 副总裁 董事 监事长 厂长 总监 创始人 负责人 老板 店主 法人 ' +
    '教授 副教授 研究员 副研究员 院士 博士 博导 导师 讲师 学者 专家 医生 医师 护士 护士长 大夫 律师 法官 工程师 总工程师 技术员 老师 教师 教练 裁判 队员 选手 运动员 导演 演员 歌手 作家 诗人 画家 书法家 摄影师 设计师 ' +
    '记者 通讯员 编辑 评论员 主持人 居民 村民 市民 业主 住户 用户 读者 游客 乘客 司机 驾驶员 民警 警员 交警 辅警 战士 消防员 社工 志愿者 党员 学生 同学 毕业生 家长 校友 烈士 楼长 网格员 河长 同志 先生 女士 嫌疑人 被告人 犯罪嫌疑人 原告 被告 当事人 ' +
    '書記 副書記 總書記 區長 副區長 市長 副市長 省長 縣長 副縣長 鎮長 鄉長 村長 主席 主任 部長 副部長 局長 副局長 廳長 處長 科長 所長 院長 副院長 校長 副校長 館長 會長 副會長 理事長 秘書長 副秘書長 組長 隊長 社長 總編輯 主編 行長 總理 副總理 總統 副總統 議長 外長 防長 委員 委員長 代表 發言人 檢察長 司令 參謀長 將軍 董事長 總經理 副總經理 經理 總裁 副總裁 廠長 總監 創辦人 負責人 老闆 教授 副教授 研究員 院士 博士 醫師 醫生 護士 律師 法官 工程師 老師 教師 教練 選手 運動員 導演 演員 歌手 作家 詩人 畫家 記者 通訊員 編輯 評論員 主持人 居民 村民 市民 民眾 員警 立委 立法委員 市議員 議員 里長 鄉民 先生 女士'
  ).split(' ')
)
const longest = 6

/** Where the longest title that begins at `start` ends, or `start`. */
export function titleEnd(text: string, start: number): number {
  for (let size = longest; size >= 2; size--) {
    if (titles.has(text.slice(start, start + size))) return start + size
  }

  return start
}

/** Where the title that ends at `end` begins, or −1. */
export function titleStart(text: string, end: number): number {
  for (let size = Math.min(longest, end); size >= 2; size--) {
    if (titles.has(text.slice(end - size, end))) return end - size
  }

  return -1
}
