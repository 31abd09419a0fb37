import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ASlack, aSlack, soon } from './a-slack.ts'

let a: ASlack
/** What the conversation waits for before it answers. */
let hold: Promise<unknown> = Promise.resolve()
/** Held up before anything is done, or after all is done but not yet settled. */
let fails: Error | null = null

beforeAll(async () => {
  a = await aSlack({
    doors: (doors) => ({
      ...doors,
      converse: async (event) => {
        if (fails) throw fails
        await hold
        return doors.converse(event)
      },
    }),
  })
})
beforeEach(() => {
  hold = Promise.resolve()
  fails = null
  a.slack.forget()
  a.logged.length = 0
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const filled = {
  good: { value: 'We hebben rustig overlegd.' },
  bouwsteen: { selected_option: { value: 'gk-1' } },
  theme: { selected_option: { value: 'leren' } },
  quote: { selected_option: { value: 'no' } },
  name: { selected_option: { value: 'no' } },
}
const reflections = () => a.talk.db.store.prisma.reflection.count()
const openForm = async () => {
  await a.sender.command('reflectie', { user: 'U2' })
  return a.slack.of('views.open').at(-1)?.view as Record<string, unknown>
}

describe('what cannot be saved within three seconds', () => {
  it('is told in the form, which stays open, and is not saved afterwards either', async () => {
    const view = await openForm()
    hold = wait(3200)
    const got = await a.sender.submit(view, filled, { user: 'U2', id: 'V1' })
    expect(got.ms).toBeLessThan(3000)
    expect(got.json()).toEqual({
      response_action: 'errors',
      errors: { good: expect.stringContaining('Er is niets bewaard') },
    })
    await wait(1000)
    expect(await reflections()).toBe(0)
    hold = Promise.resolve()
    expect((await a.sender.submit(view, filled, { user: 'U2', id: 'V1' })).json()).toEqual({
      response_action: 'clear',
    })
    expect(await reflections()).toBe(1)
  })

  it('is rolled back when the database is what takes so long', async () => {
    const view = await openForm()
    const before = await reflections()
    const { pool } = a.talk.db.store
    const client = await pool.connect()
    await client.query('BEGIN; LOCK TABLE "Reflection" IN ACCESS EXCLUSIVE MODE')
    const got = await a.sender.submit(
      view,
      { ...filled, good: { value: 'Fijn gewerkt.' } },
      { user: 'U2', id: 'V2' },
    )
    await client.query('COMMIT')
    client.release()
    expect(got.ms).toBeLessThan(3000)
    expect(got.json()).toMatchObject({ response_action: 'errors' })
    await wait(500)
    expect(await reflections()).toBe(before)
  })

  it('is told who typed or pressed', async () => {
    hold = wait(3200)
    const typed = await a.sender.command('status', { user: 'U2' })
    expect(typed.ms).toBeLessThan(3000)
    expect(typed.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('te lang'),
    })
    hold = wait(3200)
    const value = JSON.stringify({ press: 'intent', intent: { do: 'status' } })
    expect(await a.sender.press(value, { user: 'U2' })).toMatchObject({ status: 200 })
    await soon(() => a.slack.of('chat.postEphemeral').length === 1)
    expect(await a.talk.messages('roos')).toEqual([])
  }, 20_000)
})

describe('what was saved', () => {
  it('is never called not saved because Slack did not show the answer', async () => {
    a.slack.faults = [{ method: 'chat.postEphemeral', body: '{"ok":false,"error":"internal_error"}' }]
    const value = JSON.stringify({ press: 'words', words: 'taal en' })
    expect(await a.sender.press(value, { user: 'U4' })).toMatchObject({ status: 200 })
    expect((await a.talk.member('farid')).language).toBe('en')
    await soon(() => a.logged.some((line) => line.includes('not shown in Slack')))
    expect(a.slack.of('chat.postEphemeral').map(({ text }) => text)).toEqual(['From now on in English.'])
  })

  it('is never called not saved because the front page could not be shown', async () => {
    a.slack.faults = [{ method: 'views.publish', body: '{"ok":false,"error":"internal_error"}' }]
    const value = JSON.stringify({ press: 'words', words: 'taal en' })
    await a.sender.press(value, { user: 'U3', home: true })
    await soon(() => a.logged.some((line) => line.includes('not shown in Slack')))
    expect(JSON.stringify(a.slack.of('views.open'))).not.toContain('niets bewaard')
  })
})

describe('what goes wrong', () => {
  it('is told in the form, with an id in the log and no content', async () => {
    const view = await openForm()
    fails = new Error('geheim')
    const got = await a.sender.submit(view, filled, { user: 'U2' })
    expect(got.json()).toMatchObject({ errors: { good: expect.stringContaining('Er ging iets mis') } })
    expect(a.logged.join('')).not.toMatch(/geheim|rustig/)
    expect(a.logged).toHaveLength(1)
  })

  it('is told when the window cannot be opened any more', async () => {
    a.slack.faults = [{ method: 'views.open', body: '{"ok":false,"error":"expired_trigger_id"}' }]
    const got = await a.sender.command('reflectie', { user: 'U2' })
    expect(got.json()).toMatchObject({ text: expect.stringContaining('Er ging iets mis') })
  })

  it('does not keep a window from being opened at the next try', async () => {
    a.slack.faults = [{ method: 'views.open', status: 500 }]
    expect(await a.sender.command('reflectie', { user: 'U2' })).toMatchObject({ status: 200, text: '' })
    expect(a.slack.of('views.open')).toHaveLength(2)
  })
})
