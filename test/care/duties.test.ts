import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '../../care/day.ts'
import { compareDuties, dutiesAt, openDuties } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { type Fact, FRAMES, OUTCOMES, type World } from '../../care/world.ts'
import {
  at,
  day,
  duty,
  episode,
  fact,
  ofEmployee,
  ofTeam,
  settings,
  standaard,
  world,
  ZONE,
} from './a-world.ts'

const FIRST = day('2025-01-01')
const someDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays(FIRST, n))
const someFact = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(
      'zlp_voorlopig',
      'zorgplan_definitief',
      'zorgplan_concept_wmo',
      'zorgplan_evaluatie',
      'evaluatie_vastleggen',
      'risico_inventarisatie',
      'wzd_maatregel',
      'wzd_eerste_evaluatie',
      'wzd_evaluatie',
      'wzd_maatregel_beeindigd',
      'bhv',
      'mdo',
    ),
    reference: fc.constantFrom(null, null, 'M1', 'M2'),
    day: someDay,
    outcome: fc.constantFrom(...OUTCOMES),
    movedTo: fc.option(someDay),
  })
  .map((part): Fact => {
    const about = part.kind === 'bhv' ? ofEmployee('m08') : part.kind === 'mdo' ? ofTeam('zorg') : {}
    return { ...fact(part.kind, part.day, part.outcome, about), ...part }
  })
const someWorld = fc
  .record({
    frame: fc.constantFrom(...FRAMES),
    start: someDay,
    wzd: fc.boolean(),
    facts: fc.array(someFact, { maxLength: 12 }),
  })
  .map(({ frame, start, wzd, facts }) => world({ episodes: [episode(start, { frame, wzd })], facts }))
/** Measures that began and ended in one month and what became of them: with a name, without, or with one of elsewhere. */
const someMeasures = fc
  .array(
    fc
      .record({
        id: fc.uuid(),
        kind: fc.constantFrom('wzd_maatregel', 'wzd_evaluatie', 'wzd_maatregel_beeindigd'),
        reference: fc.constantFrom(null, null, null, 'M1', 'M2', 'ons-4711'),
        day: fc.integer({ min: 0, max: 30 }).map((n) => addDays(FIRST, n)),
      })
      .map((part): Fact => ({ ...fact(part.kind, part.day), ...part })),
    { maxLength: 10 },
  )
  .map((facts) => world({ episodes: [episode(FIRST)], facts }))
const on = (of: World, moment: Day) => dutiesAt(standaard, of, settings, at(moment))
const byKey = (found: Duty[]) => [...found].sort((a, b) => (a.key < b.key ? -1 : 1))

const perMeasure = (id: string) => {
  const rule = standaard[id]
  return rule?.onderwerp === 'client' && rule.per_kenmerk
}

