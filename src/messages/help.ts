import type {Language} from './catalogue.js'
import {helpOptions, statusOfDiff} from './help-options.js'

const general: Record<Language, string> = {
  ja: `shinchoku（進捗）― 計画の進捗状況の文書を読み取り、標準の報告書（PDF と HTML）にします。

使い方：shinchoku コマンド [パス…] [オプション]

コマンド
  build    文書 → YAML → サイトと PDF（既定の読み取り元：sources/）
  extract  文書 → YAML だけ
  render   YAML → サイトと PDF だけ（既定の読み取り元：output/data/）
  check    読み取って、確認が必要なところを知らせます（--fix-draft の下書きのほかは何も書きません）
  explain  どの書式と見たか、その根拠、列の意味、語彙に足りないものを示します
  diff     二つの版を比べ、新旧対照表を作ります
  watch    サイトを作ってブラウザーで見られるようにし、文書が保存されるたびに作り直します

各コマンドの詳しい説明：shinchoku コマンド --help
  --version, -V  版を表示します
  --help, -h     この説明を表示します
`,
  en: `shinchoku (進捗) reads progress papers of municipalities and typesets one standard report (PDF and HTML).

Usage: shinchoku COMMAND [PATH…] [OPTIONS]

Commands
  build    texts → YAML → site and PDFs (reads sources/ by default)
  extract  texts → YAML only
  render   YAML → site and PDFs only (reads output/data/ by default)
  check    reads and says what needs a look; writes nothing but the draft of --fix-draft
  explain  says which layout was seen, on what evidence, what columns mean, and which words are lacking
  diff     compares two versions and typesets them side by side (新旧対照表)
  watch    builds, shows the site, and builds again what is saved

More on a command: shinchoku COMMAND --help
  --version, -V  print the version
  --help, -h     print this text
`,
}

