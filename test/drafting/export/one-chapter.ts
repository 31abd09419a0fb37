import type { Printed } from '../../../drafting/export/printed.ts'
import type { YearPart, YearSentence } from '../../../drafting/year/year-text.ts'
import { sampleDocument } from './fixture.ts'

/** A short document: one chapter with one sentence, and other parts after it. */
export function chapterWith(
  sentence: Partial<YearSentence>,
  parts: YearPart[] = [],
  more: Partial<Printed> = {},
): Printed {
  const sample = sampleDocument({ reactions: [], remarks: [], gates: [], ...more })
  const only = { id: 's1', text: 'Een zin.', sources: ['r:A1'], quote: null, author: 'writer', ...sentence }
  return {
    ...sample,
    text: {
      ...sample.text,
      missing: [],
      refused: [],
      chapters: [
        {
          id: 'gk-1',
          role: 'bouwsteen',
          bouwsteen: 1,
          heading: 'Wensen',
          sections: [
            { heading: null, parts: [{ kind: 'paragraph', heading: null, sentences: [only] }, ...parts] },
          ],
        },
      ],
    },
  }
}
