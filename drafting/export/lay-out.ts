import { printing } from '../../bot/texts/nl/printing.ts'
import type { Chapter, PrintedImprovement, YearPart, YearSentence, YearText } from '../year/year-text.ts'
import { annexes } from './annexes.ts'
import { figureValue, printedPeriod, sourceName, teamName } from './figure-words.ts'
import { type LaidOut, type Piece, type Run, type Table, words } from './laid-out.ts'
import type { Telling } from './notes.ts'
import { type Numbering, numbering } from './numbering.ts'
import { onPages } from './page-breaks.ts'
import { plain } from './plain.ts'
import type { Printed } from './printed.ts'

/**
 * Puts the text of a year in the order in which it is read, numbers its tables, charts and notes, and says plainly what
 * is missing. Every sentence with sources, or of a person, gets one note.
 */
export function layOut(printed: Printed): LaidOut {
  const { text, isDecided } = printed
  const numbered = numbering(printed)
  const chapters = text.chapters.map((chapter) => ({
    own: isLong(chapter, text),
    pieces: [
      numbered.heading(1, chapter.heading),
      ...chapter.sections.flatMap((section) => [
        ...(section.heading === null ? [] : [numbered.heading(2, section.heading)]),
        ...section.parts.flatMap((part) => pieces(part, section.heading === null ? 2 : 3, printed, numbered)),
      ]),
    ],
  }))
  const all = saidOnce(onPages([...chapters, { own: true, pieces: annexes(printed, numbered) }]))
  return {
    title: plain(text.title),
    organisation: plain(text.organisation),
    subject: printing.subject(plain(text.framework.name), text.year),
    standing: [
      isDecided ? printing.decidedLine(printed.decidedOn) : printing.conceptLine,
      printing.version(printed.version, printed.madeOn),
    ],
    isConcept: !isDecided,
    contents: contentsDepth(all),
    pieces: all,
    notes: numbered.notes,
  }
}

/** A chapter of a kwaliteitsbeeld is some pages long and begins on its own; a voortgangsbericht runs on. */
const isLong = ({ role }: Chapter, { kind }: YearText): boolean =>
  role === 'bouwsteen' && kind === 'kwaliteitsbeeld'

/** So many entries fit on the first page. */
const ENTRIES = 34

/** Chapters and their sections, or only the chapters where a page cannot hold more. */
function contentsDepth(pieces: Piece[]): 1 | 2 {
  const entries = pieces.filter((piece) => piece.kind === 'heading' && piece.level <= 2)
  return entries.length <= ENTRIES ? 2 : 1
}

/** How it was counted holds for every table alike, so only the first says it. */
function saidOnce(pieces: Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.kind === 'table' && isSaid(piece.below))
  return pieces.map((piece, at) =>
    piece.kind === 'table' && at > first && isSaid(piece.below)
      ? { ...piece, below: piece.below?.replace(printing.howElsewhere, '').trim() || null }
      : piece,
  )
}

const isSaid = (below: string | null): boolean => below?.includes(printing.howElsewhere) ?? false

/** @param level of a heading within the section: no level is left out. */
function pieces(part: YearPart, level: 2 | 3, printed: Printed, numbered: Numbering): Piece[] {
  switch (part.kind) {
    case 'paragraph':
      return [
        ...(part.heading === null ? [] : [numbered.heading(level, part.heading)]),
        {
          kind: 'paragraph',
          runs: part.sentences.flatMap((one, at) => sentence(one, part.sentences[at - 1], numbered)),
        },
      ]
    case 'bullets':
      return [
        {
          kind: 'bullets',
          items: part.items.map(({ title, sentences }) => [
            ...(title === null
              ? []
              : [words(`${plain(title)}${/[.:!?]$/.test(title) ? '' : ':'} `, 'strong')]),
            ...sentences.flatMap((one, at) => sentence(one, sentences[at - 1], numbered)),
          ]),
        },
      ]
    case 'figures':
      return figureTable(part, printed, numbered)
    case 'chart':
      return [numbered.chart(part)]
    case 'improvements':
      return [
        {
          kind: 'box',
          caption: plain(part.caption),
          items: part.improvements.map((one) => improvement(one, printed.text.year, numbered.telling.short)),
        },
      ]
    case 'absent':
      return [{ kind: 'absent', text: plain(part.text) }]
  }
}

