import {japaneseComparison} from './comparison-words.js'
import {japaneseExplanation} from './explanation-words.js'
import {japaneseMistakes} from './mistake-words.js'
import {japaneseRefusals} from './refusal-words.js'

/** 日本語の文言。What was found, what was expected, what to do. */
export const japanese = {
  ...japaneseComparison,
  ...japaneseExplanation,
  ...japaneseRefusals,
  ...japaneseMistakes,
  'file-unreadable':
    'ファイルを読めません（{cause}）。ファイルの場所と読み取り権限を確認してください。',
  'file-empty': 'ファイルに文字がありません。進捗状況の本文が入ったファイルを置いてください。',
  'file-binary':
    'テキストではないファイルです（{cause}）。Word・Excel・PDF は、テキスト（.txt、.md、.tsv）に書き出してから置いてください。',
  'file-too-large':
    'ファイルが大きすぎます（{size} MB）。読めるのは {limit} MB までです。文書ごとにファイルを分けるか、settings.yaml の limits.sourceMegabytes を大きくしてください。',
  'yaml-too-large':
    'YAML が大きすぎます（{size} MB）。読めるのは {limit} MB までです。文書を分けるか、settings.yaml の limits.yamlMegabytes を大きくしてください。',
  'file-too-large-fixed':
    'ファイルが大きすぎます（{size} MB）。設定と修正のファイルは {limit} MB まで読めます。正しいファイルか確かめてください。',
  'document-too-large':
    '文書の項目（見出し・段落・指標・数値・取組・用語・お知らせなど）が {found} 件あります。作れるのは {limit} 件までです。文書を分けるか、settings.yaml の limits.entries を大きくしてください。',
  'encoding-broken':
    '{encoding} として読めないバイトがあります（先頭から {offset} バイト目）。元の文書から UTF-8 で書き出し直してください。',
  'encoding-converted': '文字コード {encoding} を UTF-8 に変換して読みました。',
  'line-ends-converted': '改行コード {found} を LF として読みました。',
  'control-removed': '制御文字 {found} を {count} 個取り除きました。元の文書を確認してください。',
  'layout-not-recognised':
    '書式を判別できません。読めるのは、見出しの下に「{expected}」のような列見出しを持つ指標の表がある文書です。表の列見出しを確認してください。`shinchoku explain` が、読めるようにするための書き方を示します。',
  'layout-ambiguous':
    '複数の書式（{found}）に同じように当てはまり、一つに決められません。文書を書式ごとに分けてください。',
  'no-title':
    '文書の表題が見つからないので、文書の id を使いました。settings.yaml の documents で cover の title を決めてください。',
  'no-table':
    '表がありません。指標の表（タブ区切り、Markdown、HTML、CSV のいずれか）を入れてください。',
  'table-without-header':
    '列見出しのない表です（{rows} 行）。最初の行に「{expected}」などの列見出しを入れてください。表の中身は読まずに残しました。',
  'column-not-understood':
    '列見出し「{found}」が何の列か分かりません。指標名、担当課、現状値、年度、目標値などが分かる語にするか、語彙に加えてください。この列は読まずに残しました。',
  'column-head-twice':
    '列見出し「{found}」は同じ語を二度書いています。「{once}」の列として読みました。別の語でないか、元の文書を確認してください。',
  'period-unknown-era':
    '列見出し「{found}」の元号が分かりません。明治・大正・昭和・平成・令和か西暦で書いてください。年度は空けてあります。',
  'row-too-short':
    '列見出しは {expected} 列ですが、この行は {found} 列です。どの列が欠けたか分からないため、数値を年度に割り当てていません。空の欄にも区切り（タブや |）を入れてください。',
  'row-too-long':
    '列見出しは {expected} 列ですが、この行は {found} 列です。どの列が余分か分からないため、数値を年度に割り当てていません。余分な区切りを除いてください。',
  'row-joined': '{first}～{last} 行目に分かれた一つの行として読みました。',
  'row-not-understood':
    '表の中のこの行が何か分かりません。指標の行か、振り返りの見出しに続く文章にしてください。読まずに残しました。',
  'row-without-name':
    '指標名のない行です。指標名を入れるか、行を除いてください。読まずに残しました。',
  'value-not-read':
    '「{found}」を数値として読めません。文字のまま残しました。数値と単位の形（例：1,234人）か、廃止・算出不能などの語にしてください。',
  'value-blank':
    '「{column}」の欄が空です。数値がないことを示すなら「—」を、あるなら数値を入れてください。',
  'value-period-differs':
    '欄の中の年度（{found}）が列見出しの年度（{expected}）と違います。列見出しの年度の値として読みました。意図したものか確認してください。',
  'unit-differs':
    '「{column}」の単位（{found}）が、この指標のほかの欄の単位（{expected}）と違います。書き漏れがないか確認してください。',
  'revision-does-not-start-at-first-target':
    '修正後の目標値が当初の目標値（{expected}）ではなく「{found}」から始まっています。どちらかを確認してください。',
  'review-missing': '振り返りのない指標が {count} 件あります（{lines} 行目）。',
  'heading-spelled-differently':
    '繰り返される見出しの書き方が最初と違うところが {count} か所あります（{lines} 行目。初めは「{first}」、ここでは「{found}」など）。最初の書き方を使いました。',
  'heading-number-repeated':
    '番号「{found}」の見出しが、{first} 行目と別の題で現れます。番号を確認してください。',
  'division-spelled-differently':
    '担当課「{found}」は、ほかの {count} か所の「{expected}」の誤字かもしれません。元の文書を確認してください。',
  'label-shares-cell':
    '欄の見出し「{found}」と本文が同じ欄に書かれているところが {count} か所あります（{lines} 行目）。見出しを除いて本文として読みました。',
  'markup-removed':
    '書式や区切りの記号（{found} など）のある行が {count} 行あります（{lines} 行目）。段落や欄の区切りとして読み、本文からは除きました。',
  'left-over':
    'どこにも入れられなかった語のある行が {count} 行あります（{lines} 行目）。指標の行、見出し、見出しに続く文章のどれかになるように直してください。読まずに残しました。',
  'column-without-cells':
    '列見出し「{found}」の欄が本文に一つもありません。必要なら元の文書から補ってください。',
  'cell-marked-blank':
    '空欄を表す「{found}」が {count} か所あります（{lines} 行目）。空欄として読みました。',
  'cell-displaced':
    '{cells} 行目に、行から離れて欄（{columns}）が書かれています。ほかに当てはまるところがないため、{rows} 行目の行の欄として読みました。',
  'cell-unplaced':
    '{cells} 行目は、行から離れて書かれた「{column}」の欄です。当てはまる行が {count} 行（{rows} 行目）あり、一つに決まらないため、読まずに残しました。元の文書を見て、当てはまる行に書いてください。',
  'cell-without-row':
    '{cells} 行目（{column}）に当てはまる行がありません。読まずに残しました。元の文書を見て、当てはまる行に書くか、除いてください。',
  'cell-missing':
    '「{column}」の欄のない行が続けて {count} 行あります（{rows} 行目）。候補：{candidates}。一つに決まらないため、空けてあります。元の文書を見て、各行のその欄のところに、前後を空白で区切って書いてください。分類の欄は「Ⅴ-1○○ 」のように番号から書くと、ほかの欄と分かれます（書き終えたら候補の行は除きます）。',
  'cell-missing-nowhere':
    '「{column}」の欄のない行が続けて {count} 行あります（{rows} 行目）。候補も見つからないため、空けてあります。元の文書を見て、各行のその欄のところに、前後を空白で区切って書いてください。分類の欄は「Ⅴ-1○○ 」のように番号から書くと、ほかの欄と分かれます。',
  'cell-unclear':
    'どの欄（{candidates}）の一部か、一つに決まりません。読まずに残しました。欄の間に空行を入れてください。',
  'indicator-without-name':
    '指標名のない行です（指標名の欄：「{found}」）。行はそのまま残しました。指標名を入れるか、行を除いてください。',
  'mark-resolved':
    '用語解説を指す記号（* や ※）を {count} か所で外しました（{lines} 行目）。どれも用語解説の語を指しています。',
  'mark-unresolved':
    '「{found}」などの記号が何を指すか分かりません（{count} か所、{lines} 行目）。説明の行か用語解説の語を確認してください。記号は残しました。',
  'figure-absent':
    '「{found}」の図がテキストにありません。図の値が要るときは、元の文書から表として入れてください。この行は本文として残しました。',
  'legend-without-mark':
    '凡例「{found}」の記号や色がテキストにありません（{count} か所、{lines} 行目）。どれに当たるか分からないため読んでいません。元の文書を確認してください。',
  'legend-mark-lost':
    '凡例「{found}」と、それが当たるところの記号 {mark}（{first} 行目に説明があります）がテキストにありません（{count} か所、{lines} 行目）。どこに付いていたか分からないため読んでいません。元の文書を確認してください。',
  'columns-unclear':
    '空白で列を分けた表のようですが、位置がそろわず、どの列の値か分かりません。数値は読まず、本文として残しました。列をタブかコンマで区切ってください。',
  'table-kept-as-text':
    '指標のない表（{found}）を、一行ずつ本文として読みました（{count} 表、{lines} 行目）。',
  garbled:
    '「{found}」は、文字が化けたり重なったりしていて、このままでは読めません。印刷どおり残しました。元の文書で確認してください。',
  'garbled-left-out':
    '「{found}」は、文字が化けていて何の語か決められないため（候補：{candidates}）、読まずに残しました。元の文書で確認してください。',
  'garbled-in-item':
    'この項目の文に、文字が化けたり重なったりしていて、このままでは読めないところがあります（行番号と前後：{found}）。印刷どおり残しました。元の文書で確認してください。',
  'garbled-places':
    '「{found}」（{count} か所、{lines} 行目）は、どれも同じ語（候補：{candidates}）の文字が化けたり重なったりしたものと思われます。印刷どおり残しました。元の文書で確認してください。',
  'garbled-left-out-places':
    '「{found}」（{count} か所、{lines} 行目）は、文字が化けていて何の語か決められないため（候補：{candidates}）、読まずに残しました。元の文書で確認してください。',
  truncated:
    '文が途中で切れています（「{found}」、《…》のところ）。印刷どおり残しました。元の文書から補ってください。',
  'truncated-places':
    'この項目の文が {count} か所で途中で切れています（行番号と前後：{found}。《…》が切れたところ）。どこに入るか決まらず fragments に残した切れ端：{apart}。読みの疑わしい継ぎ目（┃）：{seams}。どれも印刷どおり残しました。元の文書から補ってください。',
  'text-displaced':
    '「{found}」は、同じ行の文の途中から切れたものですが、どこに入るか一つに決まらないため、文には入れず、fragments に残しました。元の文書で確認してください。',
  'text-displaced-places':
    'この項目の文から切れた {count} つの切れ端（行番号と語：{found}）は、どこに入るか一つに決まらないため、文には入れず、fragments に残しました。読みの疑わしい継ぎ目（┃）：{seams}。元の文書で確認してください。',
  'seam-doubtful':
    '二つの欄の継ぎ目（行番号と前後：{found}。┃ が継ぎ目）の文字の並びは、この文書のほかのどこにもありません。欄の端の文字が読み違えられたか、二度読まれたおそれがあります。印刷どおり残しました。元の文書で確認してください。',
  'text-joined':
    '欄の端で切れた文を、次の欄の語とそのままつないだところが {count} か所あります（{lines} 行目）。二つの欄に共通の語はなく、継ぎ目を確かめる手掛かりがありません。元の文書で確認してください。',
  'line-end-doubtful':
    '文が、隣の行の文の切れた幅を超えて続き、後ろの欄には何もないところが {count} か所あります（{lines} 行目）。途中の行末の語が失われているおそれがあります。元の文書と照らしてください。',
  'text-moved':
    '欄の端で切れた文を、途切れた唯一の箇所に戻して一つの文にしたところが {count} か所あります（{lines} 行目）。',
  'label-spelled-differently':
    '様式の見出しを、似ている語から読みました（かっこ内は数）：{found}。',
  'label-missing':
    '見出しのない行を、その位置から何の欄か判断して読んだところが {count} か所あります（{lines} 行目）。',
  'form-labels-removed':
    '様式の見出しや記号（【】など）を除いて、本文だけを読みました（{count} 行）。',
  'ocr-debris':
    '文字認識の残りかすと思われる記号や文字が {count} 行にあります（{lines} 行目）。本文には入れず、残しました。',
  'row-repeated':
    '同じ行が読み取りを変えてもう一度現れるところが {count} か所あります（{lines} 行目）。整っている方を使い、もう一方は残しました。',
  'rows-before-heading':
    '{lines} 行目は、{heading} 行目の見出しより前に置かれていますが、その項目の行として読みました。',
  'form-row-not-understood':
    'この行が様式のどの欄か分かりません。見出しの語を確認するか、settings.yaml の vocabulary の forms に加えてください（shinchoku explain が書き方を示します）。読まずに残しました。',
  'item-without-title': '題のない項目です。実施項目の題を入れてください。',
  'title-doubtful':
    '題「{found}」は、同じ行の見出しが読み違えられているため、正しく読めていないおそれがあります。元の文書で確認してください。',
  'title-misread':
    '題「{found}」の終わりの語は、本文に一度も出てこず、この項目の本文では一字違いの語になっています。読み違いのおそれがあります。印刷どおり残しました。元の文書で確認してください。',
  'vision-missing': '目指す姿の文がありません。元の文書から補ってください。',
  'division-missing': '主管課が書かれていません。元の文書から補ってください。',
  'item-number-read-as':
    '項目番号 {count} 件の書き方をそろえました（{found}）。番号の順序から、ほかの読み方はありません。',
  'item-number-doubtful': '項目番号「{found}」が前の項目から続きません。番号を確認してください。',
  'status-read-as': '進捗状況「{found}」を、これに近い唯一の語「{expected}」と読みました。',
  'schedule-not-read':
    '取組期間の「{found}」がどの年度のものか、年度の見出しが読めないため決められません。読まずに残しました。元の文書で確認してください。',
  'phase-alone':
    '「{found}」は取組期間の語ですが、欄から離れているため、項目「{title}」のどの取組（候補：取組内容 {candidates}）の、どの年度のものか決められません。読まずに残しました。元の文書で確認してください。',
  'schedule-extent-unknown':
    '取組期間の矢印や結合した欄の範囲は文字から読めません（{count} か所、{lines} 行目）。語の書かれた年度だけを入れました。',
  'schedule-missing':
    '取組期間の欄に年度のほか何も読めない項目が {count} 件あります（{lines} 行目）。元の文書から補ってください。',
  'action-incomplete':
    '進捗状況、実施内容、改善点のいずれかの行がない取組が {count} 件あります（{lines} 行目）。元の文書で確認してください。',
  'indicator-name-differs':
    '数値目標の名前「{found}」が、総括評価では「{other}」です。どちらが正しいか確認してください。',
  'figure-torn':
    '数値「{found}」は二つの欄に分かれて読み取られています（読み方の候補：{candidates}）。数字は直していません。元の文書で確認してください。',
  'evaluation-missing':
    '総括評価の文が一つもない項目が {count} 件あります（{lines} 行目）。元の文書で確認してください。',
  'actual-missing': '総括評価に実績値のない数値目標が {count} 件あります（{lines} 行目）。',
  'yaml-syntax': 'YAML の書き方の誤りです：{cause}',
  'yaml-character':
    '文字ではない {found} があります。制御文字と半端なサロゲートは使えません。取り除いてください。',
  'yaml-too-many-parts':
    'YAML の名前・値・記号・改行が合わせて {limit} 個を超えています。読めるのは {limit} 個（limits.entries の {factor} 倍）までです。文書を分けるか、settings.yaml の limits.entries を大きくしてください。',
  'yaml-too-many-parts-fixed':
    'YAML の名前・値・記号・改行が合わせて {limit} 個を超えています。読めるのは {limit} 個までです。正しいファイルか確かめてください。',
  'yaml-too-deep':
    'YAML の入れ子が {limit} 段より深くなっています。読めるのは {limit} 段までです。閉じていない [ や { がないか確かめてください。',
  'yaml-invalid': '`{key}` の値が正しくありません：{cause}',
  'yaml-id-repeated':
    'id「{found}」が {first} 行目にもあります。id は文書の中で一つだけにしてください。',
  'yaml-edited':
    '{path} は手で直されています。消さないように、この文書は作り直していません。直したところを文書の隣の {corrections} に移し（corrections: の下に書きます。例：{edits}）、--force を付けて実行してください。',
  'corrections-invalid': '訂正の `{key}` が正しくありません：{cause}',
  'correction-does-not-fit':
    '訂正が当てはまりません。原文の {place} 行目に「{from}」は {times} か所あります（一か所でなければなりません）。行番号と from を確かめるか、済んだ訂正なら除いてください。',
  'correction-without-target':
    '訂正が当てはまりません。「{set}」の {key} がありません。id と key を output/data の YAML で確かめてください。',
  'correction-not-needed': '「{set}」の {key} はすでにこの値です。済んだ訂正なら除いてください。',
  'direction-conflict':
    '指標「{name}」は「{word}」とあるため小さいほどよいと読めますが、目標「{target}」（基準値「{baseline}」）は大きいほどよいことを示しています。判定していません。元の文書を確かめ、よい向きを settings.yaml の rules.directions に書いてください。',
  'direction-turned':
    '指標「{name}」は、当初の目標「{first}」と見直し後の目標「{target}」とで、基準値「{baseline}」からみた向きが逆です。元の文書を確かめ、よい向きを settings.yaml の rules.directions に書いてください。',
  'private-name':
    '個人の名前のように見える語が {count} か所あります（{lines} 行目。「{found}」など）。公表してよいか確かめ、公表しないなら元の文書か訂正ファイルで直してください。',
  'private-address':
    '電話番号かメールアドレスのように見える語が {count} か所あります（{lines} 行目。「{found}」など）。公表してよいか確かめ、公表しないなら元の文書か訂正ファイルで直してください。',
  'private-count':
    'ごく少ない人数が {count} か所あります（{lines} 行目。「{found}」など）。個人が特定されないか確かめてください。下限は settings.yaml の privacy.smallCount で変えられます。',
  'settings-invalid': '設定 `{key}` が正しくありません：{cause}',
  'settings-colour':
    '「{found}」は色として読めません。「#0b4f5a」のように # と 16 進数 6 桁で書いてください',
  'settings-placeholder': '{found} という差し込みはありません。使えるのは {expected} です',
  'settings-file-absent': '「{found}」がありません。この設定ファイルから見た場所を書いてください',
  'settings-file-unreadable': '「{found}」を読めません（{cause}）',
  'settings-folder-absent':
    'フォルダ「{found}」がありません。この設定ファイルから見た場所を書いてください',
  'settings-folder-full':
    '「{found}」にはファイルが {limit} 個を超えてあります。テンプレートだけのフォルダを指定してください',
  'settings-template-large':
    '「{found}」の「{file}」は大きすぎます（{size} KB）。{limit} KB までにしてください',
  'settings-file-large': '「{found}」は大きすぎます（{size} KB）。{limit} KB までにしてください',
  'settings-logo-kind': '「{found}」は SVG でも PNG でもありません',
  'settings-font-kind': '「{found}」はフォント（TTF、OTF、WOFF2）として読めません',
  'colours-hard-to-tell':
    '{colour}（{colourHex}）と地の {ground}（{groundHex}）のコントラスト比は {ratio} です。{least} 以上が必要です（JIS X 8341-3）。どちらかの色を変えてください。',
  'template-not-ours':
    'テンプレート「{found}」は、同じ名前のものがもとになく、ほかのテンプレートからも使われていません。使われずに残ります。名前を確認してください。',
  'template-field':
    'テンプレートに渡される値に「{found}」という項目はありません。使えるのは templates/README.md の表にあるものです。直すまで、サイトと PDF は作りません。',
  'template-partial':
    '「{found}」というテンプレートはありません。名前を確認してください。直すまで、サイトと PDF は作りません。',
  'template-raw':
    '「{found}」が三重の波かっこ（または & 付き）で書かれていて、文書の文字が HTML として扱われてしまいます。二重の波かっこにしてください。直すまで、サイトと PDF は作りません。',
  'template-syntax':
    'テンプレートの書き方が正しくありません（{found}）。直すまで、サイトと PDF は作りません。',
  'id-unusable':
    '「{found}」はファイル名に使えないので、文書の id にできません。settings.yaml の documents で、使える id を決めてください。',
  'id-repeated':
    '文書の id「{found}」が {other} と重なります。ファイル名を変えるか、settings.yaml の documents で id を分けてください。',
  'print-failed': 'PDF を作れませんでした（{cause}）。もう一度実行してください。',
  'character-not-in-font':
    '印刷用の書体にない文字があります（{found}）。紙面では四角で表示されます。別の文字に置き換えてください。',

  'severity-error': 'エラー',
  'severity-warning': '警告',
  'severity-note': '注記',
  suggestion: '候補：{found}',
  'usage-unknown-command':
    'コマンド「{found}」はありません。使えるのは {expected} です。`shinchoku --help` をご覧ください。',
  'usage-unknown-option':
    'オプション「{found}」はありません。`shinchoku {command} --help` をご覧ください。',
  'usage-option-value':
    'オプション --{option} には {expected} を指定してください（「{found}」は使えません）。',
  'usage-date':
    '環境変数 SOURCE_DATE_EPOCH には1970年からの秒数を指定してください（「{found}」は使えません）。',
  'usage-option-missing': 'オプション --{option} の後に値を書いてください。',
  'usage-missing-path': '読むファイルかフォルダを指定してください。',
  'usage-not-found': '「{path}」がありません。ファイルかフォルダの場所を確認してください。',
  'usage-no-sources': '「{path}」に読めるファイル（{expected}）がありません。',
  'usage-no-texts':
    '「{path}」に読める文書（{expected}）がありません。Word・Excel・PDF は、テキストに書き出してから置いてください。',
  'usage-not-a-folder':
    '出力先「{path}」はフォルダではありません。--out にフォルダを指定してください。',
  'usage-no-browser':
    'PDF を作るブラウザーが見つかりません（探した場所：{tried}）。環境変数 SHINCHOKU_BROWSER か settings.yaml の browser に Chrome か Chromium の場所を書くか、`npx puppeteer browsers install chrome-headless-shell` を実行してください。',
  'draft-written': '訂正の下書きを作りました：{path}（{count} 件）',
  'draft-exists': '{path} がすでにあるので、下書きは作りませんでした。',
  'draft-skipped':
    '{path}：候補のうち {count} 件は、原文の一か所に定まらないので下書きに入れていません。check の表示から手で書いてください。',
  'draft-none': '訂正の候補はありません。',
  'watch-open':
    '{url} で見られます。保存すると作り直します。終わるときは Ctrl+C を押してください。',
  'watch-pages': 'ページを作り直しました（{count} ファイル）',
  'watch-mended': 'エラーはなくなりました。',
  'watch-papers': 'PDF を作り直しました（{count} ファイル）',
  'usage-port': 'ポート {port} を使えません（{cause}）。--port で別の番号を指定してください。',
  'build-waits':
    '別の実行（プロセス {process}）が同じ出力先に書き込んでいます。終わるのを待っています。',
  'progress-read': '読み取り中',
  'progress-print': '印刷中',
  'progress-count': '{step}（{count} 件）',
  'summary-made': '{path}：指標 {indicators} 件、{pages}',
  'summary-extracted': '{path}：指標 {indicators} 件',
  'summary-pages': 'PDF {pages} ページ',
  'summary-kept': '{pages}（変更なし）',
  'summary-files': 'ファイル：作成・更新 {written} 件、変更なし {kept} 件、削除 {removed} 件',
  'summary-nothing': '作り直すものはありません（ファイル {kept} 件は変更なし）。',

  'summary-look': '確認が必要：エラー {errors} 件、警告 {warnings} 件、注記 {notes} 件',
  'summary-look-how': '一つずつ見るには：npx shinchoku check {arguments}',
  'summary-clean': '確認が必要なところはありません。',
  'summary-failed': '使えなかった文書：{documents} 件',
  'summary-unsandboxed-root':
    'PDF を作ったブラウザーに、OS の隔離機能（サンドボックス）が効いていません（root で実行したため）。一般の利用者として実行すると効きます。',
  'summary-unsandboxed-system':
    'PDF を作ったブラウザーに、OS の隔離機能（サンドボックス）が効いていません（この OS がユーザー名前空間を許していないため）。OS の設定で許すと効きます。',
  'summary-site': 'サイト：{path}',
  'index-title': '進捗状況報告',
} as const
