/** What a PDF says about itself. */
export interface PdfAbout {
  title: string
  author?: string | undefined
  subject?: string | undefined
  keywords?: ReadonlyArray<string> | undefined
  /** Name and version of the program that made it: `shinchoku 0.1.0`. */
  program: string
  /** ISO 8601, a day or a moment: `2025-08-21`, `2025-08-21T10:00:00Z`. Without it the PDF has no date. */
  date?: string | undefined
}

/** What else stands in the metadata. */
export interface MetadataExtra {
  /** What printed the pages. */
  producer: string
  /** Whether the PDF says that it keeps PDF/UA-1 (ISO 14289-1, 5). */
  accessible: boolean
}

/** Writes the XMP metadata of a PDF (ISO 16684-1). */
export function composeMetadata(about: PdfAbout, {producer, accessible}: MetadataExtra): string {
  const {title, author, subject, keywords = [], program, date} = about
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${composeAlternatives(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq>${composeItem(author)}</rdf:Seq></dc:creator>`,
    subject && `<dc:description>${composeAlternatives(subject)}</dc:description>`,
    keywords.length > 0 &&
      `<dc:subject><rdf:Bag>${keywords.map(composeItem).join('')}</rdf:Bag></dc:subject>`,
    `<dc:language><rdf:Bag>${composeItem('ja')}</rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escapeXml(program)}</xmp:CreatorTool>`,
    date && `<xmp:CreateDate>${escapeXml(date)}</xmp:CreateDate>`,
    date && `<xmp:ModifyDate>${escapeXml(date)}</xmp:ModifyDate>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    keywords.length > 0 && `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`,
    accessible && '<pdfuaid:part>1</pdfuaid:part>',
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.filter(it => it).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function composeAlternatives(text: string): string {
  const item = (language: string): string =>
    `<rdf:li xml:lang="${language}">${escapeXml(text)}</rdf:li>`
  return `<rdf:Alt>${item('x-default')}${item('ja')}</rdf:Alt>`
}

function composeItem(text: string): string {
  return `<rdf:li>${escapeXml(text)}</rdf:li>`
}

// What XML 1.0 cannot hold is left out.
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

const isoDate =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+-]\d\d):(\d\d)))?$/

/**
 * Writes an ISO date as a PDF does (ISO 32000-1, 7.9.4): `D:20250821`, `D:20250821100000+09'00'`.
 * @throws RangeError where it is none
 */
export function toPdfDate(date: string): string {
  const found = isoDate.exec(date)
  if (found === null) throw new RangeError(`no ISO date: ${date}`)
  const [, year, month, day, hour = '', minute = '', second = '', utc = '', hours, minutes] = found
  const time = hour === '' ? '' : hour + minute + (second || '00')
  return `D:${year}${month}${day}${time}${hours === undefined ? utc : `${hours}'${minutes}'`}`
}
