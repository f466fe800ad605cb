declare module 'fontverter' {
  const fontverter: {
    /** Unpacks WOFF and WOFF2; a font that is not packed stays as it is. Throws where it is no font. */
    convert(font: Buffer, format: 'truetype'): Promise<Buffer>
  }
  export default fontverter
}
