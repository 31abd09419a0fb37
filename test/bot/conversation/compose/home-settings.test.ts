import { beforeEach, describe, expect, it } from 'vitest'
import { readerOf } from '../../../../bot/conversation/compose/compose.ts'
import { homeCard } from '../../../../bot/conversation/compose/home-card.ts'
import { linkAccount } from '../../../../prisma/store/chat-addresses.ts'
import { type SmallTalk, smallTalk } from '../small-talk.ts'

let talk: SmallTalk
beforeEach(async () => {
  talk = await smallTalk()
})

const settings = async () => {
  const card = await homeCard(readerOf(talk.house, await talk.member('roos')))
  const last = card.blocks.at(-1)
  if (last?.kind !== 'item') throw new Error('no settings')
  return last
}
const labels = async () => (await settings()).actions.map(({ label }) => label)
const press = async (label: string) => {
  const found = (await settings()).actions.find((action) => action.label === label)
  if (found?.kind !== 'intent') throw new Error(`no ${label}`)
  return talk.press('roos', found.intent)
}

describe('the settings on the front page', () => {
  it('hold language, being away, quiet, and what is kept', async () => {
    expect(await labels()).toEqual(['In English', 'Afwezig', 'Pauze', 'Mijn gegevens'])
    expect(talk.form(await press('Afwezig')).id).toBe('away')
    await press('Pauze')
    expect((await talk.lastCard('roos')).title).toBe('Pauze')
  })

  it('offer the other place to be nudged in, where there are two', async () => {
    const { id } = await talk.member('roos')
    const at = new Date('2026-11-23T09:00:00Z')
    for (const channel of ['slack', 'teams']) {
      const account = { channel, account: `${channel}-roos`, address: { user: 'U2' } }
      await linkAccount(talk.db.store.prisma, talk.house.org, id, account, at)
    }
    expect(await labels()).toContain('Liever in Teams')
  })

  it('say until when, and bring the way back', async () => {
    const form = talk.form(await press('Afwezig'))
    await talk.submit('roos', form, { first: '2026-11-23', last: '2026-11-24' })
    await talk.press('roos', { do: 'pause', until: 'hour' })
    const { lines } = await settings()
    expect(lines).toContain('Afwezig: ma 23 november tot en met di 24 november')
    expect(lines).toContain('Pauze tot ma 23 november, 11:00')
    expect(await labels()).toEqual([
      'In English',
      'Ik ben er weer',
      'Afwezig',
      'Pauze stoppen',
      'Mijn gegevens',
    ])
    expect(talk.notice(await press('Ik ben er weer'))).toContain('Welkom terug')
    await press('Pauze stoppen')
    expect(await labels()).toEqual(['In English', 'Afwezig', 'Pauze', 'Mijn gegevens'])
  })
})
