import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {FontPair} from '../print/subset-fonts.js'
import {type ThemeSettings, toRunningTitles} from '../settings/theme.js'
import {type Colours, coloursIn, paintColours, parentOf} from '../theme/colours.js'
import {findLowContrast} from '../theme/contrast.js'
import {placeIn} from '../yaml/typed.js'
import {largestFontBytes} from './file-limits.js'
import {loadLogo} from './load-logo.js'
import type {Look} from './look.js'
import {nameFile, readNamed} from './named-file.js'
import type {FoundSettings} from './sources.js'
import type {Workshop} from './workshop.js'

/** Where the colours stand among the templates. */
const colourSheet = 'theme/colours.css'

/** How things look under the settings that were found. What cannot be used is reported on their file. */
export async function loadLook({settings, file}: FoundSettings, workshop: Workshop): Promise<Look> {
  const {theme = {}, templates} = settings
  const look: Look = {
    files: workshop.templates,
    own: new Map(),
    running: toRunningTitles(theme.running),
  }
  if (file === undefined) return look
  if (templates !== undefined) {
    const {loadOwnTemplates} = await import('./own-templates.js')
    const folder = nameFile(templates, ['templates'], file)
    Object.assign(look, await loadOwnTemplates(folder, file, workshop))
  }
  if (theme.colours) look.files = paint(look.files, theme.colours, file)
  look.fonts = await loadFonts(theme.fonts, file, workshop)
  if (theme.logo !== undefined) {
    const logo = typeof theme.logo === 'string' ? {file: theme.logo} : theme.logo
    look.logo = await loadLogo(nameFile(logo.file, ['theme', 'logo'], file), logo, workshop.world)
  }
  return look
}

/** The files with the colours of the theme; those that are hard to tell apart are reported on the settings. */
function paint(files: Look['files'], colours: Colours, settings: VFile): Look['files'] {
  const css = paintColours(files.get(colourSheet) ?? '', colours)
  const painted = coloursIn(css)
  for (const {colour, ground, ratio, least} of findLowContrast(painted)) {
    const set = [parentOf(colour), parentOf(ground), 'paper'].find(it => it in colours)
    if (set === undefined) continue
    report(settings, 'colours-hard-to-tell', {
      ...placeIn(settings, ['theme', 'colours', set]),
      params: {
        colour,
        colourHex: painted.get(colour) ?? '',
        ground,
        groundHex: painted.get(ground) ?? '',
        // Rounded down: 4.49 is not 4.5.
        ratio: (Math.floor(ratio * 100) / 100).toFixed(2),
        least,
      },
    })
  }
  return new Map([...files, [colourSheet, css]])
}

/** The font files of the theme, each tried; undefined where ours are to be used. */
async function loadFonts(
  fonts: ThemeSettings['fonts'],
  settings: VFile,
  {world, subsetFonts}: Workshop,
): Promise<FontPair | undefined> {
  if (fonts === undefined) return undefined
  const load = async (weight: keyof FontPair) => {
    const file = nameFile(fonts[weight], ['theme', 'fonts', weight], settings)
    const bytes = await readNamed(file, largestFontBytes, world)
    if (bytes === undefined) return undefined
    try {
      await subsetFonts('', 'truetype', {regular: bytes, bold: bytes})
      return bytes
    } catch {
      return file.refuse('settings-font-kind')
    }
  }
  const [regular, bold] = [await load('regular'), await load('bold')]
  return regular && bold && {regular, bold}
}
