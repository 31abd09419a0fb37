import { describe, expect, it } from 'vitest'
import { meetingsAt } from '../../care/meetings.ts'
import { at, day, episode, fact, member, ofEmployee, ofOrganisation, ofTeam, team } from '../care/a-world.ts'
import { bookOf, factOf, happened, told, walk } from './year.ts'

/** A house and its day activities; Wlz and Zvw by personal budget, some in kind for another organisation, Wmo by day. */
const book = bookOf('wooninitiatief')
const teams = [team('huis', 'wonen'), team('erf', 'dagbesteding')]
const members = [
  member('m04', ['evv'], { teams: ['huis'] }),
  member('m05', ['evv'], { teams: ['erf'] }),
  member('m07', ['coordinator'], { teams: ['huis', 'erf'] }),
  member('m08', ['zorgverlener'], { teams: ['huis'], employedUntil: day('2026-06-30') }),
  member('m09', ['management'], { teams: [] }),
  member('m10', ['functionaris'], { teams: [] }),
]

const huis = { team: 'huis', evv: 'm04' }
const erf = { team: 'erf', evv: 'm05' }
const episodes = [
  episode('2026-02-23 10:00', { client: '30011', frame: 'WLZ-PGB', by: huis }),
  episode('2025-03-24', { id: 'e2', client: '30022', frame: 'WLZ-PGB', by: huis }),
  episode('2025-07-20', { id: 'e3', client: '30033', frame: 'WLZ-ZIN', by: huis }),
  episode('2025-09-30', {
    id: 'e4',
    client: '30044',
    frame: 'WMO',
    endsAt: at('2026-10-25 12:00'),
    by: erf,
  }),
  episode('2025-02-15', { id: 'e5', client: '30055', frame: 'ZVW', by: huis }),
  episode('2024-02-12', { id: 'e6', client: '30066', frame: 'WLZ-PGB', wzd: true, by: huis }),
]

const ofMeasure = (reference: string) => ({ reference })
const facts = [
  ...happened(
    fact('duo', '2026-03-02'),
    fact('zorgplan_definitief', '2026-04-08'),
    fact('risico_inventarisatie', '2026-04-08'),
  ),
  ...happened(
    factOf('e2', 'zorgplan_definitief', '2025-05-05'),
    factOf('e2', 'zorgplan_evaluatie', '2026-05-12'),
  ),
  ...told('2026-04-07', factOf('e2', 'zorgplan_evaluatie', '2026-05-05', 'gepland')),
  ...told(
    '2026-04-28',
    factOf('e2', 'zorgplan_evaluatie', '2026-05-05', 'verzet', { movedTo: day('2026-05-12') }),
  ),
  ...happened(
    factOf('e3', 'zorgplan_definitief', '2025-08-31'),
    factOf('e3', 'zorgplan_evaluatie', '2026-02-26', 'geweigerd'),
    factOf('e3', 'zorgplan_evaluatie', '2026-08-19'),
    factOf('e3', 'evaluatie_vastleggen', '2026-09-30'),
  ),
  ...happened(factOf('e4', 'zorgplan_concept_wmo', '2025-10-31')),
  ...happened(
    factOf('e5', 'zorgplan_definitief', '2025-03-29'),
    factOf('e5', 'zorgplan_evaluatie', '2026-03-30'),
  ),
  ...happened(
    factOf('e6', 'wzd_maatregel', '2026-04-24', 'gehouden', ofMeasure('deur')),
    factOf('e6', 'wzd_maatregel', '2026-04-27', 'gehouden', ofMeasure('bed')),
    factOf('e6', 'wzd_eerste_evaluatie', '2026-05-12', 'gehouden', ofMeasure('deur')),
    factOf('e6', 'wzd_eerste_evaluatie', '2026-05-27', 'gehouden', ofMeasure('bed')),
  ),
  ...happened(
    fact('medicatie', '2024-02-29', 'gehouden', ofEmployee('m08')),
    fact('medicatie', '2026-03-05', 'gehouden', ofEmployee('m08')),
    fact('bhv', '2025-08-31', 'gehouden', ofEmployee('m08')),
  ),
  ...told('2026-09-14', fact('verwantenavond', '2026-11-26', 'gepland', ofOrganisation)),
  ...told(
    '2026-11-20',
    fact('verwantenavond', '2026-11-26', 'verzet', { ...ofOrganisation, movedTo: day('2027-03-11') }),
  ),
  ...told(
    '2025-12-01',
    fact('enquete_bewoners', '2025-12-10', 'verzet', { ...ofOrganisation, movedTo: day('2026-02-12') }),
  ),
  ...happened(
    fact('enquete_bewoners', '2026-02-12', 'gehouden', ofOrganisation),
    ...['02-03', '03-10', '04-14', '06-09', '10-06'].map((on) =>
      fact('interne_audit', `2026-${on}`, 'gehouden', ofOrganisation),
    ),
    fact('bewonersvergadering', '2026-04-16', 'gehouden', ofTeam('huis')),
    fact('bewonersvergadering', '2026-12-10', 'gehouden', ofTeam('huis')),
    fact('deelnemersoverleg', '2026-03-19', 'gehouden', ofTeam('erf')),
    fact('deelnemersoverleg', '2026-09-24', 'gehouden', ofTeam('erf')),
  ),
  ...told('2026-10-01', fact('bewonersvergadering', '2026-11-12', 'gepland', ofTeam('huis'))),
  ...told(
    '2026-11-11',
    fact('bewonersvergadering', '2026-11-12', 'verzet', { ...ofTeam('huis'), movedTo: day('2026-12-10') }),
  ),
]

