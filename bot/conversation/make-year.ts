import { randomUUID } from 'node:crypto'
import { YEAR_KINDS } from '../../drafting/year/year-text.ts'
import { EVERY_OTHER_YEAR } from '../../jobs/last-year.ts'
import type { FieldError } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { mayMakeYear } from './may-year.ts'
import { done, errors, notAllowed, type Turn, type Values } from './turn.ts'

const ANEW = 'anew'

/** Asks of which year, and for which framework, a text is to be made. */
export async function askYear(turn: Turn): Promise<Answer> {
  if (!mayMakeYear(turn.member)) return notAllowed(turn, 'change', 'years')
  const t = turn.texts.makeYear
  const choices = choicesOf(turn)
  const choice = (name: keyof typeof choices, label: string, value?: string) => ({
    kind: 'choice' as const,
    name,
    label,
    required: true,
    options: choices[name],
    ...(value !== undefined && { value }),
  })
  return {
    kind: 'form',
    form: {
      id: 'make_year',
      title: t.title,
      intro: t.intro,
      fields: [
        choice('year', t.year, choices.year[0]?.value),
        choice('framework', t.framework, choices.framework[0]?.value),
        choice('kind', t.kind, YEAR_KINDS[0]),
        { kind: 'ticks', name: 'how', label: t.anew, options: [{ value: ANEW, label: t.anewYes }] },
      ],
      submit: t.submit,
      context: {},
    },
  }
}

/** Has it made by the queue: it takes longer than a platform waits for an answer. */
export async function saveYearAsked(turn: Turn, values: Values): Promise<Answer> {
  if (!mayMakeYear(turn.member)) return notAllowed(turn, 'change', 'years')
  const t = turn.texts.makeYear
  const choices = choicesOf(turn)
  const wrong = (Object.keys(choices) as (keyof typeof choices)[]).flatMap((name): FieldError[] =>
    choices[name].some(({ value }) => value === values[name]) ? [] : [{ field: name, message: t.choose }],
  )
  const kind = YEAR_KINDS.find((one) => one === values.kind)
  if (wrong.length > 0 || kind === undefined) return errors(...wrong)
  const framework = values.framework ?? ''
  if (!hasKind(framework, kind)) return errors({ field: 'kind', message: t.notOfFramework })
  const { tx, house, member } = turn
  const year = Number(values.year)
  const anew = (values.how ?? '').split(',').includes(ANEW)
  await house.queue.add(tx, 'year', [{ year, framework, kind, anew, by: member.id, request: randomUUID() }])
  turn.log('change', `year:${year}-${framework}-${kind}`, null)
  return done(t.asked)
}

/** A text of the year between exists only where a framework asks for the whole every other year. */
const hasKind = (framework: string, kind: (typeof YEAR_KINDS)[number]): boolean =>
  kind !== 'voortgangsbericht' || EVERY_OTHER_YEAR.has(framework)

/** Last year first: that is what is asked for most; then the one that runs. */
function choicesOf({ texts, house, today }: Turn) {
  const thisYear = Number(today.slice(0, 4))
  const frameworks = Object.keys(house.settings.frameworks)
  return {
    year: [thisYear - 1, thisYear].map((year) => ({ value: String(year), label: String(year) })),
    framework: Object.entries(house.settings.frameworks).map(([value, { name: label }]) => ({
      value,
      label,
    })),
    kind: YEAR_KINDS.filter((value) => frameworks.some((one) => hasKind(one, value))).map((value) => ({
      value,
      label: texts.makeYear.kinds[value],
    })),
  }
}
