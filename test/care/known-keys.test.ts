import { describe, expect, it } from 'vitest'
import { knownKeys } from '../../care/known-keys.ts'
import { ruleBookSchema } from '../../care/rule.ts'
import { organisationFile } from '../../organisation-file.ts'

describe('the keys that a schema knows at a place', () => {
  it.each([
    [['model'], ['toegestaan', 'maandbudget']],
    [['regels'], ['preset', 'wijzigingen']],
    [
      ['poorten', 0],
      ['id', 'naam', 'door', 'voor', 'personen', 'uiterlijk', 'raad', 'overslaan'],
    ],
    [['bewaren'], ['reflecties', 'logboek']],
    [['naam'], []],
    [['nergens', 'iets'], []],
  ])('at %j of the organisation file are %j', (path, keys) => {
    expect(knownKeys(organisationFile, { poorten: [{}] }, path)).toEqual(keys)
  })

  const book = {
    les: { onderwerp: 'medewerker' },
    ronde: { onderwerp: 'team', begint: 'periode' },
    plan: { onderwerp: 'client', begint: [{}], kaders: {} },
  }

  it('are those of the kind of rule that stands there', () => {
    const of = (id: string) => knownKeys(ruleBookSchema, book, [id])
    expect(of('les')).toContain('geldig')
    expect(of('les')).not.toContain('aantal')
    expect(of('ronde')).toContain('aantal')
    expect(of('ronde')).not.toContain('datum')
    expect(of('plan')).not.toContain('geldig')
  })

  it('are the laws where laws stand, and the keys inside a choice', () => {
    expect(knownKeys(ruleBookSchema, book, ['plan', 'kaders'])).toContain('WLZ-PGB')
    expect(knownKeys(ruleBookSchema, book, ['plan', 'begint', 0])).toContain('uitkomst')
    expect(knownKeys(ruleBookSchema, book, ['ronde', 'nudge'])).toEqual(['weken_per_stuk'])
  })
})
