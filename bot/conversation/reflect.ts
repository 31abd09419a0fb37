import { showAgainMessages } from '../../jobs/follow.ts'
import { findDutyByCode, type StoredDuty } from '../../prisma/store/duties.ts'
import type { StoredMember } from '../../prisma/store/members.ts'
import { addReflection, findRound, type StoredRound } from '../../prisma/store/reflections.ts'
import type { Field, FieldError } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { bouwsteenText, themeText } from '../texts/theme.ts'
import { mayReflect } from './may.ts'
import { screened } from './screened.ts'
import { done, notAllowed, type Turn, type Values } from './turn.ts'

const MAX = 280
const PARTS = ['good', 'better', 'learned'] as const

/** The form: three questions of which one is enough. Suggestions come from the round, or from the duty just done. */
export async function askReflection(turn: Turn, about: { round?: string; duty?: string }): Promise<Answer> {
  const { texts, member, house, tx } = turn
  const t = texts.reflection.form
  const round = about.round ? await findRound(tx, house.org, about.round) : null
  if (!mayReflect(member) || !isOfRound(member, round)) return notAllowed(turn, 'change', 'reflection')
  if (round && round.closesAt < turn.now) return done(texts.reflection.roundClosed)
  const duty = await findDuty(turn, about.duty)
  const suggested = round ?? suggestedBy(turn, duty)
  const fields: Field[] = [
    ...PARTS.map(
      (part): Field => ({
        kind: 'text',
        name: part,
        label: t[part],
        multiline: true,
        max: MAX,
        required: false,
      }),
    ),
    ...(round ? [] : teamField(turn, duty?.reckoned.team)),
    {
      kind: 'choice',
      name: 'bouwsteen',
      label: t.bouwsteen,
      required: true,
      value: suggested.bouwsteen,
      options: bouwsteenOptions(turn),
    },
    {
      kind: 'choice',
      name: 'theme',
      label: t.theme,
      required: true,
      value: suggested.theme,
      options: themesFor(turn, suggested.theme).map((value) => ({ value, label: themeText(texts, value) })),
    },
    {
      kind: 'choice',
      name: 'quote',
      label: t.quote,
      required: true,
      value: 'no',
      options: [
        { value: 'no', label: t.quoteNo },
        { value: 'yes', label: t.quoteYes },
      ],
    },
    ...(round?.anonymous
      ? []
      : [
          {
            kind: 'choice' as const,
            name: 'name',
            label: t.name,
            required: true,
            value: 'no',
            options: [
              { value: 'no', label: t.nameNo },
              { value: 'yes', label: t.nameYes },
            ],
          },
        ]),
  ]
  const context = round ? { round: round.id } : {}
  return {
    kind: 'form',
    form: { id: 'reflect', title: t.title, intro: t.intro, fields, submit: t.submit, context },
  }
}

