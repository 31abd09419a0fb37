import { drafting } from '../bot/texts/nl/drafting.ts'
import { draftingOtherwise } from '../bot/texts/nl/drafting-otherwise.ts'
import { modelDraft } from '../bot/texts/nl/model-draft.ts'
import { dayOf, type Instant } from '../care/day.ts'
import { monthOf } from '../care/figures/month.ts'
import type { Writer } from '../drafting/material.ts'
import type { Check } from '../drafting/model/faults.ts'
import type { Ledger } from '../drafting/model/ledger.ts'
import { wishesOf } from '../drafting/model/optional.ts'
import { otherwiseWriter } from '../drafting/otherwise.ts'
import type { Screen } from '../drafting/verify.ts'
import { holdModelCall, settleModelCall } from '../prisma/store/model-calls.ts'
import type { House } from './house.ts'

export interface ChosenWriter {
  write: Writer
  isModel: boolean
}

/** Whether a model may write: the organisation file allows it, and there is one. */
export const hasModel = ({ settings, model }: Pick<House, 'settings' | 'model'>): boolean =>
  settings.modelAllowed && model !== undefined

/**
 * Who writes the texts of a month: a model when there is one and the organisation file allows it, else nobody but us.
 * @param variant 0 is the ordinary text; each other number another choice of words and quotes.
 */
export async function monthWriter(
  house: Pick<House, 'store' | 'org' | 'settings' | 'model'>,
  { screen, check, now, variant = 0 }: { screen: Screen; check: Check; now: Instant; variant?: number },
): Promise<ChosenWriter> {
  const plain = otherwiseWriter(draftingOtherwise, house.settings.style, variant)
  const { model, settings } = house
  if (!hasModel(house) || model === undefined) return { write: plain, isModel: false }
  // Its library is large, and most never need it.
  const [{ modelClient }, { modelWriter }] = await Promise.all([
    import('../drafting/model/client.ts'),
    import('../drafting/model/write.ts'),
  ])
  const write = modelWriter({
    client: modelClient(model, { wishes: wishesOf(variant) }),
    ledger: ledgerOf(house, now),
    screen,
    check,
    plain,
    style: settings.style,
    words: drafting,
    notes: modelDraft,
  })
  return { write, isModel: true }
}

/** The bill of the calendar month in which the model is asked. */
export function ledgerOf(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  now: Instant,
): Ledger {
  const month = monthOf(dayOf(now, settings.zone))
  const db = store.prisma
  return {
    hold: async (call, most) => {
      const id = await holdModelCall(db, org, call, { most, budget: settings.modelBudget, at: now, month })
      return id === null ? null : (cost) => settleModelCall(db, org, id, cost)
    },
  }
}
