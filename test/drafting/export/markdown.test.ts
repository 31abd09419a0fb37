import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { toMarkdown } from '../../../drafting/export/markdown.ts'
import { sentencesOf } from '../../../drafting/year/edit.ts'
import { sampleDocument } from './fixture.ts'
import { chapterWith } from './one-chapter.ts'

const sample = sampleDocument()
const markdown = toMarkdown(sample)
const lines = markdown.split('\n')
const inText = (text: string) => toMarkdown(chapterWith({ text, sources: [] }))

describe('the plain text', () => {
  it('has one title and headings below it in order', () => {
    const levels = lines.flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? [])
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, at) => {
      expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('has a note for each mark, at the end', () => {
    const cited = sentencesOf(sample.text).filter(
      ({ sources, author }) => sources.length > 0 || author !== 'writer',
    ).length
    const notes = lines.flatMap((line) => /^\[\^(\d+)\]: \S/.exec(line)?.[1] ?? [])
    expect(notes).toEqual(Array.from({ length: cited }, (_, at) => String(at + 1)))
    for (const note of notes) expect(markdown.split(`[^${note}]`)).toHaveLength(3)
  })

  it('has tables in which every row is as wide as the head', () => {
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length
    const tables = markdown.split('\n\n').filter((block) => block.startsWith('| '))
    expect(tables).toHaveLength(13)
    for (const table of tables) expect(new Set(table.split('\n').map(cells)).size).toBe(1)
  })

  it('says that it is a concept until it is decided on', () => {
    expect(lines[0]).toBe('**CONCEPT**')
    expect(toMarkdown(chapterWith({}, [], { isDecided: true, decidedOn: asDay('2027-04-12') }))).not.toMatch(
      /CONCEPT|niet vastgesteld/,
    )
  })

  it('tells the numbers of a chart, and what it shows', () => {
    expect(markdown).toContain('| K3 | 5 | geen cijfer |')
    expect(markdown).toContain('In het eerste kwartaal waren er 5')
  })

  it.each([
    ['# geen kop', '\\# geen kop'],
    ['- geen punt', '\\- geen punt'],
    ['---', '\\---'],
    ['1. geen lijst', '1\\. geen lijst'],
    ['2026) geen lijst', '2026\\) geen lijst'],
    ['=cmd|calc', '\\=cmd\\|calc'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['<script>', '\\<script\\>'],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['&lt; https://x.nl www.x.nl', '\\&lt; https\\://x.nl www\\.x.nl'],
    ['a\\b', 'a\\\\b'],
    ['2026 was een jaar. 3,5 kan', '2026 was een jaar. 3,5 kan'],
  ])('%s is text', (text, written) => {
    expect(inText(text).split('\n')).toContain(written)
  })

  it('lists what will be done, and keeps quotation marks for what somebody said', () => {
    expect(markdown).toContain(
      '- **Overdracht op vaste tijden**\\\n  De overdracht tussen dag en avond krijgt een vast kwartier, met een korte lijst van punten.\n  - Uitvoering door: team zorg\n  - Planning: 2e kwartaal 2027\n',
    )
    const noReaction = toMarkdown(sampleDocument({ reactions: [], remarks: [] }))
    expect(noReaction.split('\n').filter((line) => line.startsWith('>'))).toEqual([])
  })

  it('keeps the paragraphs and lines of a reaction', () => {
    expect(markdown).toContain('> Wij lezen dit met plezier.\n>\n> Over de maaltijden')
    const said = chapterWith({}, [], { reactions: [{ by: 'Raad', text: '    een\ntwee\n\n' }] })
    expect(toMarkdown(said)).toContain('> een\\\n> twee\n')
  })
})
