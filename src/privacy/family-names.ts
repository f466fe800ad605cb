/**
 * Common family names. A list, since in Japanese nothing but the name itself tells a person from a place or an office;
 * rarer names are found by the form of address behind them.
 */
export const familyNames: ReadonlyArray<string> =
  `佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 齋藤 斉藤 清水 山崎 池田 橋本
  阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川
  原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山
  杉山 村田 大塚 新井 平野 藤本 河野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾 菊地 市川 杉本 古川 大西 島田 水野 桜井
  高野 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 関口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山
  田口 永井 山中 中西 川村 吉村 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大久保 松下 吉岡 荒木 小池 黒田 熊谷 松原 野田 堀 川上
  岡崎 片山 荒井 大島 渡部 早川 平井 尾崎 成田 内藤 松村 宮田 大石 篠原 望月 栗原 榎本 須藤 根本 小山 大谷 三宅 今村 宮川 上野 望月`
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length)
