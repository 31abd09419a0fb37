import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Table as DocxTable,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { printing } from '../../bot/texts/nl/printing.ts'
import { canDrawLetters, chartPng } from './chart-png.ts'
import { chartSvg } from './chart-svg.ts'
import { chartTable } from './chart-table.ts'
import { docxBox } from './docx-box.ts'
import { COLOURS, TEXT_WIDTH } from './docx-style.ts'
import type { Piece, Run, Table } from './laid-out.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
/** Of a chart on the page, in pixels at 96 dots an inch. */
const CHART_PIXELS = 520
/** A table of so many rows and letters stays on one page. */
const SMALL = { rows: 10, letters: 900 }

/** A piece of the document as paragraphs and tables of Word. @param before the piece above it. */
export function docxPiece(piece: Piece, before?: Piece): (Paragraph | DocxTable)[] {
  switch (piece.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[piece.level],
          pageBreakBefore: piece.newPage,
          ...(piece.newPage && { spacing: { before: 0 } }),
          children: [new Bookmark({ id: piece.id.replace('-', '_'), children: [new TextRun(piece.text)] })],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ ...room(before), children: piece.runs.map(docxRun) })]
    case 'bullets':
      return piece.items.map(
        (runs) =>
          new Paragraph({ numbering: { reference: 'points', level: 0 }, children: runs.map(docxRun) }),
      )
    case 'table':
      return [
        caption('Caption', printing.table, piece.caption),
        docxTable(piece.table, piece.below !== null),
        ...(piece.below === null ? [] : [styled('Below', piece.below)]),
      ]
    case 'chart':
      return docxChart(piece)
    case 'box':
      return docxBox(piece.caption, piece.items)
    case 'absent':
      return [styled('Absent', piece.text)]
    case 'said':
      return [
        styled('SaidBy', piece.by),
        ...piece.lines.map((line) => styled('Said', line)),
        ...(piece.answer === null ? [] : [styled('Below', `${printing.remarkAnswer}: ${piece.answer}`)]),
      ]
  }
}

/** A table of Word keeps no distance from the text below it. */
const room = (before: Piece | undefined) =>
  before?.kind === 'table' && before.below === null ? { spacing: { before: 240 } } : {}

export const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)] })

function docxRun(run: Run): ParagraphChild {
  if (run.kind === 'note') return new FootnoteReferenceRun(run.number)
  return new TextRun({ text: run.text, bold: run.style === 'strong', italics: run.style === 'spoken' })
}

/** Numbered by a field, so that Word keeps counting when somebody adds a table. */
function caption(style: 'Caption' | 'ChartCaption', name: string, text: string): Paragraph {
  return new Paragraph({
    style,
    children: [
      new TextRun(`${name} `),
      new SequentialIdentifier(name),
      new TextRun('. '),
      new TextRun({ text, bold: false, color: COLOURS.soft }),
    ],
  })
}

/** @param hasBelow whether the line under it must stay with it. */
function docxTable({ head, rows, widths, numeric }: Table, hasBelow: boolean): DocxTable {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.round((width / Math.max(all, 100)) * TEXT_WIDTH))
  const isLast = (at: number) => at === rows.length - 1
  const isSmall = rows.length <= SMALL.rows && rows.flat().join('').length <= SMALL.letters
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const row = (cells: string[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      keepNext,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            margins: { left: 90, right: 90 },
            ...(isHead && { shading: { fill: COLOURS.blue, type: 'clear' as const } }),
            children: [
              new Paragraph({
                style: isHead ? 'CellHead' : 'Cell',
                alignment: numeric.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun(text)],
              }),
            ],
          }),
      ),
    })
  return new DocxTable({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: false, noVBand: true },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(head, true, true),
      ...rows.map((cells, at) => row(cells, false, isLast(at) ? hasBelow : isSmall)),
    ],
  })
}

/** A picture with its description; as a table where this machine has no letters to draw it with. */
function docxChart({
  number,
  chart,
  caption: text,
  below,
}: Extract<Piece, { kind: 'chart' }>): (Paragraph | DocxTable)[] {
  const under = below === null ? [] : [styled('Below', below)]
  if (!canDrawLetters()) {
    return [
      caption('Caption', printing.chart, text),
      docxTable(chartTable(chart), true),
      ...under,
      styled('Below', chart.alt),
    ]
  }
  const { data, width, height } = chartPng(chartSvg(chart))
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 0 },
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: { width: CHART_PIXELS, height: Math.round((CHART_PIXELS * height) / width) },
          altText: { id: String(number), name: chart.title, title: chart.title, description: chart.alt },
        }),
      ],
    }),
    caption('ChartCaption', printing.chart, below === null ? text : `${text}. ${below}`),
  ]
}
