import { at, day, episode, fact, member, ofEmployee, ofOrganisation, ofTeam, team } from '../care/a-world.ts'
import { bookOf, factOf, happened, told } from './year.ts'

/** Care at home, support and day activities; Wlz by personal budget, Zvw and Wmo. */
export const book = bookOf('zorg-en-dagbesteding')
export const teams = [
  team('zorg', 'zorg'),
  team('amb', 'ambulant'),
  team('dag', 'dagbesteding'),
  team('staf', 'staf'),
]
export const members = [
  member('m04', ['evv']),
  member('m05', ['evv'], { teams: ['dag'] }),
  member('m06', ['zorgverlener'], { employedFrom: day('2026-11-30') }),
  member('m07', ['coordinator'], { teams: ['zorg', 'amb', 'dag'] }),
  member('m08', ['zorgverlener'], { employedUntil: day('2026-08-31') }),
  member('m09', ['management'], { teams: ['staf'] }),
  member('m10', ['functionaris'], { teams: ['staf'] }),
]

/** One starts in the night of the clock change, one goes to day activities, one stays short, one falls under the Wzd. */
export const episodes = [
  episode('2026-03-28 14:00', { frame: 'WLZ-PGB' }),
  episode('2025-09-30', {
    id: 'e2',
    client: '10031',
    frame: 'WMO',
    endsAt: at('2026-10-24 14:00'),
    by: { team: 'dag', evv: 'm05' },
  }),
  episode('2026-10-24 14:00', { id: 'e3', client: '10044', frame: 'ZVW', endsAt: at('2026-11-20 11:00') }),
  episode('2026-03-16', { id: 'e4', client: '10052', frame: 'WLZ-PGB', wzd: true }),
]

export const facts = [
  ...happened(fact('zlp_voorlopig', '2026-03-29 11:00')),
  ...told('2026-04-20', fact('zorgplan_definitief', '2026-05-05', 'gepland')),
  ...told(
    '2026-04-24',
    fact('zorgplan_definitief', '2026-05-05', 'verzet', { movedTo: day('2026-05-07'), reason: 'vrije dag' }),
  ),
  ...happened(
    fact('zorgplan_definitief', '2026-05-07'),
    fact('risico_inventarisatie', '2026-05-13'),
    fact('zorgplan_evaluatie', '2026-10-14', 'geweigerd'),
  ),
  ...happened(
    factOf('e2', 'zorgplan_concept_wmo', '2025-10-31'),
    factOf('e2', 'risico_inventarisatie', '2025-10-31'),
    factOf('e2', 'zorgplan_evaluatie', '2026-05-04'),
    factOf('e2', 'ediz', '2026-09-24', 'geweigerd'),
    factOf('e2', 'tevredenheid_zorgaanbod', '2026-09-24'),
  ),
  ...happened(factOf('e3', 'exitgesprek', '2026-11-30')),
  ...happened(
    factOf('e4', 'zlp_voorlopig', '2026-03-16 12:00'),
    factOf('e4', 'wzd_maatregel', '2026-04-07'),
    factOf('e4', 'zorgplan_definitief', '2026-04-28'),
    factOf('e4', 'wzd_eerste_evaluatie', '2026-05-04'),
    factOf('e4', 'wzd_maatregel_beeindigd', '2026-09-15'),
  ),
  ...happened(
    fact('vth', '2023-05-24', 'gehouden', { ...ofEmployee('m08'), validUntil: day('2026-05-24') }),
    fact('vth', '2026-05-21', 'gehouden', ofEmployee('m08')),
    fact('bhv', '2025-11-10', 'gehouden', ofEmployee('m08')),
    fact('medicatie', '2025-11-10', 'gehouden', ofEmployee('m08')),
    fact('jaargesprek', '2025-10-15', 'gehouden', ofEmployee('m08')),
    fact('jaargesprek', '2025-06-01', 'gehouden', ofEmployee('m07')),
    fact('jaargesprek', '2026-06-15', 'gehouden', ofEmployee('m07')),
  ),
  ...told('2026-03-02', fact('mdo', '2026-03-12', 'gepland', ofTeam('zorg'))),
  ...told(
    '2026-03-11',
    fact('mdo', '2026-03-12', 'verzet', { ...ofTeam('zorg'), movedTo: day('2026-03-26'), reason: 'ziek' }),
  ),
  ...told('2026-04-01', fact('mdo', '2026-04-14', 'gepland', ofTeam('zorg'))),
  ...told(
    '2026-04-13',
    fact('mdo', '2026-04-14', 'vervallen', { ...ofTeam('zorg'), reason: 'te weinig mensen' }),
  ),
  ...happened(
    fact('mdo', '2026-03-26', 'gehouden', ofTeam('zorg')),
    fact('klinische_les', '2026-03-17', 'gehouden', ofTeam('zorg')),
  ),
  ...told('2026-01-20', fact('rvt', '2026-03-24', 'gepland', ofOrganisation)),
  ...happened(
    fact('scholingsplan', '2026-02-09', 'gehouden', ofOrganisation),
    fact('kwaliteitsbeeld_ghz', '2026-02-20', 'gehouden', ofOrganisation),
    fact('rvt', '2026-03-24', 'gehouden', ofOrganisation),
    fact('rvt', '2026-06-23', 'gehouden', ofOrganisation),
    fact('rvt', '2026-12-15', 'gehouden', ofOrganisation),
    fact('lerend_netwerk', '2026-02-05', 'gehouden', ofOrganisation),
    fact('lerend_netwerk', '2026-05-28', 'gehouden', ofOrganisation),
  ),
]
