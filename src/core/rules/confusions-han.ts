/**
 * Characters that differ by a stroke or its length, in rows; every character of
 * a row may stand for every other one of it. OCR confuses them at any quality
 * of print, so little else is asked before one is reported.
 */
const twins = `
人入八 已己巳 未末 日曰 千干于 土士 戊戌戍 治冶 折拆 侯候 木本术 太大犬 王主玉
各名 无元天夫 刀力刁 力办 没设 间问闻 处外 牛午 自白目 井并 兔免 侍待 园圆
冈网 厂广 帅师 今令 几儿 九丸 了子 又叉 万方 上止 下不 小少 川州 个介 久欠
习刁 乌鸟 车东 贝见 仓仑 风凤 卬印 失矢 甲申由田 史吏 兄只 且旦 申中 电申
代伐 仪议 们仃 付讨 仗伏 冬各 包句 匆勿 占古 卢户 斤斥 右石
左在 真直 闲闭 旧归 业亚 叮盯 叨叻 召台 可司 叶时 汁计 汇江 讯汛 训驯 记纪 订汀 许汗
延廷 任仕 件仵 伙伏 优忧 价份 休体 似以 伦轮 先光 全金 兵乒 共其 再冉 决央
`

/**
 * Characters of like shape that OCR confuses on poor print: more must speak for
 * the mate. Compiled for this project from the shapes; traditional forms stand
 * in rows of their own.
 */
