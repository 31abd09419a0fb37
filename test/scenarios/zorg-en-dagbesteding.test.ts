import { describe, expect, it } from 'vitest'
import { meetingsAt } from '../../care/meetings.ts'
import { walk } from './year.ts'
import { book, episodes, facts, members, teams } from './zorg-en-dagbesteding-world.ts'

const year = walk(book, { teams, members, episodes }, facts, ['2026-01-01', '2026-12-31'])

describe('a year of care at home and day activities', () => {
  it('a client by personal budget, from a Saturday on which the clock changes', () => {
    expect(year.of('10023')).toEqual([
      'za 28-03 14:00 zlp_voorlopig: open beleid, tot zo 29-03 15:00, m04',
      'za 28-03 14:00 zlp_voorlopig: seintje start > m04',
      'zo 29-03 03:00 zlp_voorlopig: seintje PT12H > m04',
      'zo 29-03 11:00 zlp_voorlopig: done held',
      'wo 08-04 risico_inventarisatie: open beleid, plan vr 08-05, tot za 09-05, m04',
      'vr 10-04 zorgplan_definitief: open beleid, plan vr 08-05, tot za 09-05, m04',
      'vr 17-04 08:30 zorgplan_definitief: seintje P21D > m04',
      'vr 17-04 08:30 risico_inventarisatie: seintje P21D > m04',
      'ma 20-04 08:00 zorgplan_definitief: gepland di 05-05',
      'vr 24-04 08:00 zorgplan_definitief: gepland do 07-05',
      'vr 01-05 08:30 risico_inventarisatie: seintje P7D > m04',
      'do 07-05 zorgplan_definitief: done held',
      'za 09-05 08:30 risico_inventarisatie: seintje due > m04',
      'zo 10-05 risico_inventarisatie: te laat',
      'di 12-05 08:30 risico_inventarisatie: seintje due+P3D > m07',
      'wo 13-05 risico_inventarisatie: done held',
      'vr 25-09 zorgplan_evaluatie: open beleid, plan vr 06-11, tot za 07-11, m04',
      'wo 07-10 08:30 zorgplan_evaluatie: seintje P30D > m04',
      'wo 14-10 zorgplan_evaluatie: done refused',
    ])
  })

  it('a client at day activities under the Wmo, whose care ends before the next talk', () => {
    expect(year.of('10031')).toEqual([
      'do 19-03 zorgplan_evaluatie: open beleid, tot do 30-04, m05',
      'di 31-03 08:30 zorgplan_evaluatie: seintje P30D > m05',
      'do 16-04 08:30 zorgplan_evaluatie: seintje P14D > m05',
      'ma 27-04 08:30 zorgplan_evaluatie: seintje P3D > m05',
      'do 30-04 08:30 zorgplan_evaluatie: seintje due > m05',
      'vr 01-05 zorgplan_evaluatie: te laat',
      'zo 03-05 08:30 zorgplan_evaluatie: seintje due+P3D > m07',
      'ma 04-05 zorgplan_evaluatie: done held',
      'wo 19-08 ediz: open beleid, tot wo 30-09, m05',
      'wo 19-08 tevredenheid_zorgaanbod: open beleid, tot wo 30-09, m05',
      'ma 31-08 08:30 ediz: seintje P30D > m05',
      'ma 31-08 08:30 tevredenheid_zorgaanbod: seintje P30D > m05',
      'wo 23-09 zorgplan_evaluatie: open beleid, tot wo 04-11, m05',
      'wo 23-09 08:30 ediz: seintje P7D > m05',
      'wo 23-09 08:30 tevredenheid_zorgaanbod: seintje P7D > m05',
      'do 24-09 ediz: done refused',
      'do 24-09 tevredenheid_zorgaanbod: done held',
      'wo 30-09 risico_inventarisatie: open beleid, plan vr 30-10, tot za 31-10, m05',
      'ma 05-10 08:30 zorgplan_evaluatie: seintje P30D > m05',
      'vr 09-10 08:30 risico_inventarisatie: seintje P21D > m05',
      'wo 21-10 08:30 zorgplan_evaluatie: seintje P14D > m05',
      'vr 23-10 08:30 risico_inventarisatie: seintje P7D > m05',
      'za 24-10 14:00 zorgplan_evaluatie: cancelled care_ended',
      'za 24-10 14:00 risico_inventarisatie: cancelled care_ended',
    ])
  })

  it('a short stay over the other clock change, with a talk after it ended', () => {
    expect(year.of('10044')).toEqual([
      'za 24-10 14:00 zlp_voorlopig: open beleid, tot zo 25-10 13:00, m04',
      'za 24-10 14:00 zlp_voorlopig: seintje start > m04',
      'zo 25-10 02:00 zlp_voorlopig: seintje PT12H > m04',
      'zo 25-10 09:00 zlp_voorlopig: seintje PT4H > m04',
      'zo 25-10 13:00 zlp_voorlopig: seintje due > m04',
      'zo 25-10 13:00 zlp_voorlopig: te laat',
      'zo 25-10 15:00 zlp_voorlopig: seintje due+PT2H > m07',
      'zo 01-11 13:00 zlp_voorlopig: missed window_closed',
      'wo 04-11 risico_inventarisatie: open beleid, plan vr 04-12, tot za 05-12, m04',
      'vr 06-11 zorgplan_definitief: open beleid, plan vr 04-12, tot za 05-12, m04',
      'vr 13-11 08:30 zorgplan_definitief: seintje P21D > m04',
      'vr 13-11 08:30 risico_inventarisatie: seintje P21D > m04',
      'vr 20-11 11:00 zorgplan_definitief: cancelled care_ended',
      'vr 20-11 11:00 risico_inventarisatie: cancelled care_ended',
      'vr 20-11 11:00 exitgesprek: open beleid, tot vr 04-12, m04',
      'za 21-11 08:30 exitgesprek: seintje start+P1D > m04',
      'ma 30-11 exitgesprek: done held',
    ])
  })

  it('a client under the Wzd: the law moves what ends on a holiday, but not what lasts six months', () => {
    expect(year.of('10052', 'zorgplan_definitief', 'wzd_eerste_evaluatie', 'wzd_evaluatie')).toEqual([
      'vr 27-03 zorgplan_definitief: open wet, plan vr 24-04, tot di 28-04, m04',
      'vr 03-04 08:30 zorgplan_definitief: seintje P21D > m04',
      'di 07-04 wzd_eerste_evaluatie: open wet, plan ma 04-05, tot wo 06-05, m04+m10',
      'vr 17-04 08:30 zorgplan_definitief: seintje P7D > m04',
      'ma 20-04 08:30 wzd_eerste_evaluatie: seintje P14D > m04+m10',
      'wo 22-04 08:30 zorgplan_definitief: seintje P2D > m04',
      'di 28-04 zorgplan_definitief: done held',
      'vr 01-05 08:30 wzd_eerste_evaluatie: seintje P3D > m04+m10',
      'ma 04-05 wzd_eerste_evaluatie: done held',
      'wo 26-08 wzd_evaluatie: open wet, tot wo 07-10, m04+m10',
      'ma 07-09 08:30 wzd_evaluatie: seintje P30D > m04+m10',
      'di 15-09 wzd_evaluatie: cancelled ended',
    ])
  })

  it('somebody who renews one training, and leaves before the others', () => {
    expect(year.of('m08')).toEqual([
      'za 21-02 vth: open beleid, plan vr 22-05, tot zo 24-05, m08',
      'ma 23-03 08:30 vth: seintje P60D > m08',
      'wo 22-04 08:30 vth: seintje P30D > m08',
      'vr 15-05 08:30 vth: seintje P7D > m08',
      'do 21-05 vth: done held',
      'wo 12-08 bhv: open beleid, tot di 10-11, m08',
      'zo 16-08 jaargesprek: open beleid, tot do 15-10, m07',
      'di 01-09 bhv: cancelled employment_ended',
      'di 01-09 jaargesprek: cancelled employment_ended',
    ])
  })

  it('somebody new, whose first terms end on the last day of a short month', () => {
    expect(year.of('m06', 'bhv', 'jaargesprek')).toEqual([
      'ma 30-11 bhv: open beleid, plan vr 26-02-2027, tot zo 28-02-2027, m06',
      'ma 28-12 08:30 bhv: seintje P60D > m06',
    ])
  })

  it('the talk with a coordinator is for management to plan', () => {
    expect(year.of('m07', 'jaargesprek', 'jaargesprek_leiding')).toEqual([
      'do 02-04 jaargesprek_leiding: open beleid, tot ma 01-06, m09',
      'ma 20-04 08:30 jaargesprek_leiding: seintje P42D > m09',
      'ma 18-05 08:30 jaargesprek_leiding: seintje P14D > m09',
      'ma 01-06 08:30 jaargesprek_leiding: seintje due > m09',
      'di 02-06 jaargesprek_leiding: te laat',
      'ma 15-06 jaargesprek_leiding: done held',
    ])
  })

  it('the meetings of the care team in spring: one moved, one dropped', () => {
    const spring = year.of('zorg').filter((line) => /^.. \d\d-0[34]/.test(line))
    expect(spring).toEqual([
      'zo 01-03 mdo 2026-02: missed window_closed',
      'zo 01-03 mdo 2026-03: open beleid, tot di 31-03, m07',
      'zo 01-03 klinische_les 2026-02: missed window_closed',
      'zo 01-03 klinische_les 2026-03: open beleid, tot di 31-03, m07',
      'ma 02-03 08:00 mdo 2026-03: gepland do 12-03',
      'wo 11-03 08:00 mdo 2026-03: gepland do 26-03',
      'ma 16-03 08:30 klinische_les 2026-03: seintje half > m07',
      'di 17-03 klinische_les 2026-03: 1 van 1',
      'di 17-03 klinische_les 2026-03: done period_full',
      'do 26-03 mdo 2026-03: 1 van 1',
      'do 26-03 mdo 2026-03: done period_full',
      'wo 01-04 mdo 2026-04: open beleid, tot do 30-04, m07',
      'wo 01-04 klinische_les 2026-04: open beleid, tot do 30-04, m07',
      'wo 01-04 08:00 mdo 2026-04: gepland di 14-04',
      'ma 13-04 08:00 mdo 2026-04: niet meer gepland',
      'do 16-04 08:30 mdo 2026-04: seintje half > m07',
      'do 16-04 08:30 klinische_les 2026-04: seintje half > m07',
      'vr 24-04 08:30 mdo 2026-04: seintje last_week > m07',
      'vr 24-04 08:30 klinische_les 2026-04: seintje last_week > m07',
    ])
  })

  it('is asked of the organisation in January', () => {
    const asked = year.of('organisation').filter((line) => line.startsWith('do 01-01 '))
    expect(asked.sort()).toEqual([
      'do 01-01 clientenraad 2026: open beleid, tot do 31-12, m10',
      'do 01-01 cto 2026: open beleid, tot do 31-12, m10',
      'do 01-01 externe_audit 2026: open contract, tot do 31-12, m10',
      'do 01-01 heidag 2026: open beleid, tot do 31-12, m09',
      'do 01-01 jaarplan: open beleid, plan vr 30-01, tot za 31-01, m09',
      'do 01-01 keuring_apparatuur 2026: open beleid, tot do 31-12, m09',
      'do 01-01 keuring_hulpmiddelen 2026: open beleid, tot do 31-12, m09',
      'do 01-01 kwaliteitsbeeld_ghz: open kader, plan vr 29-05, tot zo 31-05, m10',
      'do 01-01 kwaliteitshandboek 2026: open beleid, tot do 31-12, m10',
      'do 01-01 kwaliteitsverslag_rvt 2026: open beleid, tot do 31-12, m09',
      'do 01-01 lerend_netwerk 2026: open beleid, tot do 31-12, m09',
      'do 01-01 mic_commissie 2026-Q1: open beleid, tot di 31-03, m10',
      'do 01-01 mto 2026: open beleid, tot do 31-12, m09',
      'do 01-01 rvt 2026-Q1: open beleid, tot di 31-03, m09',
      'do 01-01 rvt_zelfevaluatie 2026: open kader, tot do 31-12, m09',
      'do 01-01 scholingsplan: open beleid, plan vr 30-01, tot za 31-01, m09',
      'do 01-01 waarderingsavond 2026: open beleid, tot do 31-12, m09',
    ])
  })

  it('the plans and the report of the year', () => {
    expect(year.of('organisation', 'scholingsplan', 'kwaliteitsbeeld_ghz').slice(2)).toEqual([
      'vr 16-01 08:30 scholingsplan: seintje P14D > m09',
      'do 29-01 08:30 kwaliteitsbeeld_ghz: seintje P120D > m10',
      'za 31-01 08:30 scholingsplan: seintje due > m09',
      'zo 01-02 scholingsplan: te laat',
      'za 07-02 08:30 scholingsplan: seintje due+P7D > m09',
      'ma 09-02 scholingsplan: done held',
      'vr 20-02 kwaliteitsbeeld_ghz: done held',
      'ma 30-11 scholingsplan: open beleid, plan vr 29-01-2027, tot zo 31-01-2027, m09',
      'wo 02-12 kwaliteitsbeeld_ghz: open kader, tot ma 31-05-2027, m10',
      'vr 18-12 08:30 scholingsplan: seintje P42D > m09',
    ])
  })

  it('the supervisory board meets in three of four quarters', () => {
    expect(year.of('organisation', 'rvt').slice(1)).toEqual([
      'di 20-01 08:00 rvt 2026-Q1: gepland di 24-03',
      'di 24-03 rvt 2026-Q1: 1 van 1',
      'di 24-03 rvt 2026-Q1: done period_full',
      'wo 01-04 rvt 2026-Q2: open beleid, tot di 30-06, m09',
      'za 16-05 08:30 rvt 2026-Q2: seintje half > m09',
      'di 23-06 rvt 2026-Q2: 1 van 1',
      'di 23-06 rvt 2026-Q2: done period_full',
      'wo 01-07 rvt 2026-Q3: open beleid, tot wo 30-09, m09',
      'zo 16-08 08:30 rvt 2026-Q3: seintje half > m09',
      'do 24-09 08:30 rvt 2026-Q3: seintje last_week > m09',
      'do 01-10 rvt 2026-Q3: missed window_closed',
      'do 01-10 rvt 2026-Q4: open beleid, tot do 31-12, m09',
      'ma 16-11 08:30 rvt 2026-Q4: seintje half > m09',
      'di 15-12 rvt 2026-Q4: 1 van 1',
      'di 15-12 rvt 2026-Q4: done period_full',
    ])
  })

  it('the learning network is asked for while there is still room for the rest', () => {
    expect(year.of('organisation', 'lerend_netwerk').slice(1)).toEqual([
      'do 05-02 lerend_netwerk 2026: 1 van 4',
      'do 28-05 lerend_netwerk 2026: 2 van 4',
      'vr 11-09 08:30 lerend_netwerk 2026: seintje P16W > m09',
      'vr 06-11 08:30 lerend_netwerk 2026: seintje P8W > m09',
      'vr 04-12 08:30 lerend_netwerk 2026: seintje P8W/1 > m09',
    ])
  })

  it('a planned meeting of the board is prepared two weeks before', () => {
    const planned = walk(
      book,
      { teams, members, episodes: [] },
      facts,
      ['2026-01-15', '2026-04-01'],
      meetingsAt,
    )
    expect(planned.of('organisation', 'rvt')).toEqual([
      'di 20-01 08:00 rvt: gepland di 24-03',
      'di 10-03 rvt: open beleid, tot di 24-03, m09',
      'di 10-03 08:30 rvt: seintje prepare:P14D > m09',
      'ma 23-03 08:30 rvt: seintje day_before > m09',
      'di 24-03 rvt: done held',
    ])
  })
})
