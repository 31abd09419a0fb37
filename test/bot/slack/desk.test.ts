import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { KitBlock } from '../../../bot/cards/block-kit-pieces.ts'
import { textsIn } from '../../peers/slack/limits.ts'
import { type ASlack, aSlack, soon } from './a-slack.ts'

let a: ASlack
beforeAll(async () => {
  a = await aSlack()
})
beforeEach(async () => {
  await a.deliverAll()
  a.slack.forget()
})

type View = Record<string, unknown>
const opened = () => a.slack.of('views.open').at(-1)?.view as View
const lastMessage = () => a.slack.of('chat.postMessage').at(-1)
const carriedBy = (label: string, blocks = lastMessage()?.blocks as KitBlock[]): string => {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
  const found = buttons.find(({ text }) => text.text === label)
  if (!found) throw new Error(`No button says ${label}: ${buttons.map(({ text }) => text.text)}`)
  return found.value
}
const whispered = (text: string) =>
  soon(() => a.slack.of('chat.postEphemeral').some((body) => String(body.text).includes(text)))
/** Shows Roos her tasks, as a message in Slack. */
const showTasks = async (user = 'U2') => {
  await a.sender.words('taken', { user })
  await a.deliverAll()
}

describe('words in a private message', () => {
  it('are answered by a message with a card', async () => {
    await showTasks()
    expect(lastMessage()).toMatchObject({
      channel: 'U2',
      text: 'Kompasbot: 4 taken vragen aandacht',
      unfurl_links: false,
      unfurl_media: false,
      link_names: false,
    })
    expect(textsIn(lastMessage())).toContain('Jouw taken')
  })

  it('are answered in the same place, at once, when one sentence is enough', async () => {
    await a.sender.words('taal en', { user: 'U3' })
    expect(lastMessage()).toMatchObject({ channel: 'DU3', text: 'From now on in English.' })
  })

  it('bring a button where they ask for a form, for a window needs one', async () => {
    await a.sender.words('Reflectie', { user: 'U2' })
    await a.sender.press(carriedBy('Openen'), { user: 'U2' })
    expect(textsIn(opened())).toContain('Versturen')
  })
})

describe('what only one person sees', () => {
  const isPlain = (body: Record<string, unknown>) =>
    (body.blocks as { text?: { type: string } }[]).every(({ text }) => text?.type === 'plain_text')

  it('is never read as markup, after a command or a button', async () => {
    const got = await a.sender.command('taal nl', { user: 'U6' })
    expect(isPlain(got.json())).toBe(true)
    await a.sender.press(JSON.stringify({ press: 'words', words: 'taal nl' }), { user: 'U6' })
    expect(isPlain(a.slack.of('chat.postEphemeral').at(-1) ?? {})).toBe(true)
  })
})

describe('/kompas', () => {
  it.each([
    'taken',
    'tasks',
    'status',
    'concept',
    'draft',
    'mijn gegevens',
    'my data',
    'help',
    'waarom K7F3QP',
    'why K7F3QP',
    'taal nl',
    'language nl',
    'pauze',
    'pause',
  ])('understands %s', async (text) => {
    const got = await a.sender.command(text, { user: 'U1' })
    expect(got.status).toBe(200)
    const messages = await a.deliverAll().then(() => a.slack.of('chat.postMessage'))
    expect(got.text + JSON.stringify(messages)).not.toContain('Dat begrijp ik niet')
    expect(got.text !== '' || messages.length > 0).toBe(true)
    expect(a.slack.refused).toEqual([])
  })

  it.each(['reflectie', 'reflect', 'nieuw', 'new', 'einde', 'end', 'afwezig', 'away'])(
    'opens a window at once for %s',
    async (text) => {
      expect(await a.sender.command(text, { user: 'U1' })).toMatchObject({ status: 200, text: '' })
      expect(a.slack.of('views.open')).toHaveLength(1)
      expect(a.slack.refused).toEqual([])
    },
  )

  it('without a word explains', async () => {
    await a.sender.command(' ', { user: 'U1' })
    await a.deliverAll()
    expect(textsIn(lastMessage())).toContain('Wat kan ik voor je doen?')
  })

  it('in a channel tells only the person who typed it, and sends the card in private', async () => {
    const got = await a.sender.command('taken', { user: 'U1', channel: 'C9' })
    expect(got.json()).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('bericht') })
    await a.deliverAll()
    expect(lastMessage()).toMatchObject({ channel: 'U1' })
  })

  it('links a channel to a team, for its coordinator', async () => {
    const linked = await a.sender.command('koppel zorg', { user: 'U1', channel: 'C9' })
    expect(linked.json().text).toContain('Gekoppeld')
    const refused = await a.sender.command('link zorg', { user: 'U2', channel: 'C9' })
    expect(refused.json().text).toContain('coördinator')
    const inPrivate = await a.sender.command('koppel zorg', { user: 'U1' })
    expect(inPrivate.json().text).toContain('kanaal')
    expect(await a.talk.db.store.prisma.teamChannel.findMany()).toMatchObject([
      { address: { channel: 'C9' } },
    ])
  })
})

