import { at, day, episode, fact, member, ofEmployee, ofOrganisation, ofTeam, team } from '../care/a-world.ts'
import { bookOf, factOf, happened, told } from './year.ts'

/** A cooperative of small providers; one location chose a reflection of the team every quarter. */
export const book = bookOf('cooperatie', { teamreflectie: { aan: 'ja' } })
export const teams = [team('hoeve', 'wonen'), team('akker', 'dagbesteding')]
export const members = [
  member('m04', ['evv'], { teams: ['hoeve'] }),
  member('m05', ['evv'], { teams: ['akker'] }),
  member('m07', ['coordinator'], { teams: ['hoeve', 'akker'] }),
  member('m08', ['zorgverlener'], { employedFrom: day('2026-03-30'), teams: ['hoeve'] }),
  member('m09', ['management'], { teams: [] }),
  member('m10', ['functionaris'], { teams: [] }),
  member('m11', ['raad'], { teams: [] }),
  member('m12', ['zorgverlener'], { employedUntil: day('2026-05-31'), teams: ['akker'] }),
]

export const hoeve = { team: 'hoeve', evv: 'm04' }
const akker = { team: 'akker', evv: 'm05' }
export const episodes = [
  episode('2026-03-24 10:00', { client: '20011', frame: 'WLZ-ZIN', by: hoeve }),
  episode('2023-05-05', { id: 'e2', client: '20022', frame: 'WLZ-PGB', by: akker }),
  episode('2026-10-22', {
    id: 'e3',
    client: '20033',
    frame: 'JEUGD',
    endsAt: at('2026-12-04 17:00'),
    by: hoeve,
  }),
]

export const facts = [
  ...happened(
    fact('zorgaanbodplan', '2026-03-16'),
    fact('informatiepakket', '2026-03-24 15:00'),
    fact('zlp_voorlopig', '2026-03-25 09:00'),
    fact('risico_inventarisatie', '2026-04-30'),
    fact('zorgplan_definitief', '2026-05-06'),
    fact('zorgplan_evaluatie', '2026-11-13'),
    fact('evaluatie_vastleggen', '2026-12-22'),
  ),
  ...happened(
    factOf('e2', 'zorgplan_definitief', '2023-06-01'),
    factOf('e2', 'zorgplan_evaluatie', '2025-08-31'),
    factOf('e2', 'risico_inventarisatie', '2025-09-15'),
    factOf('e2', 'stoplicht_oranje', '2025-11-30'),
    factOf('e2', 'zorgplan_evaluatie', '2026-02-25', 'geweigerd'),
    factOf('e2', 'stoplicht_groen', '2026-03-03'),
    factOf('e2', 'dvie', '2026-04-28', 'geweigerd'),
    factOf('e2', 'zorgplan_evaluatie', '2026-09-07'),
    factOf('e2', 'risico_inventarisatie', '2026-09-07'),
  ),
  ...told('2026-08-03', factOf('e2', 'zorgplan_evaluatie', '2026-08-18', 'gepland')),
  ...told('2026-08-17', factOf('e2', 'zorgplan_evaluatie', '2026-08-18', 'vervallen', { reason: 'ziek' })),
  ...happened(
    fact('vog', '2026-04-02', 'gehouden', ofEmployee('m08')),
    fact('vog', '2025-05-31', 'gehouden', ofEmployee('m04')),
    fact('vog', '2026-06-08', 'gehouden', ofEmployee('m04')),
    fact('vog', '2025-06-30', 'gehouden', ofEmployee('m12')),
  ),
  ...happened(
    fact('clientenraad', '2026-02-10', 'gehouden', ofOrganisation),
    fact('clientenraad', '2026-06-02', 'gehouden', ofOrganisation),
    fact('clientenraad', '2026-10-20', 'gehouden', ofOrganisation),
    fact('wzd_halfjaarrapport', '2026-05-18', 'gehouden', ofOrganisation),
    fact('kwaliteitsbeeld_ghz', '2026-06-10', 'gehouden', ofOrganisation),
  ),
  ...told('2026-04-01', fact('clientenraad', '2026-05-12', 'gepland', ofOrganisation)),
  ...told(
    '2026-05-11',
    fact('clientenraad', '2026-05-12', 'verzet', { ...ofOrganisation, movedTo: day('2026-06-02') }),
  ),
  ...told('2026-06-15', fact('clientenraad', '2026-09-08', 'gepland', ofOrganisation)),
  ...told('2026-09-07', fact('clientenraad', '2026-09-08', 'vervallen', ofOrganisation)),
  ...told('2026-09-01', fact('bedrijfsbezoek', '2026-10-06', 'gepland', ofTeam('hoeve'))),
  ...happened(
    fact('bedrijfsbezoek', '2026-10-06', 'gehouden', ofTeam('hoeve')),
    fact('teamreflectie', '2026-04-21', 'gehouden', ofTeam('hoeve')),
  ),
]