describe('duties that follow from facts', () => {
  it('do not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(someWorld, someDay, fc.func(fc.integer()), (of, moment, order) => {
        const shuffled = [...of.facts].sort((a, b) => order(a.id) - order(b.id))
        expect(byKey(on({ ...of, facts: shuffled }, moment))).toEqual(byKey(on(of, moment)))
      }),
      { numRuns: 60 },
    )
  })

  it('have a key of their own, and at most one of a rule is open for an episode, or for a measure with a name', () => {
    fc.assert(
      fc.property(fc.oneof(someWorld, someMeasures), someDay, (of, moment) => {
        const found = on(of, moment)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        const unclosed = found
          .filter(({ closing, rule, reference }) => closing === null && (!perMeasure(rule) || reference))
          .map(({ rule, subject, reference }) => rule + subject.ref + reference)
        expect(new Set(unclosed).size).toBe(unclosed.length)
      }),
      { numRuns: 150 },
    )
  })

  it('never take account of what is held later', () => {
    fc.assert(
      fc.property(someWorld, someDay, (of, moment) => {
        const known = of.facts.filter(
          (one) => one.day <= moment || !['gehouden', 'geweigerd'].includes(one.outcome),
        )
        expect(on({ ...of, facts: known }, moment)).toEqual(on(of, moment))
      }),
      { numRuns: 60 },
    )
  })

  it('stay closed once closed, and keep their date', () => {
    fc.assert(
      fc.property(someWorld, someDay, fc.integer({ min: 0, max: 40 }), (of, moment, later) => {
        const after = new Map(on(of, addDays(moment, later)).map((one) => [one.key, one]))
        for (const before of on(of, moment).filter(({ subject }) => subject.kind !== 'team')) {
          const then = after.get(before.key)
          if (then === undefined) continue
          expect(then.due).toEqual(before.due)
          if (before.closing !== null) expect(then.closing).toEqual(before.closing)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are never due earlier when what they run from comes later', () => {
    const startedBy: Record<string, string | null> = {
      zlp_voorlopig: null,
      zorgplan_definitief: null,
      risico_inventarisatie: null,
      zorgplan_evaluatie: 'zorgplan_definitief',
      evaluatie_vastleggen: 'zorgplan_evaluatie',
      wzd_eerste_evaluatie: 'wzd_maatregel',
      wzd_evaluatie: 'wzd_maatregel',
    }
    const due = (start: Day, rule: string) => {
      const by = startedBy[rule]
      const facts = by ? [fact(by, start)] : []
      const found = duty(rule, { episodes: [episode(start)], facts }, addDays(start, 1)).due
      if (found.kind === 'unknown') throw new Error('Without a date')
      return found.kind === 'day' ? at(`${found.day} 23:59`) : found.at
    }
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...Object.keys(startedBy)),
        (start, n, rule) => {
          expect(due(addDays(start, n), rule).getTime()).toBeGreaterThanOrEqual(due(start, rule).getTime())
        },
      ),
      { numRuns: 100 },
    )
  })

  it('are planned on a working day that is not after the last day', () => {
    fc.assert(
      fc.property(someWorld, someDay, (of, moment) => {
        for (const { planBy, due } of on(of, moment)) {
          if (planBy === null || due.kind !== 'day') continue
          expect(settings.calendar.isWorkingDay(planBy)).toBe(true)
          expect(daysBetween(planBy, due.day)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same whatever the time zone of the machine', () => {
    const program = `
      import { duty, episode, fact, member, ofEmployee, day } from './test/care/a-world.ts'
      const episodes = [episode('2026-03-28 23:30')]
      console.log(JSON.stringify([
        duty('zlp_voorlopig', { episodes }, '2026-03-29 12:00'),
        duty('zorgplan_definitief', { episodes }, '2026-03-29 12:00'),
        duty('mdo', {}, '2026-03-31 23:45'),
      ]))`
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
    const [here, ...elsewhere] = ['Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(inZone)
    expect(JSON.parse(here ?? '')).toHaveLength(3)
    for (const other of elsewhere) expect(other).toBe(here)
  })
})

describe('a list of duties', () => {
  it('holds what is open, late or to be confirmed', () => {
    const found = (['upcoming', 'open', 'late', 'unconfirmed', 'done', 'cancelled', 'missed'] as const).map(
      (state) => {
        return { ...duty('mdo', {}, '2026-05-10'), state }
      },
    )
    expect(openDuties(found).map(({ state }) => state)).toEqual(['open', 'late', 'unconfirmed'])
  })

  it('is ordered by due moment, without a date first, and then by code', () => {
    const due = (code: string | null, text: string | null) => {
      if (text === null) return { code, due: { kind: 'unknown' as const } }
      if (text.includes(' ')) return { code, due: { kind: 'instant' as const, at: at(text) } }
      return { code, due: { kind: 'day' as const, day: day(text) } }
    }
    const list = [
      due('E', '2026-05-02'),
      due('D', '2026-05-01'),
      due('C', '2026-05-01 23:00'),
      due('B', '2026-05-01'),
      due('A', null),
    ]
    expect(list.sort(compareDuties(ZONE)).map(({ code }) => code)).toEqual(['A', 'C', 'B', 'D', 'E'])
  })
})
