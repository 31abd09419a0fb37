import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TooLate } from '../../../bot/channel.ts'
import { ANNA, aCard, aDesk, aForm, type Desk, MESSAGE } from './a-desk.ts'
import { checkCard } from './activity-check.ts'
import { TENANT } from './microsoft.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})
afterEach(async () => {
  expect(desk.connector.complaints).toEqual([])
  await desk.close()
})

const plan = { intent: { do: 'plan', duty: 'K7F3QP' }, message: MESSAGE }
const filledIn = (inputs: Record<string, string>) => ({
  form: 'plan',
  context: { duty: 'K7F3QP' },
  asked: { kind: 'intent', intent: plan.intent },
  message: MESSAGE,
  ...inputs,
})
const texts = (json: unknown): string[] =>
  JSON.stringify(json)
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    ?.map((found) => JSON.parse(`{${found}}`).text) ?? []
const lastSent = () => desk.connector.sent().at(-1)?.body

describe('words in a private chat', () => {
  it('are answered by the same conversation as everywhere', async () => {
    desk.house.answer = () => ({ kind: 'done', notice: 'Vanaf nu in het Nederlands.' })
    await desk.post(desk.message({ text: ' taal nl ' }))
    expect(desk.house.events[0]).toMatchObject({ said: { kind: 'words', text: 'taal nl' } })
    expect(texts(lastSent())).toContain('Vanaf nu in het Nederlands.')
  })

  it('may be answered with a form, which stands there as a message', async () => {
    desk.house.answer = () => ({ kind: 'form', form: aForm })
    await desk.post(desk.message({ text: 'nieuw' }))
    expect(texts(lastSent())).toContain(aForm.title)
    expect(JSON.stringify(lastSent())).toContain('"in.day"')
  })
})

describe('a button', () => {
  it('that asks a form puts it in the place of the card', async () => {
    desk.house.answer = () => ({ kind: 'form', form: aForm })
    const { body } = await desk.post(desk.invoke(plan))
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(checkCard(body.value)).toEqual([])
    expect(body.value.body.some((one: { id?: string }) => one.id === 'in.day')).toBe(true)
  })

  it('that is done shows the message as it stands now, with what was said on top', async () => {
    desk.house.answer = () => ({ kind: 'done', notice: 'Genoteerd.' })
    const { body } = await desk.post(
      desk.invoke({ intent: { do: 'done', duty: 'K7F3QP' }, message: MESSAGE }),
    )
    expect(texts(body.value)).toEqual(expect.arrayContaining([aCard.title, 'Genoteerd.']))
    expect(body.value.refresh).toMatchObject({ action: { data: { show: MESSAGE } }, userIds: [ANNA] })
  })

  it('says so when the message is not theirs', async () => {
    desk.house.answer = () => ({ kind: 'done', notice: 'Dit hoort niet bij jouw rol.' })
    const of = { intent: { do: 'tasks' }, message: '0193a000-0000-7000-8000-00000000beef' }
    const { body } = await desk.post(desk.invoke(of))
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Dit hoort niet bij jouw rol.',
    })
  })

  it.each([
    ['nothing', {}],
    ['a message that is no id', { show: '../../etc' }],
    ['an endless input', { ...filledIn({}), 'in.remark': 'x'.repeat(30_000) }],
    ['an input that is no text', { ...filledIn({}), 'in.remark': { a: 1 } }],
    ['a form without what asked it', { form: 'plan', context: {} }],
  ])('with %s does nothing and says that it works no more', async (_, data) => {
    const { status, body } = await desk.post(desk.invoke(data))
    expect(status).toBe(200)
    expect(body.value).toContain('werkt niet meer')
    expect(desk.house.events).toEqual([])
  })

  it('to a page makes a link at that moment, for this person, and offers the way back', async () => {
    const { body } = await desk.post(desk.invoke({ page: '/duty/K7F3QP', message: MESSAGE }))
    expect(JSON.stringify(body.value)).toContain('https://kompas.example.nl/in/eenmalig')
    expect(JSON.stringify(body.value)).toContain(`"show":"${MESSAGE}"`)
    expect(desk.connector.sent()).toEqual([])
  })

  it('to a page gives no link in a channel', async () => {
    const channel = { id: '19:x@thread.tacv2', tenantId: TENANT, conversationType: 'channel' }
    const { body } = await desk.post(desk.invoke({ page: '/duty/K7F3QP' }, { conversation: channel }))
    expect(JSON.stringify(body)).not.toContain('eenmalig')
  })
})

