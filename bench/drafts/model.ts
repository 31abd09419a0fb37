import { drafting } from '../../bot/texts/nl/drafting.ts'
import { modelDraft } from '../../bot/texts/nl/model-draft.ts'
import { extractiveWriter } from '../../drafting/extractive.ts'
import { modelClient } from '../../drafting/model/client.ts'
import type { Ledger, ModelCall } from '../../drafting/model/ledger.ts'
import { modelWriter } from '../../drafting/model/write.ts'
import { styleOf } from '../../drafting/style.ts'
import { type Behaviour, OF_LAST_YEAR, scriptedModel } from '../../test/drafting/model/scripted-server.ts'
import { MONTHS } from './months/all.ts'
import { type Quality, qualityOf, together } from './quality.ts'

/** How the scripted model behaves: as it should, and in every way that a model may not. */
export const BEHAVIOURS: Behaviour[] = [
  'honest',
  'lies',
  'invents',
  'alters',
  'blabs',
  'names',
  'obeys',
  'promises',
  'boasts',
  'repeats',
  'strays',
  'truncates',
  'stalls',
  'refuses',
  'invalid',
]

export interface ModelQuality extends Quality {
  /** What each of the months cost, all its texts together. */
  calls: number[]
  tokens: number[]
}

/** All months by a writer whose model does as it is told, over HTTP, from the first question to the last. */
export async function modelQuality(behaviour: Behaviour): Promise<ModelQuality> {
  const server = await scriptedModel({ behaviour })
  try {
    const all: Quality[] = []
    const bills: ModelCall[][] = []
    for (const month of MONTHS) {
      const bill: ModelCall[] = []
      const ledger: Ledger = { hold: async (call) => async (cost) => void bill.push({ ...call, ...cost }) }
      const quality = await qualityOf(
        month,
        ({ screen, check }) =>
          modelWriter({
            client: modelClient(
              { apiKey: undefined, baseUrl: server.url, model: 'scripted' },
              { patienceMs: behaviour === 'stalls' ? 150 : 10_000 },
            ),
            ledger,
            screen,
            check,
            plain: extractiveWriter(drafting),
            style: styleOf('standaard'),
            words: drafting,
            notes: modelDraft,
          }),
        [OF_LAST_YEAR],
      )
      all.push(quality)
      bills.push(bill)
    }
    return {
      ...together(all),
      calls: bills.map((bill) => bill.length),
      tokens: bills.map((bill) =>
        bill.reduce((sum, { promptTokens, completionTokens }) => sum + promptTokens + completionTokens, 0),
      ),
    }
  } finally {
    await server.close()
  }
}
