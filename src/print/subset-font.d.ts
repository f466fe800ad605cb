declare module 'subset-font' {
  /** Cuts a font down to the characters of a text (HarfBuzz). */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'truetype'
      keepFeatures?: string[]
      noHinting?: boolean
    },
  ): Promise<Buffer>
}
