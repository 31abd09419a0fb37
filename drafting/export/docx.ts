import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { TextWatermark } from 'docx/watermarks'
import { printing } from '../../bot/texts/nl/printing.ts'
import { docxPiece, styled } from './docx-pieces.ts'
import { sameEachTime } from './docx-same.ts'
import { FONT, MARGIN, STYLES, TEXT_WIDTH } from './docx-style.ts'
import type { LaidOut } from './laid-out.ts'
import { layOut } from './lay-out.ts'
import type { Printed } from './printed.ts'

/** The document for Word, to work on and to publish. A concept says on every page that it is one. */
export async function toDocx(printed: Printed): Promise<Uint8Array> {
  const laid = layOut(printed)
  const { title, organisation, subject, isConcept, pieces, notes } = laid
  // The first page begins with who it is of.
  const running = {
    headers: { default: header(laid), first: header({ ...laid, organisation: '' }) },
    footers: { default: footer(laid), first: footer(laid) },
  }
  const document = new Document({
    title: isConcept ? `${title} (${printing.conceptLine.toLowerCase()})` : title,
    subject,
    creator: organisation,
    lastModifiedBy: 'Kompasbot',
    description: laid.standing.join('. '),
    styles: STYLES,
    numbering: { config: [{ reference: 'points', levels: [POINT] }] },
    footnotes: Object.fromEntries(
      notes.map((text, at) => [at + 1, { children: [styled('FootnoteText', ` ${text}`)] }]),
    ),
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        ...running,
        properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        children: [
          ...front(laid),
          ...pieces.flatMap((piece, at) => docxPiece(piece, pieces[at - 1])),
          // A table of Word cannot be the last thing in a document.
          styled('Below', `${printing.madeBy}.`),
        ],
      },
    ],
  })
  return sameEachTime(await Packer.toBuffer(document), printed.madeOn)
}

const POINT = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 260 }, spacing: { after: 80 } } },
}

function front({ title, organisation, subject, standing, isConcept, contents }: LaidOut) {
  return [
    styled('Standing', organisation),
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    styled('Standing', subject),
    ...(isConcept ? [styled('ConceptLine', printing.conceptLine)] : []),
    ...standing.slice(isConcept ? 1 : 0).map((line) => styled('Standing', line)),
    styled('ContentsTitle', printing.contents),
    new TableOfContents(printing.contents, {
      hyperlink: true,
      headingStyleRange: `1-${contents}`,
    }),
  ]
}

/** The mark lies behind the text; the words in the head of the page say the same to who cannot see it. */
function header({ organisation, isConcept }: LaidOut): Header {
  const mark = new TextWatermark({
    text: printing.concept,
    font: FONT,
    bold: true,
    color: 'D6D6D6',
    opacity: 0.35,
    width: 460,
    height: 92,
  })
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(organisation),
          ...(isConcept
            ? [new TextRun({ children: [new Tab(), printing.conceptLine], bold: true }), mark]
            : []),
        ],
      }),
    ],
  })
}

function footer({ title }: LaidOut): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(title),
          new TextRun({
            children: [
              new Tab(),
              `${printing.page} `,
              PageNumber.CURRENT,
              ` ${printing.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
}
