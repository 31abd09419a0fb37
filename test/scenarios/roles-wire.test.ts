import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLog } from '../../prisma/store/access-log.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { type Name, type SmallTalk, smallTalk } from '../bot/conversation/small-talk.ts'
import { standing } from './roles/tried.ts'
import { Player } from './three-channels/play.ts'
import type { Door, Reaction } from './three-channels/seen.ts'
import { slackDoor } from './three-channels/slack-door.ts'
import { beforehand } from './three-channels/story.ts'
import { teamsDoor } from './three-channels/teams-door.ts'
import { webDoor } from './three-channels/web-door.ts'

// What is pressed by somebody else, replayed, or edited on the wire does nothing but say so.

/** Five concepts of the care team, and three of the organisation: the other teams are too small to stand by themselves. */
const APPROVE_ALL = 'Alle 8 goedkeuren'

describe.each([
  ['the pages', webDoor],
  ['Slack', slackDoor],
  ['Teams', teamsDoor],
] as const)('over the wire of %s', (_, open) => {
  let talk: SmallTalk
  let door: Door
  let player: Player
  let close: () => Promise<void>

  beforeAll(async () => {
    talk = await smallTalk()
    await beforehand(talk)
    const opened = await open(talk)
    door = opened.door
    close = opened.close
    player = new Player(talk, door)
    for (const who of ['roos', 'jip', 'noor', 'farid', 'sam', 'ilse'] as const)
      await player.play({ what: 'meets', who, says: 'help' })
    await player.play({ what: 'work', jobs: ['remind', 'draft', 'digest'] })
    await player.play({ what: 'tasks', who: 'roos', says: 'taken' })
  }, 60_000)
  afterAll(() => close())

  /** Nothing but the access log becomes different, and the person is told something. */
  async function doesNothing(act: () => Promise<Reaction>, outcomes: string[]): Promise<Reaction> {
    const { prisma } = talk.db.store
    const before = await standing(prisma)
    const logged = (await readLog(prisma, talk.house.org)).length
    const reaction = await act()
    await player.work()
    expect((await standing(prisma)) === before, 'the store is as it was').toBe(true)
    const log = (await readLog(prisma, talk.house.org)).slice(logged)
    expect(log.map(({ outcome }) => outcome)).toEqual(outcomes)
    expect(reaction.told ?? Object.values(reaction.errors).join(' ')).toMatch(/\w+ \w+/)
    expect(reaction.told ?? '').not.toMatch(/Error|undefined|prisma|Nummer voor de beheerder/)
    return reaction
  }
  const press = async (who: Name, does: unknown, place?: string): Promise<Reaction> =>
    door.press(who, does, place ?? (await door.screen(who))[0]?.place ?? '')
  const codeOf = async (rule: string, ref: string) => (await talk.duty(rule, ref)).code

  it("the manager's card, pressed by a carer", async () => {
    const { place, button } = await player.find('farid', APPROVE_ALL)
    const told = await doesNothing(() => press('jip', button.does, place), ['refused'])
    expect(told.told).toBe('Dit hoort niet bij jouw rol.')
  })

  it("a card of one team's duties, replayed by somebody of another", async () => {
    for (const label of ['Gedaan', 'Gepland op', 'Later', 'Overdragen', 'Waarom?']) {
      const { place, button } = await player.find('roos', label)
      const told = await doesNothing(() => press('noor', button.does, place), ['refused'])
      expect(told.told).toBe('Deze taak hoort niet bij jou. Er is niets veranderd.')
    }
  })

  it('the code of another duty in place of the own one', async () => {
    const duty = await codeOf('zorgplan_evaluatie', '20044')
    await doesNothing(() => press('roos', { do: 'done', duty }), ['refused'])
    await doesNothing(() => press('roos', { do: 'done', duty: 'ZZZZZZ' }), [])
  })

  it('a draft that somebody else decides on, or that is not there', async () => {
    const [draft] = await listDrafts(talk.db.store.prisma, talk.house.org, { month: '2026-10' })
    if (!draft) throw new Error('no draft')
    const { id, version } = draft
    await doesNothing(() => press('ilse', { do: 'approve_draft', draft: id, version }), ['refused'])
    const none = '0193a000-0000-7000-8000-000000000001'
    await doesNothing(() => press('farid', { do: 'approve_draft', draft: none, version }), [])
    await doesNothing(() => press('farid', { do: 'approve_draft', draft: id, version: version + 1 }), [])
  })

  it.each([
    ['an action that there is not', '{"do":"delete_everything"}'],
    ['more than a button says', '{"do":"tasks","as":"m04"}'],
    ['a duty with somebody in whose name', '{"do":"done","duty":"CODE","member":"m04"}'],
    ['no action', '{"duty":"CODE"}'],
    ['a name that every object has', '{"do":"constructor"}'],
    ['a name that every object inherits', '{"do":"__proto__","duty":"CODE"}'],
    ['another nature', '{"do":"done","duty":"CODE","__proto__":{"roles":["management"]}}'],
    ['a list of codes', '{"do":"done","duty":["CODE","CODE"]}'],
    ['a code with more in it', '{"do":"done","duty":"CODE\' OR 1=1"}'],
    ['a number for a text', '{"do":5}'],
  ])('%s', async (_, text) => {
    // One that may be done by her own card, so that only what was edited keeps it from being done.
    const code = await codeOf('risico_inventarisatie', '10031')
    await doesNothing(() => press('roos', JSON.parse(text.replaceAll('CODE', code))), [])
  })

  it('a form about a duty that went to somebody else meanwhile', async () => {
    const code = await codeOf('zorgplan_definitief', '10031')
    const place = (await door.screen('roos')).at(-1)?.place ?? ''
    const give = await press('roos', { do: 'hand_over', duty: code }, place)
    await door.submit('roos', give.form ?? expect.fail('no form'), { to: 'm08' })
    await player.work()
    const received = (await door.screen('sam')).at(-1)?.place ?? ''
    const open = await press('sam', { do: 'plan', duty: code }, received)
    const onward = await press('ilse', { do: 'hand_over', duty: code })
    await door.submit('ilse', onward.form ?? expect.fail('no form'), { to: 'm03' })
    await player.work()
    const form = open.form ?? expect.fail('no form')
    await doesNothing(() => door.submit('sam', form, { day: '2026-11-25' }), ['refused'])
  })

  it('a form of which the duty was changed on the wire', async () => {
    const own = await codeOf('risico_inventarisatie', '10031')
    const other = await codeOf('zorgplan_evaluatie', '20044')
    const place = (await door.screen('roos')).at(-1)?.place ?? ''
    const { form } = await press('roos', { do: 'plan', duty: own }, place)
    if (!form) throw new Error('no form')
    const fills = { day: '2026-11-25' }
    await doesNothing(() => door.submit('roos', { ...form, context: { duty: other } }, fills), ['refused'])
    await doesNothing(() => door.submit('roos', { ...form, context: { duty: '__proto__' } }, fills), [])
    await doesNothing(() => door.submit('roos', { ...form, id: 'constructor' }, fills), [])
    await doesNothing(() => door.submit('jip', form, fills), ['refused'])
  })

  it('a form of the manager, sent in by a carer', async () => {
    const { place, button } = await player.find('farid', APPROVE_ALL)
    const { form } = await press('farid', button.does, place)
    if (!form) throw new Error('no form')
    await doesNothing(() => door.submit('jip', form, {}), ['refused'])
  })

  it('more fields than a form asks change nothing of what is saved', async () => {
    const duty = await codeOf('risico_inventarisatie', '10031')
    const place = (await door.screen('roos')).at(-1)?.place ?? ''
    const { form } = await press('roos', { do: 'plan', duty }, place)
    if (!form) throw new Error('no form')
    const more = { roles: 'management', constructor: 'x', memberId: 'm04', outcome: 'gehouden' }
    await door.submit('roos', form, { day: '2026-11-25', ...more })
    const facts = await talk.db.store.prisma.fact.findMany({ where: { source: 'chat' } })
    const roos = await talk.member('roos')
    expect(facts).toMatchObject([{ outcome: 'gepland', recordedBy: roos.id }])
    expect(roos.roles).toEqual(['evv', 'zorgverlener'])
  })
})