const likenesses = `
俯府腑 刑形 列例 创刨 动劲 劝功 劳荣 助肋 卫节 厅厉 历厉 压庄 厚原 友发 反及 取职
受爱 变恋 叙敘 口囗 吉古 吗妈 否杏 吨盹 员贝 周同 味昧 和利 固因 困团 因困 国困
圣怪 场扬 坏环 均拘 坐座 坚竖 坛云 培陪 城域 堂常 塔搭 境镜 墙嫱 复夏 多夕
夸号 奇寄 奉奏 奋夺 奖浆 女文 好奸 如加 妇归 委季 始治 姓性 妹姝 威咸 孑子
字宇 存在 学字 孩核 宁宇 守宁 安妄 完宗 宜宣 审申 客容 室宝 宪完 害富 家豕
寒塞 导异 寿寺 封卦 将奖 尖尘 尚高 尢尤 尺尸 尼尾 局居 层居 屈届 展屐 山出
岁夕 岛乌 岭吟 岸崖 峰锋 崇祟 州洲 巨臣 巧朽 币市 布市 帝帚 常堂 干平 年牛
幸辛 幻幼 序库 庆庄 床庆 应庙 底低 店占 度席 废度 庭廷 建健 开井 异导 弃弄
式武 引弘 弟第 张涨 弱溺 强蚕 归旧 录隶 形彤 彩影 往住 征证 径经 待侍 律津
得碍 微徵 德惠 心必 志忘 忙忘 快块 念今 忠患 怀坏 态志 怎作 怕伯 思恩 急总
性姓 总急 恒桓 恢灰 恨很 恳垦 恶悉 息恩 悉番 悲惠 情清 惊凉 惜借 惠思 想相
意息 感惑 愿原 慎镇 慢漫 懂憧 戎戒 成戍 我找 戒戎 或咸 战故 户尸 房户 所听
手毛 才寸 打扛 执扎 托扛 扬场 扶抚 技枝 把肥 抓爪 投没 抗杭 折析 抢枪 护沪
报极 抬治 抱泡 抵低 担坦 拉垃 拍怕 拓柘 拔拨 拖抱 招沼 拜祥 择泽 拾抬 持待
指脂 按桉 挂桂 挥浑 挑桃 振赈 捐损 换涣 据居 捷健 授受 排徘 探深 接按 推堆
措惜 描猫 提堤 插播 握屋 援缓 损捐 搞稿 携携 摄慑 摆罢 摔率 撑掌 播插 操澡
支友 收改 改政 攻巧 放故 政攻 效郊 教救 敢取 散撒 敬警 数教 整蛰 文父 斗头
料科 斜斛 断继 新亲 方万 施旅 旅族 族旋 既概 旦且 早旱 时吋 旺汪 昂昴 昆昌
明朋 易昜 星是 春舂 昨咋 是足 显晶 晚挽 晨辰 普晋 景影 智知 暂斩 暖缓 暴瀑
更吏 最景 月丹 有存 朋明 服报 望堂 朝期 期朝 朱未 机杌 权杈 李季 材村 村材
束朿 条务 来米 杨扬 极圾 构沟 析折 林材 果里 枝技 某基 染柒 查杏 柬東 标际
树对 样祥 核孩 根恨 格洛 案桉 桥挢 梁粱 检险 棉绵 森林 楚是 概慨 模摸 次决
欢吹 款疑 正止 此些 步涉 武式 死列 段假 母毋 每母 比此 毕华 毛手 民氏 气乞
水永 汉汊 汗汁 污圬 汤扬 汽气 沙砂 沟构 河何 油抽 法注 泄泻 泉帛 泊拍 波坡
泰秦 泽择 洁浩 洋详 洪共 活话 派脉 流硫 测侧 济挤 浅线 浑挥 浓农 浙淅 浪狼
海悔 消稍 涉步 涨张 液夜 淀定 深探 混棍 添舔 清情 温湿 港巷 游浒 湖糊 湾弯
源原 溪奚 滑猾 满瞒 漏满 演寅 潜替 激邀 灭天 灯打 灵炅 点占 炼练 烈列 热势
然燃 照昭 熟热 爱受 父文 片斤 版板 物勿 牧攻 特持 犯氾 状壮 独浊 狠狼 猎借
献南 率摔 玩完 环坏 现观 珍诊 班斑 球求 理埋 琴瑟 环还 瑞端 瓜爪 瓦互 生主
用甩 田由 男另 画面 界介 留畄 略路 番悉 疗辽 病疾 症征 痛通 登发 百自 的昀
皇皂 皮支 益盖 盛成 盘盆 盟明 目日 直真 相想 盼吩 看着 真直 眼眠 着看 督睿
知和 短矩 矿旷 码妈 研砚 破坡 础绌 硬便 碑牌 确确 碳炭 磨摩 示禾 社杜 祝视
神袖 票栗 禁楚 福副 禾木 秀季 私和 科料 秋伙 种秧 秘泌 租祖 秩铁 积织 称你
移侈 程呈 税悦 稳隐 究穷 空穹 突空 窗囱 立位 竞竟 章童 童章 端瑞 竹什 笑竺
第弟 等寺 策束 答管 管官 简间 算箅 类娄 粉纷 粒拉 精情 系糸 紧坚 累果 纠纤
红江 约药 级极 纪记 纯钝 纳呐 纵丛 纷粉 纸低 线浅 练炼 组祖 细绀 织积 终冬
绍招 经径 结洁 给拾 络洛 绝色 统流 继断 绩债 续读 维谁 从丛 综棕 绿缘 缓暖 编偏
缘绿 缩宿 网冈 罚罪 罗岁 置直 署暑 羊半 美羡 群郡 老考 考老 者着 而面 耕耘
职织 联朕 聚骤 肉内 肖尚 股般 肥把 育盲 肺沛 背肯 胜姓 胡湖 能熊 脉泳 脚却
脱税 腊蜡 腐府 腰要 自目 至到 致到 舍含 舒野 船般 艇挺 良艮 色包 艺芝 节卫
芳劳 苏办 苗亩 若苦 苦若 英央 茂戊 范泛 茶荼 草早 荐存 荣劳 药约 莫其 获荻
菜采 营官 落洛 著者 蓝监 蔬疏 薄博 藏臧 虎虑 虚虑 虫中 虽呈 血皿 行付 街衔
衣农 补朴 表丧 被波 装袋 裁栽 裂烈 西酉 要耍 见贝 观现 规现 视祝 览监 角用
解懈 触独 言盲 警敬 计汁 认队 讨付 让上 训川 议仪 记己 讲井 许午 论伦 设没
访防 证征 评坪 识职 诉折 词司 译泽 试式 诗侍 诚城 话活 询洵 该孩 详洋 语浯
误娱 说脱 请清 诸渚 课裸 调周 谈淡 谋煤 谢射 谱普 豆互 象像 负贞 责青 败贬
账帐 货贷 质盾 贫贪 贪贫 购沟 贯贵 贵责 费贵 贺货 资货 赏尝 赛塞 赞赘 走起
赶赴 起赴 超起 越趁 足是 跃妖 距矩 跨垮 路略 身射 车东 转传 轮轻 软钦 轻经
载栽 较校 辅铺 辆辅 辈辇 输愉 辖割 辛幸 边迈 达迭 迁迀 过边 迎仰 运远 近返
还坏 这迳 进讲 远运 违伟 连涟 迟迈 述术 迷述 追迫 退迟 送迭 适话 逃桃 选造
透诱 途徒 通痛 速束 造选 逐遂 遇偶 遍偏 道首 遗遣 遣遗 避壁 那邢 邮油 郊效
郎朗 部陪 都者 配酏 酒洒 酬洲 采菜 释择 里果 重垂 野舒 量重 金全 针什 钟种
钢铜 钱线 铁轶 铜钢 银很 销锁 锁销 锋峰 错借 锦绵 镇慎 长卡 门闩 闭闲 问间
闲闭 间问 闻间 阅悦 队认 防访 阳阴 阵陈 阶价 阻咀 附付 际标 陆击 陈阵 降隆
限银 院完 除徐 险检 陪部 隆降 随堕 隐稳 难准 雅稚 集焦 零雾 雷雪 需雷 震振
霸坝 青责 静净 非悲 面而 革草 韩朝 音昔 页贝 项顶 顶项 顺须 须顺 顾颐 预顶
领颂 颁领 题匙 风凤 飞乙 食良 饭饮 饮饭 馆官 首道 香杳 马鸟 驱躯 验险 骤聚
高尚 鱼角 鲜鲤 鸟乌 鸡鸣 麦表 黄寅 黑墨 默黑 鼓豉 齐济 龙尤
長辰 門鬥 問間 間問聞 開閒 見貝 車東 東柬 時峙 無撫 來耒 個佃 們門 國圍
會曾 兒免 處虎 師帥 書畫 晝畫 設沒 認訒 話活 語詣 說脫 請清 論倫 議儀 護穫
識職 證登 負貞 貨貸 責貴 購構 資貨 贊贅 運違 過邊 達逹 選遷 還環 進逮 遠達
鄉卿 鐵鋨 銀很 銅鋼 錢線 鐘鍾 關開 陣陳 陽陰 際標 隊墜 險檢 雲雪 電雷 靜淨
項頂 順須 領頒 願顧 風鳳 飯飲 館官 馬鳥 鳥烏 魚角 點黑 齊齋 廠廣 網綱 綱網
經徑 組祖 線錢 維誰 緩援 績債 續讀 聯職 興與 與興 舉譽 華畢 萬方 藝勢 號虎
術衛 衛街 製裂 複復 親新 觀歡 覽監 計訐 記紀 訊汛 訓馴 許評 訪防 勞榮 勝騰
動勛 勵厲 協脇 單革 團圍 圍團 園圓 圓園 場揚 塊塢 壇檀 報執 執報 壓厭 學覺
實賓 審蕃 將獎 專傳 對封 導尊 歲威 歷曆 歸婦 殺役 氣汽 決缺 減滅 滅減 測側
溝構 滿漏 漢漠 潔絜 濟擠 災炎 為烏 熱勢 爭淨 狀壯 獨濁 獎將 現視 環還 當富
發登 盡畫 監藍 確鶴 礎楚 禮豐 種鍾 稅悅 穩隱 積績 窮窟 竄竊 筆畢 簡間 紅江
`

