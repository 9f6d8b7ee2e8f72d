import {UnitSet} from '../model/unit-set.js'

/**
 * Traditional and variant characters that the words of bylines, notices,
 * folios and captions hold, each before its simplified form: cue words are
 * written once. Printers vary (`啟`/`啓`, `為`/`爲`, `台`/`臺`), so every form
 * stands here.
 */
const pairs =
  '報报 記记 訊讯 電电 員员 網网 臺台 聞闻 視视 時时 專专 駐驻 見见 習习 實实 攝摄 級级 資资 譯译 編编 輯辑 評评 論论 團团 隊队 圖图 畫画 寫写 採采 導导 鏡镜 據据 綜综 統统 來来 當当 遠远 東东 國国 會会 長长 門门 開开 關关 發发 髮发 務务 業业 廣广 廠厂 產产 啟启 啓启 為为 爲为 於于 與与 說说 説说 語语 請请 詢询 諮咨 聲声 聯联 絡络 絕绝 約约 線线 徵征 訂订 閱阅 閲阅 讀读 註注 銷销 遺遗 掛挂 減减 尋寻 買买 賣卖 轉转 讓让 職职 標标 競竞 訃讣 謹谨 鳴鸣 謝谢 預预 節节 間间 頻频 頁页 號号 週周 禮礼 農农 曆历 歷历 貴贵 賓宾 責责 對对 設设 計计 覺觉 檢检 話话 郵邮 價价 費费 張张 處处 總总 財财 經经 濟济 體体 樂乐 運运 動动 衛卫 戲戏 劇剧 場场 獎奖 雙双 證证 滬沪 點点 險险 氣气 溫温 溼湿 濕湿 陰阴 陽阳 風风 雲云 霧雾 續续 緊紧 詳详 題题 後后 復复 複复 裡里 裏里 內内 臨临 區区 縣县 鎮镇 鄉乡 灣湾 龍龙 華华 衆众 眾众 協协 辦办 壹一 參参 購购 優优 條条 賀贺 榮荣 響响 應应 舊旧 館馆 領领 帶带 變变 園园 藝艺 術术 劃划 組组 織织 製制 錄录 聽听 訪访 談谈 調调 歲岁 兒儿 們们 個个 無无 誤误 錯错 稱称 紅红 綠绿 藍蓝 銀银 錢钱 鐵铁 鐘钟 鍾钟 陳陈 隨随 難难 離离 雞鸡 頭头 顯显 飛飞 馬马 驗验 鬧闹 魚鱼 麗丽 黃黄 齊齐 龜龟 蘭兰 攜携 擴扩 擬拟 歡欢 殘残 洩泄 測测 準准 滿满 瑪玛 療疗 確确 種种 積积 穩稳 範范 籌筹 糧粮 紀纪 結结 給给 繼继 罰罚 羅罗 義义 聖圣 蘇苏 裝装 規规 觀观 討讨 詞词 試试 誌志 課课 護护 賽赛 贊赞 車车 較较 輕轻 輪轮 達达 選选 邊边 醫医 釋释 銘铭 鋼钢 陸陆 階阶 際际 靈灵 項项 順顺 顧顾 類类 願愿 養养 騎骑 軍军 熱热 擊击 構构 權权 樓楼 橋桥 歐欧 烏乌 勞劳 勝胜 勵励 傳传 億亿 側侧 傷伤 備备 僅仅 儀仪 儲储 兩两 凍冻 創创 劉刘 劍剑 則则 剛刚 單单 嚴严 圍围 執执 壓压 壞坏 奪夺 婦妇 寶宝 將将 層层 島岛 幾几 庫库 彈弹 徑径 戰战 戶户 擇择 損损 換换 搶抢 攤摊 敗败 數数 斷断 曬晒 書书 極极 樣样 機机 歸归 沒没 淚泪 淨净 湯汤 漢汉 潔洁 濱滨 灑洒 災灾 煙烟 燈灯 爭争 爺爷 牆墙 獨独 獲获 現现 環环 畢毕 異异 監监 盤盘 礦矿 禍祸 納纳 紙纸 細细 終终 維维 緣缘 縮缩 羣群 聰聪 肅肃 腦脑 膽胆 艦舰 蓋盖 蔣蒋 蕭萧 薩萨 藥药 虛虚 蝦虾 衝冲 補补 觸触 許许 詩诗 誰谁 諾诺 謀谋 豐丰 貨货 貸贷 貿贸 賴赖 趙赵 跡迹 踐践 蹤踪 載载 輸输 辭辞 辯辩 邁迈 鄧邓 鄭郑 鄰邻 醜丑 釣钓 鈔钞 鎖锁 閉闭 闊阔 陣阵 隱隐 雜杂 韓韩 頂顶 須须 頌颂 頗颇 頸颈 顆颗 額额 飯饭 飲饮 飾饰 餘余 駕驾 驚惊 驅驱 鮮鲜 鳥鸟 鹽盐 麥麦 黨党 齡龄'

/** The Han characters of the basic block, from here on. */
const first = 0x4e00
/** The simplified character of each, 0 where it stays. */
const simplified = new Uint16Array(0xa000 - first)
const traditional = new UnitSet()
for (const pair of pairs.split(' ')) {
  traditional.add(pair.charCodeAt(0))
  simplified[pair.charCodeAt(0) - first] = pair.charCodeAt(1)
}

/**
 * A text with the traditional characters of cue words simplified. Every
 * character stands where it stood: offsets hold for both.
 */
export function foldScript(text: string): string {
  let folded = ''
  let from = 0

  // Most texts are in simplified characters and come back as they are.
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (!traditional.has(unit)) continue
    const code = simplified[unit - first] ?? unit
    folded += text.slice(from, index) + String.fromCharCode(code)
    from = index + 1
  }

  return from === 0 ? text : folded + text.slice(from)
}
