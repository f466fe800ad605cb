/**
 * Things of which less is better. `strong`: a figure of it that is to rise contradicts its name, and nothing is judged.
 * `weak`: only asked where the figures do not say. Add words freely; the longer word goes first by itself.
 */
export const badThings: ReadonlyMap<string, 'strong' | 'weak'> = new Map([
  ...each(
    'strong',
    `待機児童 待機者 事故 事件 刑法犯 犯罪 火災 出火 死亡 死者 死傷者 負傷者 自殺 自死
     未収 未収金 未納 未納金 滞納 不納欠損 苦情 クレーム 時間外 時間外勤務 時間外労働 残業 超過勤務
     中止率 離職 失業 完全失業 倒産 廃業 不登校 虐待 不法投棄 漏水 違反 食品ロス 排出量 消費電力量
     経常収支比率 実質公債費比率 将来負担比率 転出超過 耕作放棄地 待ち時間 う蝕 むし歯 喫煙率 肥満`,
  ),
  ...each(
    'weak',
    `転出 転出者 流出 空き家 空家 空き店舗 遊休農地 医療費 給付費 市債 町債 村債 地方債 借入金 順位 ランキング
     高齢化率 要介護認定 要介護認定率 未婚率 未受診 未処理 いじめ 被害 中止 欠席 閉店 休業 所要時間 感染者
     断水 停電 エネルギー消費 メタボリックシンドローム ストレス 孤立 不安 不満`,
  ),
])

/** Words that turn it round where they follow: of 待機児童解消率, 事故防止教室参加者数 and 空き家利活用件数 more is better. */
export const turningWords: ReadonlyArray<string> = listed(`
  解消 防止 予防 対策 支援 相談 助成 補助 削減 低減 縮減 軽減 減量 減少 抑制 短縮 回収 徴収 収納 納付 整理 改善
  活用 除却 解体 撤去 保育 教室 講座 講習 参加 受講 受診 検診 健診 研修 訓練 対応 解決 処理 満足 登録 協定 啓発
  体験 見守 パトロール ゼロ なし のない 無い 認知度 理解 復旧 再生 復帰 就職 再就職 加入 保険 共済 開催 実施 設置
  整備 公表 発信 転入 転出入 バンク 成約 入居 移住 創業 出店 開業 件名 管理計画 計画 マップ アプリ 窓口 通報
  返済 償還 団体 組織 隊員 協力 ボランティア カメラ 防犯 防災 家賃 リフォーム 維持 継続 クリア 安全 生存 救命
`)

/** Right before the thing they turn it round too: 無事故, 脱肥満. */
export const turningPrefixes: ReadonlyArray<string> = ['無', '非', '脱']

/** What joins a turning word to the thing behind it: 削減した排出量. */
export const turningEndings: ReadonlyArray<string> = ['した', 'された', 'できた']

/** What may follow a bad thing where the figure counts nothing but it: 待機児童 + 数, 事故 + 発生 + 件数. */
export const measureWords: ReadonlyArray<string> = listed(`
  発生 認知 受理 労働 勤務 延べ 年間 月間 総 平均 件数 件 人数 者数 者 児童 生徒 児 人 数 率 割合 比率 比 総額 金額
  残高 額 金 量 日数 時間数 時間 回数 面積 棟数 戸数 世帯 件 一人当たり 1人当たり の による に よる 度 指数
`)

function each(weight: 'strong' | 'weak', words: string) {
  return listed(words).map(word => [word, weight] as const)
}

function listed(words: string): string[] {
  return words.split(/\s/u).filter(it => it !== '')
}
