import fc from 'fast-check'
import { expect } from 'vitest'
import { ANNA, aDesk, aForm, MESSAGE } from './a-desk.ts'
import { mishaps, mutated } from './mutate.ts'

/** Posts real payloads with something wrong in them, so many times. Nothing may break, and nothing may be said aloud. */
export async function fuzz(runs: number): Promise<void> {
  const desk = await aDesk()
  const rejections: unknown[] = []
  const reject = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', reject)
  desk.house.answer = ({ said }) =>
    said.kind === 'form'
      ? { kind: 'errors', errors: [{ field: 'day', message: 'Die dag is voorbij.' }] }
      : { kind: 'form', form: aForm }
  const intent = { do: 'plan', duty: 'K7F3QP' }
  const form = {
    form: 'plan',
    context: {},
    asked: { kind: 'intent', intent },
    message: MESSAGE,
    'in.day': '2026-12-01',
  }
  const mention = { type: 'mention', text: '<at>K</at>', mentioned: { id: '28:bot' } }
  const payloads = [
    () => desk.message({ text: 'taken' }),
    () => desk.message({ text: '<at>K</at> koppel Zuid', entities: [mention] }),
    () => desk.message({ value: form, replyToId: 'x' }),
    () => desk.invoke({ intent, message: MESSAGE }),
    () => desk.invoke(form),
    () => desk.message({ type: 'installationUpdate', action: 'add' }),
    () => desk.message({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, { id: ANNA }] }),
  ]
  try {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...payloads), mishaps, fc.boolean(), async (payload, list, isCut) => {
        const activity = mutated(payload(), list)
        const body = JSON.stringify(activity) ?? ''
        const { authorization } = desk.credentials()
        const headers = { 'content-type': 'application/json', authorization }
        const { status } = await desk.raw(isCut ? body.slice(0, list[0]?.at) : body, headers)
        expect(status).toBeLessThan(500)
        expect(desk.connector.complaints).toEqual([])
        // Every refusal is one line with an id, and none tells what came in.
        expect(desk.house.lines.every(({ id, state }) => typeof id === 'string' || state !== undefined)).toBe(
          true,
        )
        desk.house.lines.length = 0
        desk.house.events.length = 0
        desk.connector.calls.length = 0
        desk.house.now = new Date(desk.house.now.getTime() + 1)
      }),
      { numRuns: runs },
    )
    expect(rejections).toEqual([])
  } finally {
    process.off('unhandledRejection', reject)
    await desk.close()
  }
}