describe('a form', () => {
  const plan = async () => {
    await showTasks()
    await a.sender.press(carriedBy('Gepland op'), { user: 'U2' })
    return opened()
  }

  it('says under the field what is wrong, and keeps what was typed', async () => {
    const view = await plan()
    const got = await a.sender.submit(view, { day: { selected_date: '2026-11-01' } }, { user: 'U2' })
    expect(got.json()).toEqual({
      response_action: 'errors',
      errors: { day: 'Die dag is al voorbij. Kies vandaag of later.' },
    })
  })

  it('is saved before it closes, and told beside it', async () => {
    const view = await plan()
    const got = await a.sender.submit(view, { day: { selected_date: '2026-11-23' } }, { user: 'U2' })
    expect(got.json()).toEqual({ response_action: 'clear' })
    const duty = await a.talk.duty('zlp_voorlopig', '10023')
    const planned = await a.talk.db.store.prisma.fact.findMany({ where: { outcome: 'gepland' } })
    expect(planned.length).toBeGreaterThan(0)
    expect(duty.code).toMatch(/^\w{6}$/)
    await soon(() => a.slack.of('chat.postEphemeral').length > 0)
    expect(a.slack.of('chat.postEphemeral')[0]).toMatchObject({ channel: 'DU2', user: 'U2' })
  })

  it('sent in twice is saved once', async () => {
    await a.sender.command('reflectie', { user: 'U2' })
    const view = opened()
    const before = await a.talk.db.store.prisma.reflection.count()
    const filled = {
      good: { value: 'We hebben rustig overlegd.' },
      bouwsteen: { selected_option: { value: 'gk-1' } },
      theme: { selected_option: { value: 'leren' } },
      quote: { selected_option: { value: 'no' } },
      name: { selected_option: { value: 'no' } },
    }
    for (const _ of [1, 2])
      expect((await a.sender.submit(view, filled, { user: 'U2', id: 'V-twice' })).status).toBe(200)
    expect(await a.talk.db.store.prisma.reflection.count()).toBe(before + 1)
  })

  it('is refused by the privacy screen under its field, and saved when it is put right', async () => {
    await a.sender.command('reflectie', { user: 'U2' })
    const view = opened()
    const fill = (good: string) => ({
      good: { value: good },
      bouwsteen: { selected_option: { value: 'gk-1' } },
      theme: { selected_option: { value: 'leren' } },
      quote: { selected_option: { value: 'no' } },
      name: { selected_option: { value: 'no' } },
    })
    const refused = await a.sender.submit(view, fill('Roos Hoekstra was geweldig.'), {
      user: 'U2',
      id: 'V-r',
    })
    const { errors } = refused.json() as { errors: Record<string, string> }
    expect(Object.keys(errors)).toEqual(['good'])
    expect(errors.good).not.toContain('Hoekstra')
    const saved = await a.sender.submit(view, fill('Het overleg was geweldig.'), { user: 'U2', id: 'V-r' })
    expect(saved.json()).toEqual({ response_action: 'clear' })
    await whispered('Dank je wel!')
  })

  it('of somebody else does nothing but say so', async () => {
    const view = await plan()
    const before = await a.talk.db.store.prisma.fact.count()
    const got = await a.sender.submit(view, { day: { selected_date: '2026-11-24' } }, { user: 'U7' })
    expect(got.status).toBe(200)
    expect(await a.talk.db.store.prisma.fact.count()).toBe(before)
    await whispered('hoort niet bij jou')
  })

  it('that was made up on the wire does nothing but say so', async () => {
    const view = await plan()
    for (const private_metadata of ['', 'geheim', 'e30']) {
      const got = await a.sender.submit({ ...view, private_metadata }, {}, { user: 'U2' })
      expect(got.json()).toMatchObject({ response_action: 'update', view: { callback_id: 'notice' } })
    }
  })
})

