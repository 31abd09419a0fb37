import { sourceName } from '../../drafting/export/figure-words.ts'
import { unsourcedNumbers } from '../../drafting/unsourced-numbers.ts'
import { plainVersion } from '../../drafting/year/plain.ts'
import type { Chapter, YearPart, YearSentence } from '../../drafting/year/year-text.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import { yearVersions } from '../../prisma/store/year-documents.ts'
import { type YearSource, yearSources } from '../../prisma/store/year-sources.ts'
import { unanswered } from '../conversation/adopting.ts'
import { figureValue } from '../conversation/compose/figure-text.ts'
import { missingLine } from '../conversation/compose/missing-line.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { refusedReason } from '../conversation/compose/refused-reason.ts'
import { reflectionText, toldInALine } from '../conversation/compose/source-block.ts'
import { withTeamNames } from '../conversation/compose/team-names.ts'
import { answerTo, gateActions } from '../conversation/compose/year-gate-actions.ts'
import {
  atTurn,
  gateLines,
  nameIn,
  readYear,
  saidBy,
  type YearRead,
} from '../conversation/compose/year-read.ts'
import { citedLabel, figureRows } from '../conversation/compose/year-rows.ts'
import { adoptingLines } from '../conversation/compose/year-state.ts'
import { mayEditYear, maySeeReflections } from '../conversation/may-year.ts'
import type { YearPage, YearPagePart, YearPageSentence, YearPageSource } from '../web/year-page.ts'
import { noteLook } from './looked.ts'
import { listedVersions } from './versions-page.ts'

/** A year's text with the sources of every sentence; for a council the version in plain language. */
export async function yearPage(reader: Reader, id: string): Promise<YearPage | null> {
  const { house, member } = reader
  const read = await readYear(reader, id)
  if (!read) {
    await noteLook(reader, `year:${id}`, null, 'refused')
    return null
  }
  await noteLook(reader, `year:${id}`, null)
  const { year, standing } = read
  const isWhole = read.view === 'whole'
  const sources = isWhole
    ? await withTeamNames(reader, await yearSources(house.store.prisma, house.org, year.text))
    : []
  const versions = maySeeReflections(member)
    ? (await yearVersions(house.store.prisma, house.org, id)).map(({ text, ...one }) => ({
        ...one,
        writer: text.writer,
      }))
    : []
  const teams = (await listTeams(house.store.prisma, house.org)).map(({ name }) => name)
  const cited: Cited = {
    shown: new Map(sources.map((source) => [source.id, shownSource(reader, read, source)])),
    unsourced: ({ text, sources: ids }) =>
      unsourcedNumbers(
        text,
        sources.filter((source) => ids.includes(source.id)),
        teams,
      ),
  }
  return {
    id,
    version: year.version,
    title: year.text.title,
    organisation: year.text.organisation,
    framework: year.text.framework.name,
    view: read.view,
    isDecided: standing.gate === null,
    waitsAt: standing.gate?.name ?? null,
    atTurn: atTurn(read, reader),
    chapters: isWhole
      ? await Promise.all(year.text.chapters.map((chapter) => shownChapter(reader, read, chapter, cited)))
      : [],
    plain: isWhole ? [] : plainVersion(year.text),
    gates: gateLines(read, reader),
    remarks: read.remarks.map((remark) => ({
      text: remark.text,
      by: saidBy(read, remark, reader),
      answer: remark.answer,
      toAnswer: unanswered([remark]).length > 0 ? answerTo(reader, read, remark) : null,
    })),
    missing: isWhole ? year.text.missing.map((line) => missingLine(reader, line)) : [],
    refused: isWhole
      ? year.text.refused.map((one) => ({ ...one, reason: refusedReason(reader, one.reason) }))
      : [],
    beforeAdopting: adoptingLines(reader, read),
    actions: gateActions(reader, read),
    mayEdit: isWhole && mayEditYear(member, standing),
    versions: versions.length > 1 ? listedVersions(reader, versions, read.members, `/year/${id}`) : [],
  }
}

/** The sources of the text as a page shows them, and which numbers of a sentence its own do not carry. */
interface Cited {
  shown: Map<string, YearPageSource>
  unsourced: (sentence: YearSentence) => string[]
}

async function shownChapter(
  reader: Reader,
  read: YearRead,
  { id, heading, sections }: Chapter,
  cited: Cited,
): Promise<YearPage['chapters'][number]> {
  const parts = await Promise.all(
    sections.map(({ parts }) => Promise.all(parts.map((part) => shownPart(reader, read, part, cited)))),
  )
  return {
    id,
    heading,
    sections: sections.map((section, at) => ({ heading: section.heading, parts: parts[at] ?? [] })),
  }
}

async function shownPart(
  reader: Reader,
  read: YearRead,
  part: YearPart,
  cited: Cited,
): Promise<YearPagePart> {
  const shown = (sentence: YearSentence): YearPageSentence => ({
    id: sentence.id,
    text: sentence.text,
    quotedFrom: sentence.quote?.by ?? null,
    editedBy: sentence.author === 'writer' ? null : nameIn(read, sentence.author),
    ...(sentence.author !== 'writer' && { unsourced: cited.unsourced(sentence) }),
    sources: sentence.sources.flatMap((source) => cited.shown.get(source) ?? []),
  })
  switch (part.kind) {
    case 'paragraph':
      return { kind: part.kind, heading: part.heading, sentences: part.sentences.map(shown) }
    case 'bullets':
      return {
        kind: part.kind,
        items: part.items.map(({ title, sentences }) => ({ title, sentences: sentences.map(shown) })),
      }
    case 'figures':
      return {
        kind: part.kind,
        caption: part.caption,
        rows: figureRows(reader, read, part.figures).map(({ figure, label, value }) => {
          return { label, value, note: named(reader.texts.year.how(figure.how, figure.source)) }
        }),
      }
    case 'chart': {
      // Only who reads a chart waits for what draws it.
      const { chartSvg } = await import('../../drafting/export/chart-svg.ts')
      const drawn = Buffer.from(chartSvg(part.chart)).toString('base64')
      const image = `data:image/svg+xml;base64,${drawn}`
      return { kind: part.kind, caption: part.caption, alt: part.chart.alt, image }
    }
    case 'improvements':
      return {
        kind: part.kind,
        caption: part.caption,
        items: part.improvements.map(({ title, explanation, owner, quarter, state, outcome }) => ({
          title,
          explanation,
          line: reader.texts.improvements.line(owner, quarter),
          state: reader.texts.improvements.state[state],
          outcome,
        })),
      }
    case 'absent':
      return part
  }
}

/** A register by its name, and not by that of its file. */
const named = (source: string): string => sourceName({ source })

function shownSource(reader: Reader, read: YearRead, source: YearSource): YearPageSource {
  const told = toldInALine(reader, source)
  if (told !== null) return { kind: 'told', text: told }
  const { id: ref } = source
  switch (source.kind) {
    case 'figure': {
      const { figure } = source
      const value = figureValue(figure, reader)
      const label = citedLabel(reader, read, figure)
      return { kind: 'figure', ref, label, value, how: named(figure.how), source: named(figure.source) }
    }
    case 'reflection':
      return {
        kind: 'reflection',
        ref,
        team: source.team || reader.texts.gathering.smallTeam,
        month: source.month,
        text: reflectionText(reader, source),
      }
    case 'removed':
      return {
        kind: 'removed',
        ref,
        team: source.team || reader.texts.gathering.smallTeam,
        month: source.month,
      }
    default:
      return { kind: 'told', text: ref }
  }
}
