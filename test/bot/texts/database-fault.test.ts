import { expect, it } from 'vitest'
import { migrationFaultText } from '../../../bot/texts/database-fault.ts'

it.each(['changed', 'newer', 'failed-earlier'] as const)(
  'names the step of the database that is %s',
  (kind) => {
    for (const language of ['nl', 'en'] as const) {
      expect(migrationFaultText({ kind, migration: '2_tweede' }, language)).toContain('2_tweede')
    }
  },
)

it('says what the database said when a step fails', () => {
  const fault = { kind: 'failed', migration: '2_tweede', reason: 'disk full' } as const
  expect(migrationFaultText(fault, 'nl')).toMatch(/2_tweede.*Er is niets veranderd.*disk full/)
})
