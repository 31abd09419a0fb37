import { beforeAll, describe, expect, it, vi } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { toDocx } from '../../../drafting/export/docx.ts'
import { sentencesOf } from '../../../drafting/year/edit.ts'
import { sampleDocument } from './fixture.ts'
import { chapterWith } from './one-chapter.ts'
import { unzip } from './unzip.ts'
import { checkXml, wordsOf } from './xml.ts'

const sample = sampleDocument()
let files: Map<string, string>
const part = (name: string) => files.get(`word/${name}.xml`) ?? ''
const times = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

beforeAll(async () => {
  files = unzip(await toDocx(sample))
})

describe('the document for Word', () => {
  it('is well-formed in all its parts', () => {
    const parts = [...files].filter(([name]) => /\.(xml|rels)$/.test(name))
    expect(parts.length).toBeGreaterThan(8)
    for (const [, xml] of parts) checkXml(xml)
  })

  it('has real headings', () => {
    const chapters = sample.text.chapters.length
    expect(times(part('document'), /<w:pStyle w:val="Heading1"\/>/g)).toBe(chapters + 6)
    expect(times(part('document'), /<w:pStyle w:val="Heading2"\/>/g)).toBe(10)
    expect(times(part('document'), /<w:pStyle w:val="Heading3"\/>/g)).toBe(10)
  })

  it('has one real footnote for each sentence with sources, and each is pointed at once', () => {
    const cited = sentencesOf(sample.text).filter(
      ({ sources, author }) => sources.length > 0 || author !== 'writer',
    ).length
    const own = [...part('footnotes').matchAll(/<w:footnote (?!w:type)[^>]*w:id="(\d+)"/g)].map(
      ([, id]) => id,
    )
    const marks = [...part('document').matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(
      ([, id]) => id,
    )
    expect(own.filter((id) => Number(id) > 0)).toHaveLength(cited)
    expect(marks).toEqual(own.filter((id) => Number(id) > 0))
    expect(wordsOf(part('footnotes'))).toContain('reflectie (niet meer bewaard), team zorg, januari 2026')
  })

  it('repeats the head of each table on the next page', () => {
    const tables = part('document').split('<w:tbl>').slice(1)
    expect(tables).toHaveLength(8)
    for (const table of tables) expect(times(table, /<w:tblHeader\/>/g)).toBe(1)
  })

  it('numbers tables and charts by fields, with their captions', () => {
    expect(times(part('document'), /SEQ Tabel/g)).toBe(8)
    expect(times(part('document'), /SEQ Figuur/g)).toBe(5)
    expect(wordsOf(part('document'))).toMatch(/Tabel SEQ Tabel1\. Overleg/)
  })

  it('keeps a point of a box on one page, with short lines beside each other', () => {
    const items = [...part('document').matchAll(/<w:p><w:pPr><w:pStyle w:val="BoxItem"\/>[\s\S]*?<\/w:p>/g)]
    expect(items).toHaveLength(10)
    for (const [item] of items) expect(item).toContain('<w:keepLines/>')
    expect(wordsOf(items[0]?.[0] ?? '')).toContain('Uitvoering door: team zorg · Planning: 2e kwartaal 2027')
  })

  it('makes no room with empty paragraphs', () => {
    const empty = [...part('document').matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g)].filter(
      ([paragraph]) =>
        !/<w:t(?: [^>]*[^/])?>[^<]|<w:drawing>|<w:fldChar|w:val="(?:Said|Cell)"/.test(paragraph),
    )
    expect(empty.map(([paragraph]) => paragraph)).toEqual([])
  })

  it('describes each chart in words', () => {
    expect(times(part('document'), /<wp:docPr [^>]*descr="In het eerste kwartaal waren er 5 MDO/g)).toBe(5)
    expect([...files.keys()].filter((name) => name.endsWith('.png')).length).toBeGreaterThan(0)
  })

  it('has a table of contents that shows its entries and pages without asking', () => {
    const [contents = ''] = /<w:sdt>[\s\S]*?<\/w:sdt>/.exec(part('document')) ?? []
    expect(contents).toContain('TOC \\h \\o &quot;1-2&quot;')
    expect(contents).not.toContain('w:dirty="true"')
    expect(wordsOf(contents)).toContain('Het bouwen van netwerken')
    expect(times(contents, /PAGEREF/g)).toBeGreaterThanOrEqual(22)
    expect(part('settings')).not.toContain('updateFields')
    // Every entry has a page number behind it.
    expect(wordsOf(contents)).toMatch(/Bronnen\s*PAGEREF [\s\S]*?\d+$/)
  })

  it('is in Dutch, with its title and who made it', () => {
    expect(part('styles')).toContain('<w:lang w:val="nl-NL"/>')
    const core = files.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Kwaliteitsbeeld 2026 (concept, niet vastgesteld)</dc:title>')
    expect(core).toContain('<dc:creator>Zorggroep De Linde</dc:creator>')
  })

  it('numbers its pages', () => {
    expect(part('footer1')).toContain('PAGE')
    expect(part('footer1')).toContain('NUMPAGES')
  })

  it('is marked as a concept on every page until it is decided on', async () => {
    const mark = /<v:textpath [^>]*string="CONCEPT"/
    expect(part('header1')).toMatch(mark)
    expect(wordsOf(part('header1'))).toContain('Concept, niet vastgesteld')
    const decided = unzip(
      await toDocx(chapterWith({}, [], { isDecided: true, decidedOn: asDay('2027-04-12') })),
    )
    for (const [, xml] of decided) expect(xml).not.toMatch(/CONCEPT|niet vastgesteld/)
    expect(wordsOf(decided.get('word/document.xml') ?? '')).toContain('Vastgesteld op 12 april 2027')
  })

  it('prints a reaction line by line as it was given', () => {
    expect(part('document')).toContain('Over de maaltijden staat weinig;  dat had  meer mogen zijn.')
  })

  it('is the same byte for byte when the same text is exported again, on another day too', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] })
    const again = await toDocx(sampleDocument()).finally(() => vi.useRealTimers())
    expect(Buffer.from(again).equals(Buffer.from(await toDocx(sample)))).toBe(true)
    expect(unzip(again).get('docProps/core.xml')).toMatch(
      /<dcterms:created [^>]*>2027-02-14T00:00:00Z<[\s\S]*<dcterms:modified [^>]*>2027-02-14T00:00:00Z</,
    )
  })

  it('leads from each entry of the contents to its heading', () => {
    const xml = part('document')
    const led = [...xml.matchAll(/PAGEREF (_Toc\d+)/g)].map(([, name]) => name)
    for (const name of led) expect(times(xml, new RegExp(`w:name="${name}"`, 'g'))).toBe(1)
    const ids = [...xml.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('can be made of a text with nothing in it', async () => {
    const { text } = sample
    const bare = { ...text, chapters: [], figures: [], missing: [], refused: [] }
    const empty = sampleDocument({ text: bare, sources: [], gates: [], reactions: [], remarks: [] })
    checkXml(unzip(await toDocx(empty)).get('word/document.xml') ?? '')
  })
})
