import { printing } from '../../bot/texts/nl/printing.ts'
import { lower } from '../../bot/texts/nl/year-counts.ts'
import { sentencesOf } from '../year/edit.ts'
import { howCounted, isTaken, sourceName, teamName } from './figure-words.ts'
import { type Piece, words } from './laid-out.ts'
import { figuresText } from './note-figures.ts'
import type { Numbering } from './numbering.ts'
import { plain, plainLines } from './plain.ts'
import type { Printed, PrintedGate } from './printed.ts'

/** What stands after the text: how it came about, what was said of it, what is missing and where all of it is from. */
export function annexes(printed: Printed, numbered: Numbering): Piece[] {
  const { text, isDecided } = printed
  const { annexes: titles } = printing
  const noAnswer = isDecided ? printing.neverAnswered : printing.noAnswer
  const remarks = printed.remarks.map((one) => ({ ...one, answer: one.answer ?? noAnswer }))
  return [
    ...howMade(printed, numbered),
    ...spoken(titles.reactions, printing.reactionsIntro, printed.reactions, numbered),
    ...spoken(titles.remarks, null, remarks, numbered),
    // What is missing and refused is work in hand: once decided it stays in Kompasbot, out of the published text.
    ...(isDecided ? [] : inHand(text, numbered)),
    ...sourceList(printed, numbered),
  ]
}

function inHand({ missing, refused }: Printed['text'], numbered: Numbering): Piece[] {
  const { annexes: titles } = printing
  const told = refused.map(({ text, reason }) => `${text} (${reason})`)
  return [
    ...listed(titles.missing, printing.missingIntro, missing, numbered),
    ...listed(titles.refused, printing.refusedIntro, told, numbered),
  ]
}

function howMade({ text, gates, reactions, isDecided }: Printed, numbered: Numbering): Piece[] {
  const sentences = sentencesOf(text)
  const byPeople = sentences.filter(({ author }) => author !== 'writer').length
  const model = text.writer === 'extractive' ? '' : ` ${printing.madeByModel(plain(text.writer))}`
  const { step, who, when, state } = printing.gates
  return [
    numbered.heading(1, printing.annexes.howMade),
    { kind: 'paragraph', runs: [words(`${printing.madeFrom(sentences.length, byPeople)}${model}`)] },
    gates.length === 0
      ? { kind: 'paragraph', runs: [words(printing.noGates)] }
      : numbered.table(printing.gatesCaption, {
          head: [step, who, when, state],
          rows: gates.map((gate, at) => [
            gate.name,
            // Whoever says that a step was not held did not take it.
            gate.notHeld === null ? gate.by.join(', ') : '',
            gate.on === null ? '' : printing.day(gate.on),
            gateState(gate, {
              decides: isDecided && at === gates.length - 1,
              hasReacted: reactions.some(({ by }) => by === gate.name),
            }),
          ]),
          widths: [28, 26, 18, 28],
          numeric: [],
        }),
  ]
}

function gateState(
  { on, notHeld }: PrintedGate,
  { decides, hasReacted }: { decides: boolean; hasReacted: boolean },
): string {
  const { gate } = printing
  if (notHeld !== null) return gate.notHeld(lower(notHeld))
  if (on === null) return gate.open
  if (decides) return gate.decided
  return hasReacted ? gate.reacted : gate.passed
}

/** What people said, line by line as they wrote it. */
function spoken(
  title: string,
  intro: string | null,
  said: { by: string; text: string; answer?: string }[],
  numbered: Numbering,
): Piece[] {
  if (said.length === 0) return []
  return [
    numbered.heading(1, title),
    ...(intro === null ? [] : [{ kind: 'paragraph' as const, runs: [words(intro)] }]),
    ...said.map(({ by, text, answer }): Piece => {
      const told = answer === undefined ? null : plain(answer)
      return { kind: 'said', by: plain(by), lines: plainLines(text), answer: told }
    }),
  ]
}

function listed(title: string, intro: string, lines: string[], numbered: Numbering): Piece[] {
  if (lines.length === 0) return []
  return [
    numbered.heading(1, title),
    { kind: 'paragraph', runs: [words(intro)] },
    { kind: 'bullets', items: lines.map((line) => [words(plain(line))]) },
  ]
}

/** Cited figures are explained in their notes; here are those that a table or a chart shows without one. */
function sourceList({ text, sources, teams }: Printed, numbered: Numbering): Piece[] {
  const reflections = sources.filter(isReflection)
  const cited = new Set(sentencesOf(text).flatMap(({ sources }) => sources))
  const shown = text.figures.filter(({ id }) => !cited.has(id))
  if (shown.length === 0 && reflections.length === 0) return []
  const said = (text: string): Piece => ({ kind: 'paragraph', runs: [words(text)] })
  return [
    numbered.heading(1, printing.annexes.sources),
    ...(reflections.length === 0
      ? []
      : [said(printing.reflectionsIntro), counts(reflections, teams, numbered)]),
    ...(shown.length === 0 ? [] : [said(printing.figuresIntro), figures(shown, teams, numbered)]),
  ]
}

type ReflectionSource = Extract<Printed['sources'][number], { kind: 'reflection' | 'removed' }>

const isReflection = (source: Printed['sources'][number]): source is ReflectionSource =>
  source.kind === 'reflection' || (source.kind === 'removed' && source.of === 'reflection')

/** A row for all figures that were counted in one way, from one source, on one day. */
function figures(all: Printed['text']['figures'], teams: Printed['teams'], numbered: Numbering): Piece {
  const { figure, how, source, asOf } = printing.figuresTable
  const groups = Map.groupBy(all, (one) => [howCounted(one), sourceName(one), one.asOf].join('\n'))
  return numbered.table(printing.figuresCaption, {
    head: [figure, how, source, asOf],
    rows: [...groups.values()].flatMap((group) =>
      group
        .slice(0, 1)
        .map((one) => [
          capital(figuresText(group, (team) => teamName(teams, team))),
          isTaken(one) ? printing.takenAsIs : howCounted(one),
          sourceName(one),
          printing.day(one.asOf),
        ]),
    ),
    widths: [36, 30, 20, 14],
    numeric: [],
  })
}

/** How many reflections of which team, and when: enough to see what the text rests on, and nobody's words. */
function counts(reflections: ReflectionSource[], teams: Printed['teams'], numbered: Numbering): Piece {
  const { team, when, count, removed } = printing.reflectionsTable
  const groups = Map.groupBy(reflections, (source) => source.team)
  return numbered.table(printing.reflectionsCaption, {
    head: [team, when, count, removed],
    rows: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ref, group]) => [
        teamName(teams, ref),
        printing.months(group.flatMap(({ month }) => month || [])),
        String(group.length),
        String(group.filter(({ kind }) => kind === 'removed').length),
      ]),
    widths: [32, 34, 14, 20],
    numeric: [2, 3],
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
