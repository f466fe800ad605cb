import type {Language} from './catalogue.js'

type OptionName =
  | 'out'
  | 'diff'
  | 'force'
  | 'draft'
  | 'port'
  | 'settings'
  | 'settingsOfData'
  | 'rest'

/** The lines of options, by what they set; `rest` is for all commands. */
export const helpOptions: Record<Language, Record<OptionName, string>> = {
  ja: {
    out: '  --out, -o フォルダ   出力先（既定：output）\n',
    port: '  --port 番号          サイトを見せるポート番号（既定：空いている番号）\n',
    force: '  --force              手で直した YAML も書き換えます\n',
    draft: '  --fix-draft          候補から訂正の下書きを文書の隣に作ります\n',
    diff: '  --out, -o ファイル   .pdf（同じ名の .html も）、.html、.json（既定：output/diff/<id>.pdf）\n  --pages              差し替えるページだけを印刷します（既定の出力先：output/diff/<id>-pages.pdf）\n',
    settings: '  --settings ファイル  設定（既定：文書と同じフォルダの settings.yaml）\n',
    settingsOfData:
      '  --settings ファイル  設定（既定：YAML か、そのもとの文書と同じフォルダの settings.yaml）\n',
    rest: `  --lang ja|en         表示の言語（既定：ロケール）
  --format text|json   結果の形式（既定：text）
  --quiet, -q          エラーだけを表示します
  --help, -h           この説明を表示します

終了コード：0 完了（警告を含む） 1 使えない文書があった 2 使い方か設定の誤り
`,
  },
  en: {
    out: '  --out, -o DIR        output folder (default: output)\n',
    port: '  --port NUMBER        port to serve at (default: any that is free)\n',
    force: '  --force              write over a YAML that was edited by hand\n',
    draft: '  --fix-draft          write a draft of corrections beside each text\n',
    diff: '  --out, -o FILE       .pdf (with an .html beside it), .html or .json (default: output/diff/<id>.pdf)\n  --pages              only the pages to replace (default: output/diff/<id>-pages.pdf)\n',
    settings: '  --settings FILE      settings (default: settings.yaml beside the text)\n',
    settingsOfData:
      '  --settings FILE      settings (default: settings.yaml beside the YAML, or beside its text)\n',
    rest: `  --lang ja|en         language of what is printed (default: the locale)
  --format text|json   form of the result (default: text)
  --quiet, -q          errors only
  --help, -h           print this text

Exit status: 0 done (warnings allowed), 1 a document could not be used, 2 wrong usage or settings
`,
  },
}

/** What the exit status of `diff` says beside. */
export const statusOfDiff: Record<Language, string> = {
  ja: '           3 変わったところがあった\n',
  en: '             3 something changed\n',
}
