import type {FinishedPdf, PdfAbout, PrintedPaper} from '../print/finish-pdf.js'
import type {Printer} from '../print/printer.js'
import type {FontFormat, FontPair, SubsetFonts} from '../print/subset-fonts.js'
import type {World} from '../world/world.js'

/** What the build works with; the commands bring the real ones. */
export interface Workshop {
  world: World
  /** Name → text of the files under `templates/`. */
  templates: ReadonlyMap<string, string>
  /** The licence of the fonts, published beside them. */
  fontLicence: string
  /** Name and version of the program, for the colophon: `shinchoku 0.1.0`. */
  program: string
  versions: Versions
  /** Told once it is known that something will most likely be printed. */
  preparePrinter(): void
  /** Opens the printer; asked for only when there is something to print. Throws a `NoBrowserError`. */
  openPrinter(browser: string | undefined): Promise<Printer>
  /** Ours, or those given, cut down to the characters of a text. Throws where those given are no fonts. */
  subsetFonts(text: string, format: FontFormat, fonts?: FontPair): Promise<SubsetFonts>
  /**
   * The printed PDF with its metadata and its page numbers, made small; the same bytes for the same print. Undefined where
   * not all of the page numbers that were left open could be filled in.
   */
  finishPdf(
    printed: Uint8Array | PrintedPaper,
    about: PdfAbout,
    openNumbers?: number,
  ): Promise<FinishedPdf | undefined>
  /** The date that outputs bear (ISO 8601); none where it is not set, so that the same text gives the same bytes. */
  date?: string | undefined
  /** Told before each step of the work. */
  progress(step: 'read' | 'print', done: number, total: number): void
  /** Told where another process builds into the same folder and has to be waited for. */
  waiting(process: number): void
}

/** What the tools are, in words that change when what they make may change. */
export interface Versions {
  /** The program itself, and the packages that it reads and draws with. */
  program: string
  /** The fonts, and what cuts them down. */
  fonts: string
  /** The browser that prints, where the settings name `named`. */
  browser(named: string | undefined): string
}
