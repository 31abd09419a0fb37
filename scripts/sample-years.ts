import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asDay, instantAt } from '../care/day.ts'
import { openStore } from '../prisma/client.ts'
import { openDatabase } from '../prisma/embedded.ts'
import { migrate } from '../prisma/migrate.ts'
import { filesOfYear } from '../sample/year-files.ts'
import { SAMPLE_YEARS, sampleYear } from '../sample/years.ts'

/**
 * Makes a year of the invented organisation in each of the five house styles and writes it as docx, html and md:
 * `npm run sample-years -- FOLDER`.
 */
const [folder, only] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Noem de map waar de documenten moeten komen: npm run sample-years -- MAP\n')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'kompasbot-years-'))
const database = await openDatabase({ databaseUrl: undefined, dataFolder: data, onTrouble: () => {} })
const store = openStore(database.url, () => {})
try {
  await migrate(store.pool)
  const now = instantAt(asDay('2027-01-12'), '09:00', 'Europe/Amsterdam')
  for (const shape of SAMPLE_YEARS.filter(({ style }) => only === undefined || style === only)) {
    for (const made of await sampleYear(store, shape, now)) {
      const name = `${shape.style}-${made.framework}-${made.kind}`
      for (const [ending, content] of Object.entries(await filesOfYear(store, made)))
        writeFileSync(join(folder, `${name}.${ending}`), content)
      process.stdout.write(`${name}\n`)
    }
  }
} finally {
  await store.close()
  await database.close()
  rmSync(data, { recursive: true, force: true })
}