const year = walk(book, { teams, members, episodes }, facts, ['2026-01-01', '2027-01-04'])

describe('a year of a small house', () => {
  it('a new resident by personal budget, whose first weeks end at Easter', () => {
    expect(year.of('30011', 'duo', 'zorgplan_definitief', 'risico_inventarisatie')).toEqual([
      'ma 23-02 10:00 duo: open beleid, tot ma 02-03, m07',
      'vr 27-02 08:30 duo: seintje P3D > m07',
      'ma 02-03 duo: done held',
      'di 03-03 risico_inventarisatie: open beleid, plan do 02-04, tot ma 06-04, m04',
      'do 05-03 zorgplan_definitief: open beleid, plan do 02-04, tot ma 06-04, m04',
      'do 12-03 08:30 zorgplan_definitief: seintje P21D > m04',
      'do 12-03 08:30 risico_inventarisatie: seintje P21D > m04',
      'do 26-03 08:30 zorgplan_definitief: seintje P7D > m04',
      'do 26-03 08:30 risico_inventarisatie: seintje P7D > m04',
      'di 31-03 08:30 zorgplan_definitief: seintje P2D > m04',
      'ma 06-04 08:30 zorgplan_definitief: seintje due > m04',
      'ma 06-04 08:30 risico_inventarisatie: seintje due > m04',
      'di 07-04 zorgplan_definitief: te laat',
      'di 07-04 risico_inventarisatie: te laat',
      'di 07-04 08:30 zorgplan_definitief: seintje due+P1D > m07',
      'wo 08-04 zorgplan_definitief: done held',
      'wo 08-04 risico_inventarisatie: done held',
    ])
  })

  it('the yearly plan discussion of a resident by personal budget, moved past its last day', () => {
    expect(year.of('30022', 'zorgplan_evaluatie')).toEqual([
      'ma 23-03 zorgplan_evaluatie: open beleid, plan ma 04-05, tot di 05-05, m04',
      'za 04-04 08:30 zorgplan_evaluatie: seintje P30D > m04',
      'di 07-04 08:00 zorgplan_evaluatie: gepland di 05-05',
      'di 28-04 08:00 zorgplan_evaluatie: gepland di 12-05',
      'wo 06-05 zorgplan_evaluatie: te laat',
      'vr 08-05 08:30 zorgplan_evaluatie: seintje due+P3D > m07',
      'di 12-05 zorgplan_evaluatie: done held',
    ])
  })

  it('that discussion as it is prepared: before 5 May, for a holiday is no day to prepare', () => {
    const spring: [string, string] = ['2026-04-01', '2026-05-14']
    const planned = walk(book, { teams, members, episodes }, facts, spring, meetingsAt)
    expect(planned.of('30022')).toEqual([
      'di 07-04 08:00 zorgplan_evaluatie: gepland di 05-05',
      'di 28-04 zorgplan_evaluatie: open beleid, tot di 05-05, m04',
      'di 05-05 zorgplan_evaluatie: cancelled superseded',
      'di 28-04 08:00 zorgplan_evaluatie: gepland di 12-05',
      'ma 04-05 zorgplan_evaluatie: open beleid, tot di 12-05, m04',
      'ma 04-05 08:30 zorgplan_evaluatie: seintje prepare:P7D > m04',
      'ma 11-05 08:30 zorgplan_evaluatie: seintje day_before > m04',
      'ma 11-05 08:30 zorgplan_evaluatie: seintje prepare:P1D > m04',
      // The talk answers both days: the one it was moved from and its own.
      'di 12-05 zorgplan_evaluatie: done held',
      'di 12-05 zorgplan_evaluatie: done held',
    ])
  })

  it('a resident in kind: twice a year by law, one talk refused, the other one written down', () => {
    expect(year.of('30033', 'zorgplan_evaluatie', 'evaluatie_vastleggen')).toEqual([
      'vr 16-01 zorgplan_evaluatie: open wet, plan vr 27-02, tot za 28-02, m04',
      'wo 28-01 08:30 zorgplan_evaluatie: seintje P30D > m04',
      'vr 13-02 08:30 zorgplan_evaluatie: seintje P14D > m04',
      'di 24-02 08:30 zorgplan_evaluatie: seintje P3D > m04',
      'do 26-02 zorgplan_evaluatie: done refused',
      'wo 15-07 zorgplan_evaluatie: open wet, tot wo 26-08, m04',
      'ma 27-07 08:30 zorgplan_evaluatie: seintje P30D > m04',
      'wo 12-08 08:30 zorgplan_evaluatie: seintje P14D > m04',
      'wo 19-08 zorgplan_evaluatie: done held',
      'wo 19-08 evaluatie_vastleggen: open wet, tot wo 30-09, m04',
      'wo 09-09 08:30 evaluatie_vastleggen: seintje P21D > m04',
      'wo 23-09 08:30 evaluatie_vastleggen: seintje P7D > m04',
      'di 29-09 08:30 evaluatie_vastleggen: seintje P1D > m04',
      'wo 30-09 evaluatie_vastleggen: done held',
    ])
  })

  it('a participant under the Wmo, who leaves on the day the clock goes back', () => {
    expect(year.of('30044', 'zorgplan_evaluatie')).toEqual([
      'vr 18-09 zorgplan_evaluatie: open beleid, plan vr 30-10, tot za 31-10, m05',
      'wo 30-09 08:30 zorgplan_evaluatie: seintje P30D > m05',
      'vr 16-10 08:30 zorgplan_evaluatie: seintje P14D > m05',
      'zo 25-10 12:00 zorgplan_evaluatie: cancelled care_ended',
    ])
  })

  it('a resident under the Zvw, whose year ends on the day the clock goes forward', () => {
    expect(year.of('30055', 'zorgplan_evaluatie')).toEqual([
      'vr 13-02 zorgplan_evaluatie: open beleid, plan vr 27-03, tot zo 29-03, m04',
      'wo 25-02 08:30 zorgplan_evaluatie: seintje P30D > m04',
      'vr 13-03 08:30 zorgplan_evaluatie: seintje P14D > m04',
      'di 24-03 08:30 zorgplan_evaluatie: seintje P3D > m04',
      'zo 29-03 08:30 zorgplan_evaluatie: seintje due > m04',
      'ma 30-03 zorgplan_evaluatie: done held',
    ])
  })

  it('two measures of one resident, each with its own four weeks; the second end at Whitsun', () => {
    expect(year.of('30066', 'wzd_eerste_evaluatie')).toEqual([
      'vr 24-04 wzd_eerste_evaluatie [deur]: open wet, tot vr 22-05, m04+m10',
      'ma 27-04 wzd_eerste_evaluatie [bed]: open wet, plan vr 22-05, tot di 26-05, m04+m10',
      'vr 08-05 08:30 wzd_eerste_evaluatie [deur]: seintje P14D > m04+m10',
      'vr 08-05 08:30 wzd_eerste_evaluatie [bed]: seintje P14D > m04+m10',
      'di 12-05 wzd_eerste_evaluatie [deur]: done held',
      'di 19-05 08:30 wzd_eerste_evaluatie [bed]: seintje P3D > m04+m10',
      'di 26-05 08:30 wzd_eerste_evaluatie [bed]: seintje due > m04+m10',
      'wo 27-05 wzd_eerste_evaluatie [bed]: done held',
    ])
  })

  it('somebody who passes one test after its last day, and leaves before the other', () => {
    expect(year.of('m08')).toEqual([
      'do 01-01 medicatie_bekwaam: open beleid, plan vr 27-02, tot za 28-02, m08',
      'wo 28-01 08:30 medicatie_bekwaam: seintje P30D > m08',
      'vr 20-02 08:30 medicatie_bekwaam: seintje P7D > m08',
      'za 28-02 08:30 medicatie_bekwaam: seintje due > m08+m07',
      'zo 01-03 medicatie_bekwaam: te laat',
      'do 05-03 medicatie_bekwaam: done held',
      'di 02-06 bhv: open beleid, tot ma 31-08, m08',
      'wo 01-07 bhv: cancelled employment_ended',
    ])
  })

  it('is asked of the house in January', () => {
    const inJanuary = ['organisation', 'huis', 'erf'].flatMap((subject) => year.of(subject))
    expect(inJanuary.filter((line) => line.startsWith('do 01-01 ') && line.includes('open')).sort()).toEqual([
      'do 01-01 bewonersvergadering 2026: open beleid, tot do 31-12, m07',
      'do 01-01 clientenraad 2026: open beleid, tot do 31-12, m10',
      'do 01-01 deelnemersoverleg 2026: open beleid, tot do 31-12, m07',
      'do 01-01 enquete_bewoners 2026: open beleid, tot do 31-12, m09',
      'do 01-01 externe_audit 2026: open contract, tot do 31-12, m10',
      'do 01-01 interne_audit 2026: open contract, tot do 31-12, m10',
      'do 01-01 jaardoelen 2026: open beleid, tot do 31-12, m09',
      'do 01-01 ot_programma 2026: open beleid, tot do 31-12, m10',
      'do 01-01 personeelsbijeenkomst 2026: open beleid, tot do 31-12, m09',
      'do 01-01 veiligheidsronde 2026: open beleid, tot do 31-12, m10',
      'do 01-01 verwantenavond 2026: open beleid, tot do 31-12, m09',
      'do 01-01 zoonose_audit 2026: open contract, tot do 31-12, m10',
    ])
  })

  it('an evening for relatives that moves into the next year leaves this one empty', () => {
    expect(year.of('organisation', 'verwantenavond').slice(1)).toEqual([
      'ma 14-09 08:00 verwantenavond 2026: gepland do 26-11',
      'vr 20-11 08:00 verwantenavond 2026: niet meer gepland',
      'vr 04-12 08:30 verwantenavond 2026: seintje P12W/2 > m09',
      'vr 01-01-2027 verwantenavond 2026: missed window_closed',
      'vr 01-01-2027 verwantenavond 2027: open beleid, tot vr 31-12-2027, m09',
      'vr 01-01-2027 verwantenavond 2027: gepland do 11-03-2027',
    ])
  })

  it('a survey that came over from December counts for the year in which it was held', () => {
    expect(year.of('organisation', 'enquete_bewoners').slice(0, 4)).toEqual([
      'do 01-01 enquete_bewoners 2026: open beleid, tot do 31-12, m09',
      'do 01-01 enquete_bewoners 2026: gepland do 12-02',
      'do 12-02 enquete_bewoners 2026: 1 van 1',
      'do 12-02 enquete_bewoners 2026: done period_full',
    ])
  })

  it('seven audits planned, five held', () => {
    expect(year.of('organisation', 'interne_audit').slice(1, -1)).toEqual([
      'di 03-02 interne_audit 2026: 1 van 7',
      'di 10-03 interne_audit 2026: 2 van 7',
      'di 14-04 interne_audit 2026: 3 van 7',
      'di 09-06 interne_audit 2026: 4 van 7',
      'vr 28-08 08:30 interne_audit 2026: seintje P18W > m10',
      'di 06-10 interne_audit 2026: 5 van 7',
      'vr 09-10 08:30 interne_audit 2026: seintje P12W > m10',
      'vr 20-11 08:30 interne_audit 2026: seintje P6W > m10',
      'vr 18-12 08:30 interne_audit 2026: seintje P6W/1 > m10',
      'vr 01-01-2027 interne_audit 2026: missed window_closed',
    ])
  })

  it('residents meet twice, once on a later day; participants meet twice', () => {
    expect(year.of('huis', 'bewonersvergadering').slice(1, -1)).toEqual([
      'do 16-04 bewonersvergadering 2026: 1 van 2',
      'do 01-10 08:00 bewonersvergadering 2026: gepland do 12-11',
      'wo 11-11 08:00 bewonersvergadering 2026: gepland do 10-12',
      'do 10-12 bewonersvergadering 2026: 2 van 2',
      'do 10-12 bewonersvergadering 2026: done period_full',
    ])
    expect(year.of('erf', 'deelnemersoverleg').slice(1, -1)).toEqual([
      'do 19-03 deelnemersoverleg 2026: 1 van 2',
      'do 24-09 deelnemersoverleg 2026: 2 van 2',
      'do 24-09 deelnemersoverleg 2026: done period_full',
    ])
  })
})
