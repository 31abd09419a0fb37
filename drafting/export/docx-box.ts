import { Paragraph, TextRun } from 'docx'
import { COLOURS } from './docx-style.ts'
import type { BoxItem } from './laid-out.ts'

/** So many letters fit on a line of a box: short lines stand beside each other. */
const BOX_LINE = 84

/** Paragraphs with one border around all of them: text, and no table, to a screen reader. A point stays on one page. */
export function docxBox(title: string, items: BoxItem[]): Paragraph[] {
  return [
    new Paragraph({ style: 'BoxTitle', children: [new TextRun(title)] }),
    ...items.map(
      ({ title, text, lines }, at) =>
        new Paragraph({
          style: 'BoxItem',
          keepLines: true,
          spacing: { before: 140, after: at === items.length - 1 ? 280 : 0 },
          children: [
            new TextRun({ text: title, bold: true }),
            new TextRun({ text, break: 1 }),
            ...beside(lines).flatMap((line) =>
              line.flatMap(([name, value], nth) => [
                nth === 0
                  ? new TextRun({ text: '', break: 1 })
                  : new TextRun({ text: ' · ', color: COLOURS.soft }),
                new TextRun({ text: `${name}: `, bold: true, color: COLOURS.soft }),
                new TextRun(value),
              ]),
            ),
          ],
        }),
    ),
  ]
}

/** The lines of a point, with as many beside each other as fit. */
function beside(lines: BoxItem['lines']): BoxItem['lines'][] {
  const length = (line: BoxItem['lines']) =>
    line.map(([name, value]) => `${name}: ${value}`).join(' · ').length
  return lines.reduce<BoxItem['lines'][]>((rows, line) => {
    const last = rows.at(-1)
    if (last && length([...last, line]) <= BOX_LINE) last.push(line)
    else rows.push([line])
    return rows
  }, [])
}