/** The words of one sentence, set apart where they are a quote, with whose they are, and the mark to its sources. */
function sentence(
  { text, quote, sources, author }: YearSentence,
  before: YearSentence | undefined,
  { note, telling }: Numbering,
): Run[] {
  const said = plain(text)
  const quoted = quote === null ? -1 : said.indexOf(plain(quote.text))
  const runs: Run[] = before === undefined ? [] : [words(' ')]
  if (quote === null || quoted < 0 || quote.text === '') runs.push(words(said))
  else {
    const end = quoted + plain(quote.text).length
    runs.push(words(said.slice(0, quoted)), words(said.slice(quoted, end), 'spoken'), words(said.slice(end)))
    // Who goes on speaking was named already.
    const by = plain(quote.by)
    const named =
      before?.quote?.by === quote.by || names(said, by) || (before !== undefined && namesOnly(before, by))
    if (!named) runs.push(words(` (${by})`))
  }
  // Also in a decided text: who reads it must know which sentences no register or colleague said.
  const told = [
    ...(sources.length > 0 ? [telling.inFull(sources)] : []),
    ...(author === 'writer' ? [] : [`${printing.note.byPerson}.`]),
  ]
  if (told.length > 0) runs.push(note(told.join(' ')))
  return runs.filter((run) => run.kind === 'note' || run.text !== '')
}

const names = (text: string, team: string): boolean =>
  text
    .toLowerCase()
    .split(team.toLowerCase())
    .slice(1)
    .some((rest) => !/^\p{L}/u.test(rest))

/** Of one team, and of no other: who speaks next is of that team. */
const namesOnly = ({ text }: YearSentence, team: string): boolean =>
  names(plain(text), team) && text.match(/(?<!\p{L})teams?(?!\p{L})/giu)?.length === 1

/** What all rows share is no column but a line below the table. */
function figureTable(
  { caption, figures: ids }: Extract<YearPart, { kind: 'figures' }>,
  { text, teams }: Printed,
  numbered: Numbering,
): Piece[] {
  const known = new Map(text.figures.map((figure) => [figure.id, figure]))
  const found = ids.flatMap((id) => known.get(id) ?? [])
  const lost = ids.filter((id) => !known.has(id))
  const { figure, of, value, period, source } = printing.figureTable
  const columns = [
    { name: figure, width: 34, cells: found.map(({ label }) => label) },
    { name: of, width: 34, cells: found.map(({ team }) => teamName(teams, team)) },
    { name: value, width: 12, cells: found.map(figureValue) },
    { name: period, width: 16, cells: found.map(printedPeriod) },
    { name: source, width: 28, cells: found.map(sourceName) },
  ]
  const isShared = ({ name, cells }: (typeof columns)[number]) =>
    [of, period, source].includes(name) && new Set(cells).size === 1
  const shown = columns.filter((column) => !isShared(column))
  const shared = columns.filter(isShared).map(({ name, cells }) => `${name}: ${plain(cells[0] ?? '')}.`)
  const table: Table = {
    head: shown.map(({ name }) => name),
    rows: found.map((_, row) => shown.map(({ cells }) => cells[row] ?? '')),
    // Few columns stand close together; a long name gets the room that is left.
    widths: shown.map(({ width }, at) => (at === 0 && shown.length <= 3 ? 46 : width)),
    numeric: [shown.findIndex(({ name }) => name === value)],
  }
  return [
    ...(found.length === 0
      ? []
      : [numbered.table(caption, table, [...shared, printing.howElsewhere].join(' '))]),
    ...lost.map(
      (id): Piece => ({ kind: 'absent', text: printing.missingFigure(plain(id.replace(/^f:/, ''))) }),
    ),
  ]
}

function improvement(one: PrintedImprovement, year: number, tell: Telling) {
  const { by, when, state, outcome, sources, states, quarter } = printing.improvement
  const lines: [string, string][] = [
    [by, plain(one.owner)],
    [when, plain(quarter(one.quarter))],
    // What is planned for a year to come has not been taken up yet.
    ...(one.state === 'open' && Number(one.quarter.slice(0, 4)) > year
      ? []
      : [[state, states[one.state]] as [string, string]]),
    ...(one.outcome === null ? [] : [[outcome, plain(one.outcome)] as [string, string]]),
    ...(one.sources.length === 0 ? [] : [[sources, tell(one.sources)] as [string, string]]),
  ]
  return { title: plain(one.title), text: plain(one.explanation), lines }
}
