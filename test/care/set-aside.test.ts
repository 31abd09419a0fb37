import { describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import type { Closing, Duty } from '../../care/duty.ts'
import { asSetAside } from '../../care/set-aside.ts'

const at = (day: string) => new Date(`${day}T09:00:00Z`)
const duty = (closing: Closing | null): Duty => ({
  key: 'zorgplan_definitief|client:e1|start',
  rule: 'zorgplan_definitief',
  class: 'wet',
  subject: { kind: 'client', ref: '10023', episode: 'e1' },
  team: 'zorg',
  frame: 'WLZ-ZIN',
  reference: null,
  starts: { day: asDay('2026-01-05'), at: null },
  due: { kind: 'day', day: asDay('2026-02-16') },
  planBy: asDay('2026-02-16'),
  planned: asDay('2026-12-01'),
  state: closing?.as ?? 'unconfirmed',
  responsible: ['m02'],
  backup: [],
  count: null,
  visibleFrom: null,
  steps: [{ id: 'due', at: at('2026-02-16'), to: ['m02'] }],
  closing,
  reckoning: [],
})
const closed = (as: Closing['as'], because: Closing['because'], day: string) =>
  duty({ as, because, at: at(day), fact: null })

describe('a duty that somebody set aside', () => {
  const aside = at('2026-11-23')

  it('is cancelled from that moment on, and asks nobody anything', () => {
    expect(asSetAside(duty(null), aside, aside)).toMatchObject({
      state: 'cancelled',
      closing: { as: 'cancelled', at: aside, because: 'set_aside' },
      planned: null,
      steps: [],
    })
  })

  it('is as it was at every moment before', () => {
    const before = duty(null)
    expect(asSetAside(before, aside, at('2026-11-22'))).toBe(before)
    expect(asSetAside(before, undefined, aside)).toBe(before)
  })

  it('stays what closed it first', () => {
    const ended = closed('cancelled', 'care_ended', '2026-11-20')
    expect(asSetAside(ended, aside, at('2026-12-31'))).toBe(ended)
    const missed = closed('missed', 'window_closed', '2026-12-01')
    expect(asSetAside(missed, aside, at('2026-12-31')).closing?.because).toBe('set_aside')
  })

  it('is done when it turns out to have been done, whenever that is told', () => {
    const held = closed('done', 'held', '2026-12-01')
    expect(asSetAside(held, aside, at('2026-12-31'))).toBe(held)
  })
})
