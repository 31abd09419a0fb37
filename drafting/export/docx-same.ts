import type { Day } from '../../care/day.ts'
import { unzip } from './unzip.ts'
import { zip } from './zip.ts'

/**
 * The same document as the same bytes, whenever it is exported: dated on the day that the text was made, with the marks
 * that the library numbers on from one document to the next numbered from one, and without the time of packing.
 */
export function sameEachTime(docx: Uint8Array, madeOn: Day): Uint8Array {
  const files = unzip(docx).map(({ name, content }) =>
    name.endsWith('.xml')
      ? { name, content: Buffer.from(renumbered(dated(content.toString('utf8'), madeOn)), 'utf8') }
      : { name, content },
  )
  // Programs that look at the first file to know what this is expect the list of types there.
  const isTypes = ({ name }: { name: string }) => name === '[Content_Types].xml'
  return zip([...files.filter(isTypes), ...files.filter((file) => !isTypes(file))])
}

function dated(xml: string, day: Day): string {
  return xml.replaceAll(
    /(<dcterms:(created|modified) [^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, _of, close: string) => `${open}${day}T00:00:00Z${close}`,
  )
}

/** A bookmark of an entry of the contents is known by its name and by its number, which are the same. */
function renumbered(xml: string): string {
  const marks = new Map<string, number>()
  const number = (mark: string) => {
    if (!marks.has(mark)) marks.set(mark, marks.size + 1)
    return String(marks.get(mark))
  }
  return xml
    .replaceAll(/(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, number)
    .replaceAll(/(?<=<w:[^>]*"_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g, number)
    .replaceAll(/(?<=<v:shape id="PowerPlusWaterMarkObject)[^"]*/g, '1')
}
