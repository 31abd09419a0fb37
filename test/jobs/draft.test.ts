import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { nameList, screen } from '../../care/screen/screen.ts'
import { draftCommand } from '../../commands/draft.ts'
import { draftMonth } from '../../jobs/draft.ts'
import type { House } from '../../jobs/house.ts'
import { importFiles } from '../../jobs/import/import-files.ts'
import { readOrganisation } from '../../organisation.ts'
import { sampleFiles, sampleVouchesFrom } from '../../sample/files.ts'
import { freshDatabase } from '../database.ts'

const TODAY = asDay('2026-11-18')
const settings = { ...readOrganisation('sample/organisatie.yaml'), vouchesFrom: sampleVouchesFrom(TODAY) }
const now = instantAt(TODAY, '09:00', settings.zone)
let house: Pick<House, 'store' | 'org' | 'settings'>

beforeAll(async () => {
  const db = await freshDatabase()
  house = { store: db.store, org: db.organisationId, settings }
  const report = await importFiles(db.store, db.organisationId, sampleFiles(TODAY), {
    dryRun: false,
    partial: false,
    now,
    zone: settings.zone,
    screen: (text) => screen(text, { today: TODAY, names: nameList([]) }),
    knownKinds: new Set(Object.keys(settings.rules)),
    language: 'nl',
    actor: 'command',
  })
  expect(report.files.flatMap((file) => file.refused)).toEqual([])
}, 60_000)

async function run(options: { month?: string; team?: string; json?: boolean } = {}) {
  const lines: string[] = []
  const complaints: string[] = []
  const code = await draftCommand(house, {
    month: options.month ?? '2026-10',
    team: options.team,
    json: options.json ?? false,
    now,
    write: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
  })
  return { code, text: lines.join('\n'), complaints }
}

it('print', async () => {
  const t = Date.now()
  await draftMonth(house, { month: '2026-10', now })
  console.log(Date.now() - t)
  writeFileSync('/tmp/dr/sample.txt', (await run()).text)
  writeFileSync('/tmp/dr/sample.json', (await run({ json: true })).text)
  describe
})
