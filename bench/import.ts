import { execFileSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { dayOf } from '../care/day.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'
import { EPISODES, EVENTS, importFiles, NOW } from './import-files.ts'
import { barePostgres, command } from './postgres.ts'
import type { Section } from './row.ts'

const ROWS = EPISODES + EVENTS

/** What one import took, in a process of its own: `import-once.ts` tells it. */
interface Once {
  rows: number
  /** Without the duties that follow, and with them. */
  register: number
  whole: number
  peakMb: number
}

/**
 * An import of 100,000 rows against `COPY` of the same files into tables without keys or checks: the least that the same
 * PostgreSQL needs to have them at all.
 */
export async function measureImport(clearing: Clearing, rounds: number): Promise<Section> {
  const postgres = await barePostgres(clearing)
  await postgres.start()
  const server = postgres.url('postgres')
  const folder = temporaryFolder(clearing)
  const { rows: files } = importFiles(NOW, 'Europe/Amsterdam')
  for (const { name, bytes } of files) {
    writeFileSync(path.join(folder, name), bytes ?? '')
    chmodSync(path.join(folder, name), 0o644)
  }
  const register = { ours: [] as number[], theirs: [] as number[] }
  const whole: number[] = []
  const peaks: number[] = []
  for (let round = 0; round < rounds; round++) {
    await command(server, 'DROP DATABASE IF EXISTS ours')
    await command(server, 'CREATE DATABASE ours')
    const once = importOnce(postgres.url('ours'))
    register.ours.push(ROWS / once.register)
    whole.push(ROWS / once.whole)
    peaks.push(once.peakMb)
    await command(server, 'DROP DATABASE IF EXISTS theirs')
    await command(server, 'CREATE DATABASE theirs')
    register.theirs.push(
      ROWS /
        (await copyOnce(
          postgres.url('theirs'),
          folder,
          files.map(({ name }) => name),
        )),
    )
  }
  await postgres.stop()
  return {
    title: `Import of ${ROWS.toLocaleString('en')} rows`,
    rows: [
      { what: 'rows read, checked and stored', against: '`COPY` into bare tables', unit: '/s', ...register },
      {
        what: 'the same, with the duties that follow',
        against: '`COPY` into bare tables',
        unit: '/s',
        ours: whole,
        theirs: register.theirs,
      },
    ],
    notes: [
      `${EPISODES.toLocaleString('en')} episodes of care and ${EVENTS.toLocaleString('en')} events as CSV, taken by the ordinary import into an empty register of ${dayOf(NOW, 'Europe/Amsterdam')}, in one transaction with fsync on. \`COPY\` reads the same files with a transaction each, as text, without keys, checks or duties.`,
      `Peak memory of the importing process: ${Math.round(Math.max(...peaks))} MB. Checked in every round: every row came in, none was refused.`,
    ],
  }
}

function importOnce(url: string): Once {
  const told = execFileSync(process.execPath, [path.join(import.meta.dirname, 'import-once.ts'), url], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const once = JSON.parse(told) as Once
  if (once.rows !== ROWS) throw new Error(`${once.rows} rows came in of ${ROWS}`)
  return once
}

/** Seconds that COPY takes, reading the files where the server can see them. */
async function copyOnce(url: string, folder: string, names: string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `CREATE TABLE "clienten.csv" (client text, wet text, team text, start_zorg text, evv text, wzd text)`,
    )
    await client.query(
      `CREATE TABLE "gebeurtenissen.csv" (client text, soort text, datum text, uitkomst text, reden text, kenmerk text)`,
    )
    const begun = performance.now()
    let copied = 0
    for (const name of names) {
      const file = path.join(folder, name).replaceAll("'", "''")
      const { rowCount } = await client.query(
        `COPY "${name}" FROM '${file}' (FORMAT csv, HEADER, DELIMITER ';')`,
      )
      copied += rowCount ?? 0
    }
    const seconds = (performance.now() - begun) / 1000
    if (copied !== ROWS) throw new Error(`${copied} rows copied of ${ROWS}`)
    return seconds
  } finally {
    await client.end()
  }
}
