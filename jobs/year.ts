import { createHash } from 'node:crypto'
import { drafting } from '../bot/texts/nl/drafting.ts'
import { yearWords } from '../bot/texts/nl/year-words.ts'
import { type Day, dayOf, type Instant } from '../care/day.ts'
import { type Month, monthOf, yearSpan } from '../care/figures/month.ts'
import { screen } from '../care/screen/screen.ts'
import { frameworksOf, PLACEMENT, type Placement, placeFigure } from '../drafting/framework.ts'
import { checkYear, type YearCheck } from '../drafting/year/check.ts'
import type { ApprovedBlock, YearInput } from '../drafting/year/input.ts'
import { yearText } from '../drafting/year/make.ts'
import type { YearKind } from '../drafting/year/year-text.ts'
import { namesToScreen } from '../prisma/store/client-names.ts'
import { type Saved, WRITER } from '../prisma/store/draft-decisions.ts'
import { listDrafts } from '../prisma/store/drafts.ts'
import { listImprovements } from '../prisma/store/improvements.ts'
import { reflectionsIn } from '../prisma/store/material.ts'
import { storedVouchesFrom } from '../prisma/store/organisation.ts'
import {
  findYearOf,
  keepYearTry,
  remarksOf,
  type StoredYear,
  saveYear,
  type YearContent,
} from '../prisma/store/year-documents.ts'
import { type CountedYear, countedYear } from './counted-year.ts'
import { earlierSentences } from './held-against.ts'
import type { House } from './house.ts'
import { isGain, standingOf, tried } from './model-rounds.ts'
import { hasModel } from './month-writer.ts'
import { modelYear } from './year-writer.ts'

export interface YearRun {
  year: number
  /** `gk`, `ghz` or one of the organisation's own. */
  framework: string
  kind: YearKind
  now: Instant
  placement?: Placement
  /** Also when somebody worked on it: a next version, which starts at the first gate again. */
  anew?: boolean
}

/**
 * Makes the text of a year from the blocks that were adopted, by a model when there is one that is allowed, and checks it
 * in code. Running it again changes nothing,
 * until there is other material and nobody worked on the text yet.
 * @throws RangeError when the organisation has no such framework.
 */
export async function makeYear(
  house: Pick<House, 'store' | 'org' | 'settings' | 'model'>,
  { anew = false, ...run }: YearRun,
): Promise<Saved & { missing: string[] }> {
  const { year, framework, kind, now } = run
  const { store, org } = house
  const key = { year, framework, kind }
  const { input, check } = await yearDesk(house, run)
  const print = fingerprint(input, check)
  const text = yearText(input, yearWords)
  const before = await findYearOf(store.prisma, org, key)
  const today = dayOf(now, house.settings.zone)
  const standing = before ? standingOf(before.material, print, hasModel(house), today) : 'other'
  const same = before && (standing === 'stands' || standing === 'waits') ? before.material : null
  const isWorkedOn = before && (before.status !== 'concept' || before.madeBy !== WRITER)
  // What is kept as it is costs no model a word.
  const isKept = isWorkedOn ? before.status === 'vastgesteld' || !anew : same !== null
  const made = hasModel(house) && !isKept ? await modelYear(house, { text, input, check, print }, now) : null
  const content = made
    ? contentOf(made, before?.material, today)
    : { material: same ?? print, text: checkYear(text, input, check) }
  if (before && !isWorkedOn && standing === 'again' && isNothingNew(before, content, today)) {
    await keepYearTry(store.prisma, org, before, content.material)
    return { id: before.id, as: 'unchanged', missing: before.text.missing }
  }
  const over = anew ? before?.version : undefined
  const saved = await saveYear(store.prisma, org, key, content, now, { over })
  return { ...saved, missing: content.text.missing }
}

/** What is kept of it, with how often today a model was tried in vain. */
function contentOf(
  { again, ...content }: Awaited<ReturnType<typeof modelYear>>,
  before: string | undefined,
  today: Day,
): YearContent {
  return again ? { ...content, material: tried(content.material, before, today) } : content
}

/** What a try left as it was: no more of the model, and no other reason why. */
const isNothingNew = (before: StoredYear, { material, text }: YearContent, today: Day): boolean =>
  !isGain(material, before.material, today) &&
  (before.text.writer !== 'extractive' || before.text.missing.join() === text.missing.join())

/** The same text, kept nowhere: nobody hears of it. */
export async function writeYear(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  run: Omit<YearRun, 'anew'>,
): Promise<YearContent> {
  const { input, check } = await yearDesk(house, run)
  return { material: fingerprint(input, check), text: checkYear(yearText(input, yearWords), input, check) }
}

/**
 * What the text of a year is made from, and what it is held against.
 * @param counted what was counted of it already; left out: it is counted now.
 */