/** Screens every part before anything is stored; keeps no name where the round, or the giver, asked for none. */
export async function saveReflection(
  turn: Turn,
  context: Record<string, string>,
  values: Values,
): Promise<Answer> {
  const { texts, member, house, tx, now, today } = turn
  const t = texts.reflection.form
  const round = context.round ? await findRound(tx, house.org, context.round) : null
  if (!mayReflect(member) || !isOfRound(member, round)) return notAllowed(turn, 'change', 'reflection')
  if (round && round.closesAt < now) return done(texts.reflection.roundClosed)
  const parts: Record<string, string> = {}
  const faults: FieldError[] = []
  for (const part of PARTS) {
    const result = await screened(turn, part, values[part] ?? '', { max: MAX })
    if ('error' in result) faults.push(result.error)
    else parts[part] = result.text
  }
  if (faults.length === 0 && !PARTS.some((part) => parts[part]))
    faults.push({ field: 'good', message: t.atLeastOne })
  const team = round
    ? member.teams.find(({ id }) => id === round.teamId)
    : member.teams.find(({ ref }, _, all) => all.length === 1 || ref === values.team)
  if (!team) faults.push({ field: 'team', message: texts.duty.chooseOne })
  const bouwsteen = bouwsteenOptions(turn).find(({ value }) => value === values.bouwsteen)?.value
  if (!bouwsteen) faults.push({ field: 'bouwsteen', message: texts.duty.chooseOne })
  const theme = themesFor(turn, round?.theme).find((one) => one === values.theme)
  if (!theme) faults.push({ field: 'theme', message: texts.duty.chooseOne })
  if (faults.length > 0 || !team || !bouwsteen || !theme) return { kind: 'errors', errors: faults }

  const isNamed = !round?.anonymous && values.name === 'yes'
  await addReflection(
    tx,
    house.org,
    {
      teamId: team.id,
      roundId: round?.id ?? null,
      day: today,
      good: parts.good || null,
      better: parts.better || null,
      learned: parts.learned || null,
      bouwsteen,
      theme,
      mayQuote: values.quote === 'yes',
      giverId: isNamed ? member.id : null,
    },
    now,
  )
  if (round) await showAgainMessages(house, tx, { round: round.id })
  // A message of thanks, or a line in the access log, would tell who gave what is kept without a name.
  if (isNamed) {
    turn.say({ kind: 'thanks', bouwsteen })
    turn.log('add', 'reflection', `member:${member.ref}`)
  }
  return done(`${texts.reflection.thanksTitle} ${texts.reflection.thanksText}`)
}

/** A round asks the people of one team. */
const isOfRound = (member: StoredMember, round: StoredRound | null) =>
  round === null || member.teams.some(({ id }) => id === round.teamId)

function teamField(turn: Turn, suggested: string | null | undefined): Field[] {
  const { teams } = turn.member
  if (teams.length < 2) return []
  const first = teams.find(({ ref }) => ref === suggested) ?? teams[0]
  return [
    {
      kind: 'choice',
      name: 'team',
      label: turn.texts.reflection.form.team,
      required: true,
      options: teams.map((team) => ({ value: team.ref, label: team.name })),
      ...(first && { value: first.ref }),
    },
  ]
}

function bouwsteenOptions(turn: Turn): { value: string; label: string }[] {
  return Object.entries(turn.house.settings.frameworks).flatMap(([id, { name, bouwstenen }]) =>
    Object.entries(bouwstenen).map(([number, title]) => ({
      value: `${id}-${number}`,
      label: `${bouwsteenText(turn.texts, title)} (${name})`,
    })),
  )
}

async function findDuty({ tx, house }: Turn, code: string | undefined): Promise<StoredDuty | null> {
  return code === undefined ? null : findDutyByCode(tx, house.org, code)
}

/** The organisation's own themes, and those that a duty suggests. */
const themesFor = (turn: Turn, suggested = 'anders'): string[] => [
  ...new Set([
    ...turn.house.settings.reflection.themes,
    learning(turn),
    'zorgplan',
    'communicatie',
    suggested,
    'anders',
  ]),
]

/** Who has a theme of its own for training is not offered the same subject twice. */
const learning = ({ house }: Turn): string =>
  house.settings.reflection.themes.includes('scholing') ? 'scholing' : 'leren'

/** What a reflection after a duty is probably about: what its rule says. */
function suggestedBy(turn: Turn, duty: StoredDuty | null): { bouwsteen: string; theme: string } {
  const options = bouwsteenOptions(turn).map(({ value }) => value)
  const fallback = { bouwsteen: options[0] ?? '', theme: 'anders' }
  const rule = duty && turn.house.settings.rules[duty.rule]
  if (!rule) return fallback
  return {
    bouwsteen: rule.bouwsteen.find((one) => options.includes(one)) ?? fallback.bouwsteen,
    theme:
      rule.onderwerp === 'client'
        ? 'zorgplan'
        : rule.onderwerp === 'medewerker'
          ? learning(turn)
          : 'communicatie',
  }
}
