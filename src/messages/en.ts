import {englishComparison} from './comparison-words.js'
import {englishExplanation} from './explanation-words.js'
import type {japanese} from './ja.js'
import {englishMistakes} from './mistake-words.js'
import {englishRefusals} from './refusal-words.js'

/** The English sentences, key for key as in `ja.ts`. */
export const english: Record<keyof typeof japanese, string> = {
  ...englishComparison,
  ...englishExplanation,
  ...englishRefusals,
  ...englishMistakes,
  'file-unreadable': 'Cannot read the file ({cause}). Check where it is and that it may be read.',
  'file-empty': 'No text in the file. Put in a file with the progress review itself.',
  'file-binary':
    'Not a text file ({cause}). Export Word, Excel or PDF to text (.txt, .md, .tsv) first.',
  'file-too-large':
    'The file is too large ({size} MB); up to {limit} MB can be read. Split it, one file per document, or raise limits.sourceMegabytes in settings.yaml.',
  'yaml-too-large':
    'The YAML is too large ({size} MB); up to {limit} MB can be read. Split the document, or raise limits.yamlMegabytes in settings.yaml.',
  'file-too-large-fixed':
    'The file is too large ({size} MB); up to {limit} MB are read of settings and corrections. Check that it is the right file.',
  'document-too-large':
    'The document has {found} entries (headings, paragraphs, indicators, figures, actions, terms, messages); up to {limit} can be typeset. Split it, one file per document, or raise limits.entries in settings.yaml.',
  'encoding-broken':
    'Bytes that are not {encoding} (from byte {offset}). Export the original again as UTF-8.',
  'encoding-converted': 'Converted from {encoding} to UTF-8.',
  'line-ends-converted': 'Line ends {found} were read as LF.',
  'control-removed': 'Took out {count} control characters {found}. Check the original.',
  'layout-not-recognised':
    'Layout not recognised. Readable are tables of indicators under headings whose columns are named like “{expected}”. Check the column heads of the tables; `shinchoku explain` shows what to write so that they are read.',
  'layout-ambiguous':
    'Fits several layouts alike ({found}). Split the document, one layout per file.',
  'no-title':
    'No title found; the id of the document was used. Set the title under documents, cover in settings.yaml.',
  'no-table': 'No table. Put in the table of indicators (tab-separated, Markdown, HTML or CSV).',
  'table-without-header':
    'A table of {rows} rows without a header row. Name the columns in its first row, like “{expected}”. What it holds was kept, unread.',
  'column-not-understood':
    'Column head “{found}” is not understood. Use words for name, division, baseline, year or target, or add it to the vocabulary. The column was kept, unread.',
  'column-head-twice':
    'Column head “{found}” says the same twice, and was read as “{once}”. Check in the original whether another word was meant.',
  'period-unknown-era':
    'Column head “{found}” names an unknown era. Write 明治, 大正, 昭和, 平成, 令和 or the Western year. The fiscal year was left open.',
  'row-too-short':
    'The row has {found} cells where the header has {expected}. Which one is missing cannot be told, so no figure was given to a year. Put in a separator (a tab, or |) for each empty cell.',
  'row-too-long':
    'The row has {found} cells where the header has {expected}. Which one is too many cannot be told, so no figure was given to a year. Take the extra separators out.',
  'row-joined': 'Lines {first} to {last} were read as one row.',
  'row-not-understood':
    'Unexpected row in the table: expected an indicator, or text after the label of a review. It was kept, unread.',
  'row-without-name':
    'A row without the name of an indicator. Put the name in, or take the row out. It was kept, unread.',
  'value-not-read':
    '“{found}” cannot be read as a figure and stays text. Write figure and unit (1,234人) or a word such as 廃止 or 算出不能.',
  'value-blank':
    'The cell “{column}” is blank. Write — where there is no figure, or put the figure in.',
  'value-period-differs':
    'The year in the cell ({found}) is not that of its column ({expected}). It was read as the value of its column; check that this is meant.',
  'unit-differs':
    'The unit in “{column}” ({found}) is not that of the other cells of the indicator ({expected}). Check that nothing was left out.',
  'revision-does-not-start-at-first-target':
    'The revised target starts from “{found}”, not from the first target ({expected}). Check both.',
  'review-missing': '{count} indicators without a review (lines {lines}).',
  'heading-spelled-differently':
    'A repeated heading is spelled otherwise than at first in {count} places (lines {lines}; at first “{first}”, here “{found}”). The first spelling was used.',
  'heading-number-repeated':
    'A heading with number “{found}” stands already in line {first}, with another title. Check the numbers.',
  'division-spelled-differently':
    'Division “{found}” may be a slip for “{expected}”, which stands in {count} other places. Check the original.',
  'label-shares-cell':
    'Label “{found}” and its text share one cell in {count} places (lines {lines}). The text was read without the label.',
  'markup-removed':
    'Marks of layout ({found} and the like) in {count} lines (lines {lines}) were read as the ends of paragraphs or cells and taken out of the text.',
  'left-over':
    'Words that belong nowhere in {count} lines (lines {lines}): expected a row of an indicator, a heading, or text below one. Put them into one of these. They were kept, unread.',
  'column-without-cells':
    'Column head “{found}” has not a single cell in the text. Put them in from the original where they are needed.',
  'cell-marked-blank':
    '“{found}” stands for an empty cell in {count} places (lines {lines}). It was read as empty.',
  'cell-displaced':
    'Line {cells} holds cells ({columns}) that stand apart from their row. They fit nowhere else and were read as cells of the row in line {rows}.',
  'cell-unplaced':
    'Line {cells} is a cell of “{column}” that stands apart from its row. It may belong to {count} rows (lines {rows}), so it was kept, unread. Look at the original and put it into its row.',
  'cell-without-row':
    'Line {cells} ({column}) fits no row. It was kept, unread. Look at the original and put it into its row, or take it out.',
  'cell-missing':
    '{count} rows in a run (lines {rows}) have no cell for “{column}”. Candidates: {candidates}. Which is meant cannot be told, so it was left open. Look at the original and write it in its place in each row, between blanks; a category is told from the other cells where a number stands before it (Ⅴ-1○○); then take out the lines of the candidates.',
  'cell-missing-nowhere':
    '{count} rows in a run (lines {rows}) have no cell for “{column}”, and there is no candidate. It was left open. Look at the original and write it in its place in each row, between blanks; a category is told from the other cells where a number stands before it (Ⅴ-1○○).',
  'cell-unclear':
    'It cannot be told which cell ({candidates}) this is part of. It was kept, unread. Put a blank line between the cells.',
  'indicator-without-name':
    'A row without the name of an indicator (its cell: “{found}”). The row was kept. Put the name in, or take the row out.',
  'mark-resolved':
    'Marks (* or ※) that refer to the glossary were taken out in {count} places (lines {lines}); each was found there.',
  'mark-unresolved':
    'What a mark such as “{found}” refers to cannot be told ({count} places, lines {lines}). Check its footnote or the glossary. The mark was kept.',
  'figure-absent':
    'The figure “{found}” is not in the text. If its values are needed, put them in as a table. The line was kept as text.',
  'legend-without-mark':
    'The legend “{found}” has lost its mark or colour ({count} places, lines {lines}), so what it applies to cannot be told and was not read. Check the original.',
  'legend-mark-lost':
    'The legend “{found}” and what it applies to have lost their mark {mark}, which line {first} explains ({count} places, lines {lines}). Where the mark stood cannot be told and was not read. Check the original.',
  'columns-unclear':
    'Looks like a table set with blanks, but its columns do not line up. No figure was read; it stays text. Part the columns with tabs or commas.',
  'table-kept-as-text':
    'A table without indicators ({found}) was read as text, row by row (tables: {count}, lines {lines}).',
  garbled:
    '“{found}” is garbled or reads characters twice. It was kept as printed; check the original.',
  'garbled-left-out':
    '“{found}” is garbled, and which word it was cannot be told (candidates: {candidates}). It was kept, unread; check the original.',
  'garbled-in-item':
    'Texts of this item are garbled or read characters twice (line and context: {found}). They were kept as printed; check the original.',
  'garbled-places':
    '“{found}” ({count} places, lines {lines}) are likely the same word ({candidates}), garbled or with characters read twice. They were kept as printed; check the original.',
  'garbled-left-out-places':
    '“{found}” ({count} places, lines {lines}) are garbled, and which word it was cannot be told (candidates: {candidates}). They were kept, unread; check the original.',
  truncated:
    'The text breaks off (“{found}”, at 《…》). It was kept as printed; complete it from the original.',
  'truncated-places':
    'The texts of this item break off in {count} places (line and context: {found}; 《…》 marks the place). Pieces whose place cannot be told, kept in fragments: {apart}. Doubtful seams (┃): {seams}. All was kept as printed; complete it from the original.',
  'text-displaced':
    '“{found}” was torn out of the text of its row. Where it belongs cannot be told, so it was kept in fragments. Check the original.',
  'text-displaced-places':
    '{count} pieces were torn out of the texts of this item (line and words: {found}). Where they belong cannot be told, so they were kept in fragments. Doubtful seams (┃): {seams}. Check the original.',
  'seam-doubtful':
    'Where two cells meet (line and context: {found}; ┃ marks the seam) characters stand side by side as they do nowhere else in this paper. One may be misread, or read twice. They were kept as printed; check the original.',
  'text-joined':
    'Text torn over several cells was joined to the words of the next cell in {count} places (lines {lines}). The cells share no words, so nothing confirms the seam. Check the original.',
  'line-end-doubtful':
    '{count} texts (lines {lines}) run on past the width at which texts beside them were cut off, with nothing in the cells behind. Words at line ends inside them may be lost. Compare with the original.',
  'text-moved':
    'Text torn over several cells was put back where its line breaks off, the only such place, in {count} places (lines {lines}).',
  'label-spelled-differently':
    'Labels of the form were read by likeness to known ones (how often): {found}.',
  'label-missing':
    'Rows without a label were read by their place in the form in {count} places (lines {lines}).',
  'form-labels-removed':
    'The text was read without the labels of the form and marks such as 【】 ({count} lines).',
  'ocr-debris':
    'Leavings of text recognition in {count} lines (lines {lines}) were kept out of the text.',
  'row-repeated':
    'A row stands once more, read otherwise, in {count} places (lines {lines}). The better reading was used, the other kept unread.',
  'rows-before-heading':
    'Rows (lines {lines}) stand before the heading in line {heading} that they belong to, and were read as part of that item.',
  'form-row-not-understood':
    'Which part of the form this row is cannot be told. Check its label, or add it to forms in the vocabulary of settings.yaml (shinchoku explain shows how). It was kept, unread.',
  'item-without-title': 'An item without a title. Put its title in.',
  'title-doubtful': 'Title “{found}” may be misread, like the label beside it. Check the original.',
  'title-misread':
    'The last word of the title “{found}” stands nowhere in the texts, where its own item has a word that differs in one character. It may be misread; it was kept as printed. Check the original.',
  'vision-missing': 'No text says what is aimed at. Put it in from the original.',
  'division-missing': 'No division is given. Put it in from the original.',
  'item-number-read-as':
    '{count} item numbers were read in one spelling ({found}); their order allows no other reading.',
  'item-number-doubtful': 'Item number “{found}” does not follow the one before. Check it.',
  'status-read-as': 'Status “{found}” was read as “{expected}”, the only word like it.',
  'schedule-not-read':
    'The year of “{found}” in the schedule cannot be told, since the heads of the years cannot be read. It was kept, unread; check the original.',
  'phase-alone':
    '“{found}” is a word of a schedule that stands apart. To which action of “{title}” (candidates: {candidates}) and to which year it belongs cannot be told. It was kept, unread; check the original.',
  'schedule-extent-unknown':
    'How far arrows and merged cells of a schedule reach is not in the text ({count} places, lines {lines}). Each word was given to the year under which it stands.',
  'schedule-missing':
    'In {count} items nothing but years can be read of the schedule (lines {lines}). Put it in from the original.',
  'action-incomplete':
    '{count} actions lack the row of their status, of what was done or of what comes next (lines {lines}). Check the original.',
  'indicator-name-differs':
    'The indicator is named “{found}” here and “{other}” in the evaluation. Check which is right.',
  'figure-torn':
    'The figure “{found}” was read from two cells (it may be: {candidates}). No digit was changed; check the original.',
  'evaluation-missing':
    '{count} items have no text of an evaluation at all (lines {lines}). Check the original.',
  'actual-missing': '{count} indicators have no measured value in the evaluation (lines {lines}).',
  'yaml-syntax': 'Not YAML: {causeInEnglish}',
  'yaml-character':
    '{found} is no character of a text. Control characters and halves of surrogate pairs cannot be used; take it out.',
  'yaml-too-many-parts':
    'More than {limit} names, values, signs and line ends in the YAML; up to {limit} can be read, {factor} for each of limits.entries. Split the document, or raise limits.entries in settings.yaml.',
  'yaml-too-many-parts-fixed':
    'More than {limit} names, values, signs and line ends in the YAML; up to {limit} can be read. Check that it is the right file.',
  'yaml-too-deep':
    'YAML nested more than {limit} deep; up to {limit} can be read. Look for a [ or { that is not closed.',
  'yaml-invalid': 'Unexpected value of `{key}`: {causeInEnglish}',
  'yaml-id-repeated':
    'The id “{found}” stands in line {first} already. An id must be unique in its document.',
  'yaml-edited':
    '{path} was edited by hand. The document was not made again, so that the edit is not lost. Put it into {corrections} beside the text (under corrections:, such as: {edits}) and run with --force.',
  'corrections-invalid': 'Unexpected `{key}` in a correction: {causeInEnglish}',
  'correction-does-not-fit':
    'The correction no longer fits: in line {place} of the text “{from}” stands {times} times, expected once. Check line and from, or take the correction out if it is done.',
  'correction-without-target':
    'The correction no longer fits: “{set}” has no {key}. Check id and key in the YAML of output/data.',
  'correction-not-needed': '“{set}” has this {key} already. Take the correction out if it is done.',
  'direction-conflict':
    'The name of the indicator "{name}" holds "{word}", of which less is better, but the target "{target}" (baseline "{baseline}") asks for more. Nothing was judged. Check the document, and write the better way into rules.directions of settings.yaml.',
  'direction-turned':
    'The first target "{first}" and the revised target "{target}" of the indicator "{name}" point different ways from the baseline "{baseline}". Check the document, and write the better way into rules.directions of settings.yaml.',
  'private-name':
    'What looks like the name of a person stands in {count} place(s) (line {lines}; `{found}` first). Check that it may be published; if not, change the text or its corrections file.',
  'private-address':
    'What looks like a telephone number or a mail address stands in {count} place(s) (line {lines}; `{found}` first). Check that it may be published; if not, change the text or its corrections file.',
  'private-count':
    'Very small counts of people stand in {count} place(s) (line {lines}; `{found}` first). Check that nobody can be told from them. `privacy.smallCount` in settings.yaml sets what is small.',
  'settings-invalid': 'Unexpected setting `{key}`: {causeInEnglish}',
  'settings-colour': '`{found}` is no colour; write # and six hexadecimal digits, like #0b4f5a',
  'settings-placeholder': 'unknown placeholder {found}, expected one of {expected}',
  'settings-file-absent': '`{found}` does not exist; write its place as seen from this file',
  'settings-file-unreadable': '`{found}` cannot be read ({cause})',
  'settings-folder-absent':
    'the folder `{found}` does not exist; write its place as seen from this file',
  'settings-folder-full':
    '`{found}` holds more than {limit} files; name a folder of templates only',
  'settings-template-large':
    '`{file}` in `{found}` is too large ({size} KB); the most is {limit} KB',
  'settings-file-large': '`{found}` is too large ({size} KB); the most is {limit} KB',
  'settings-logo-kind': '`{found}` is neither SVG nor PNG',
  'settings-font-kind': '`{found}` cannot be read as a font (TTF, OTF, WOFF2)',
  'colours-hard-to-tell':
    'The contrast of {colour} ({colourHex}) on {ground} ({groundHex}) is {ratio}, expected {least} or more (WCAG 2.2 AA). Change one of the two.',
  'template-not-ours':
    'The template `{found}` has the name of none of ours and no other template uses it, so it does nothing. Check its name.',
  'template-field':
    'The view that templates get has no field `{found}`; templates/README.md lists those that it has. Until it is mended, neither site nor PDF is made.',
  'template-partial':
    'There is no template `{found}`; check its name. Until it is mended, neither site nor PDF is made.',
  'template-raw':
    'Text of a document would be taken for HTML: `{found}` stands in three braces or after an ampersand. Write it in two. Until it is mended, neither site nor PDF is made.',
  'template-syntax':
    'The template cannot be parsed ({found}). Until it is mended, neither site nor PDF is made.',
  'id-unusable':
    '“{found}” cannot name files on every machine, so it cannot be the id of a document. Give the document another under `documents` in settings.yaml.',
  'id-repeated':
    'The document id “{found}” is that of {other} too. Rename the file, or tell the ids apart under documents in settings.yaml.',
  'print-failed': 'The PDF could not be made ({cause}). Run it again.',
  'character-not-in-font':
    'The print font lacks some characters ({found}); they print as boxes. Use other characters.',

  'severity-error': 'error',
  'severity-warning': 'warning',
  'severity-note': 'note',
  suggestion: 'suggestion: {found}',
  'usage-unknown-command':
    'Unknown command “{found}”, expected {expected}. See `shinchoku --help`.',
  'usage-unknown-option': 'Unknown option “{found}”. See `shinchoku {command} --help`.',
  'usage-option-value': 'Expected --{option} to be {expected}, got “{found}”.',
  'usage-date': 'Expected SOURCE_DATE_EPOCH to be a number of seconds since 1970, got “{found}”.',
  'usage-option-missing': 'Write a value after --{option}.',
  'usage-missing-path': 'Name the file or folder to read.',
  'usage-not-found': '“{path}” does not exist. Check where the file or folder is.',
  'usage-no-sources': '“{path}” holds no file that can be read ({expected}).',
  'usage-no-texts':
    '“{path}” holds no document that can be read ({expected}). Export Word, Excel or PDF to text first.',
  'usage-not-a-folder': 'The output “{path}” is not a folder. Name a folder with --out.',
  'usage-no-browser':
    'No browser to print with (looked at: {tried}). Name a Chrome or Chromium in SHINCHOKU_BROWSER or as browser in settings.yaml, or run `npx puppeteer browsers install chrome-headless-shell`.',
  'draft-written': 'draft of corrections written: {path} ({count})',
  'draft-exists': '{path} exists already; no draft was written.',
  'draft-skipped':
    '{path}: {count} suggestions do not name one place of the text and are not in the draft; write them by hand from what check says.',
  'draft-none': 'nothing to suggest',
  'watch-open': 'Look at {url}; what is saved is built again. Ctrl+C ends it.',
  'watch-pages': 'pages made again ({count} files)',
  'watch-mended': 'the errors are mended',
  'watch-papers': 'PDFs made again ({count} files)',
  'usage-port': 'Port {port} cannot be used ({cause}); name another with --port.',
  'build-waits':
    'Another run (process {process}) writes into the same output folder. Waiting for it to end.',
  'progress-read': 'reading',
  'progress-print': 'printing',
  'progress-count': '{step} ({count})',
  'summary-made': '{path}: {indicators} indicators, {pages}',
  'summary-extracted': '{path}: {indicators} indicators',
  'summary-pages': 'PDF of {pages} pages',
  'summary-kept': '{pages} (unchanged)',
  'summary-files': 'files: {written} written, {kept} unchanged, {removed} removed',
  'summary-nothing': 'nothing to do ({kept} files unchanged)',
  'summary-look': 'to look at: {errors} errors, {warnings} warnings, {notes} notes',
  'summary-look-how': 'one by one: npx shinchoku check {arguments}',
  'summary-clean': 'nothing that needs a look',
  'summary-failed': 'documents that could not be used: {documents}',
  'summary-unsandboxed-root':
    'The PDFs were printed by a browser without the sandbox of the system, since this ran as root. Run it as an ordinary user to have it.',
  'summary-unsandboxed-system':
    'The PDFs were printed by a browser without the sandbox of the system, which forbids user namespaces. Allow them to have it.',
  'summary-site': 'site: {path}',
  'index-title': '進捗状況報告',
}
