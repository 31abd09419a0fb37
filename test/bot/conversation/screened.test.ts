import { beforeAll, describe, expect, it } from 'vitest'
import { namesIn } from '../../../bot/conversation/screened.ts'
import type { Turn } from '../../../bot/conversation/turn.ts'
import { nameHashes } from '../../../care/screen/screen.ts'
import { loadClientNames, putClientNames } from '../../../prisma/store/client-names.ts'
import { errorsOf, type SmallTalk, smallTalk } from './small-talk.ts'

let talk: SmallTalk
beforeAll(async () => {
  talk = await smallTalk()
  const { prisma } = talk.db.store
  const client = await prisma.client.findFirstOrThrow()
  const { key } = await loadClientNames(prisma, talk.house.org)
  const hashes = nameHashes('Tjibbe Quastema', key).map((hash) => {
    return { id: crypto.randomUUID(), clientId: client.id, hash }
  })
  await putClientNames(prisma, talk.house.org, { key, hashes })
})

describe('the name of a client', () => {
  it.each(['tjibbe', 'Quastema', 'TJIBBE QUASTEMA'])('is not taken in a reflection: %s', async (name) => {
    const form = talk.form(await talk.say('jip', 'reflectie'))
    const answer = await talk.submit('jip', form, { good: `Het eten met ${name} was gezellig.` })
    const { good } = errorsOf(answer)
    expect(good).toMatch(/naam/)
    expect(good?.toLowerCase()).not.toMatch(/tjibbe|quastema/)
    expect(await talk.db.store.prisma.reflection.count()).toBe(0)
  })

  it('is not taken as the number of a new client', async () => {
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    const answer = await talk.submit('ilse', form, { number: 'Tjibbe1' })
    expect(errorsOf(answer)).toHaveProperty('number')
  })
})

it('names are read once in a turn, however many texts its form has, and again in the next', () => {
  const turn = () => ({ tx: talk.db.store.prisma, house: talk.house }) as unknown as Turn
  const one = turn()
  expect(namesIn(one)).toBe(namesIn(one))
  expect(namesIn(turn())).not.toBe(namesIn(one))
})
