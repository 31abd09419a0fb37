import { expect, it } from 'vitest'
import { botbuilderConnector } from '../../../bot/teams/connector.ts'
import { REGISTERED } from './a-desk.ts'

// Without a token of our own nothing goes out; that each kind of app can be set up shows here, what it does with Microsoft
// does not.
it.each([
  ['SingleTenant', 'geheim'],
  ['MultiTenant', 'geheim'],
  ['UserAssignedMSI', undefined],
] as const)('takes the settings of a %s app', (appType, appPassword) => {
  expect(() =>
    botbuilderConnector({ ...REGISTERED, appType, appPassword } as typeof REGISTERED),
  ).not.toThrow()
})

it('takes no password for a managed identity', () => {
  const settings = { ...REGISTERED, appType: 'UserAssignedMSI', appPassword: 'geheim' } as typeof REGISTERED
  expect(() => botbuilderConnector(settings)).toThrow(/MSI/)
})