it('what was saved is never called not saved because its card could not be shown', async () => {
  desk.house.answer = () => ({ kind: 'done', notice: 'Opgeslagen. Dank je wel!' })
  Object.defineProperty(desk.house, 'shown', {
    get() {
      throw new Error('geheim')
    },
  })
  const { body } = await desk.post(desk.invoke({ intent: { do: 'done', duty: 'K7F3QP' }, message: MESSAGE }))
  expect(body.value).toBe('Opgeslagen. Dank je wel!')
  expect(JSON.stringify(desk.house.lines)).toContain('could not be shown')
  expect(JSON.stringify(desk.house.lines)).not.toContain('geheim')
})

it('a button in a channel is answered to who pressed it, and nothing is posted there', async () => {
  const channel = { id: '19:x@thread.tacv2', tenantId: TENANT, conversationType: 'channel' }
  desk.house.answer = () => ({ kind: 'form', form: aForm })
  const asked = await desk.post(desk.invoke({ intent: plan.intent }, { conversation: channel }))
  expect(texts(asked.body.value)).toContain(aForm.title)
  desk.house.answer = () => ({ kind: 'done', notice: 'Bewaard.' })
  const { message: _, ...own } = filledIn({})
  const saved = await desk.post(desk.invoke(own, { conversation: channel }))
  expect(texts(saved.body.value)).toEqual(['Bewaard.'])
  expect(desk.connector.sent()).toEqual([])
})

describe('looking at a card again', () => {
  it('shows it as it stands now', async () => {
    desk.house.shown = { ...aCard, blocks: [{ kind: 'text', text: 'Bram heeft dit gedaan.' }] }
    const { body } = await desk.post(desk.invoke({ show: MESSAGE }))
    expect(texts(body.value)).toContain('Bram heeft dit gedaan.')
    expect(desk.house.events).toEqual([])
  })
})

describe('a form', () => {
  const wrong = { kind: 'errors' as const, errors: [{ field: 'day', message: 'Die dag is al voorbij.' }] }

  it('that is right is saved, and the card is back', async () => {
    desk.house.answer = () => ({ kind: 'done', notice: 'Staat in de planning.' })
    const { body } = await desk.post(desk.invoke(filledIn({ 'in.day': '2026-12-01', 'in.remark': '' })))
    expect(desk.house.events[0]?.said).toEqual({
      kind: 'form',
      form: 'plan',
      context: { duty: 'K7F3QP' },
      values: { day: '2026-12-01', remark: '' },
    })
    expect(texts(body.value)).toEqual(expect.arrayContaining([aCard.title, 'Staat in de planning.']))
  })

  it('that is not right stays, says why above the field, and holds what was typed', async () => {
    desk.house.answer = ({ said }) => (said.kind === 'form' ? wrong : { kind: 'form', form: aForm })
    const typed = { 'in.day': '2020-01-01', 'in.remark': 'met {{haken}}' }
    const { body } = await desk.post(desk.invoke(filledIn(typed)))
    expect(checkCard(body.value)).toEqual([])
    const box = body.value.body.find((one: { style?: string }) => one.style === 'attention')
    expect(texts(box)).toEqual(['Let op: Die dag is al voorbij.'])
    expect(box.items.at(-1)).toMatchObject({ id: 'in.day', value: '2020-01-01' })
    expect(desk.connector.sent()).toEqual([])

    const remark = body.value.body.find((one: { id?: string }) => one.id === 'in.remark').value
    desk.house.events.length = 0
    await desk.post(desk.invoke(filledIn({ 'in.remark': remark })))
    expect(desk.house.events[0]?.said).toMatchObject({ values: { remark: 'met {{haken}}' } })
  })

  it('with a list that does not fit is searched by a few letters, and saves nothing meanwhile', async () => {
    const options = Array.from({ length: 1_500 }, (_, n) => ({ value: `v${n}`, label: `Zoë Bakker ${n}` }))
    const who = { kind: 'choice' as const, name: 'who', label: 'Wie', required: true, options }
    desk.house.answer = ({ said }) =>
      said.kind === 'form'
        ? { kind: 'done', notice: 'Klaar.' }
        : { kind: 'form', form: { ...aForm, fields: [who] } }
    const shown = async (data: object) => (await desk.post(desk.invoke(data))).body.value.body
    const of = (body: { id?: string }[], id: string) =>
      body.find((one) => one.id === id) as Record<string, unknown>
    const first = await shown(plan)
    expect(of(first, 'in.find.who')).toMatchObject({ type: 'Input.Text', label: 'Zoek op een paar letters' })
    expect(of(first, 'in.who').isRequired).toBe(false)
    const found = await shown(filledIn({ 'in.who': 'v3', 'in.find.who': 'zoe 1499' }))
    expect(of(found, 'in.who')).toMatchObject({ choices: [{ title: 'Zoë Bakker 1499', value: 'v1499' }] })
    expect(of(found, 'in.who')).not.toHaveProperty('value')
    expect(JSON.stringify(await shown(filledIn({ 'in.find.who': 'xq' })))).toContain('Niets gevonden')
    expect(desk.house.events.filter(({ said }) => said.kind === 'form')).toEqual([])
    await desk.post(desk.invoke(filledIn({ 'in.who': 'v1499', 'in.find.who': '' })))
    expect(desk.house.events.at(-1)).toMatchObject({ said: { kind: 'form', values: { who: 'v1499' } } })
    expect(JSON.stringify(desk.house.events.at(-1))).not.toContain('find.')
  })

  it('that took too long says so, with what was typed still there', async () => {
    desk.house.answer = ({ said }) => {
      if (said.kind === 'form') throw new TooLate()
      return { kind: 'form', form: aForm }
    }
    const { body } = await desk.post(desk.invoke(filledIn({ 'in.remark': 'lang verhaal' })))
    expect(texts(body.value).join(' ')).toContain('duurde te lang')
    expect(JSON.stringify(body.value)).toContain('lang verhaal')
  })

  it('must be saved before Teams tells that it failed', async () => {
    await desk.post(desk.invoke(filledIn({})))
    const by = desk.house.events[0]?.by?.getTime() ?? 0
    expect(by - desk.house.now.getTime()).toBeGreaterThan(1_000)
    expect(by - desk.house.now.getTime()).toBeLessThan(10_000)
  })

  it('that was a message of its own is over, also when the chat is opened again', async () => {
    desk.house.answer = () => ({ kind: 'done', notice: 'Gestart.' })
    const { message: _, ...own } = filledIn({})
    const { body } = await desk.post(desk.invoke(own))
    expect(texts(body.value)).toEqual(['Gestart.'])
    expect(desk.connector.sent()).toMatchObject([{ method: 'PUT' }])
    expect(desk.connector.sent()[0]?.path).toContain('platform-0')
    expect(JSON.stringify(body.value)).not.toContain('Action.')
  })

  it('can be left, without anything that was typed', async () => {
    const { body } = await desk.post(desk.invoke({ close: true }))
    expect(texts(body.value)).toEqual(['Het formulier is gesloten. Er is niets opgeslagen.'])
    expect(desk.house.events).toEqual([])
  })

  it('in a client that submits instead: errors come as a message, and the form is left as it is', async () => {
    desk.house.answer = ({ said }) => (said.kind === 'form' ? wrong : { kind: 'form', form: aForm })
    await desk.post(desk.message({ value: filledIn({ 'in.day': '2020-01-01' }), replyToId: 'platform-9' }))
    expect(desk.connector.sent()).toMatchObject([{ method: 'POST' }])
    expect(texts(lastSent())).toContain('Dag: Die dag is al voorbij.')
    expect(JSON.stringify(lastSent())).not.toContain('2020-01-01')
  })
})

