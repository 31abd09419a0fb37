import { isOught } from '../../../care/figures/falls-short.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import type { World } from '../../../care/world.ts'
import type { StoredDraft } from '../../../prisma/store/drafts.ts'
import { plansInTime, reflectionsGiven } from '../digest-totals.ts'
import { mayDecide } from '../may.ts'
import type { MonthDigest } from '../month-digest.ts'
import { teamOf } from './duty-item.ts'
import { figureLabel, figureValue } from './figure-text.ts'
import { missingLine } from './missing-line.ts'
import type { Reader } from './reader.ts'

/** The drafts on which the reader is the one to decide now. */
export function waitingFor(
  { house, member }: Reader,
  { drafts }: Pick<MonthDigest, 'drafts'>,
): StoredDraft[] {
  return drafts.filter(({ status }) => mayDecide(member, status, house.settings.gates))
}

/** What fell short, a line for each thing that was counted, with the teams of which it was. */
export function shortLines(reader: Reader, { short, world }: Pick<MonthDigest, 'short' | 'world'>): string[] {
  return [...Map.groupBy(short, ({ label }) => label)].flatMap(([label, figures]) => {
    const whole = figures.filter(({ team }) => team === null)
    const ofTeams = figures.flatMap((figure) =>
      figure.team === null ? [] : [`${teamOf(world, figure.team)} ${unbroken(figureValue(figure, reader))}`],
    )
    return [
      ...whole.map((figure) => figureLine(reader, world, figure)),
      ...(ofTeams.length > 0 ? [`${label}: ${ofTeams.join('; ')}`] : []),
    ]
  })
}

/** What is said where nothing fell short: that all was done, or that there was nothing to count. */
export const nothingShort = ({ texts }: Pick<Reader, 'texts'>, { figures }: Pick<MonthDigest, 'figures'>) =>
  figures.some(isOught) ? texts.digest.nothingStandsOut : texts.digest.noFigures

/** Without a place where a line may break: a count that is cut in two is misread. */
const unbroken = (value: string): string => value.replaceAll(' ', '\u00a0')

/** What was counted, of which team, and how many. */
export const figureLine = (reader: Reader, world: World, figure: Figure): string =>
  `${figureLabel(figure, world)}: ${figureValue(figure, reader)}`

/** The month in counts: response, plans in time and, when one is on, what a model cost. */
export function keyFacts(
  reader: Reader,
  { figures, model }: Pick<MonthDigest, 'figures' | 'model'>,
): { label: string; value: string }[] {
  const t = reader.texts.monthDigest
  const response = reflectionsGiven(figures)
  const plans = plansInTime(figures)
  const number = (n: number) => n.toLocaleString(reader.member.language)
  return [
    {
      label: t.reflections,
      value: response ? t.reflectionsValue(response.value, response.of) : t.nothingCounted,
    },
    { label: t.plans, value: plans ? figureValue(plans, reader) : t.nothingCounted },
    ...(model
      ? [
          {
            label: t.budget,
            value: t.budgetValue(
              number(model.used),
              number(model.budget),
              model.budget > 0 ? Math.round((model.used / model.budget) * 100) : 100,
            ),
          },
        ]
      : []),
  ]
}

/** What was agreed and must be ready about now. */
export const endingLines = (
  { texts }: Pick<Reader, 'texts'>,
  { ending }: Pick<MonthDigest, 'ending'>,
): string[] => ending.map(({ title, owner, quarter }) => texts.monthDigest.improvement(title, owner, quarter))

/** What is expected and not there, each once and without the brackets that mark it in a running text. */
export function missingLines(
  reader: Pick<Reader, 'member' | 'house'>,
  { missing }: Pick<MonthDigest, 'missing'>,
): string[] {
  return [...new Set(missing)].map((text) => {
    const line = missingLine(reader, text)
    const what = /^\[[^:\]]+: (.+)\]$/.exec(line)?.[1] ?? line
    return what.charAt(0).toLocaleUpperCase('nl') + what.slice(1)
  })
}
