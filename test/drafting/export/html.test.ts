import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { toHtml } from '../../../drafting/export/html.ts'
import { sampleDocument } from './fixture.ts'
import { chapterWith } from './one-chapter.ts'
import { wordsOf } from './xml.ts'

const html = toHtml(sampleDocument())
const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found)

describe('the page', () => {
  it('stands on its own: nothing is fetched, nothing runs', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(http|\bon[a-z]+="/)
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'")
    for (const target of all(/href="([^"]*)"/g)) expect(target).toMatch(/^#/)
  })

  it('leads from each mark to its note and back', () => {
    const ids = new Set(all(/ id="([^"]*)"/g))
    expect(ids.size).toBe(all(/ id="([^"]*)"/g).length)
    for (const target of all(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    expect(all(/role="(doc-noteref)"/g)).toHaveLength(all(/role="(doc-backlink)"/g).length)
  })

  it('has heads of columns and rows, and captions with numbers', () => {
    const tables = html.split('<table>').slice(1)
    for (const table of tables) {
      expect(table).toMatch(/^\s*<caption><b>(Tabel|Figuur) \d+\.<\/b>/)
      expect(table).toContain('<th scope="col"')
      expect(table).toContain('<th scope="row"')
    }
    expect(tables).toHaveLength(13)
  })

  it('lets one go past the list of contents to the text', () => {
    expect(html).toMatch(/<body>\s*<a class="skip" href="#tekst">Naar de tekst<\/a>/)
    expect(html).toMatch(/<main id="tekst" tabindex="-1">/)
    expect(all(/<(header|nav|main|footer)\b/g)).toEqual(['header', 'nav', 'main', 'footer'])
  })

  it('can push aside only a table with more columns than fit on a phone', () => {
    const inRegion = all(/<div class="scroll" tabindex="0" role="region"[^>]*>\s*(<table[\s\S]*?<\/thead>)/g)
    expect(inRegion.length).toBeGreaterThan(0)
    for (const head of inRegion) expect(head?.match(/<th /g)?.length).toBeGreaterThan(3)
  })

  it('draws its charts in place for a page and for a phone, each with its description', () => {
    const ids = all(/ id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(all(/<svg role="img" aria-label="(In het eerste)/g)).toHaveLength(10)
  })

  it('is marked as a concept until it is decided on', () => {
    expect(html).toContain('<div class="mark" aria-hidden="true" data-words="CONCEPT"></div>')
    expect(html).toContain('<p class="concept">Concept, niet vastgesteld</p>')
    const decided = toHtml(chapterWith({}, [], { isDecided: true, decidedOn: asDay('2027-04-12') }))
    expect(wordsOf(decided)).not.toMatch(/CONCEPT|niet vastgesteld/i)
    expect(decided).toContain('Vastgesteld op 12 april 2027')
  })

  it('takes nobody’s words for markup', () => {
    const page = toHtml(chapterWith({ text: '<img src=x onerror="alert(1)"> & </p>' }))
    expect(page).toContain('&lt;img src=x onerror=')
    expect(page).not.toContain('<img')
  })

  it('prints a reaction as it was given', () => {
    expect(html).toContain(
      '<blockquote>Wij lezen dit met plezier.\n\nOver de maaltijden staat weinig;  dat had  meer mogen zijn.</blockquote>',
    )
  })
})
