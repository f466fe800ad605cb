import {listed} from './word-list.js'

/** Signs that are a unit by themselves; what follows one is no part of it. */
export const unitSigns = listed('%ポイント % ‰ ℃ ° ㎡ ㎥ ㎢ ㎞ ㎏ ㌔ ㌶')

/** Units with digits or signs in them. The longest of those that begin alike first. */
export const composedUnits = listed(`
    kg-CO2e kg-CO2 kgCO2 t-CO2e t-CO2 tCO2e tCO2 km2 km² m2 m² m3 m³ cm2 cm² N・m
    μg ppm ppb
  `)

/** Units of Latin letters; other Latin letters after a figure (5G, 3D) are no unit. */
const latinUnits = listed(`
    km m cm mm ha a kg g mg t L l kL kl ml mL W kW MW GW kWh MWh GWh kwh J MJ GJ TJ
    B KB MB GB TB bps Mbps Gbps pt pts PV UU DL dB Hz h min sec
  `)

/** Counters and measures common enough to stand after a space or before another word. */
const commonUnits = listed(`
    人 名 件 回 個 台 社 店 校 園 団体 組織 箇所 個所 か所 カ所 ヶ所 ヵ所 ケ所 位 点
    倍 割 円 ドル 歳 年 年間 日 日間 時間 分 秒 週 週間 か月 ヶ月 カ月 ヵ月 ケ月
    箇月 か年 世帯 戸 棟 室 床 席 部 冊 枚 本 匹 頭 羽 株 種 種類 品 品目 路線 便 隻
    両 区 区画 地区 行政区 集落 自治会 町会 町内会 学区 事業 事業所 事業者 施設 企業
    講座 教室 講演 公演 作品 項目 施策 計画 取組 プラン コース クラブ チーム
    グループ サークル イベント 組 班 隊 ポイント パーセント キロ トン メートル
    キロメートル ヘクタール アール リットル 立方メートル 平方メートル
    平方キロメートル フォロワー アクセス ダウンロード ページ 票 通 軒 機 基 門 丁 面
    例 案件 案 者 経営体 法人 組合 市町村 市町 自治体 都市 国 か国 カ国 ヶ国 村 町
    市 県 議会 泊 人泊 人回 人日 延人 延べ人 拠点 駅 停留所 号機 灯 筆 圃場 店舗
    病院 医院 診療所 薬局 学校 学級 クラス 単位 科目 試合 大会 つ つの施策 歩 食 杯
    袋 箱 缶 曲 話 語 字 文字 期間 往復 等級
  `)

/** Every unit that is known, for looking one up. */
export const knownUnits: ReadonlySet<string> = new Set<string>([
  ...unitSigns,
  ...composedUnits,
  ...latinUnits,
  ...commonUnits,
])

/** After these a figure is a date, an ordinal or a class, not a quantity: 3月, 2期, 20代, 3年目. */
const ordinalBeginnings =
  /^(?:月|次|期(?!間)|号(?!機)|条|章|節|款|代|級|等(?!級)|番|版|世|時点|年度|丁目|学期|学年|年生|人目)/
const ordinalEndings = /(?:目|年度|年生|時点|後|前|以降|以前|現在|周年)$/

/** In a word that is not listed these turn the figure's sense: 人未達, 件不足. */
const turns = /[未不欠減増超無非残]/

const counted = /^(?:[か](?=[所国月年村寺町])|つ$|つの(?=[^ぁ-ゖ])|[^ぁ-ゖ])[^ぁ-ゖ]*$/
const hasLatin = /[A-Za-zΑ-ωА-я]/

/** The most characters of a unit that is not listed. */
const longestUnit = 8

/**
 * @param text What follows a figure, without words of quality (以上, 増) and without its rate (/年).
 * @returns Whether it can be a unit. The empty text can: a figure may have none.
 */
export function isUnit(text: string): boolean {
  if (text === '' || knownUnits.has(text)) return true
  if (text.length > longestUnit || hasLatin.test(text)) return false
  if (ordinalBeginnings.test(text) || ordinalEndings.test(text)) return false
  return counted.test(text) && !turns.test(text)
}
