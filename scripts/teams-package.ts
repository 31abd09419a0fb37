import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { teamsPackage } from '../bot/teams/package/package.ts'
import { loadConfig } from '../config.ts'

const FILE = 'kompasbot-teams.zip'

const result = loadConfig()
if (!result.ok) stop(result.problems)
const { teams, publicUrl } = result.config
if (teams?.kind !== 'registered')
  stop(['Vul eerst MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD en MICROSOFT_APP_TENANT_ID in.'])
if (!publicUrl?.startsWith('https://')) stop(['Vul eerst PUBLIC_URL in, met https.'])
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))
writeFileSync(FILE, teamsPackage({ appId: teams.appId, publicUrl, version }))
process.stdout.write(`${FILE} staat klaar. Upload hem in het beheercentrum van Teams: zie docs/teams.md.\n`)

function stop(problems: string[]): never {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
