import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { modelHealth } from '../../../drafting/model/health.ts'

/** A server that keeps a list of models, or gives an error. */
async function serverWith(answer: { models?: string[]; status?: number; chat?: number }) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const data = answer.models?.map((id) => ({ id, object: 'model' }))
    response
      .writeHead((request.method === 'POST' ? answer.chat : undefined) ?? answer.status ?? 200, {
        'content-type': 'application/json',
      })
      .end(JSON.stringify(data ? { object: 'list', data } : { error: { message: 'No.' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return { asked, model: { apiKey: 'geheim', baseUrl, model: 'klein' } }
}

const examine = (
  model: Parameters<typeof modelHealth>[0]['model'],
  over: { isAllowed?: boolean; used?: number } = {},
) =>
  modelHealth(
    { model, isAllowed: over.isAllowed ?? true, budget: 1_000_000, used: async () => over.used ?? 1_234 },
    'nl',
  )

describe('what doctor says of the model', () => {
  it('is good when it is there, with what it used', async () => {
    const { model, asked } = await serverWith({ models: ['groot', 'klein'] })
    expect(await examine(model)).toEqual({
      state: 'good',
      text: 'klein geeft antwoord. Deze maand zijn 1.234 van de 1.000.000 tokens gebruikt.',
    })
    expect(asked).toEqual(['GET /v1/models'])
  })

  it('is that nothing goes to it when the file does not allow it, and then it is not asked', async () => {
    const { model, asked } = await serverWith({ status: 500 })
    expect(await examine(model, { isAllowed: false })).toMatchObject({ state: 'note' })
    expect(asked).toEqual([])
  })

  it('is what is lacking when there is none', async () => {
    expect(await examine(undefined, { isAllowed: false })).toMatchObject({ state: 'absent' })
    expect(await examine(undefined)).toEqual({
      state: 'absent',
      text: expect.stringContaining('OPENAI_MODEL'),
    })
  })

  it('is a tip when the budget is spent', async () => {
    const { model } = await serverWith({ models: ['klein:latest'] })
    expect(await examine(model, { used: 999_000 })).toEqual({
      state: 'note',
      text: expect.stringContaining('maandbudget'),
    })
  })

  it.each([
    [{ models: ['groot'] }, 'Vul bij OPENAI_MODEL een van deze in: groot.'],
    [{ models: [] }, 'Kijk naar OPENAI_MODEL.'],
    [{ status: 401 }, 'OPENAI_API_KEY'],
    [{ status: 503 }, 'fout 503'],
  ])('is wrong with a remedy, for %o', async (answer, remedy) => {
    const { model } = await serverWith(answer)
    const { state, text } = await examine(model)
    expect(state).toBe('wrong')
    expect(text).toContain(remedy)
    expect(text).not.toContain('geheim')
  })

  it('is good as well for a server that keeps no list', async () => {
    const { model, asked } = await serverWith({ status: 404, chat: 400 })
    expect(await examine(model)).toEqual({
      state: 'good',
      text: expect.stringContaining('Of hij klein kent, blijkt bij het eerste concept.'),
    })
    expect(asked).toEqual(['GET /v1/models', 'POST /v1/chat/completions'])
  })

  it.each([404, 405])(
    'is wrong where no model can be asked at that address, which answers %i',
    async (status) => {
      const { model } = await serverWith({ status })
      expect(await examine({ ...model, baseUrl: model.baseUrl.slice(0, -'/v1'.length) })).toEqual({
        state: 'wrong',
        text: expect.stringContaining('eindigt op /v1'),
      })
    },
  )

  it('is wrong where the key is refused and no list is kept', async () => {
    const { model } = await serverWith({ status: 404, chat: 401 })
    expect(await examine(model)).toEqual({ state: 'wrong', text: expect.stringContaining('OPENAI_API_KEY') })
  })

  it('is wrong when nobody answers', async () => {
    const model = { apiKey: undefined, baseUrl: 'http://127.0.0.1:1/v1', model: 'klein' }
    expect(await examine(model)).toEqual({ state: 'wrong', text: expect.stringContaining('OPENAI_BASE_URL') })
  })
})