/** A character that another may have been taken for. */
export interface HanMate {
  readonly unit: number
  readonly text: string
  /** Whether the two differ by a stroke or its length. */
  readonly isTwin: boolean
}

/** What a character may have been taken for, by its code unit. */
export function hanMates(unit: number): readonly HanMate[] | undefined {
  const place = unit < firstHan ? 0 : (places[unit - firstHan] ?? 0)
  return place === 0 ? undefined : lists[place - 1]
}

/** The Han characters of the basic block, from here on. */
const firstHan = 0x4e00
const lists: HanMate[][] = []
/** One more than the place of each character in the lists; 0 for none. */
const places = new Uint16Array(0xa000 - firstHan)
const twinsOf = readRows(twins)
for (const [character, mates] of readRows(twins + likenesses)) {
  const near = twinsOf.get(character)
  lists.push(
    Array.from(mates, (text) => ({
      unit: text.charCodeAt(0),
      text,
      isTwin: near?.has(text) ?? false
    }))
  )
  places[character.charCodeAt(0) - firstHan] = lists.length
}

/** For each character those that share a row with it, in order of the rows. */
function readRows(table: string): Map<string, Set<string>> {
  const mates = new Map<string, Set<string>>()

  for (const row of table.split(/\s+/u)) {
    const characters = Array.from(row)
    for (const character of characters) {
      const known = mates.get(character) ?? new Set<string>()
      for (const mate of characters) if (mate !== character) known.add(mate)
      mates.set(character, known)
    }
  }

  return mates
}