export async function yearDesk(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  { year, framework, kind, now, placement = PLACEMENT }: Omit<YearRun, 'anew'>,
  counted?: CountedYear,
): Promise<{ input: YearInput; check: YearCheck }> {
  const { store, org, settings } = house
  const db = store.prisma
  const today = dayOf(now, settings.zone)
  const months = monthsOf(year, monthOf(today))
  const run = { year, framework, kind, now, placement }
  const input = await gatherYear(
    house,
    run,
    counted ?? (await countedYear(house, { year, months, now })),
    months,
  )
  const names = await namesToScreen(db, org)
  const check = {
    screen: (said: string) => screen(said, { today, names }),
    words: drafting,
    reflections: await reflectionsIn(db, org, yearSpan(year).period),
    earlier: await earlierSentences(house, year),
  }
  return { input, check }
}

/** The months of a year that have passed or are running. */
function monthsOf(year: number, thisMonth: Month): Month[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).filter(
    (month) => month <= thisMonth,
  )
}

async function gatherYear(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  { year, framework: id, kind, now, placement }: Required<Omit<YearRun, 'anew'>>,
  { figures, missing, teams, small }: CountedYear,
  months: Month[],
): Promise<YearInput> {
  const { store, org, settings } = house
  const db = store.prisma
  const framework = frameworksOf(settings.frameworks).find((one) => one.id === id)
  if (!framework) throw new RangeError(`No framework ${id}`)
  const drafts = await listDrafts(db, org, { status: 'vastgesteld' })
  const ownPlaces = Object.fromEntries(
    Object.entries(settings.rules).flatMap(([rule, { bouwsteen, ...rest }]) => [
      [rule, bouwsteen],
      ...('onderdeel' in rest ? [[rest.onderdeel as string, bouwsteen]] : []),
    ]),
  )
  const place = (figure: { kind: string }) =>
    placeFigure(figure.kind, ownPlaces[figure.kind] ?? [], framework, placement)
  const plan = (of: number) =>
    listImprovements(db, org, { framework: id, fromQuarter: `${of}-K1`, untilQuarter: `${of}-K4` })
  const [previous, next, before] = await Promise.all([plan(year), plan(year + 1), lastYear(house, year, id)])
  const today = dayOf(now, settings.zone)
  const since = settings.vouchesFrom ?? (await storedVouchesFrom(db, org))
  const blocks = drafts.filter(({ month, framework }) => framework === id && months.includes(month))
  const voices = new Set(blocks.map(({ team }) => team))
  const registers = new Set(
    figures
      .filter(({ family }) => family === 'imported')
      .map(({ id }) => id.replaceAll(String(year), String(year - 1))),
  )
  return {
    organisation: settings.name,
    year,
    kind,
    framework,
    style: settings.style,
    teams: teams
      .filter(({ ref, kind }) => voices.has(ref) || (kind !== 'staf' && !small.has(ref)))
      .map(({ ref, name }) => ({ ref, name })),
    blocks: blocks.map(
      ({ month, bouwsteen, team, writer, sentences }): ApprovedBlock => ({
        month,
        bouwsteen,
        team: team ?? '',
        writer,
        sentences: sentences.map(({ position: _, ...sentence }) => sentence),
      }),
    ),
    months,
    ...(today <= `${year}-12-31` ? { until: today } : {}),
    figures: figures.map((figure) => ({ ...figure, bouwsteen: place(figure) })),
    // Of a year in which counting began halfway, only what a register counted itself can be compared.
    earlier: (before?.text.figures ?? []).filter(
      ({ id }) => registers.has(id) || (since !== null && since <= `${year - 1}-01-01`),
    ),
    missing,
    previous,
    next: next.filter(({ state }) => state !== 'dropped'),
    remarks: before
      ? (await remarksOf(db, org, before.id)).map(({ id, text, answer }) => ({ id, text, answer }))
      : [],
  }
}

/** Last year's text: in the year between, the GHZ has a voortgangsbericht. */
async function lastYear({ store, org }: Pick<House, 'store' | 'org'>, year: number, framework: string) {
  for (const kind of ['kwaliteitsbeeld', 'voortgangsbericht'] as const) {
    const found = await findYearOf(store.prisma, org, { year: year - 1, framework, kind })
    if (found) return found
  }
  return null
}

/** The same for the same material, whichever day it was counted on; not when a quote may no longer be given. */
function fingerprint(input: YearInput, { reflections }: YearCheck): string {
  const figures = input.figures.map(({ asOf: _, ...figure }) => figure)
  const quoted = new Set(
    input.blocks.flatMap(({ sentences }) => sentences.flatMap(({ quote }) => quote?.source ?? [])),
  )
  const unasked = reflections.flatMap(({ id, mayQuote }) => (quoted.has(id) && !mayQuote ? id : []))
  const plain = JSON.stringify({
    ...input,
    figures,
    until: undefined,
    ...(unasked.length > 0 && { unasked }),
  })
  return createHash('sha256').update(plain).digest('base64url')
}
