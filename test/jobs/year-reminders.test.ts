import { beforeEach, describe, expect, it } from 'vitest'
import { remindYears } from '../../jobs/year-reminders.ts'
import { decideYear } from '../../prisma/store/year-gates.ts'
import type { Name, SmallTalk } from '../bot/conversation/small-talk.ts'
import { wordsOn } from '../bot/conversation/small-talk.ts'
import { SIX_GATES, yearTalk } from '../bot/conversation/year-talk.ts'

let talk: SmallTalk
let id: string

beforeEach(async () => {
  const made = await yearTalk()
  talk = made.talk
  id = made.id
})

const remind = async (iso?: string) => {
  if (iso) talk.at(iso)
  return (await remindYears(talk.house, talk.house.now())).sent
}
async function passTo(gate: string) {
  const gates = SIX_GATES.map((one) => one.id)
  const { id: memberId } = await talk.member('kim')
  for (const one of gates.slice(0, gates.indexOf(gate))) {
    const change = { documentId: id, version: 1, memberId, now: talk.house.now(), gates }
    await decideYear(talk.db.store.prisma, talk.house.org, {
      ...change,
      gate: one,
      decision: 'passed',
      reason: null,
    })
  }
}
const kinds = async (name: Name) =>
  (await talk.messages(name)).flatMap(({ content }) =>
    content.kind.startsWith('year') ? [content.kind] : [],
  )

describe('the people of a gate', () => {
  it('hear once that a text waits for them, and nobody else does', async () => {
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)
    expect(await kinds('kim')).toEqual(['year_waits'])
    const card = await talk.lastCard('kim')
    expect(wordsOn(card)).toContain('Kwaliteitsbeeld 2026 wacht op jou')
    expect(card.actions.map((action) => action.kind === 'intent' && action.intent.do)).toEqual([
      'show_year',
      false,
    ])
    expect(talk.queued().filter(({ work }) => work === 'deliver')).toHaveLength(1)
  })

  it('hear nothing outside their hours, and then at their first', async () => {
    expect(await remind('2026-11-23T22:00:00Z')).toBe(0)
    expect(await remind('2026-11-24T09:00:00Z')).toBe(1)
  })

  it('hear of a text that comes to them later; the earlier card says that it went on', async () => {
    await remind()
    await passTo('kernteam')
    expect(await remind()).toBe(1)
    expect(await kinds('ilse')).toEqual(['year_waits'])
    expect(wordsOn(await talk.lastCard('kim'))).toContain('intussen verder')
  })

  it('hear again a week before the last day and on the working day before it, each once', async () => {
    await passTo('raad')
    // 1 May 2027 is a Saturday, so the last day is Friday 30 April.
    for (const [iso, sent] of [
      ['2027-04-20T09:00:00Z', 1],
      ['2027-04-23T09:00:00Z', 1],
      ['2027-04-26T09:00:00Z', 0],
      ['2027-04-28T09:00:00Z', 0],
      ['2027-04-29T09:00:00Z', 1],
      ['2027-04-30T09:00:00Z', 0],
      ['2027-05-03T09:00:00Z', 0],
    ] as const) {
      expect([iso, await remind(iso)]).toEqual([iso, sent])
    }
  })

  it('are asked for no day that has passed', async () => {
    await passTo('raad')
    await remind('2027-04-20T09:00:00Z')
    talk.at('2027-04-30T15:00:00Z')
    expect(wordsOn(await talk.lastCard('ada'))).toContain('Graag uiterlijk vr 30 april')
    talk.at('2027-05-01T09:00:00Z')
    const words = wordsOn(await talk.lastCard('ada'))
    expect(words).toContain('Dit had uiterlijk vr 30 april gemoeten')
    expect(words).not.toContain('Graag')
  })

  it('who hear of it in the last week hear it once, not twice', async () => {
    await passTo('raad')
    expect(await remind('2027-04-28T09:00:00Z')).toBe(1)
    expect(await remind('2027-04-28T10:00:00Z')).toBe(0)
    expect(await remind('2027-04-29T09:00:00Z')).toBe(1)
    expect(await remind('2027-04-30T09:00:00Z')).toBe(0)
  })
})

describe('management', () => {
  it('hears once that a text was adopted, and not of one of long ago', async () => {
    await passTo('bestuur')
    const { id: memberId } = await talk.member('farid')
    const gates = SIX_GATES.map((one) => one.id)
    const change = { documentId: id, version: 1, memberId, now: talk.house.now(), gates }
    await decideYear(talk.db.store.prisma, talk.house.org, {
      ...change,
      gate: 'bestuur',
      decision: 'passed',
      reason: null,
    })
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)
    expect(wordsOn(await talk.lastCard('farid'))).toContain('is vastgesteld')
    expect(await remind('2026-12-08T09:00:00Z')).toBe(0)
  })
})