const usage: Record<string, Record<Language, string>> = {
  build: {
    ja: `使い方：shinchoku build [パス…] [オプション]

文書（.txt .md .tsv .csv）またはそのフォルダを読み、出力先に次のものを作ります。
  data/<id>.yaml        読み取った内容      data/<id>.ledger.tsv  原文の各行の行方
  pdf/<id>.pdf          会議資料            site/                 公開用サイト
変わっていない PDF は作り直しません。パスを省くと sources/ を読みます。
手で直した YAML は消しません。直したところは <文書名>.corrections.yaml に移してください。
`,
    en: `Usage: shinchoku build [PATH…] [OPTIONS]

Reads texts (.txt .md .tsv .csv), or folders of them, and makes in the output folder:
  data/<id>.yaml        what was read       data/<id>.ledger.tsv  what became of each line
  pdf/<id>.pdf          the council paper   site/                 the public web version
A PDF in which nothing changed is not printed again. Reads sources/ where no path is named.
A YAML that was edited by hand is not written over; put the edit into <name>.corrections.yaml.
`,
  },
  extract: {
    ja: `使い方：shinchoku extract [パス…] [オプション]

文書を読み、data/<id>.yaml と data/<id>.ledger.tsv だけを作ります。パスを省くと sources/ を読みます。
`,
    en: `Usage: shinchoku extract [PATH…] [OPTIONS]

Reads texts and makes data/<id>.yaml and data/<id>.ledger.tsv only. Reads sources/ where no path is named.
`,
  },
  render: {
    ja: `使い方：shinchoku render [YAML…] [オプション]

YAML またはそのフォルダから、サイトと PDF だけを作ります。パスを省くと output/data/ を読みます。
表紙などの設定は、YAML と同じフォルダの settings.yaml、なければ YAML のもとになった文書と同じフォルダの settings.yaml から
読みます（--settings で指定できます）。
`,
    en: `Usage: shinchoku render [YAML…] [OPTIONS]

Makes site and PDFs from YAML files, or folders of them. Reads output/data/ where no path is named.
What stands on the cover is read from settings.yaml beside the YAML, else from the one beside the text that it was made of,
or from --settings.
`,
  },
  check: {
    ja: `使い方：shinchoku check [パス…] [オプション]

文書を読み、確認が必要なところを場所とともに知らせます。パスを省くと sources/ を読みます。文書や出力先には何も書きません。
--fix-draft を付けたときだけ、候補のある文書の隣に下書き <文書名>.corrections.draft.yaml を作ります（すでにあれば作りません）。
中身を確かめ、名前を <文書名>.corrections.yaml に変える（すでにあれば、そこへ書き足す）と、次から訂正として使われます。
`,
    en: `Usage: shinchoku check [PATH…] [OPTIONS]

Reads texts and says what needs a look, and where. Reads sources/ where no path is named. Texts and outputs stay as they are.
Only with --fix-draft it writes a draft, <name>.corrections.draft.yaml, beside each text that has suggestions (never over one
that is there). Look it through, and rename it to <name>.corrections.yaml (or add it to the one that is there): from then on it is used.
`,
  },
  explain: {
    ja: `使い方：shinchoku explain [パス…] [オプション]

文書ごとに、選ばれた読み取り方とその根拠、見出し、表の各列を何と見たか、分からなかった表を読めるようにするために
settings.yaml の vocabulary に加える語を示します。何も書きません。
`,
    en: `Usage: shinchoku explain [PATH…] [OPTIONS]

Says for each text which reader was chosen and on what evidence, what its headings are, what each column was taken for,
and which words to add to vocabulary in settings.yaml for a table that was not understood. Writes nothing.
`,
  },
  diff: {
    ja: `使い方：shinchoku diff 古い版 新しい版 [オプション]

二つの YAML、または二つの出力フォルダ（data/ の中を id で対にします）を比べ、新旧対照表を PDF と HTML で作ります。
改正後が左、現行が右です。動いた指標や名の変わった指標は、移動・改称として示します。原文の行や空白だけの違いは数えません。
何も変わっていなければ、何も作りません。--format json を付けると、新旧対照表のファイルは --out があるときだけ作ります。
--pages は紙面をページごとに比べ、変わったページだけを元のページ番号と「差替」の印を付けて PDF にします。古い出力フォルダに
pdf/<id>.pdf があれば、それを配った紙とみなします。ページが増減すると、その後ろのページはすべて差し替えになります。
`,
    en: `Usage: shinchoku diff OLD NEW [OPTIONS]

Compares two YAML files, or two output folders (what is in their data/, paired by id), and makes 新旧対照表 as PDF and HTML:
the new version left, the old one right. An indicator that was moved or renamed is told as that. Lines of the source and
blanks that nobody sees do not count. Where nothing changed nothing is made. With --format json the table is made only
where --out names a file.
--pages compares the papers page by page, and makes a PDF of the pages that changed, with their own numbers and the mark
差替. Where the old output folder holds pdf/<id>.pdf, that is the paper that was handed out. Where a page is put in or taken
out, all that follow are replaced.
`,
  },
  watch: {
    ja: `使い方：shinchoku watch [パス…] [オプション]

build と同じものを作り、このパソコンのブラウザーだけにサイトを見せます（http://127.0.0.1:ポート/）。文書・訂正・設定・テンプレートが保存される
たびに、変わったものだけを作り直し、開いているページを同じ場所で読み込み直します。ページが先に、PDF が後にできます。
誤りはページの上と、コマンドを実行した画面に出ます。Ctrl+C で終わります。
`,
    en: `Usage: shinchoku watch [PATH…] [OPTIONS]

Makes what build makes, and shows the site to browsers on this machine only (http://127.0.0.1:PORT/). Whenever texts,
corrections, settings or templates are saved, what changed is made again, and pages that are open load again at the same
place. Pages come first, PDFs follow. What is wrong is said on the pages and on the terminal. Ctrl+C ends it.
`,
  },
}

/** The help text of `command`, or of the program. */
export function helpText(command: string | undefined, language: Language): string {
  const own = command === undefined ? undefined : usage[command]
  if (!own) return general[language]
  const {out, diff, force, draft, port, settings, settingsOfData, rest} = helpOptions[language]
  const special: Record<string, string> = {
    build: out + force + settings,
    extract: out + force + settings,
    render: out + settingsOfData,
    check: draft + settings,
    explain: settings,
    diff: diff + settingsOfData,
    watch: out + port + settings,
  }
  const head = language === 'ja' ? 'オプション' : 'Options'
  return `${own[language]}\n${head}\n${special[command ?? ''] ?? ''}${rest}${command === 'diff' ? statusOfDiff[language] : ''}`
}
