import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../drafting/export/docx.ts'
import { toHtml } from '../../../drafting/export/html.ts'
import { toMarkdown } from '../../../drafting/export/markdown.ts'
import { plain } from '../../../drafting/export/plain.ts'
import type { Printed } from '../../../drafting/export/printed.ts'
import { improvement } from './fixture.ts'
import { chapterWith } from './one-chapter.ts'
import { unzip } from './unzip.ts'
import { checkXml, wordsOf } from './xml.ts'

const nasty = [
  '=cmd|/c calc!A0',
  '<script>alert(1)</script>',
  ']]><!-- x -->',
  '[x](y) ![z](data:text/html,x)',
  '| a | b |',
  '**vet** __ook__ `x` ~~y~~ $z$ [^1] :smile:',
  '\\',
  '-',
  '1. een',
  'שלום مرحبا',
  '\u202Eomgekeerd\u202C',
  '👩‍👩‍👧‍👦 é',
  '\u0000\u0001\u001F\uFFFE\uD800',
  '{{=1}} <%= x %> %s &amp; &#x41;',
  '"dubbel" \'enkel\'',
]
const anyText = fc
  .oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~^$&@:=1 \n"a'), maxLength: 20 }),
  )
  .filter((text) => plain(text) !== '')

/** The same words in every place where people's words go. */
function everywhere(text: string): Printed {
  const printed = chapterWith(
    { text, sources: ['r:A1'] },
    [
      { kind: 'bullets', items: [{ title: text, sentences: [] }] },
      {
        kind: 'improvements',
        caption: text,
        improvements: [improvement({ title: text, explanation: text })],
      },
      { kind: 'absent', text },
    ],
    {
      reactions: [{ by: text, text }],
      remarks: [{ by: text, text, answer: text }],
      gates: [{ name: text, by: [text], on: null, notHeld: text }],
      teams: { zorg: text },
    },
  )
  const { text: year } = printed
  const [figure] = year.figures
  const figures = figure ? [{ ...figure, label: text, how: text, source: text, team: 'zorg' }] : []
  return {
    ...printed,
    text: {
      ...year,
      title: text,
      organisation: text,
      figures,
      missing: [text],
      refused: [{ text, reason: text }],
    },
  }
}

const single = (text: string) => text.replaceAll(/\s+/g, ' ')
const count = (text: string, part: string) => text.split(part).length - 1

/** Markdown without its backslashes; fails on a mark that was not made harmless. */
function unescaped(line: string): string {
  return line.replaceAll(
    /\\([!-/:-@[-`{-~])|([*_`<>[\]])/g,
    (whole, escaped?: string) => escaped ?? `MARK${whole}`,
  )
}

describe('whatever somebody wrote', () => {
  it('survives as text in Word', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const files = unzip(await toDocx(everywhere(text)))
        for (const [name, xml] of files) if (/\.(xml|rels)$/.test(name)) checkXml(xml)
        const words = single(wordsOf(files.get('word/document.xml') ?? ''))
        expect(count(words, single(plain(text)))).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 25, examples: nasty.filter((text) => plain(text) !== '').map((text) => [text]) },
    )
  }, 60_000)

  it('survives as text on a page', () => {
    const known = tagsOf(toHtml(everywhere('gewoon')))
    fc.assert(
      fc.property(anyText, (text) => {
        const page = toHtml(everywhere(text))
        expect(tagsOf(page)).toEqual(known)
        const body = page.slice(page.indexOf('<body>'))
        expect(count(single(wordsOf(body)), single(plain(text)))).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 60, examples: nasty.filter((text) => plain(text) !== '').map((text) => [text]) },
    )
  })

  it('survives as text in Markdown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = toMarkdown(chapterWith({ text, sources: [] }))
        const [, , , , line = ''] = markdown.split('\n\n')
        expect(unescaped(line)).toBe(plain(text))
        expect(line).not.toMatch(/^\s*([-+=#>|~:]|\d+[.)])/)
        const names = (all: string) => all.split('\n').filter((one) => /^#+ /.test(one)).length
        expect(names(toMarkdown(everywhere(text)))).toBe(names(toMarkdown(everywhere('gewoon'))))
      }),
      { numRuns: 300, examples: nasty.filter((text) => plain(text) !== '').map((text) => [text]) },
    )
  })
})

/** The elements of a page, in order. */
function tagsOf(page: string): string[] {
  return [...page.matchAll(/<([a-z][\w-]*)[\s>/]/g)].map(([, name = '']) => name)
}
