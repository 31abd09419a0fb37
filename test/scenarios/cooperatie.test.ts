import { describe, expect, it } from 'vitest'
import { meetingsAt } from '../../care/meetings.ts'
import { episode, fact } from '../care/a-world.ts'
import { book, episodes, facts, hoeve, members, teams } from './cooperatie-world.ts'
import { bookOf, happened, walk } from './year.ts'

const year = walk(book, { teams, members, episodes }, facts, ['2026-01-01', '2027-01-04'])

describe('a year of a cooperative', () => {
  it('a client in kind: the plan may come after 5 May, its evaluation is written down after Christmas', () => {
    expect(year.of('20011')).toEqual([
      'di 24-03 10:00 zlp_voorlopig: open beleid, tot wo 25-03 10:00, m04',
      'di 24-03 10:00 zlp_voorlopig: seintje start > m04',
      'ma 16-03 zorgaanbodplan: done held',
      'di 24-03 10:00 informatiepakket: open beleid, tot wo 25-03, m04',
      'di 24-03 10:00 informatiepakket: seintje start > m04',
      'di 24-03 15:00 informatiepakket: done held',
      'di 24-03 22:00 zlp_voorlopig: seintje PT12H > m04',
      'wo 25-03 06:00 zlp_voorlopig: seintje PT4H > m04',
      'wo 25-03 09:00 zlp_voorlopig: done held',
      'za 04-04 risico_inventarisatie: open contract, plan ma 04-05, tot di 05-05, m04',
      'ma 06-04 zorgplan_definitief: open wet, plan ma 04-05, tot wo 06-05, m04',
      'ma 13-04 08:30 zorgplan_definitief: seintje P21D > m04',
      'ma 13-04 08:30 risico_inventarisatie: seintje P21D > m04',
      'ma 27-04 08:30 zorgplan_definitief: seintje P7D > m04',
      'ma 27-04 08:30 risico_inventarisatie: seintje P7D > m04',
      'do 30-04 risico_inventarisatie: done held',
      'za 02-05 08:30 zorgplan_definitief: seintje P2D > m04',
      'wo 06-05 zorgplan_definitief: done held',
      'vr 25-09 zorgplan_evaluatie: open wet, tot vr 06-11, m04',
      'wo 07-10 08:30 zorgplan_evaluatie: seintje P30D > m04',
      'vr 23-10 08:30 zorgplan_evaluatie: seintje P14D > m04',
      'di 03-11 08:30 zorgplan_evaluatie: seintje P3D > m04',
      'vr 06-11 08:30 zorgplan_evaluatie: seintje due > m04',
      'za 07-11 zorgplan_evaluatie: te laat',
      'ma 09-11 08:30 zorgplan_evaluatie: seintje due+P3D > m07',
      'vr 13-11 zorgplan_evaluatie: done held',
      'vr 13-11 evaluatie_vastleggen: open wet, plan do 24-12, tot ma 28-12, m04',
      'do 03-12 08:30 evaluatie_vastleggen: seintje P21D > m04',
      'do 17-12 08:30 evaluatie_vastleggen: seintje P7D > m04',
      'di 22-12 evaluatie_vastleggen: done held',
    ])
  })

  it('a client by personal budget: orange, a talk refused, one dropped, and one too late', () => {
    expect(year.of('20022')).toEqual([
      'do 01-01 stoplicht_oranje: open contract, plan vr 27-02, tot za 28-02, m05',
      'vr 16-01 zorgplan_evaluatie: open beleid, plan vr 27-02, tot za 28-02, m05',
      'vr 16-01 08:30 stoplicht_oranje: seintje P42D > m05',
      'wo 28-01 08:30 zorgplan_evaluatie: seintje P30D > m05',
      'di 03-02 dvie: open kader, plan ma 04-05, tot di 05-05, m05',
      'vr 13-02 08:30 zorgplan_evaluatie: seintje P14D > m05',
      'vr 13-02 08:30 stoplicht_oranje: seintje P14D > m05',
      'di 24-02 08:30 zorgplan_evaluatie: seintje P3D > m05',
      'di 24-02 08:30 stoplicht_oranje: seintje P3D > m05',
      'wo 25-02 zorgplan_evaluatie: done refused',
      'za 28-02 08:30 stoplicht_oranje: seintje due > m05',
      'zo 01-03 stoplicht_oranje: te laat',
      'zo 01-03 08:30 stoplicht_oranje: seintje due+P1D > m07+m09',
      'di 03-03 stoplicht_oranje: done held',
      'do 05-03 08:30 dvie: seintje P60D > m05',
      'ma 20-04 08:30 dvie: seintje P14D > m05',
      'di 28-04 dvie: done refused',
      'di 14-07 zorgplan_evaluatie: open beleid, tot di 25-08, m05',
      'zo 26-07 08:30 zorgplan_evaluatie: seintje P30D > m05',
      'ma 03-08 08:00 zorgplan_evaluatie: gepland di 18-08',
      'zo 16-08 risico_inventarisatie: open contract, tot di 15-09, m05',
      'ma 17-08 08:00 zorgplan_evaluatie: niet meer gepland',
      'za 22-08 08:30 zorgplan_evaluatie: seintje P3D > m05',
      'di 25-08 08:30 zorgplan_evaluatie: seintje due > m05',
      'di 25-08 08:30 risico_inventarisatie: seintje P21D > m05',
      'wo 26-08 zorgplan_evaluatie: te laat',
      'vr 28-08 08:30 zorgplan_evaluatie: seintje due+P3D > m07',
      'vr 04-09 08:30 zorgplan_evaluatie: seintje due+P3D/1 > m07',
      'ma 07-09 zorgplan_evaluatie: done held',
      'ma 07-09 risico_inventarisatie: done held',
    ])
  })

  it('a young client whose care ends the day after the last day of the plan', () => {
    expect(year.of('20033', 'zorgplan_definitief', 'zorgaanbodplan')).toEqual([
      'do 05-11 zorgplan_definitief: open beleid, tot do 03-12, m04',
      'do 12-11 08:30 zorgplan_definitief: seintje P21D > m04',
      'do 26-11 08:30 zorgplan_definitief: seintje P7D > m04',
      'di 01-12 08:30 zorgplan_definitief: seintje P2D > m04',
      'do 03-12 08:30 zorgplan_definitief: seintje due > m04',
      'vr 04-12 zorgplan_definitief: te laat',
      'vr 04-12 08:30 zorgplan_definitief: seintje due+P1D > m07',
      'vr 04-12 17:00 zorgplan_definitief: cancelled care_ended',
    ])
  })

  it('care that starts without an approved plan of the care offered', () => {
    const started = [episode('2026-05-01 09:00', { client: '20055', by: hoeve })]
    const weeks = walk(book, { teams, members, episodes: started }, [], ['2026-05-01', '2026-05-12'])
    expect(weeks.of('20055', 'zorgaanbodplan')).toEqual([
      'vr 01-05 09:00 zorgaanbodplan: open contract, plan vr 01-05, tot za 02-05, m07',
      'vr 01-05 09:00 zorgaanbodplan: seintje start > m07',
      'za 02-05 08:30 zorgaanbodplan: seintje due > m07',
      'zo 03-05 zorgaanbodplan: te laat',
      'zo 03-05 08:30 zorgaanbodplan: seintje due+P1D > m07+m10',
      'zo 10-05 08:30 zorgaanbodplan: seintje due+P1D/1 > m07+m10',
    ])
  })

  it.each([
    ['in kind', 'WLZ-ZIN', false, ['zorgplan_definitief: open wet, plan ma 04-05, tot wo 06-05, m04']],
    ['by budget', 'WLZ-PGB', false, ['zorgplan_definitief: open beleid, plan ma 04-05, tot di 05-05, m04']],
    [
      'by budget under the Wzd',
      'WLZ-PGB',
      true,
      ['zorgplan_definitief: open wet, plan ma 04-05, tot wo 06-05, m04'],
    ],
    [
      'under the Wmo',
      'WMO',
      false,
      ['zorgplan_concept_wmo: open contract, plan ma 04-05, tot di 05-05, m04'],
    ],
    ['under Wmo and Wzd', 'WMO', true, ['zorgplan_definitief: open wet, plan ma 04-05, tot wo 06-05, m04']],
  ] as const)('the plan of care %s that starts six weeks before 5 May', (_, frame, wzd, lines) => {
    const started = [episode('2026-03-24', { frame, wzd, by: hoeve })]
    const days = walk(book, { teams, members, episodes: started }, [], ['2026-04-05', '2026-04-06'])
    expect(days.of('10023', 'zorgplan_definitief', 'zorgplan_concept_wmo')).toEqual(
      lines.map((line) => `ma 06-04 ${line}`),
    )
  })

  it('somebody new, somebody who stays and somebody who leaves, and their certificates', () => {
    expect(year.of('m08', 'vog')).toEqual([
      'ma 30-03 vog: open contract, tot di 31-03, m07',
      'di 31-03 08:30 vog: seintje due > m07',
      'wo 01-04 vog: te laat',
      'do 02-04 vog: done held',
    ])
    expect(year.of('m04', 'vog')).toEqual([
      'vr 17-04 vog: open contract, plan vr 29-05, tot zo 31-05, m07',
      'wo 29-04 08:30 vog: seintje P30D > m07',
      'vr 22-05 08:30 vog: seintje P7D > m07',
      'zo 31-05 08:30 vog: seintje due > m07',
      'ma 01-06 vog: te laat',
      'zo 07-06 08:30 vog: seintje due+P7D > m07+m10',
      'ma 08-06 vog: done held',
    ])
    expect(year.of('m12', 'vog')).toEqual([
      'di 19-05 vog: open contract, tot di 30-06, m07',
      'zo 31-05 08:30 vog: seintje P30D > m07',
      'ma 01-06 vog: cancelled employment_ended',
    ])
  })

  it('the central council: one moved, one dropped, three of four held', () => {
    expect(year.of('organisation', 'clientenraad')).toEqual([
      'do 01-01 clientenraad 2026: open beleid, tot do 31-12, m11',
      'di 10-02 clientenraad 2026: 1 van 4',
      'wo 01-04 08:00 clientenraad 2026: gepland di 12-05',
      'ma 11-05 08:00 clientenraad 2026: gepland di 02-06',
      'di 02-06 clientenraad 2026: 2 van 4',
      'ma 15-06 08:00 clientenraad 2026: gepland di 08-09',
      'ma 07-09 08:00 clientenraad 2026: niet meer gepland',
      'di 20-10 clientenraad 2026: 3 van 4',
      'vr 23-10 08:30 clientenraad 2026: seintje P10W > m11',
      'vr 20-11 08:30 clientenraad 2026: seintje P10W/1 > m11',
      'vr 18-12 08:30 clientenraad 2026: seintje P10W/2 > m11',
      'vr 01-01-2027 clientenraad 2026: missed window_closed',
      'vr 01-01-2027 clientenraad 2027: open beleid, tot vr 31-12-2027, m11',
    ])
  })

  it('the report on involuntary care, once in each half-year', () => {
    expect(year.of('organisation', 'wzd_halfjaarrapport')).toEqual([
      'do 01-01 wzd_halfjaarrapport 2026-H1: open wet, tot di 30-06, m10',
      'wo 01-04 08:30 wzd_halfjaarrapport 2026-H1: seintje half > m10',
      'ma 18-05 wzd_halfjaarrapport 2026-H1: 1 van 1',
      'ma 18-05 wzd_halfjaarrapport 2026-H1: done period_full',
      'wo 01-07 wzd_halfjaarrapport 2026-H2: open wet, tot do 31-12, m10',
      'do 01-10 08:30 wzd_halfjaarrapport 2026-H2: seintje half > m10',
      'vr 25-12 08:30 wzd_halfjaarrapport 2026-H2: seintje last_week > m10',
      'vr 01-01-2027 wzd_halfjaarrapport 2026-H2: missed window_closed',
      'vr 01-01-2027 wzd_halfjaarrapport 2027-H1: open wet, tot wo 30-06-2027, m10',
    ])
  })

  it('the quality picture, ten days late', () => {
    expect(year.of('organisation', 'kwaliteitsbeeld_ghz')).toEqual([
      'do 01-01 kwaliteitsbeeld_ghz: open kader, plan vr 29-05, tot zo 31-05, m10',
      'do 29-01 08:30 kwaliteitsbeeld_ghz: seintje P120D > m10',
      'ma 30-03 08:30 kwaliteitsbeeld_ghz: seintje P60D > m10',
      'wo 29-04 08:30 kwaliteitsbeeld_ghz: seintje P30D > m10',
      'vr 22-05 08:30 kwaliteitsbeeld_ghz: seintje P7D > m10+m09',
      'zo 31-05 08:30 kwaliteitsbeeld_ghz: seintje due > m10',
      'ma 01-06 kwaliteitsbeeld_ghz: te laat',
      'ma 01-06 08:30 kwaliteitsbeeld_ghz: seintje due+P1D > m10+m09',
      'ma 08-06 08:30 kwaliteitsbeeld_ghz: seintje due+P1D/1 > m10+m09',
      'wo 10-06 kwaliteitsbeeld_ghz: done held',
      'wo 02-12 kwaliteitsbeeld_ghz: open kader, tot ma 31-05-2027, m10',
    ])
  })

  it('each location is visited: the one in October, the other not', () => {
    expect(year.of('hoeve', 'bedrijfsbezoek').slice(0, 4)).toEqual([
      'do 01-01 bedrijfsbezoek 2026: open contract, tot do 31-12, m10',
      'di 01-09 08:00 bedrijfsbezoek 2026: gepland di 06-10',
      'di 06-10 bedrijfsbezoek 2026: 1 van 1',
      'di 06-10 bedrijfsbezoek 2026: done period_full',
    ])
    expect(year.of('akker', 'bedrijfsbezoek').slice(0, 5)).toEqual([
      'do 01-01 bedrijfsbezoek 2026: open contract, tot do 31-12, m10',
      'vr 09-10 08:30 bedrijfsbezoek 2026: seintje P12W > m10',
      'vr 06-11 08:30 bedrijfsbezoek 2026: seintje P12W/1 > m10',
      'vr 04-12 08:30 bedrijfsbezoek 2026: seintje P12W/2 > m10',
      'vr 01-01-2027 bedrijfsbezoek 2026: missed window_closed',
    ])
  })

  it('a visit is prepared on both sides two weeks before', () => {
    const autumn: [string, string] = ['2026-09-01', '2026-10-08']
    const planned = walk(book, { teams, members, episodes: [] }, facts, autumn, meetingsAt)
    expect(planned.of('hoeve', 'bedrijfsbezoek')).toEqual([
      'di 01-09 08:00 bedrijfsbezoek: gepland di 06-10',
      'di 22-09 bedrijfsbezoek: open contract, tot di 06-10, m10',
      'di 22-09 08:30 bedrijfsbezoek: seintje prepare:P14D > m10+m07',
      'ma 05-10 08:30 bedrijfsbezoek: seintje day_before > m10+m07',
      'di 06-10 bedrijfsbezoek: done held',
    ])
  })

  it('the reflection that one location chose', () => {
    expect(year.of('hoeve', 'teamreflectie').slice(0, 8)).toEqual([
      'do 01-01 teamreflectie 2026-Q1: open beleid, tot di 31-03, m07',
      'zo 15-02 08:30 teamreflectie 2026-Q1: seintje half > m07',
      'wo 25-03 08:30 teamreflectie 2026-Q1: seintje last_week > m07',
      'wo 01-04 teamreflectie 2026-Q1: missed window_closed',
      'wo 01-04 teamreflectie 2026-Q2: open beleid, tot di 30-06, m07',
      'di 21-04 teamreflectie 2026-Q2: 1 van 1',
      'di 21-04 teamreflectie 2026-Q2: done period_full',
      'wo 01-07 teamreflectie 2026-Q3: open beleid, tot wo 30-09, m07',
    ])
  })

  it('a week plan on Sundays is asked on Sundays, at the clock change and at Easter too', () => {
    const sundays = bookOf('cooperatie', { weekplanning: { aan: 'ja' } })
    const living = [episode('2025-10-05', { by: hoeve })]
    const held = ['03-15 19:00', '03-22 19:00', '03-29 19:00', '04-06 11:00']
    const plans = happened(...held.map((one) => fact('weekplanning', `2026-${one}`)))
    const weeks = walk(sundays, { teams, members, episodes: living }, plans, ['2026-03-18', '2026-04-07'])
    expect(weeks.of('10023', 'weekplanning')).toEqual([
      'do 19-03 weekplanning: open beleid, plan vr 20-03, tot zo 22-03, m04',
      'zo 22-03 08:30 weekplanning: seintje due > m04',
      'zo 22-03 19:00 weekplanning: done held',
      'do 26-03 weekplanning: open beleid, plan vr 27-03, tot zo 29-03, m04',
      'zo 29-03 08:30 weekplanning: seintje due > m04',
      'zo 29-03 19:00 weekplanning: done held',
      'wo 01-04 weekplanning: open beleid, plan do 02-04, tot zo 05-04, m04',
      'zo 05-04 08:30 weekplanning: seintje due > m04',
      'ma 06-04 weekplanning: te laat',
      'ma 06-04 11:00 weekplanning: done held',
    ])
  })
})
