import { describe, expect, it } from 'vitest'
import type { Episode, Fact, World } from '../../care/world.ts'
import { at, day, episode, fact, member, ofEmployee, ofOrganisation, ofTeam, team } from '../care/a-world.ts'
import { calendar, presetRules } from './year-calendar.ts'

/**
 * A year of a nursing home: residents with care in kind, and clients at home under the Zvw. Evi owns the plans of team
 * linde and Ward those of the team at home, Coor leads linde and Thea the team at home.
 */
const people = [
  member('evi', ['evv'], { teams: ['linde'] }),
  member('coor', ['coordinator'], { teams: ['linde'] }),
  member('ward', ['evv'], { teams: ['thuis'] }),
  member('thea', ['coordinator'], { teams: ['thuis'] }),
  member('bestuur', ['management'], { teams: ['kantoor'] }),
  member('kwaliteit', ['functionaris'], { teams: ['kantoor'] }),
]
const linde = team('linde', 'wonen')
const thuis = team('thuis', 'ambulant')

function home(change: Partial<World>): World {
  return {
    teams: [linde, thuis, team('kantoor', 'staf')],
    members: people,
    episodes: [],
    facts: [],
    ...change,
  }
}

function resident(ref: string, startsAt: string, change: Partial<Episode> = {}): Episode {
  const by = { team: 'linde', evv: 'evi', coordinator: 'coor', shadow: null }
  return episode(startsAt, { id: ref, client: ref, frame: 'WLZ-ZIN', by, ...change })
}

const about = (ref: string): Partial<Fact> => ({ subject: { kind: 'client', episode: ref } })
const all2027 = (...[book, world]: [Parameters<typeof calendar>[0], World]) =>
  calendar(book, world, '2027-01-01', '2027-12-31')

