/** What is said where the system refuses a file, or a document takes more than it may, in Japanese. */
export const japaneseRefusals = {
  refused: '「{path}」を扱えません（{cause}）。',
  'refused-full':
    'ディスクに空きがないため、「{path}」に書き込めません（{cause}）。空きを作って、もう一度実行してください。出力先のファイルは、元のままか、新しいものです。',
  'refused-forbidden':
    '権限がないか読み取り専用のため、「{path}」を扱えません（{cause}）。権限を確かめるか、--out で別のフォルダを指定してください。',
  'refused-folder':
    'ファイルがあるはずの「{path}」がフォルダです（{cause}）。フォルダを移すか消して、もう一度実行してください。',
  'refused-file':
    'フォルダがあるはずの場所にファイルがあるため、「{path}」を扱えません（{cause}）。そのファイルを移すか消して、もう一度実行してください。',
  'refused-open-files':
    '一度に開けるファイルの数が足りないため、「{path}」を扱えません（{cause}）。他のプログラムを閉じるか、上限（ulimit -n）を上げて、もう一度実行してください。',
  'refused-few-files':
    '一度に開けるファイルが {limit} 個に限られているため、PDF を作れません（{cause}）。{needed} 個以上開けるように上限（ulimit -n）を上げて、もう一度実行してください。',
  'refused-gone':
    '「{path}」が実行中になくなりました（{cause}）。場所を確かめて、もう一度実行してください。',
  'refused-large':
    '「{path}」が大きすぎて読めません（{cause}）。正しいファイルか確かめ、移すか消して、もう一度実行してください。',
  'temporary-full':
    '一時ファイルのフォルダ「{path}」に空きがないため、PDF を作れません（{cause}）。{megabytes} MB の空きを作るか、空きのあるフォルダを環境変数 TMPDIR（Windows では TEMP）に書いて、もう一度実行してください。',
  'temporary-refused':
    '一時ファイルのフォルダ「{path}」に書き込めないため、PDF を作れません（{cause}）。書き込めるようにするか、書き込めるフォルダを環境変数 TMPDIR（Windows では TEMP）に書いて、もう一度実行してください。',
  'browser-not-unpacked':
    'PDF を作るブラウザーを展開できるフォルダがありません（{tried}）。どれかに {megabytes} MB の空きを作るか、書き込めて実行もできる自分専用のフォルダを環境変数 XDG_CACHE_HOME に書いて、もう一度実行してください。',
  'print-memory':
    'PDF を作れませんでした。一つの文書に使えるメモリ（{limit}）を超えました。文書を分けてください。',
  'print-time':
    'PDF を作れませんでした。一つの文書にかけられる時間（{limit}）を超えました。ほかの重い処理が終わってからもう一度実行するか、文書を分けてください。',
  'print-long':
    'PDF を作りませんでした。印刷するには長すぎるところが {count} か所あります（原文の {lines} 行目の項目。初めは「{found}…」の {length} 字）。名前・見出し・欄は一つ {label} 字、段落は一つ {text} 字まで印刷できます。元の文書で分けてください。YAML、サイト、CSV には全文があります。',
  'print-long-changes':
    '新旧対照表の PDF を作りませんでした。印刷するには長すぎるところが {count} か所あります（原文の行は、改正後：{new}、現行：{old}。初めは「{found}…」の {length} 字）。名前・見出し・欄は一つ {label} 字、段落は一つ {text} 字まで印刷できます。元の文書で分けてください。HTML と JSON（--out に .html か .json）には全文があります。',
} as const

/** The same in English. */
export const englishRefusals: Record<keyof typeof japaneseRefusals, string> = {
  refused: 'The system refuses “{path}” ({cause}).',
  'refused-full':
    'Cannot write “{path}”: the disk is full ({cause}). Make room and run it again; the files in the output folder are the old ones or new ones, and whole.',
  'refused-forbidden':
    'May not use “{path}” ({cause}). Check its permissions and whether it is read-only, or name another folder with --out.',
  'refused-folder':
    '“{path}” is a folder, expected a file ({cause}). Move or remove the folder and run it again.',
  'refused-file':
    'Cannot use “{path}”: a file stands where a folder is expected ({cause}). Move or remove that file and run it again.',
  'refused-open-files':
    'Cannot open “{path}”: too many files are open ({cause}). Close other programs or raise the limit (ulimit -n) and run it again.',
  'refused-few-files':
    'No PDF can be made: only {limit} files may be open at once ({cause}). Raise the limit (ulimit -n) to {needed} or more and run it again.',
  'refused-gone':
    '“{path}” went away while it was used ({cause}). Check where it is and run it again.',
  'refused-large':
    '“{path}” is too large to be read ({cause}). Check that it is the right file; move or remove it and run it again.',
  'temporary-full':
    'No PDF can be made: there is no room in “{path}”, the folder for temporary files ({cause}). Free {megabytes} MB there, or name a folder with room in the environment variable TMPDIR (TEMP on Windows), and run it again.',
  'temporary-refused':
    'No PDF can be made: “{path}”, the folder for temporary files, cannot be written to ({cause}). Make it writable, or name a folder that is in the environment variable TMPDIR (TEMP on Windows), and run it again.',
  'browser-not-unpacked':
    'No folder can hold the browser that makes PDFs ({tried}). Free {megabytes} MB in one of them, or name a folder of your own that can be written to and run from in the environment variable XDG_CACHE_HOME, and run it again.',
  'print-memory':
    'The PDF could not be made: it took more memory than one document may ({limit}). Split the document.',
  'print-time':
    'The PDF could not be made: it took longer than one document may ({limit}). Run it again when nothing else keeps the machine busy, or split the document.',
  'print-long':
    'The PDF was not made: {count} text(s) are too long to be printed (in what begins at line {lines} of the text; the first begins “{found}…” and has {length} characters). A name, heading or cell may have {label}, a paragraph {text}. Split them in the text; YAML, site and CSV hold them whole.',
  'print-long-changes':
    'The PDF of the comparison was not made: {count} text(s) are too long to be printed (lines of the texts, new: {new}; old: {old}; the first begins “{found}…” and has {length} characters). A name, heading or cell may have {label}, a paragraph {text}. Split them in the text; HTML and JSON (--out with .html or .json) hold them whole.',
}
