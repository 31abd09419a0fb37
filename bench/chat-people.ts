/** The workspace and the tenant of the invented organisation, and the app in them. */
export const WORKSPACE = 'T1'
export const TENANT = '99999999-2222-4333-8444-555555555555'
export const APP = '11111111-2222-3333-4444-555555555555'
export const BOT_TOKEN = 'xoxb-bench'
export const SIGNING_SECRET = 'bench-signing-secret'

/** The account on a platform of a carer, by his reference: `z12` is `U12` in Slack and `29:12` in Teams. */
export const slackUser = (carer: string) => `U${carer.slice(1)}`
export const teamsUser = (carer: string) => `29:${carer.slice(1)}`

/** What a platform vouches for about an account. */
export const emailOf = (account: string) => `z${account.replace(/^(U|29:)/, '')}@bench.example`
