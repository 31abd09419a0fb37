import { printing } from '../../bot/texts/nl/printing.ts'
import { chartTable } from './chart-table.ts'
import type { BoxItem, Piece, Run, Table } from './laid-out.ts'
import { layOut } from './lay-out.ts'
import type { Printed } from './printed.ts'

/** The document as Markdown with tables and footnotes as GitHub and Pandoc read them. Nobody's words become markup. */
export function toMarkdown(printed: Printed): string {
  const { title, organisation, subject, standing, isConcept, pieces, notes } = layOut(printed)
  const blocks = [
    ...(isConcept ? [`**${printing.concept}**`] : []),
    `# ${inline(title)}`,
    [organisation, subject, ...standing].map(safe).join('\\\n'),
    ...pieces.map(pieceText),
    ...(isConcept ? [`**${printing.conceptLine}**`] : []),
    ...(notes.length === 0 ? [] : [notes.map((note, at) => `[^${at + 1}]: ${safe(note)}`).join('\n')]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level + 1)} ${inline(piece.text)}`
    case 'paragraph':
      return runsText(piece.runs)
    case 'bullets':
      return piece.items.map((runs) => `- ${runsText(runs)}`).join('\n')
    case 'table':
      return captioned(`${printing.table} ${piece.number}`, piece.caption, [piece.below], piece.table)
    case 'chart':
      return captioned(
        `${printing.chart} ${piece.number}`,
        piece.caption,
        [piece.chart.alt, piece.below],
        chartTable(piece.chart),
      )
    case 'box':
      return [bold(piece.caption), piece.items.map(boxItem).join('\n')]
        .filter((block) => block !== '')
        .join('\n\n')
    case 'absent':
      return piece.text === '' ? '' : `*${inline(piece.text)}*`
    case 'said':
      return [
        bold(piece.by),
        quoted(spoken(piece.lines)),
        ...(piece.answer === null ? [] : [`${printing.remarkAnswer}: ${safe(piece.answer)}`]),
      ].join('\n\n')
  }
}

/** One point of a list, with a list of its own below it: quotation marks are for what somebody said. */
function boxItem({ title, text, lines }: BoxItem): string {
  return [
    `- ${[bold(title), safe(text)].filter((part) => part !== '').join('\\\n  ')}`,
    ...lines.map(([name, value]) => `  - ${name}: ${safe(value)}`),
  ].join('\n')
}

function captioned(name: string, caption: string, below: (string | null)[], table: Table): string {
  return [
    `**${name}.** ${inline(caption)}`,
    [tableRow(table.head), tableRule(table), ...table.rows.map(tableRow)].join('\n'),
    ...below.flatMap((line) => (line === null || line === '' ? [] : [safe(line)])),
  ].join('\n\n')
}

/** An empty line parts what was said, another line break stays one. */
function spoken(lines: string[]): string[] {
  const parts: string[][] = [[]]
  for (const line of lines.map((one) => safe(one.trim()))) {
    if (line === '') parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts.map((part) => part.join('\\\n'))
}

const bold = (text: string): string => (text === '' ? '' : `**${safe(text)}**`)

const tableRow = (cells: string[]): string => `| ${cells.map(safe).join(' | ')} |`
const tableRule = ({ head, numeric }: Table): string =>
  `| ${head.map((_, column) => (numeric.includes(column) ? '---:' : '---')).join(' | ')} |`

function quoted(blocks: string[]): string {
  return blocks
    .filter((block) => block !== '')
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function runsText(runs: Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'note') return `[^${run.number}]`
      if (run.style === 'plain') return inline(run.text)
      // Marks of emphasis must touch the words, so the spaces around them stay outside.
      const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? []
      const mark = run.style === 'strong' ? '**' : ''
      return `${before}${mark}${inline(text)}${mark}${after}`
    })
    .join('')
    .replace(LINE_START, '$1\\$2')
}

// At the beginning of a line these make a list, a heading or a rule.
const LINE_START = /^(\s*(?:\d{1,9}(?=[.)]))?)([-+=:.)])/

/** Text as itself: at the beginning of a line, too. */
function safe(text: string): string {
  return inline(text).replace(LINE_START, '$1\\$2')
}

/** Every mark that Markdown, with the additions that are in use, reads as more than itself. */
function inline(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~^$!&@]/g, '\\$&')
    .replaceAll(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
}
