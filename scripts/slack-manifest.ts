import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLE_URL, manifestText } from '../bot/slack/manifest.ts'
import { loadConfig } from '../config.ts'

const FILE = 'slack-manifest.yaml'
const wayIn = process.argv[2]

if (wayIn === '--example') write(EXAMPLE_URL)
else if (wayIn === '--socket') write(null)
else {
  const result = loadConfig()
  if (!result.ok) stop(result.problems)
  const { publicUrl } = result.config
  if (!publicUrl?.startsWith('https://'))
    stop(['Vul eerst PUBLIC_URL in, met https. Of kies Socket Mode: npm run slack-manifest -- --socket'])
  write(publicUrl)
}

function write(publicUrl: string | null): void {
  writeFileSync(join(process.cwd(), FILE), manifestText({ publicUrl }))
  process.stdout.write(`${FILE} staat klaar. Plak hem in api.slack.com/apps: zie docs/slack.md.\n`)
}

function stop(problems: string[]): never {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
