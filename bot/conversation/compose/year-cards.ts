import { plainVersion } from '../../../drafting/year/plain.ts'
import { listYears, type StoredYear } from '../../../prisma/store/year-documents.ts'
import type { Action, Block, Card } from '../../cards/card.ts'
import { openQuestions } from '../last-year.ts'
import {
  mayAnswerRemarks,
  mayEditYear,
  mayPassYear,
  mayReact,
  mayRemark,
  mayReturnYear,
  maySkipGate,
  type YearStanding,
  yearView,
} from '../may-year.ts'
import { standingOf } from '../year-standing.ts'
import { improvementItem } from './improvements-card.ts'
import type { Reader } from './reader.ts'
import { refusedReason } from './refused-reason.ts'
import { chapterBlocks, sentenceCount } from './year-chapter.ts'
import { atTurn, gateLines, gatesBehind, readYear, saidBy, type YearRead } from './year-read.ts'

/** The texts of years among the concepts: those that wait, and the newest. */
export async function yearItems(reader: Reader): Promise<Block[]> {
  const { house, member, texts } = reader
  const { prisma } = house.store
  const years = await listYears(prisma, house.org)
  const newest = years[0]?.year
  const shown = years.filter(({ year, status }) => year === newest || status !== 'vastgesteld')
  const items = await Promise.all(
    shown.map(async (year) => {
      const standing = await standingOf(prisma, house, year)
      return yearView(member, standing) === null ? [] : [yearItem(reader, year, standing)]
    }),
  )
  const flat = items.flat()
  return flat.length === 0 ? [] : [{ kind: 'heading', text: texts.year.listHeading }, ...flat]
}

/** One text of a year in a list, with its state. */
export function yearItem(reader: Reader, year: StoredYear, standing: YearStanding): Block {
  const { texts, house, member } = reader
  const t = texts.year
  const isMine = mayPassYear(member, standing)
  const framework = house.settings.frameworks[year.framework]?.name ?? year.framework
  return {
    kind: 'item',
    title: year.text.title,
    lines: [framework, standing.gate ? t.concept(standing.gate.name) : t.adopted],
    badge: isMine
      ? { text: t.yours, tone: 'warning' }
      : standing.gate
        ? { text: t.conceptShort, tone: 'plain' }
        : { text: t.adopted, tone: 'good' },
    actions: [
      { kind: 'intent', label: t.read, intent: { do: 'show_year', year: year.id } },
      { kind: 'page', label: t.page, path: `/year/${year.id}` },
    ],
  }
}

/** The overview: where it waits, what is asked first, its chapters, its gates and what was said of it. */
export async function yearCard(reader: Reader, id: string): Promise<Card | null> {
  const read = await readYear(reader, id)
  if (!read) return null
  if (read.view === 'plain') return councilCard(reader, id)
  const t = reader.texts.year
  const { text } = read.year
  return {
    title: text.title,
    notice: t.notice,
    blocks: [
      ...stateBlocks(reader, read),
      ...(await firstQuestions(reader, read)),
      { kind: 'heading', text: t.chaptersHeading },
      ...text.chapters.map(
        (chapter): Block => ({
          kind: 'item',
          title: chapter.heading,
          lines: [t.sentences(sentenceCount(chapter))],
          actions: [
            { kind: 'intent', label: t.read, intent: { do: 'show_chapter', year: id, chapter: chapter.id } },
          ],
        }),
      ),
      ...folds(reader, read),
      ...lines(
        t.missingFold(text.missing.length),
        text.missing.map((line) => line),
      ),
      ...lines(
        t.refusedFold(text.refused.length),
        text.refused.map((one) => `${one.text} (${refusedReason(reader, one.reason)})`),
      ),
    ],
    actions: [...gateActions(reader, read), pageOf(reader, id)],
  }
}

/** One chapter to read, with its sources a tap away. */
export async function chapterCard(
  reader: Reader,
  { year: id, chapter: chapterId }: { year: string; chapter: string },
): Promise<Card | null> {
  const read = await readYear(reader, id)
  if (!read) return null
  if (read.view === 'plain') return councilCard(reader, id)
  const { chapters } = read.year.text
  const at = chapters.findIndex((one) => one.id === chapterId)
  const chapter = chapters[at]
  if (!chapter) return null
  const t = reader.texts.year
  const turnTo = (label: string, to: number): Action[] => {
    const other = chapters[to]
    if (!other || to < 0) return []
    return [{ kind: 'intent', label, intent: { do: 'show_chapter', year: id, chapter: other.id } }]
  }
  const { version } = read.year
  return {
    title: `${read.year.text.title}: ${chapter.heading}`,
    notice: t.notice,
    blocks: await chapterBlocks(reader, read, chapter),
    actions: [
      ...turnTo(t.next, at + 1),
      ...turnTo(t.previous, at - 1),
      ...(mayEditYear(reader.member, read.standing) && sentenceCount(chapter) > 0
        ? [
            {
              kind: 'intent' as const,
              label: t.edit,
              intent: { do: 'edit_year' as const, year: id, version, part: { chapter: chapterId } },
            },
          ]
        : []),
      { kind: 'intent', label: t.overview, intent: { do: 'show_year', year: id } },
    ],
  }
}