describe('a button', () => {
  it('changes the message on which it stands', async () => {
    await showTasks()
    await a.sender.press(carriedBy('Gedaan'), { user: 'U2' })
    await a.deliverAll()
    const updated = a.slack.of('chat.update')
    expect(updated.length).toBeGreaterThan(0)
    expect(updated.at(-1)).toMatchObject({ channel: 'DU2' })
    expect(textsIn(updated)).toContainEqual(expect.stringContaining('Gedaan'))
  })

  it('pressed by somebody for whom it was not meant does nothing but say so', async () => {
    await showTasks()
    const value = carriedBy('Waarom?')
    const before = await a.talk.db.store.prisma.fact.count()
    await a.sender.press(value.replace('"why"', '"done"'), { user: 'U7' })
    expect(await a.talk.db.store.prisma.fact.count()).toBe(before)
    expect(a.slack.of('chat.postEphemeral')[0]).toMatchObject({ user: 'U7' })
  })

  it.each([
    '',
    'geheim',
    '{"press":"intent","intent":{"do":"geheim"}}',
    '{"press":"page","path":"//elders.nl"}',
  ])('that says %s does nothing but say so', async (value) => {
    const got = await a.sender.press(value, { user: 'U2' })
    expect(got).toMatchObject({ status: 200, text: '' })
    const told = [...a.slack.of('chat.postEphemeral'), ...a.slack.of('views.open')]
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/geheim|elders/)
  })

  it('to a page opens a window with a link for this person', async () => {
    await showTasks()
    await a.sender.press(JSON.stringify({ press: 'page', path: '/week' }), { user: 'U2' })
    expect(JSON.stringify(opened())).toMatch(/https:\/\/kompas\.example\.nl\/in\/[\w-]{43}\?to=%2Fweek/)
    expect(a.slack.of('chat.postMessage').filter((body) => JSON.stringify(body).includes('/in/'))).toEqual([])
  })

  it('on the second page of a message leaves its reader there when it is shown again', async () => {
    const message = (await a.talk.messages('ilse')).find(({ content }) => content.kind === 'help')
    const place = { channel: 'DU1', ts: '7.7' }
    const turner = (page: number, is: string) => ({
      value: JSON.stringify({ press: 'turn', message: message?.id, page, is }),
    })
    const blocks = [{ type: 'actions', elements: [turner(0, 'back')] }]
    const intent = JSON.stringify({ press: 'intent', intent: { do: 'status' } })
    await a.sender.press(intent, { user: 'U1', message: { ts: place.ts, blocks } })
    await a.deliverAll()
    const channel = a.platform.channel
    const card = {
      title: 'Lang',
      notice: 'Lang',
      blocks: Array.from({ length: 90 }, (_, i) => ({ kind: 'text' as const, text: `Regel ${i}` })),
      actions: [],
    }
    const to = { member: 'm', language: 'nl' as const, address: { user: 'U1' } }
    await channel.send(to, { id: message?.id ?? '', card, platformId: 'DU1:7.7' })
    expect(textsIn(a.slack.of('chat.update').at(-1))).toContain('Deel 2 van 2')
  })

  it('turns the page of its own message only', async () => {
    await showTasks()
    const [message] = (await a.talk.messages('roos')).slice(-1)
    const turn = (id: string, user: string) =>
      a.sender.press(JSON.stringify({ press: 'turn', message: id, page: 0 }), { user })
    await turn(message?.id ?? '', 'U2')
    expect(a.slack.of('chat.update')).toHaveLength(1)
    await turn(message?.id ?? '', 'U7')
    await turn('geheim', 'U2')
    expect(a.slack.of('chat.update')).toHaveLength(1)
    expect(a.slack.of('chat.postEphemeral')).toHaveLength(2)
  })
})

describe('the front page', () => {
  const open = (user: string) => a.sender.event({ type: 'app_home_opened', user, tab: 'home', channel: 'D1' })
  const home = () => a.slack.of('views.publish').at(-1) as { user_id: string; view: { blocks: KitBlock[] } }

  it('shows the own week and settings', async () => {
    await open('U1')
    expect(home()).toMatchObject({ user_id: 'U1' })
    expect(textsIn(home())).toEqual(expect.arrayContaining(['Mijn week', 'Reflectie geven', 'Instellingen']))
  })

  it('is shown anew after what was done on it', async () => {
    await open('U8')
    const value = JSON.stringify({ press: 'intent', intent: { do: 'language', language: 'nl' } })
    await a.sender.press(value, { user: 'U8', home: true })
    expect(textsIn(home())).toContain('Mijn week')
    expect(textsIn(opened())).toContain('Vanaf nu in het Nederlands.')
  })

  it('tells after a form that it is saved', async () => {
    await open('U1')
    await a.sender.press(JSON.stringify({ press: 'intent', intent: { do: 'reflect' } }), {
      user: 'U1',
      home: true,
    })
    const got = await a.sender.submit(
      opened(),
      {
        good: { value: 'Fijn overleg.' },
        team: { selected_option: { value: 'zorg' } },
        bouwsteen: { selected_option: { value: 'gk-1' } },
        theme: { selected_option: { value: 'leren' } },
        quote: { selected_option: { value: 'no' } },
        name: { selected_option: { value: 'no' } },
      },
      { user: 'U1' },
    )
    expect(got.json()).toMatchObject({ response_action: 'update', view: { callback_id: 'notice' } })
  })

  it('is not shown to strangers', async () => {
    await open('U9')
    expect(textsIn(home()).join(' ')).toContain('Ik ken je nog niet')
  })
})
