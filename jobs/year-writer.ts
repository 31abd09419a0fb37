import { modelDraft } from '../bot/texts/nl/model-draft.ts'
import type { Instant } from '../care/day.ts'
import type { writtenByModel } from '../drafting/model/year.ts'
import { checkYear, paragraphCheck, type YearCheck } from '../drafting/year/check.ts'
import type { YearInput } from '../drafting/year/input.ts'
import type { YearText } from '../drafting/year/year-text.ts'
import type { YearContent } from '../prisma/store/year-documents.ts'
import type { House } from './house.ts'
import { ledgerOf } from './month-writer.ts'

/**
 * The text of a year with its running text by a model, checked as a whole; where the model fails, as it was made without
 * one.
 * @param text as it was made without a model.
 * @param print of what it is made from.
 */
export async function modelYear(
  house: Pick<House, 'store' | 'org' | 'settings' | 'model'>,
  { text, input, check, print }: { text: YearText; input: YearInput; check: YearCheck; print: string },
  now: Instant,
): Promise<YearContent & { again: boolean }> {
  const { model } = house
  if (model === undefined) return { material: print, text: checkYear(text, input, check), again: false }
  // Its library is large, and most never need it.
  const [{ modelClient }, year] = await Promise.all([
    import('../drafting/model/client.ts'),
    import('../drafting/model/year.ts'),
  ])
  const written = await year.writtenByModel(text, input, {
    client: modelClient(model),
    ledger: ledgerOf(house, now),
    screen: check.screen,
    check: paragraphCheck(input, check),
    notes: modelDraft,
  })
  return {
    material: `${print}${byWhom(written)}`,
    again: written.again,
    text: checkYear(written.text, input, check),
    ...(written.made && { made: written.made }),
  }
}

function byWhom({ text, made, again }: Awaited<ReturnType<typeof writtenByModel>>): string {
  if (again) return text.writer === 'extractive' ? '.without' : '.part'
  return made ? '.model' : '.without'
}
