import { describe, expect, it } from 'vitest'
import { doctor as texts } from '../../bot/texts/nl/doctor.ts'
import { asDay } from '../../care/day.ts'
import type { Role } from '../../care/world.ts'
import { type GateStaff, gateFindings } from '../../commands/gate-people.ts'

const member = (ref: string, role: Role, more: { until?: string; channels?: string[] } = {}) => ({
  ref,
  roles: [role],
  employedFrom: null,
  employedUntil: more.until === undefined ? null : asDay(more.until),
  channels: more.channels ?? ['slack'],
})
const members = [
  member('m1', 'management'),
  member('m2', 'functionaris', { channels: [] }),
  member('m3', 'management', { until: '2026-12-14' }),
]

/** What is found at one gate on 15 December, with Slack. */
function found(people: string[] | undefined, by: Role[] = ['management'], changed: Partial<GateStaff> = {}) {
  const gate = { id: 'concept', name: 'Concept', by, ...(people && { people }) }
  const staff = {
    gates: [gate],
    yearGates: [],
    members,
    today: asDay('2026-12-15'),
    platforms: ['slack'],
    ...changed,
  }
  return gateFindings(staff, texts.gates).map(({ state, text }) => `${state}: ${text}`)
}

describe('the people of a gate', () => {
  it('are right when they are members in service with a place in the chat', () => {
    expect(found(['m1'])).toEqual(['good: Bij elke poort kan iemand beslissen.'])
  })

  it('make the gate shut when none of them is here', () => {
    expect(found(['mx', 'm3'])).toEqual([
      expect.stringMatching(/^wrong: .*nummer 1 onder personen geen medewerker/),
      expect.stringMatching(/^wrong: .*nummer 2 \(m3\) onder personen niet in dienst/),
      expect.stringMatching(/^wrong: .*kan niemand beslissen\. Eén persoon/),
    ])
  })

  it('may lack one when another is here: any of them is enough', () => {
    expect(found(['m1', 'mx'])).toEqual([expect.stringMatching(/^note: .*nummer 2 .*geen medewerker/)])
  })

  it('are told of by their place and never by what was written', () => {
    expect(found(['Ingrid Oosterhuis']).join()).not.toContain('Ingrid')
    expect(found(['Ingrid']).join()).toContain('nummer 1 onder personen geen medewerker')
  })

  it('are told of with their number, which is no name', () => {
    expect(found(['m3', 'm99']).slice(0, 2)).toEqual([
      expect.stringContaining('nummer 1 (m3) onder personen niet in dienst'),
      expect.stringContaining('nummer 2 (m99) onder personen geen medewerker'),
    ])
  })

  it('may all be missing where the step may be left out', () => {
    const gate = { id: 'toezicht', name: 'Toezicht', by: ['raad' as const], mayBeSkipped: true }
    const at = (people?: string[]) =>
      found(['m1'], ['management'], { yearGates: [people ? { ...gate, people } : gate] })
    expect(at()).toEqual([expect.stringMatching(/^note: .*mag een jaar worden overgeslagen/)])
    expect(at(['m99'])).toEqual([expect.stringMatching(/^note: /), expect.stringMatching(/^note: /)])
  })

  it('have to say something once where a platform is set up, and only there', () => {
    expect(found(['m2'])).toEqual([expect.stringMatching(/^note: .*nummer 1 .*nog geen plek in de chat/)])
    expect(found(['m2'], ['management'], { platforms: [] })).toEqual([expect.stringMatching(/^good/)])
    expect(found(['m1'], ['management'], { platforms: ['teams'] })).toEqual([expect.stringMatching(/^note/)])
  })
})

describe('a gate of a month', () => {
  const carers = { members: [member('m4', 'zorgverlener'), member('m5', 'raad')] }

  it('is shut for a person who may read no concept, named or by role', () => {
    expect(found(['m4'], ['management'], carers)).toEqual([
      expect.stringMatching(/^wrong: .*nummer 1 \(m4\) onder personen geen concept van een maand lezen/),
      expect.stringMatching(/^wrong: .*kan niemand beslissen/),
    ])
    expect(found(undefined, ['raad', 'management'], carers)).toEqual([expect.stringMatching(/^wrong/)])
  })

  it('is not: of a year they read it when it comes to them', () => {
    const gate = { id: 'team', name: 'Team', by: ['raad' as const], people: ['m4'] }
    expect(
      found(['m1'], ['management'], { members: [...members, ...carers.members], yearGates: [gate] }),
    ).toEqual([expect.stringMatching(/^good/)])
  })
})

describe('a gate without people of its own', () => {
  it('needs somebody in service of one of its roles', () => {
    expect(found(undefined)).toEqual([expect.stringMatching(/^good/)])
    expect(found(undefined, ['raad'])).toEqual([expect.stringMatching(/^wrong: .*rollen bij door/)])
    expect(found(undefined, ['functionaris'])).toEqual([
      expect.stringMatching(/^note: .*nog niemand een plek/),
    ])
  })
})
