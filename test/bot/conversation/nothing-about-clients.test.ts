import pino from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import type { House } from '../../../jobs/house.ts'
import { readOrganisation } from '../../../organisation.ts'
import { listMembers } from '../../../prisma/store/members.ts'
import { messagesTo } from '../../../prisma/store/messages.ts'
import { loadSample } from '../../../sample/load.ts'
import { freshDatabase } from '../../database.ts'

const now = new Date('2026-11-23T09:00:00Z')

/** The whole sample, as a newcomer meets it. */
async function sample(): Promise<House> {
  const db = await freshDatabase()
  const house: House = {
    store: db.store,
    org: db.organisationId,
    isSample: true,
    settings: readOrganisation('sample/organisatie.yaml'),
    queue: { add: async () => {}, work: async () => {}, stop: async () => {} },
    log: pino({ level: 'silent' }),
    now: () => now,
  }
  await loadSample(house, now, new AbortController().signal)
  return house
}

describe('what goes to chat, of the whole sample', () => {
  let said: { to: string; text: string }[]
  let numbers: string[]

  beforeAll(async () => {
    const house = await sample()
    const { prisma } = house.store
    numbers = (await prisma.client.findMany({ select: { ref: true } })).map(({ ref }) => ref)
    const converse = conversation(house)
    const compose = composer(house)
    said = []
    for (const member of await listMembers(prisma, house.org)) {
      const say = (id: string, said: Parameters<typeof converse>[0]['said']) =>
        converse({ id: `${member.id}:${id}`, channel: 'web', member: member.id, said })
      for (const word of [
        'taken',
        'status',
        'concept',
        'help',
        'mijn gegevens',
        'nieuw',
        'einde',
        'reflectie',
      ]) {
        said.push({ to: member.name, text: JSON.stringify(await say(word, { kind: 'words', text: word })) })
      }
      const mine = await prisma.duty.findMany({
        where: { state: { in: ['open', 'late', 'unconfirmed', 'missed'] }, episodeId: { not: null } },
        take: 2,
        orderBy: { code: 'asc' },
      })
      for (const { code } of mine) {
        for (const act of ['why', 'outcome', 'plan', 'later', 'hand_over'] as const) {
          const answer = await say(`${act}${code}`, { kind: 'intent', intent: { do: act, duty: code } })
          said.push({ to: member.name, text: JSON.stringify(answer) })
        }
      }
      for (const message of await messagesTo(prisma, house.org, member.id, 40)) {
        said.push({ to: member.name, text: JSON.stringify(await compose(message, member)) })
      }
    }
  }, 120_000)

  it('holds no client number, in no card, notice, form or answer', () => {
    expect(numbers.length).toBeGreaterThan(40)
    expect(said.length).toBeGreaterThan(300)
    const pattern = new RegExp(`(?<![0-9A-Za-z-])(${numbers.join('|')})(?![0-9A-Za-z-])`)
    const leaks = said
      .filter(({ text }) => pattern.test(text))
      .map(({ to, text }) => `${to}: ${text.slice(0, 200)}`)
    expect(leaks).toEqual([])
  })

  it('does not say under which law a client falls', () => {
    const whys = said.filter(({ text }) => /Grond: |Ground: /.test(text))
    expect(whys.length).toBeGreaterThan(0)
    expect(
      whys.filter(({ text }) => /valt onder de Wzd|is under the Wzd|Wet van deze|Law of this/.test(text)),
    ).toEqual([])
  })

  it('is plain text: no markup of ours or of people', () => {
    for (const { text } of said) expect(text).not.toMatch(/<\/?[a-z]+>|\*\*|undefined|\[object|NaN/)
  })
})