describe('a year of a nursing home', () => {
  it('makes the plan of a resident who came before Easter, and keeps it', () => {
    const book = presetRules('verpleeghuis', [
      'zlp_voorlopig',
      'zorgplan_definitief',
      'zorgplan_evaluatie',
      'evaluatie_vastleggen',
    ])
    const world = home({
      episodes: [resident('801', '2027-03-27 15:00')],
      facts: [
        fact('zlp_voorlopig', '2027-03-27 20:00', 'gehouden', about('801')),
        fact('zorgplan_definitief', '2027-05-10', 'gehouden', about('801')),
        fact('zorgplan_evaluatie', '2027-11-04', 'gehouden', about('801')),
        fact('evaluatie_vastleggen', '2027-12-20', 'gehouden', about('801')),
      ],
    })
    expect(all2027(book, world)).toEqual([
      // The clocks go forward on Easter Sunday.
      'za 27-03-2027 15:00  zlp_voorlopig 801: zichtbaar, uiterlijk 28-03-2027 16:00',
      'za 27-03-2027 15:00  zlp_voorlopig 801: seintje start aan evi',
      'za 27-03-2027 20:00  zlp_voorlopig 801: gedaan (held)',
      // Six weeks end on a Saturday: the law gives until Monday, the plan is for Friday.
      'vr 09-04-2027  zorgplan_definitief 801: zichtbaar, uiterlijk 10-05-2027, plannen voor 07-05-2027',
      'vr 16-04-2027  zorgplan_definitief 801: seintje P21D aan evi',
      'vr 30-04-2027  zorgplan_definitief 801: seintje P7D aan evi',
      'wo 05-05-2027  zorgplan_definitief 801: seintje P2D aan evi',
      'ma 10-05-2027  zorgplan_definitief 801: gedaan (held)',
      'wo 29-09-2027  zorgplan_evaluatie 801: zichtbaar, uiterlijk 10-11-2027',
      'ma 11-10-2027  zorgplan_evaluatie 801: seintje P30D aan evi',
      'wo 27-10-2027  zorgplan_evaluatie 801: seintje P14D aan evi',
      'do 04-11-2027  zorgplan_evaluatie 801: gedaan (held)',
      'do 04-11-2027  evaluatie_vastleggen 801: zichtbaar, uiterlijk 16-12-2027',
      'do 25-11-2027  evaluatie_vastleggen 801: seintje P21D aan evi',
      'do 09-12-2027  evaluatie_vastleggen 801: seintje P7D aan evi',
      'wo 15-12-2027  evaluatie_vastleggen 801: seintje P1D aan evi',
      'do 16-12-2027  evaluatie_vastleggen 801: seintje due aan evi',
      'do 16-12-2027  evaluatie_vastleggen 801: laatste dag voorbij',
      'vr 17-12-2027  evaluatie_vastleggen 801: seintje due+P1D aan coor',
      'ma 20-12-2027  evaluatie_vastleggen 801: gedaan (held)',
    ])
  })

  it('asks no fixed evaluation of a client at home under the Zvw, but a plan by own policy', () => {
    const book = presetRules('verpleeghuis', ['zorgplan_definitief', 'zorgplan_evaluatie', 'familiegesprek'])
    const by = { team: 'thuis', evv: 'ward', coordinator: 'thea', shadow: null }
    const world = home({
      episodes: [episode('2027-11-13', { id: '810', client: '810', frame: 'ZVW', by })],
      facts: [],
    })
    expect(all2027(book, world)).toEqual([
      // Six weeks end on Eerste Kerstdag, a Saturday. Own policy does not move for it.
      'vr 26-11-2027  zorgplan_definitief 810: zichtbaar, uiterlijk 25-12-2027, plannen voor 24-12-2027',
      'vr 03-12-2027  zorgplan_definitief 810: seintje P21D aan ward',
      'vr 17-12-2027  zorgplan_definitief 810: seintje P7D aan ward',
      'wo 22-12-2027  zorgplan_definitief 810: seintje P2D aan ward',
      'za 25-12-2027  zorgplan_definitief 810: seintje due aan ward',
      'za 25-12-2027  zorgplan_definitief 810: laatste dag voorbij',
      'zo 26-12-2027  zorgplan_definitief 810: seintje due+P1D aan thea',
    ])
  })

  it('talks with the family every half-year, also when they did not want to, until the resident dies', () => {
    const book = presetRules('verpleeghuis', ['familiegesprek', 'risico_inventarisatie'])
    const world = home({
      episodes: [resident('802', '2026-08-31 11:00', { endsAt: at('2027-09-20 06:00') })],
      facts: [
        fact('familiegesprek', '2027-03-04', 'geweigerd', about('802')),
        fact('risico_inventarisatie', '2026-10-05', 'gehouden', about('802')),
      ],
    })
    expect(all2027(book, world)).toEqual([
      // From 31 August half a year ends on the last of February, a Sunday.
      'vr 15-01-2027  familiegesprek 802: zichtbaar, uiterlijk 28-02-2027, plannen voor 26-02-2027',
      'wo 27-01-2027  familiegesprek 802: seintje P30D aan evi',
      'vr 19-02-2027  familiegesprek 802: seintje P7D aan evi',
      'zo 28-02-2027  familiegesprek 802: seintje due aan evi',
      'zo 28-02-2027  familiegesprek 802: laatste dag voorbij',
      'do 04-03-2027  familiegesprek 802: gedaan (refused)',
      'vr 23-07-2027  familiegesprek 802: zichtbaar, uiterlijk 04-09-2027, plannen voor 03-09-2027',
      'wo 04-08-2027  familiegesprek 802: seintje P30D aan evi',
      'vr 27-08-2027  familiegesprek 802: seintje P7D aan evi',
      'za 04-09-2027  familiegesprek 802: seintje due aan evi',
      'za 04-09-2027  familiegesprek 802: laatste dag voorbij',
      'zo 05-09-2027  risico_inventarisatie 802: zichtbaar, uiterlijk 05-10-2027',
      'za 11-09-2027  familiegesprek 802: seintje due+P7D aan coor',
      'di 14-09-2027  risico_inventarisatie 802: seintje P21D aan evi',
      'ma 20-09-2027  familiegesprek 802: vervallen (care_ended)',
      'ma 20-09-2027  risico_inventarisatie 802: vervallen (care_ended)',
    ])
  })

  it('looks at each measure of involuntary care apart, over the night in which the clocks go back', () => {
    const book = presetRules('verpleeghuis', ['wzd_noodbesluit', 'wzd_eerste_evaluatie', 'wzd_evaluatie'])
    const of = (kind: string, on: string, reference: string) =>
      fact(kind, on, 'gehouden', { ...about('803'), reference })
    const world = home({
      episodes: [resident('803', '2026-05-11', { wzd: true })],
      facts: [
        of('wzd_maatregel', '2027-04-08', 'sensor'),
        of('wzd_eerste_evaluatie', '2027-05-03', 'sensor'),
        of('wzd_evaluatie', '2027-10-07', 'sensor'),
        of('wzd_noodsituatie', '2027-10-30 10:00', 'band'),
        of('wzd_noodbesluit', '2027-11-01 08:00', 'band'),
        of('wzd_maatregel', '2027-11-01', 'band'),
        of('wzd_maatregel_beeindigd', '2027-11-12', 'band'),
      ],
    })
    expect(all2027(book, world)).toEqual([
      // Four weeks after 8 April is Hemelvaartsdag, the day after 5 mei.
      'do 08-04-2027  wzd_eerste_evaluatie 803 sensor: zichtbaar, uiterlijk 07-05-2027, plannen voor 04-05-2027',
      'di 20-04-2027  wzd_eerste_evaluatie 803 sensor: seintje P14D aan evi en kwaliteit',
      'za 01-05-2027  wzd_eerste_evaluatie 803 sensor: seintje P3D aan evi en kwaliteit',
      'ma 03-05-2027  wzd_eerste_evaluatie 803 sensor: gedaan (held)',
      'vr 27-08-2027  wzd_evaluatie 803 sensor: zichtbaar, uiterlijk 08-10-2027',
      'wo 08-09-2027  wzd_evaluatie 803 sensor: seintje P30D aan evi en kwaliteit',
      'vr 24-09-2027  wzd_evaluatie 803 sensor: seintje P14D aan evi en kwaliteit',
      'di 05-10-2027  wzd_evaluatie 803 sensor: seintje P3D aan evi en kwaliteit',
      'do 07-10-2027  wzd_evaluatie 803 sensor: gedaan (held)',
      // Forty-eight hours pass while the clock shows forty-seven.
      'za 30-10-2027 10:00  wzd_noodbesluit 803 band: zichtbaar, uiterlijk 01-11-2027 09:00',
      'za 30-10-2027 10:00  wzd_noodbesluit 803 band: seintje start aan evi en kwaliteit',
      'zo 31-10-2027 09:00  wzd_noodbesluit 803 band: seintje PT24H aan evi en kwaliteit',
      'ma 01-11-2027  wzd_eerste_evaluatie 803 band: zichtbaar, uiterlijk 29-11-2027',
      'ma 01-11-2027 05:00  wzd_noodbesluit 803 band: seintje PT4H aan evi en kwaliteit',
      'ma 01-11-2027 08:00  wzd_noodbesluit 803 band: gedaan (held)',
      'vr 12-11-2027  wzd_eerste_evaluatie 803 band: vervallen (ended)',
      'vr 12-11-2027  wzd_evaluatie 803 band: vervallen (ended)',
    ])
  })

  it('has a meeting about residents every month in the house, and none in the team at home', () => {
    const book = presetRules('verpleeghuis', ['mdo'])
    const held = ['2027-01-14', '2027-02-11', '2027-03-11'].map((on) =>
      fact('mdo', on, 'gehouden', ofTeam('linde')),
    )
    expect(calendar(book, home({ facts: held }), '2027-01-01', '2027-04-30')).toEqual([
      'vr 01-01-2027  mdo linde 2027-01: zichtbaar, 1 keer, uiterlijk 31-01-2027, plannen voor 29-01-2027',
      'do 14-01-2027  mdo linde 2027-01: gedaan (period_full)',
      'ma 01-02-2027  mdo linde 2027-02: zichtbaar, 1 keer, uiterlijk 28-02-2027, plannen voor 26-02-2027',
      'do 11-02-2027  mdo linde 2027-02: gedaan (period_full)',
      'ma 01-03-2027  mdo linde 2027-03: zichtbaar, 1 keer, uiterlijk 31-03-2027',
      'do 11-03-2027  mdo linde 2027-03: gedaan (period_full)',
      'do 01-04-2027  mdo linde 2027-04: zichtbaar, 1 keer, uiterlijk 30-04-2027',
      'vr 16-04-2027  mdo linde 2027-04: seintje half aan coor',
      'za 24-04-2027  mdo linde 2027-04: seintje last_week aan coor',
      'vr 30-04-2027  mdo linde 2027-04: laatste dag voorbij',
    ])
  })

  it('checks passports of competences, of who is in service', () => {
    const book = presetRules('verpleeghuis', ['bekwaamheidspaspoort'])
    const world = home({
      members: [
        ...people.filter(({ ref }) => ref === 'coor'),
        member('nina', ['zorgverlener'], { teams: ['linde'], employedFrom: day('2027-02-01') }),
        member('olaf', ['zorgverlener'], { teams: ['linde'], employedUntil: day('2027-06-30') }),
      ],
      facts: [fact('bekwaamheidspaspoort', '2026-07-05', 'gehouden', ofEmployee('olaf'))],
    })
    expect(calendar(book, world, '2027-01-01', '2027-07-31')).toEqual([
      'ma 01-02-2027  bekwaamheidspaspoort nina: zichtbaar, uiterlijk 01-05-2027, plannen voor 30-04-2027',
      'vr 19-03-2027  bekwaamheidspaspoort nina: seintje P42D aan nina',
      'di 06-04-2027  bekwaamheidspaspoort olaf: zichtbaar, uiterlijk 05-07-2027',
      'vr 16-04-2027  bekwaamheidspaspoort nina: seintje P14D aan nina',
      'za 01-05-2027  bekwaamheidspaspoort nina: seintje due aan nina en coor',
      'za 01-05-2027  bekwaamheidspaspoort nina: laatste dag voorbij',
      'za 15-05-2027  bekwaamheidspaspoort nina: seintje due+P14D aan coor',
      'ma 24-05-2027  bekwaamheidspaspoort olaf: seintje P42D aan olaf',
      'di 15-06-2027  bekwaamheidspaspoort nina: seintje due+P14D/1 aan coor',
      'ma 21-06-2027  bekwaamheidspaspoort olaf: seintje P14D aan olaf',
      'do 01-07-2027  bekwaamheidspaspoort olaf: vervallen (employment_ended)',
      'do 15-07-2027  bekwaamheidspaspoort nina: seintje due+P14D/2 aan coor',
    ])
  })

  it('makes its plans for the next year in autumn, and asks employees in odd years', () => {
    const book = presetRules('verpleeghuis', ['scholingswensen', 'scholingsprogramma', 'jaarplan', 'mto'])
    const world = home({
      teams: [linde],
      facts: [
        fact('scholingswensen', '2027-09-28', 'gehouden', ofTeam('linde')),
        fact('mto', '2027-10-21', 'gehouden', ofOrganisation),
        fact('jaarplan', '2027-12-16', 'gehouden', ofOrganisation),
        fact('scholingsprogramma', '2028-01-11', 'gehouden', ofOrganisation),
      ],
    })
    expect(calendar(book, world, '2027-01-01', '2028-01-31')).toEqual([
      'zo 04-07-2027  mto: zichtbaar, uiterlijk 31-12-2027',
      'ma 02-08-2027  scholingswensen linde: zichtbaar, uiterlijk 01-10-2027',
      'do 02-09-2027  scholingsprogramma: zichtbaar, uiterlijk 31-12-2027',
      'do 02-09-2027  jaarplan: zichtbaar, uiterlijk 31-12-2027',
      'do 02-09-2027  mto: seintje P120D aan kwaliteit',
      'vr 03-09-2027  scholingswensen linde: seintje P28D aan coor',
      'vr 24-09-2027  scholingswensen linde: seintje P7D aan coor',
      'di 28-09-2027  scholingswensen linde: gedaan (held)',
      'za 02-10-2027  scholingsprogramma: seintje P90D aan kwaliteit',
      'za 02-10-2027  jaarplan: seintje P90D aan bestuur',
      'do 21-10-2027  mto: gedaan (held)',
      'vr 19-11-2027  jaarplan: seintje P42D aan bestuur en kwaliteit',
      'vr 03-12-2027  scholingsprogramma: seintje P28D aan kwaliteit',
      'do 16-12-2027  jaarplan: gedaan (held)',
      'vr 24-12-2027  scholingsprogramma: seintje P7D aan kwaliteit en bestuur',
      'vr 31-12-2027  scholingsprogramma: seintje due aan kwaliteit',
      'vr 31-12-2027  scholingsprogramma: laatste dag voorbij',
      'di 11-01-2028  scholingsprogramma: gedaan (held)',
    ])
  })

  it('keeps its rounds with residents, family, volunteers and council', () => {
    const book = presetRules('verpleeghuis', [
      'clientenraad',
      'cto_intramuraal',
      'cto_extramuraal',
      'verwantenavond',
      'vrijwilligersoverleg',
      'nieuwsblad',
      'rie',
    ])
    const held = (kind: string, ...days: string[]) =>
      days.map((on) => fact(kind, on, 'gehouden', ofOrganisation))
    const world = home({
      facts: [
        ...held('clientenraad', '2027-03-16', '2027-06-15'),
        ...held('cto_intramuraal', '2027-05-20'),
        ...held('cto_extramuraal', '2027-11-09'),
        ...held('verwantenavond', '2027-04-22'),
        ...held('vrijwilligersoverleg', '2027-05-11', '2027-10-12'),
        ...held('nieuwsblad', '2027-02-09', '2027-05-31', '2027-09-07', '2027-11-30'),
        ...held('rie', '2027-09-30'),
        fact('verwantenavond', '2027-12-02', 'gepland', ofOrganisation),
        fact('verwantenavond', '2027-12-02', 'gehouden', ofOrganisation),
      ],
    })
    expect(all2027(book, world)).toEqual([
      'vr 01-01-2027  clientenraad 2027: zichtbaar, 2 keer, uiterlijk 31-12-2027',
      'vr 01-01-2027  cto_intramuraal 2027: zichtbaar, 1 keer, uiterlijk 31-12-2027',
      'vr 01-01-2027  cto_extramuraal 2027: zichtbaar, 1 keer, uiterlijk 31-12-2027',
      'vr 01-01-2027  verwantenavond 2027: zichtbaar, 2 keer, uiterlijk 31-12-2027',
      'vr 01-01-2027  vrijwilligersoverleg 2027-H1: zichtbaar, 1 keer, uiterlijk 30-06-2027',
      'vr 01-01-2027  nieuwsblad 2027-Q1: zichtbaar, 1 keer, uiterlijk 31-03-2027',
      'vr 01-01-2027  rie 2027: zichtbaar, 1 keer, uiterlijk 31-12-2027',
      'di 09-02-2027  nieuwsblad 2027-Q1: gedaan (period_full)',
      'do 01-04-2027  nieuwsblad 2027-Q2: zichtbaar, 1 keer, uiterlijk 30-06-2027',
      // The first half of the year has 181 days, the second quarter 91.
      'do 01-04-2027  vrijwilligersoverleg 2027-H1: seintje half aan kwaliteit',
      'di 11-05-2027  vrijwilligersoverleg 2027-H1: gedaan (period_full)',
      'zo 16-05-2027  nieuwsblad 2027-Q2: seintje half aan kwaliteit',
      'do 20-05-2027  cto_intramuraal 2027: gedaan (period_full)',
      'ma 31-05-2027  nieuwsblad 2027-Q2: gedaan (period_full)',
      'di 15-06-2027  clientenraad 2027: gedaan (period_full)',
      'do 01-07-2027  vrijwilligersoverleg 2027-H2: zichtbaar, 1 keer, uiterlijk 31-12-2027',
      'do 01-07-2027  nieuwsblad 2027-Q3: zichtbaar, 1 keer, uiterlijk 30-09-2027',
      'ma 16-08-2027  nieuwsblad 2027-Q3: seintje half aan kwaliteit',
      'di 07-09-2027  nieuwsblad 2027-Q3: gedaan (period_full)',
      // Sixteen weeks before the end of the year; the evening of December stands planned, so nobody is asked.
      'za 11-09-2027  cto_extramuraal 2027: seintje P16W aan kwaliteit',
      'za 11-09-2027  rie 2027: seintje P16W aan kwaliteit',
      'do 30-09-2027  rie 2027: gedaan (period_full)',
      'vr 01-10-2027  nieuwsblad 2027-Q4: zichtbaar, 1 keer, uiterlijk 31-12-2027',
      'vr 01-10-2027  vrijwilligersoverleg 2027-H2: seintje half aan kwaliteit',
      'za 09-10-2027  cto_extramuraal 2027: seintje P16W/1 aan kwaliteit',
      'di 12-10-2027  vrijwilligersoverleg 2027-H2: gedaan (period_full)',
      'za 06-11-2027  cto_extramuraal 2027: seintje P16W/2 aan kwaliteit',
      'di 09-11-2027  cto_extramuraal 2027: gedaan (period_full)',
      'di 16-11-2027  nieuwsblad 2027-Q4: seintje half aan kwaliteit',
      'di 30-11-2027  nieuwsblad 2027-Q4: gedaan (period_full)',
      'do 02-12-2027  verwantenavond 2027: gedaan (period_full)',
    ])
  })

  it('has a kwaliteitsbeeld on the day that it chose itself', () => {
    const book = presetRules('verpleeghuis', ['kwaliteitsbeeld_gk'], {
      kwaliteitsbeeld_gk: { aan: 'ja', datum: '28-03' },
    })
    const world = home({
      facts: [
        fact('kwaliteitsbeeld_gk', '2026-03-20', 'gehouden', ofOrganisation),
        fact('kwaliteitsbeeld_gk', '2027-04-05', 'gehouden', ofOrganisation),
      ],
    })
    expect(calendar(book, world, '2026-09-01', '2027-09-01')).toEqual([
      // The day is Easter Sunday, and the Friday before it Goede Vrijdag.
      'za 26-09-2026  kwaliteitsbeeld_gk: zichtbaar, uiterlijk 28-03-2027, plannen voor 25-03-2027',
      'wo 25-11-2026  kwaliteitsbeeld_gk: seintje P120D aan kwaliteit',
      'zo 24-01-2027  kwaliteitsbeeld_gk: seintje P60D aan kwaliteit',
      'di 23-02-2027  kwaliteitsbeeld_gk: seintje P30D aan kwaliteit',
      'do 18-03-2027  kwaliteitsbeeld_gk: seintje P7D aan kwaliteit en bestuur',
      'zo 28-03-2027  kwaliteitsbeeld_gk: seintje due aan kwaliteit',
      'zo 28-03-2027  kwaliteitsbeeld_gk: laatste dag voorbij',
      // Every week from then on: the next time would be on the morning of the day on which it was done.
      'ma 29-03-2027  kwaliteitsbeeld_gk: seintje due+P1D aan kwaliteit en bestuur',
      'ma 05-04-2027  kwaliteitsbeeld_gk: gedaan (held)',
    ])
  })
})
