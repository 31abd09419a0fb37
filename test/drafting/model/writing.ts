import { onTestFinished } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { modelDraft } from '../../../bot/texts/nl/model-draft.ts'
import { asDay } from '../../../care/day.ts'
import { nameList, screen } from '../../../care/screen/screen.ts'
import { extractiveWriter } from '../../../drafting/extractive.ts'
import { gather } from '../../../drafting/gather.ts'
import type { Material, Reflection } from '../../../drafting/material.ts'
import { modelClient } from '../../../drafting/model/client.ts'
import type { Ledger, ModelCall } from '../../../drafting/model/ledger.ts'
import { type ModelWriting, modelWriter } from '../../../drafting/model/write.ts'
import { styleOf } from '../../../drafting/style.ts'
import { type Screen, verify } from '../../../drafting/verify.ts'
import { gathering, OCTOBER, OCTOBER_FIGURES } from '../fixture.ts'
import { type Behaviour, scriptedModel } from './scripted-server.ts'

export const screening: Screen = (text) =>
  screen(text, { today: asDay('2026-11-02'), names: nameList(['Kees Zoutenbier']) })

/** What team zorg has for one bouwsteen of October. */
export function october(reflections: Reflection[] = OCTOBER, bouwsteen = 3): Material {
  const figures = { figures: OCTOBER_FIGURES, missing: [] }
  const found = gather(gathering({ reflections, figures })).find((one) => one.bouwsteen === bouwsteen)
  if (!found) throw new Error(`Nothing for bouwsteen ${bouwsteen}`)
  return found
}

/** A bill in memory. */
export function ledger(budget = 1_000_000): Ledger & { calls: ModelCall[] } {
  const calls: ModelCall[] = []
  const spent = () => calls.reduce((sum, call) => sum + call.promptTokens + call.completionTokens, 0)
  return {
    calls,
    hold: async (call, { prompt, completion }) =>
      spent() + prompt + completion > budget ? null : async (cost) => void calls.push({ ...call, ...cost }),
  }
}

/** A writer whose model does as it was told, with all that a test wants to look at. */
export async function writerThat(
  behaviour: Behaviour | Behaviour[],
  over: Partial<ModelWriting> & { budget?: number; patienceMs?: number } = {},
) {
  const { budget, patienceMs, ...rest } = over
  const server = await scriptedModel({ behaviour })
  onTestFinished(() => server.close())
  const bill = ledger(budget)
  const client = modelClient({ apiKey: undefined, baseUrl: server.url, model: 'scripted' }, { patienceMs })
  const write = modelWriter({
    client,
    ledger: bill,
    screen: screening,
    check: (text, material) => verify(text, material, screening, drafting),
    plain: extractiveWriter(drafting),
    style: styleOf('standaard'),
    words: drafting,
    notes: modelDraft,
    ...rest,
  })
  return { write, server, bill }
}
