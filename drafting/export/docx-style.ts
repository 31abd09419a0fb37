import {
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'

/** On every machine, or replaced there by one that is as wide. */
export const FONT = 'Arial'
export const COLOURS = {
  blue: '1B4F72',
  ink: '1F2328',
  soft: '57606A',
  line: 'C9D1D9',
  wash: 'EEF4F8',
  warn: '7A4100',
}
/** Twentieths of a point. */
export const MARGIN = { top: 1247, bottom: 1247, left: 1304, right: 1304, header: 624, footer: 567 }
export const TEXT_WIDTH = 11906 - MARGIN.left - MARGIN.right

const heading = (size: number, before: number, after: number): IBaseParagraphStyleOptions => ({
  run: { font: FONT, size, bold: true, color: COLOURS.blue },
  paragraph: {
    spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
})

const side = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color, space: 8 })
const BOX = {
  border: {
    top: side(4, COLOURS.blue),
    bottom: side(4, COLOURS.blue),
    left: side(36, COLOURS.blue),
    right: side(4, COLOURS.blue),
  },
  shading: { fill: COLOURS.wash, type: 'clear' as const },
  indent: { left: 200, right: 200 },
}

const own = (
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions['paragraph'],
  run: IParagraphStyleOptions['run'] = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(paragraph && { paragraph }),
  ...(run && { run }),
})

/** The styles of the document, by the names that Word shows: whoever works on with it changes the look in one place. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: COLOURS.ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 56, bold: true, color: COLOURS.blue },
      paragraph: { spacing: { before: 120, after: 200, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(34, 480, 200),
    heading2: heading(26, 340, 120),
    heading3: heading(22, 260, 80),
    caption: {
      run: { font: FONT, size: 19, bold: true, color: COLOURS.ink },
      paragraph: { spacing: { before: 220, after: 100 }, keepNext: true, keepLines: true },
    },
    footnoteText: {
      run: { font: FONT, size: 15, color: COLOURS.ink },
      paragraph: { spacing: { after: 20, line: 228, lineRule: LineRuleType.AUTO }, indent: { left: 0 } },
    },
    footnoteReference: { run: { superScript: true, color: COLOURS.blue } },
    hyperlink: { run: { color: COLOURS.blue } },
  },
  paragraphStyles: [
    own(
      'ContentsTitle',
      'Titel van de inhoud',
      { spacing: { before: 480, after: 160 } },
      { size: 26, bold: true, color: COLOURS.blue },
    ),
    own(
      'TOC1',
      'toc 1',
      { spacing: { before: 70, after: 10, line: 264, lineRule: LineRuleType.AUTO } },
      { bold: true },
    ),
    own('TOC2', 'toc 2', {
      spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
      indent: { left: 280 },
    }),
    own('Standing', 'Stand van het document', { spacing: { after: 40 } }, { size: 22, color: COLOURS.soft }),
    own(
      'ConceptLine',
      'Concept',
      { spacing: { before: 240, after: 240 } },
      { size: 26, bold: true, color: COLOURS.warn },
    ),
    own(
      'Cell',
      'Tabeltekst',
      { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      { size: 18 },
    ),
    own(
      'CellHead',
      'Tabelkop',
      { spacing: { before: 50, after: 50, line: 252, lineRule: LineRuleType.AUTO } },
      { size: 18, bold: true, color: 'FFFFFF' },
    ),
    own(
      'Below',
      'Onder een tabel',
      { spacing: { before: 80, after: 240 } },
      { size: 17, color: COLOURS.soft },
    ),
    own(
      'ChartCaption',
      'Bijschrift van een figuur',
      { spacing: { before: 60, after: 240 } },
      { size: 19, bold: true },
    ),
    own(
      'BoxTitle',
      'Kader titel',
      { ...BOX, spacing: { before: 280, after: 0 }, keepNext: true },
      { bold: true, size: 23, color: COLOURS.blue },
    ),
    own('BoxItem', 'Kader punt', {
      ...BOX,
      spacing: { before: 0, after: 0, line: 276, lineRule: LineRuleType.AUTO },
    }),
    own(
      'Absent',
      'Ontbreekt',
      { border: { left: side(24, 'E08E3C') }, indent: { left: 200 } },
      { color: COLOURS.warn },
    ),
    own('Said', 'Reactie', {
      border: { left: side(24, COLOURS.line) },
      indent: { left: 240 },
      spacing: { after: 60 },
    }),
    own('SaidBy', 'Reactie van', { spacing: { before: 200, after: 60 }, keepNext: true }, { bold: true }),
    own('Running', 'Kop en voet', { spacing: { after: 0 } }, { size: 17, color: COLOURS.soft }),
  ],
}
