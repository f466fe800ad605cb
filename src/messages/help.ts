import type {Language} from './catalogue.js'

const general: Record<Language, string> = {
  ja: `shinchoku（進捗）― 計画の進捗状況の文書を読み取り、標準の報告書（PDF と HTML）にします。

使い方：shinchoku コマンド [パス…] [オプション]

コマンド
  build    文書 → YAML → サイトと PDF（既定の読み取り元：sources/）
  extract  文書 → YAML だけ
  render   YAML → サイトと PDF だけ（既定の読み取り元：output/data/）
  check    読み取って、確認が必要なところを知らせます。何も書きません

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
  check    reads and says what needs a look; writes nothing

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
`,
    en: `Usage: shinchoku build [PATH…] [OPTIONS]

Reads texts (.txt .md .tsv .csv), or folders of them, and makes in the output folder:
  data/<id>.yaml        what was read       data/<id>.ledger.tsv  what became of each line
  pdf/<id>.pdf          the council paper   site/                 the public web version
A PDF in which nothing changed is not printed again. Reads sources/ where no path is named.
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
表紙などの設定は YAML と同じフォルダの settings.yaml から読みます（--settings で指定できます）。
`,
    en: `Usage: shinchoku render [YAML…] [OPTIONS]

Makes site and PDFs from YAML files, or folders of them. Reads output/data/ where no path is named.
What stands on the cover is read from settings.yaml beside the YAML, or from --settings.
`,
  },
  check: {
    ja: `使い方：shinchoku check [パス…] [オプション]

文書を読み、確認が必要なところを場所とともに知らせます。何も書きません。パスを省くと sources/ を読みます。
`,
    en: `Usage: shinchoku check [PATH…] [OPTIONS]

Reads texts and says what needs a look, and where. Writes nothing. Reads sources/ where no path is named.
`,
  },
}

const options: Record<Language, {out: string; rest: string}> = {
  ja: {
    out: '  --out, -o フォルダ   出力先（既定：output）\n',
    rest: `  --settings ファイル  設定（既定：文書と同じフォルダの settings.yaml）
  --lang ja|en         表示の言語（既定：ロケール）
  --format text|json   結果の形式（既定：text）
  --quiet, -q          エラーだけを表示します
  --help, -h           この説明を表示します

終了コード：0 完了（警告を含む） 1 使えない文書があった 2 使い方の誤り
`,
  },
  en: {
    out: '  --out, -o DIR        output folder (default: output)\n',
    rest: `  --settings FILE      settings (default: settings.yaml beside the text)
  --lang ja|en         language of what is printed (default: the locale)
  --format text|json   form of the result (default: text)
  --quiet, -q          errors only
  --help, -h           print this text

Exit status: 0 done (warnings allowed), 1 a document could not be used, 2 wrong usage
`,
  },
}

/** The help text of `command`, or of the program. */
export function helpText(command: string | undefined, language: Language): string {
  const own = command === undefined ? undefined : usage[command]
  if (!own) return general[language]
  const {out, rest} = options[language]
  const head = language === 'ja' ? 'オプション' : 'Options'
  return `${own[language]}\n${head}\n${command === 'check' ? '' : out}${rest}`
}
