import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { takeIn } from '../../../jobs/take-in.ts'
import { freshDatabase } from '../../database.ts'
import { smallHouse } from '../small-house.ts'
import { files, house as people } from './importing.ts'

const db = await freshDatabase()
const { pool } = db.store
const how = { dryRun: false, partial: false, actor: 'command', language: 'nl' as const }
const NOW = new Date('2026-06-10T10:00:00Z')
const LATER = new Date('2026-06-11T10:00:00Z')

const first = {
  ...people,
  'gebeurtenissen.csv': 'client;soort;datum;kenmerk\n101;zorgplan_definitief;20-04-2026;ons-7',
  'scholing.csv': 'medewerker;onderdeel;datum\nm1;bhv;1-2-2026',
  'bijeenkomsten.csv': 'soort;team;datum;status\nmdo;zuid;3-3-2026;gehouden',
  'cijfers.csv': 'soort;van;tot;aantal;peildatum;bron\nmic;1-1-2026;31-3-2026;4;1-4-2026;ONS',
  'reflecties.csv': 'team;datum;goed;citeren\nzuid;5-5-2026;Samen gegeten;nee',
}
/** Something new, something corrected and something moved in every file. */
const second = {
  'teams.csv': 'team;naam;soort\nzuid;Het Zuiden;zorg\noost;Oost;zorg',
  'medewerkers.csv':
    'medewerker;naam;email;rollen;teams\nm1;Ans;bo@linde.nl;evv;zuid\nm2;Bo;ans@linde.nl;evv;oost',
  'clienten.csv':
    'client;wet;team;start_zorg;evv\n101;WLZ-ZIN;oost;18-03-2026 09:00;m2\n102;WMO;zuid;1-5-2026;m1',
  'gebeurtenissen.csv':
    'client;soort;datum;uitkomst;kenmerk\n101;zorgplan_definitief;22-04-2026;geweigerd;ons-7\n102;stoplicht_oranje;2-6-2026;;',
  'cijfers.csv': 'soort;van;tot;aantal;peildatum;bron\nmic;1-1-2026;31-3-2026;5;2-4-2026;ONS',
  'reflecties.csv':
    'team;datum;goed;citeren\nzuid;5-5-2026;Samen gegeten;ja\nzuid;6-5-2026;Buiten geweest;nee',
}

/** Every table that either import writes to. */
const TABLES = [
  'Team',
  'Member',
  'MemberTeam',
  'Client',
  'Episode',
  'Assignment',
  'Fact',
  'FactHistory',
  'Figure',
  'Reflection',
  'Duty',
  'DutyHistory',
  'Organisation',
  'AccessLog',
]

async function everything(): Promise<string> {
  const { rows } = await pool.query(
    `SELECT ${TABLES.map((table) => `(SELECT json_agg(t ORDER BY t::text) FROM "${table}" AS t) AS "${table}"`).join(', ')}`,
  )
  // Hashed, for a difference would fill many screens.
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** Lets the disk be full, so to say, whenever a row of this table is written. */
async function breaking(table: string): Promise<() => Promise<unknown>> {
  await pool.query(
    `CREATE TRIGGER breaks BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION breaks()`,
  )
  return () => pool.query(`DROP TRIGGER breaks ON "${table}"`)
}

beforeAll(() =>
  pool.query(
    `CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$`,
  ),
)

describe.each([
  { what: 'the first import', before: {}, told: first, now: NOW, untouched: ['FactHistory'] },
  // Only the first import sets the day from which dates are vouched for.
  { what: 'one that corrects', before: first, told: second, now: LATER, untouched: ['Organisation'] },
])('$what', async ({ before, told, now, untouched }) => {
  const { house } = await smallHouse(db.store, { rules: ['zorgplan_definitief', 'zorgplan_evaluatie'] })
  const take = () => takeIn(house, files(told), { ...how, now })
  beforeAll(async () => {
    if (Object.keys(before).length > 0) await takeIn(house, files(before), { ...how, now: NOW })
  })

  test.each(TABLES.filter((table) => !untouched.includes(table)))(
    'that fails at %s leaves nothing',
    async (table) => {
      const was = await everything()
      const mend = await breaking(table)
      await expect(take()).rejects.toThrow('the disk is full')
      await mend()
      expect(await everything()).toBe(was)
    },
  )

  test('and taken after that, is taken whole', async () => {
    const { files: reports } = await take()
    expect(reports.flatMap(({ refused }) => refused)).toEqual([])
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBeGreaterThan(3)
  })
})
