import { type Day, instantAt } from '../../care/day.ts'
import type { Fact, FactSubject, World } from '../../care/world.ts'
import { organisation, readSample, rowsOf } from './read.ts'

/** The world that the import makes of the sample. */
export function worldOf(today: Day): World {
  const sample = readSample(today)
  const episodes = rowsOf(sample, 'clienten').map((row) => ({
    id: `${row.client} ${row.wet}`,
    client: row.client,
    frame: row.wet,
    startsAt: row.start_zorg.at ?? instantAt(row.start_zorg.day, '00:00', organisation.zone),
    endsAt: row.einde_zorg ? instantAt(row.einde_zorg.day, '23:59', organisation.zone) : null,
    wzd: row.wzd ?? false,
    assignments: [
      {
        from: row.vanaf ?? row.start_zorg.day,
        team: row.team,
        evv: row.evv ?? null,
        coordinator: row.coordinator ?? null,
        shadow: row.schaduw ?? null,
      },
    ],
  }))
  const fact = (
    at: number,
    kind: string,
    subject: FactSubject,
    { day, at: instant }: { day: Day; at: Date | null },
    outcome: Fact['outcome'] | null | undefined,
    movedTo: { day: Day } | null | undefined = null,
  ): Fact => ({
    id: `${kind} ${at}`,
    kind,
    subject,
    day,
    at: instant,
    outcome: outcome ?? 'gehouden',
    movedTo: movedTo?.day ?? null,
    validUntil: null,
    reason: null,
    reference: null,
    source: 'sample',
  })
  return {
    teams: rowsOf(sample, 'teams').map((row) => ({
      ref: row.team,
      name: row.naam,
      kind: row.soort,
      language: row.taal ?? 'nl',
    })),
    members: rowsOf(sample, 'medewerkers').map((row) => ({
      ref: row.medewerker,
      name: row.naam,
      roles: row.rollen,
      teams: row.teams,
      language: row.taal ?? 'nl',
      workdays: row.werkdagen ?? [],
      employedFrom: row.in_dienst ?? null,
      employedUntil: row.uit_dienst ?? null,
    })),
    episodes,
    facts: [
      ...rowsOf(sample, 'gebeurtenissen').map((row, at) =>
        fact(
          at,
          row.soort,
          { kind: 'client', episode: `${row.client} ${row.wet}` },
          row.datum,
          row.uitkomst,
          row.verzet_naar,
        ),
      ),
      ...rowsOf(sample, 'scholing').map((row, at) =>
        fact(at, row.onderdeel, { kind: 'employee', member: row.medewerker }, row.datum, row.status),
      ),
      ...rowsOf(sample, 'bijeenkomsten').map((row, at) =>
        fact(
          at,
          row.soort,
          row.team ? { kind: 'team', team: row.team } : { kind: 'organisation' },
          row.datum,
          row.status,
          row.verzet_naar,
        ),
      ),
    ],
  }
}