/** The version in plain language, with room for the reaction. */
export async function councilCard(reader: Reader, id: string): Promise<Card | null> {
  const read = await readYear(reader, id)
  if (!read) return null
  const { texts } = reader
  const t = texts.year
  return {
    title: t.plainTitle(read.year.text.title),
    notice: t.notice,
    blocks: [
      { kind: 'text', text: t.plainIntro, tone: 'subtle' },
      ...stateBlocks(reader, read),
      ...plainVersion(read.year.text).flatMap(({ heading, sentences, improvements }): Block[] => [
        { kind: 'heading', text: heading },
        ...(sentences.length > 0 ? [{ kind: 'text' as const, text: sentences.join(' ') }] : []),
        ...(improvements.length > 0
          ? [
              {
                kind: 'text' as const,
                text: [
                  t.improvementsIntro,
                  ...improvements.map((one) => `• ${t.improvement(one.title, one.owner, one.quarter)}`),
                ].join('\n'),
              },
            ]
          : []),
      ]),
      ...folds(reader, read),
    ],
    actions: [...gateActions(reader, read), pageOf(reader, id)],
  }
}

function stateBlocks(reader: Reader, read: YearRead): Block[] {
  const t = reader.texts.year
  const { gate } = read.standing
  if (gate === null) return [{ kind: 'text', text: t.adopted, tone: 'good' }]
  const names = atTurn(read, reader)
  return [
    { kind: 'text', text: t.concept(gate.name), tone: 'warning' },
    names.length > 0
      ? { kind: 'text', text: t.waitsFor(names.join(', ')), tone: 'subtle' }
      : { kind: 'text', text: t.nobody, tone: 'attention' },
  ]
}

/** What became of last year's remarks and actions comes first, as long as it was not told. */
async function firstQuestions(reader: Reader, { year, standing, members }: YearRead): Promise<Block[]> {
  const { house, member, texts } = reader
  if (standing.gate === null || !mayAnswerRemarks(member)) return []
  const { remarks, improvements } = await openQuestions(house.store.prisma, house.org, year)
  if (remarks.length + improvements.length === 0) return []
  const t = texts.gates.lastYear
  return [
    { kind: 'heading', text: t.heading(year.year - 1) },
    ...remarks.map((remark): Block => {
      const name = members.find(({ id }) => id === remark.memberId)?.name ?? ''
      const gate = standing.gates.find(({ id }) => id === remark.gate)?.name ?? remark.gate
      return {
        kind: 'item',
        title: remark.text,
        lines: [t.remark(name, gate)],
        actions: [
          {
            kind: 'intent',
            label: t.answer,
            intent: { do: 'answer_remark', year: year.id, remark: remark.id },
          },
        ],
      }
    }),
    ...improvements.map((one) => improvementItem(reader, one)),
  ]
}

function folds(reader: Reader, read: YearRead): Block[] {
  const { texts } = reader
  return [
    ...lines(texts.gates.fold(gatesBehind(read), read.standing.gates.length), gateLines(read, reader)),
    ...(read.remarks.length > 0
      ? [
          {
            kind: 'more' as const,
            label: texts.year.remarksFold(read.remarks.length),
            blocks: read.remarks.flatMap((remark): Block[] => [
              { kind: 'quote', text: remark.text, by: saidBy(read, remark, reader) },
              ...(remark.answer ? [{ kind: 'text' as const, text: texts.year.answer(remark.answer) }] : []),
            ]),
          },
        ]
      : []),
  ]
}

const lines = (label: string, texts: string[]): Block[] =>
  texts.length === 0
    ? []
    : [{ kind: 'more', label, blocks: texts.map((text) => ({ kind: 'text', text: `• ${text}` })) }]

const pageOf = ({ texts }: Reader, id: string): Action => ({
  kind: 'page',
  label: texts.year.page,
  path: `/year/${id}`,
})

/** What this person may do at the gate where it waits. */
export function gateActions({ member, texts }: Reader, { year, standing }: YearRead): Action[] {
  const t = texts.gates
  const seen = { year: year.id, version: year.version }
  const isLast = standing.gate !== null && standing.gates.at(-1) === standing.gate
  const reacts = mayReact(member, standing)
  return [
    ...(reacts
      ? [
          {
            kind: 'intent' as const,
            label: t.react,
            intent: { do: 'react_year' as const, year: year.id },
            style: 'primary' as const,
          },
        ]
      : []),
    ...(mayPassYear(member, standing)
      ? [
          {
            kind: 'intent' as const,
            label: isLast ? t.adopt : t.pass,
            intent: { do: 'pass_year' as const, ...seen },
            ...(!reacts && { style: 'primary' as const }),
          },
        ]
      : []),
    ...(mayReturnYear(member, standing)
      ? [
          {
            kind: 'intent' as const,
            label: t.giveBack,
            intent: { do: 'return_year' as const, ...seen },
            style: 'danger' as const,
          },
        ]
      : []),
    ...(mayRemark(member, standing)
      ? [
          {
            kind: 'intent' as const,
            label: t.remark,
            intent: { do: 'remark_year' as const, year: year.id },
          },
        ]
      : []),
    ...(maySkipGate(member, standing)
      ? [{ kind: 'intent' as const, label: t.notHeld, intent: { do: 'year_not_held' as const, ...seen } }]
      : []),
  ]
}