describe('when something breaks', () => {
  it('the person gets a number and the log the same number, without content', async () => {
    desk.house.answer = () => {
      throw new Error('mevrouw Jansen viel')
    }
    const { status, body } = await desk.post(desk.invoke(filledIn({ 'in.remark': 'mevrouw Jansen viel' })))
    const line = desk.house.lines.find(({ level }) => level === 50)
    expect(status).toBe(200)
    expect(body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' })
    expect(body.value.message).toContain(line?.id)
    expect(JSON.stringify(desk.house.lines)).not.toContain('Jansen')
  })
})

it('what took too long says that nothing was saved, to a word as to a button', async () => {
  desk.house.answer = () => {
    throw new TooLate()
  }
  await desk.post(desk.message({ text: 'taken' }))
  expect(texts(lastSent()).join(' ')).toContain('duurde te lang')
  const { body } = await desk.post(desk.invoke(plan))
  expect(body.value.message).toContain('duurde te lang')
})

describe('what anybody wrote', () => {
  it('is never markup, a mention, a link or a template', async () => {
    const typed = '<at>Iedereen</at> **vet** [klik](https://evil.example) {{DATE(2026-01-01)}}'
    desk.house.shown = { ...aCard, title: typed, blocks: [{ kind: 'quote', text: typed, by: typed }] }
    const { body } = await desk.post(desk.invoke({ show: MESSAGE }))
    expect(checkCard(body.value)).toEqual([])
    expect(body.value.msteams).toBeUndefined()
  })
})

it('leaves other bots, and things it does not know, alone', async () => {
  await desk.post(desk.message({ text: 'taken', from: { id: '28:other', role: 'bot' } }))
  await desk.post(desk.message({ type: 'messageReaction' }))
  await desk.post(desk.message({ type: 'typing' }))
  expect((await desk.post(desk.invoke({}, { name: 'composeExtension/query' }))).status).toBe(400)
  expect(desk.house.lines).toEqual([expect.objectContaining({ status: 400, id: expect.any(String) })])
  expect(desk.house.met).toEqual([])
  expect(desk.connector.calls).toEqual([])
})
