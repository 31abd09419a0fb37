import { describe, expect, it } from 'vitest'
import type { Episode, Fact, World } from '../../care/world.ts'
import { at, day, episode, fact, member, ofEmployee, ofOrganisation, ofTeam, team } from '../care/a-world.ts'
import { calendar, presetRules } from './year-calendar.ts'

/**
 * A year of an organisation that places carers who live in with a client, all of it under a personal budget. Zoco and
 * Tweede own the plans, Leider leads their team, Kira and Marek live in with clients.
 */
const people = [
  member('zoco', ['evv'], { teams: ['noord'], employedUntil: day('2026-06-30') }),
  member('tweede', ['evv'], { teams: ['noord'] }),
  member('leider', ['coordinator'], { teams: ['noord'] }),
  member('directie', ['management'], { teams: ['kantoor'] }),
  member('functionaris', ['functionaris'], { teams: ['kantoor'] }),
]

function house(change: Partial<World>): World {
  return {
    teams: [team('noord', 'zorg'), team('kantoor', 'staf')],
    members: people,
    episodes: [],
    facts: [],
    ...change,
  }
}

function client(ref: string, startsAt: string, change: Partial<Episode> = {}): Episode {
  const by = { team: 'noord', evv: 'zoco', coordinator: 'leider', shadow: 'tweede' }
  return episode(startsAt, { id: ref, client: ref, frame: 'WLZ-PGB', by, ...change })
}

const about = (ref: string): Partial<Fact> => ({ subject: { kind: 'client', episode: ref } })

describe('a year of care by people who live in', () => {
  it('begins on the Saturday on which the clocks go forward, before Easter', () => {
    const book = presetRules('inwonende-zorg', [
      'zlp_voorlopig',
      'risico_inventarisatie',
      'zorgplan_definitief',
      'zorgplan_evaluatie',
      'evaluatie_vastleggen',
    ])
    const world = house({
      episodes: [client('501', '2026-03-28 14:00')],
      facts: [
        fact('zlp_voorlopig', '2026-03-29 16:00', 'gehouden', about('501')),
        fact('risico_inventarisatie', '2026-04-07', 'gehouden', about('501')),
        fact('zorgplan_definitief', '2026-05-07', 'gehouden', about('501')),
        fact('zorgplan_evaluatie', '2026-11-09', 'geweigerd', about('501')),
      ],
    })
    expect(calendar(book, world, '2026-01-01', '2026-12-31')).toEqual([
      // Twenty-four hours pass while the clock shows twenty-five.
      'za 28-03-2026 14:00  zlp_voorlopig 501: zichtbaar, uiterlijk 29-03-2026 15:00',
      'za 28-03-2026 14:00  zlp_voorlopig 501: seintje start aan zoco',
      'za 28-03-2026  risico_inventarisatie 501: zichtbaar, uiterlijk 04-04-2026, plannen voor 02-04-2026',
      'zo 29-03-2026 03:00  zlp_voorlopig 501: seintje PT12H aan zoco',
      'zo 29-03-2026 11:00  zlp_voorlopig 501: seintje PT4H aan zoco',
      'zo 29-03-2026 15:00  zlp_voorlopig 501: seintje due aan zoco',
      'zo 29-03-2026 16:00  zlp_voorlopig 501: gedaan (held)',
      'wo 01-04-2026  risico_inventarisatie 501: seintje P1D aan zoco',
      'za 04-04-2026  risico_inventarisatie 501: seintje due aan zoco',
      'za 04-04-2026  risico_inventarisatie 501: laatste dag voorbij',
      'di 07-04-2026  risico_inventarisatie 501: gedaan (held)',
      // Six weeks of own policy end on a Saturday and stay there; with care in kind it would be Monday.
      'vr 10-04-2026  zorgplan_definitief 501: zichtbaar, uiterlijk 09-05-2026, plannen voor 08-05-2026',
      'vr 17-04-2026  zorgplan_definitief 501: seintje P21D aan zoco',
      'vr 01-05-2026  zorgplan_definitief 501: seintje P7D aan zoco',
      'wo 06-05-2026  zorgplan_definitief 501: seintje P2D aan zoco',
      'do 07-05-2026  zorgplan_definitief 501: gedaan (held)',
      // Zoco left at the end of June: the shadow is asked.
      'vr 25-09-2026  zorgplan_evaluatie 501: zichtbaar, uiterlijk 07-11-2026, plannen voor 06-11-2026',
      'wo 07-10-2026  zorgplan_evaluatie 501: seintje P30D aan tweede',
      'vr 23-10-2026  zorgplan_evaluatie 501: seintje P14D aan tweede',
      'di 03-11-2026  zorgplan_evaluatie 501: seintje P3D aan tweede',
      'za 07-11-2026  zorgplan_evaluatie 501: seintje due aan tweede',
      'za 07-11-2026  zorgplan_evaluatie 501: laatste dag voorbij',
      'ma 09-11-2026  zorgplan_evaluatie 501: gedaan (refused)',
    ])
  })

  it('has an hour less to fill on the clock when the clocks go back', () => {
    const book = presetRules('inwonende-zorg', ['zlp_voorlopig'])
    const world = house({ episodes: [client('502', '2026-10-24 14:00')] })
    expect(calendar(book, world, '2026-10-01', '2026-11-30')).toEqual([
      'za 24-10-2026 14:00  zlp_voorlopig 502: zichtbaar, uiterlijk 25-10-2026 13:00',
      'za 24-10-2026 14:00  zlp_voorlopig 502: seintje start aan tweede',
      'zo 25-10-2026 02:00  zlp_voorlopig 502: seintje PT12H aan tweede',
      'zo 25-10-2026 09:00  zlp_voorlopig 502: seintje PT4H aan tweede',
      'zo 25-10-2026 13:00  zlp_voorlopig 502: seintje due aan tweede',
      'zo 25-10-2026 15:00  zlp_voorlopig 502: seintje due+PT2H aan leider',
      'zo 01-11-2026 13:00  zlp_voorlopig 502: gemist (window_closed)',
    ])
  })

  it('has a report every week, also over Easter, until care ends', () => {
    const book = presetRules('inwonende-zorg', ['rapportage_week'])
    const world = house({
      episodes: [client('501', '2026-03-28 14:00', { endsAt: at('2026-05-02 12:00') })],
      facts: ['2026-04-02', '2026-04-09', '2026-04-20', '2026-04-26'].map((on) =>
        fact('rapportage_week', on, 'gehouden', about('501')),
      ),
    })
    expect(calendar(book, world, '2026-01-01', '2026-12-31')).toEqual([
      // Friday is Goede Vrijdag, so the last working day of this week is Thursday.
      'di 31-03-2026  rapportage_week 501: zichtbaar, uiterlijk 04-04-2026, plannen voor 02-04-2026',
      'wo 01-04-2026  rapportage_week 501: seintje P1D aan zoco',
      'do 02-04-2026  rapportage_week 501: gedaan (held)',
      'di 07-04-2026  rapportage_week 501: zichtbaar, uiterlijk 09-04-2026',
      'wo 08-04-2026  rapportage_week 501: seintje P1D aan zoco',
      'do 09-04-2026  rapportage_week 501: gedaan (held)',
      'di 14-04-2026  rapportage_week 501: zichtbaar, uiterlijk 16-04-2026',
      'wo 15-04-2026  rapportage_week 501: seintje P1D aan zoco',
      'do 16-04-2026  rapportage_week 501: seintje due aan zoco',
      'do 16-04-2026  rapportage_week 501: laatste dag voorbij',
      'za 18-04-2026  rapportage_week 501: seintje due+P2D aan leider',
      'ma 20-04-2026  rapportage_week 501: gedaan (held)',
      // Seven days on is Koningsdag, a Monday: planned for the Friday before it.
      'wo 22-04-2026  rapportage_week 501: zichtbaar, uiterlijk 27-04-2026, plannen voor 24-04-2026',
      'do 23-04-2026  rapportage_week 501: seintje P1D aan zoco',
      'zo 26-04-2026  rapportage_week 501: gedaan (held)',
      'wo 29-04-2026  rapportage_week 501: zichtbaar, uiterlijk 03-05-2026, plannen voor 01-05-2026',
      'do 30-04-2026  rapportage_week 501: seintje P1D aan zoco',
      'za 02-05-2026  rapportage_week 501: vervallen (care_ended)',
    ])
  })

  it('looks at each measure of involuntary care apart', () => {
    const book = presetRules('inwonende-zorg', ['wzd_eerste_evaluatie', 'wzd_evaluatie'])
    const of = (kind: string, on: string, reference: string) =>
      fact(kind, on, 'gehouden', { ...about('503'), reference })
    const world = house({
      episodes: [client('503', '2025-01-06', { wzd: true })],
      facts: [
        of('wzd_maatregel', '2025-08-31', 'bedhek'),
        of('wzd_eerste_evaluatie', '2025-09-24', 'bedhek'),
        of('wzd_evaluatie', '2026-02-26', 'bedhek'),
        of('wzd_maatregel', '2026-01-31', 'deur'),
        of('wzd_maatregel_beeindigd', '2026-07-20', 'deur'),
      ],
    })
    expect(calendar(book, world, '2026-01-01', '2026-12-31')).toEqual([
      // Half a year from 31 August is the last of February, a Saturday, and longer than what the law lengthens.
      'vr 16-01-2026  wzd_evaluatie 503 bedhek: zichtbaar, uiterlijk 28-02-2026, plannen voor 27-02-2026',
      'wo 28-01-2026  wzd_evaluatie 503 bedhek: seintje P30D aan zoco en functionaris',
      // Four weeks end on the same Saturday; these the law moves to Monday.
      'za 31-01-2026  wzd_eerste_evaluatie 503 deur: zichtbaar, uiterlijk 02-03-2026, plannen voor 27-02-2026',
      'vr 13-02-2026  wzd_eerste_evaluatie 503 deur: seintje P14D aan zoco en functionaris',
      'vr 13-02-2026  wzd_evaluatie 503 bedhek: seintje P14D aan zoco en functionaris',
      'di 24-02-2026  wzd_eerste_evaluatie 503 deur: seintje P3D aan zoco en functionaris',
      'di 24-02-2026  wzd_evaluatie 503 bedhek: seintje P3D aan zoco en functionaris',
      'do 26-02-2026  wzd_evaluatie 503 bedhek: gedaan (held)',
      'ma 02-03-2026  wzd_eerste_evaluatie 503 deur: seintje due aan zoco en functionaris',
      'ma 02-03-2026  wzd_eerste_evaluatie 503 deur: laatste dag voorbij',
      'di 03-03-2026  wzd_eerste_evaluatie 503 deur: seintje due+P1D aan leider en functionaris',
      'vr 19-06-2026  wzd_evaluatie 503 deur: zichtbaar, uiterlijk 31-07-2026',
      'wo 01-07-2026  wzd_evaluatie 503 deur: seintje P30D aan functionaris',
      'wo 15-07-2026  wzd_evaluatie 503 bedhek: zichtbaar, uiterlijk 26-08-2026',
      'vr 17-07-2026  wzd_evaluatie 503 deur: seintje P14D aan functionaris',
      'ma 20-07-2026  wzd_eerste_evaluatie 503 deur: vervallen (ended)',
      'ma 20-07-2026  wzd_evaluatie 503 deur: vervallen (ended)',
      'ma 27-07-2026  wzd_evaluatie 503 bedhek: seintje P30D aan functionaris',
      'wo 12-08-2026  wzd_evaluatie 503 bedhek: seintje P14D aan functionaris',
      'zo 23-08-2026  wzd_evaluatie 503 bedhek: seintje P3D aan functionaris',
      'wo 26-08-2026  wzd_evaluatie 503 bedhek: seintje due aan functionaris',
      'wo 26-08-2026  wzd_evaluatie 503 bedhek: laatste dag voorbij',
      'do 27-08-2026  wzd_evaluatie 503 bedhek: seintje due+P1D aan leider en functionaris',
    ])
  })

  it('asks for a decision within two days of an emergency, through the night that is an hour short', () => {
    const book = presetRules('inwonende-zorg', ['wzd_noodbesluit'])
    const world = house({
      episodes: [client('503', '2025-01-06', { wzd: true })],
      facts: [
        fact('wzd_noodsituatie', '2026-03-27 22:30', 'gehouden', about('503')),
        fact('wzd_noodbesluit', '2026-03-29 21:00', 'gehouden', about('503')),
      ],
    })
    expect(calendar(book, world, '2026-03-01', '2026-03-31')).toEqual([
      'vr 27-03-2026 22:30  wzd_noodbesluit 503: zichtbaar, uiterlijk 29-03-2026 23:30',
      'vr 27-03-2026 22:30  wzd_noodbesluit 503: seintje start aan zoco en functionaris',
      'za 28-03-2026 22:30  wzd_noodbesluit 503: seintje PT24H aan zoco en functionaris',
      'zo 29-03-2026 19:30  wzd_noodbesluit 503: seintje PT4H aan zoco en functionaris',
      'zo 29-03-2026 21:00  wzd_noodbesluit 503: gedaan (held)',
    ])
  })

  it('looks at what a new carer must have, and forgets who left', () => {
    const rules = [
      'introductietraining',
      'wzd_scholing',
      'vog',
      'medicatie_bekwaam',
      'beoordeling_zorgverlener',
    ]
    const world = house({
      members: [
        ...people,
        member('kira', ['zorgverlener'], { teams: ['noord'], employedFrom: day('2026-08-31') }),
        member('marek', ['zorgverlener'], { teams: ['noord'], employedUntil: day('2026-10-15') }),
      ],
      facts: [
        fact('introductie', '2026-09-01', 'gehouden', ofEmployee('kira')),
        fact('wzd', '2026-08-28', 'gehouden', ofEmployee('kira')),
        fact('vog', '2026-09-04', 'gehouden', ofEmployee('kira')),
        fact('medicatie', '2026-08-28', 'gehouden', ofEmployee('kira')),
        fact('beoordeling', '2026-10-09', 'gehouden', ofEmployee('kira')),
        fact('medicatie', '2024-10-25', 'gehouden', ofEmployee('marek')),
        ...['introductie', 'wzd', 'vog', 'beoordeling'].map((kind) =>
          fact(kind, '2024-10-25', 'gehouden', ofEmployee('marek')),
        ),
      ],
    })
    expect(calendar(presetRules('inwonende-zorg', rules), world, '2026-01-01', '2026-12-31')).toEqual([
      // Two years after a Friday in October is the Sunday on which the clocks go back.
      'za 25-07-2026  medicatie_bekwaam marek: zichtbaar, uiterlijk 25-10-2026, plannen voor 23-10-2026',
      'ma 24-08-2026  medicatie_bekwaam marek: seintje P60D aan marek',
      'ma 31-08-2026  introductietraining kira: zichtbaar, uiterlijk 01-09-2026',
      'ma 31-08-2026  introductietraining kira: seintje start aan kira en leider',
      'ma 31-08-2026  vog kira: zichtbaar, uiterlijk 01-09-2026',
      'ma 31-08-2026  vog kira: seintje start aan leider',
      'di 01-09-2026  introductietraining kira: gedaan (held)',
      'di 01-09-2026  vog kira: seintje due aan leider',
      'di 01-09-2026  vog kira: laatste dag voorbij',
      'vr 04-09-2026  vog kira: gedaan (held)',
      'ma 14-09-2026  beoordeling_zorgverlener kira: zichtbaar, uiterlijk 12-10-2026',
      'wo 23-09-2026  medicatie_bekwaam marek: seintje P30D aan marek',
      'ma 28-09-2026  beoordeling_zorgverlener kira: seintje P14D aan leider',
      'vr 09-10-2026  beoordeling_zorgverlener kira: gedaan (held)',
      'vr 16-10-2026  medicatie_bekwaam marek: vervallen (employment_ended)',
    ])
  })

  it('gets a client council, and keeps its rounds', () => {
    const book = presetRules(
      'inwonende-zorg',
      ['clientenraad_installatie', 'clientenraad', 'meldingen_kwartaal', 'interne_audit', 'intervisie'],
      { clientenraad_installatie: { aan: 'ja', datum: '30-06' } },
    )
    const world = house({
      facts: [
        ...['2026-01-22', '2026-04-23', '2026-07-16'].map((on) =>
          fact('meldingen_kwartaal', on, 'gehouden', ofOrganisation),
        ),
        fact('interne_audit', '2026-03-19', 'gehouden', ofOrganisation),
        ...['2026-02-10', '2026-05-20', '2026-08-13', '2026-11-18'].map((on) =>
          fact('intervisie', on, 'gehouden', ofTeam('noord')),
        ),
        fact('clientenraad_installatie', '2026-06-18', 'gehouden', ofOrganisation),
        fact('clientenraad', '2026-09-15', 'gehouden', ofOrganisation),
        fact('clientenraad', '2026-12-08', 'gehouden', ofOrganisation),
      ],
    })
    expect(calendar(book, world, '2026-01-01', '2026-12-31')).toEqual([
      'do 01-01-2026  clientenraad_installatie: zichtbaar, uiterlijk 30-06-2026',
      'do 01-01-2026  clientenraad 2026: zichtbaar, 2 keer, uiterlijk 31-12-2026',
      'do 01-01-2026  meldingen_kwartaal 2026-Q1: zichtbaar, 1 keer, uiterlijk 31-03-2026',
      'do 01-01-2026  interne_audit 2026: zichtbaar, 1 keer, uiterlijk 31-12-2026',
      'do 01-01-2026  intervisie noord 2026-Q1: zichtbaar, 1 keer, uiterlijk 31-03-2026',
      'do 22-01-2026  meldingen_kwartaal 2026-Q1: gedaan (period_full)',
      'di 10-02-2026  intervisie noord 2026-Q1: gedaan (period_full)',
      'do 19-03-2026  interne_audit 2026: gedaan (period_full)',
      'wo 01-04-2026  meldingen_kwartaal 2026-Q2: zichtbaar, 1 keer, uiterlijk 30-06-2026',
      'wo 01-04-2026  intervisie noord 2026-Q2: zichtbaar, 1 keer, uiterlijk 30-06-2026',
      'wo 01-04-2026  clientenraad_installatie: seintje P90D aan directie',
      'do 23-04-2026  meldingen_kwartaal 2026-Q2: gedaan (period_full)',
      'za 16-05-2026  intervisie noord 2026-Q2: seintje half aan leider',
      'wo 20-05-2026  intervisie noord 2026-Q2: gedaan (period_full)',
      'di 02-06-2026  clientenraad_installatie: seintje P28D aan directie',
      'do 18-06-2026  clientenraad_installatie: gedaan (held)',
      'wo 01-07-2026  meldingen_kwartaal 2026-Q3: zichtbaar, 1 keer, uiterlijk 30-09-2026',
      'wo 01-07-2026  intervisie noord 2026-Q3: zichtbaar, 1 keer, uiterlijk 30-09-2026',
      'do 16-07-2026  meldingen_kwartaal 2026-Q3: gedaan (period_full)',
      // Room for two meetings, twelve weeks each, counted back from the end of the year.
      'vr 17-07-2026  clientenraad 2026: seintje P24W aan functionaris',
      'do 13-08-2026  intervisie noord 2026-Q3: gedaan (period_full)',
      'do 01-10-2026  meldingen_kwartaal 2026-Q4: zichtbaar, 1 keer, uiterlijk 31-12-2026',
      'do 01-10-2026  intervisie noord 2026-Q4: zichtbaar, 1 keer, uiterlijk 31-12-2026',
      'vr 09-10-2026  clientenraad 2026: seintje P12W aan functionaris',
      'vr 06-11-2026  clientenraad 2026: seintje P12W/1 aan functionaris',
      'ma 16-11-2026  meldingen_kwartaal 2026-Q4: seintje half aan functionaris',
      'ma 16-11-2026  intervisie noord 2026-Q4: seintje half aan leider',
      'wo 18-11-2026  intervisie noord 2026-Q4: gedaan (period_full)',
      'vr 04-12-2026  clientenraad 2026: seintje P12W/2 aan functionaris',
      'di 08-12-2026  clientenraad 2026: gedaan (period_full)',
      'vr 25-12-2026  meldingen_kwartaal 2026-Q4: seintje last_week aan functionaris',
      'do 31-12-2026  meldingen_kwartaal 2026-Q4: laatste dag voorbij',
    ])
  })

  it('looks at the agreements on medicines twice a year, from the end of a month too, until care ends', () => {
    const world = house({
      episodes: [client('504', '2025-08-31 10:00', { endsAt: at('2026-09-05 12:00') })],
      facts: [fact('medicatieafspraken_evaluatie', '2026-03-09', 'gehouden', about('504'))],
    })
    const book = presetRules('inwonende-zorg', ['medicatieafspraken_evaluatie'])
    expect(calendar(book, world, '2026-01-01', '2026-12-31')).toEqual([
      'wo 28-01-2026  medicatieafspraken_evaluatie 504: zichtbaar, uiterlijk 28-02-2026, plannen voor 27-02-2026',
      'vr 06-02-2026  medicatieafspraken_evaluatie 504: seintje P21D aan zoco',
      'vr 20-02-2026  medicatieafspraken_evaluatie 504: seintje P7D aan zoco',
      'za 28-02-2026  medicatieafspraken_evaluatie 504: seintje due aan zoco',
      'za 28-02-2026  medicatieafspraken_evaluatie 504: laatste dag voorbij',
      'za 07-03-2026  medicatieafspraken_evaluatie 504: seintje due+P7D aan leider',
      'ma 09-03-2026  medicatieafspraken_evaluatie 504: gedaan (held)',
      'ma 10-08-2026  medicatieafspraken_evaluatie 504: zichtbaar, uiterlijk 09-09-2026',
      'wo 19-08-2026  medicatieafspraken_evaluatie 504: seintje P21D aan tweede',
      'wo 02-09-2026  medicatieafspraken_evaluatie 504: seintje P7D aan tweede',
      'za 05-09-2026  medicatieafspraken_evaluatie 504: vervallen (care_ended)',
    ])
  })

  it('has its year at the office', () => {
    const book = presetRules('inwonende-zorg', ['ontwikkelgesprek', 'rie', 'mto_bespreken', 'cto'])
    const world = house({
      members: people.filter(({ ref }) => ref !== 'zoco'),
      facts: [
        fact('ontwikkelgesprek', '2025-05-14', 'gehouden', ofEmployee('tweede')),
        fact('ontwikkelgesprek', '2026-05-13', 'gehouden', ofEmployee('tweede')),
        fact('rie', '2026-06-11', 'gehouden', ofOrganisation),
        fact('cto', '2026-10-06', 'gehouden', ofOrganisation),
      ],
    })
    expect(calendar(book, world, '2026-01-01', '2026-12-31')).toEqual([
      'do 01-01-2026  rie 2026: zichtbaar, 1 keer, uiterlijk 31-12-2026',
      'do 01-01-2026  mto_bespreken 2026: zichtbaar, 1 keer, uiterlijk 31-12-2026',
      'do 01-01-2026  cto 2026: zichtbaar, 1 keer, uiterlijk 31-12-2026',
      // A year after 14 May 2025 is Hemelvaartsdag.
      'za 14-03-2026  ontwikkelgesprek tweede: zichtbaar, uiterlijk 14-05-2026, plannen voor 13-05-2026',
      'wo 01-04-2026  ontwikkelgesprek tweede: seintje P42D aan leider',
      'wo 29-04-2026  ontwikkelgesprek tweede: seintje P14D aan leider',
      'wo 13-05-2026  ontwikkelgesprek tweede: gedaan (held)',
      'do 11-06-2026  rie 2026: gedaan (period_full)',
      'do 02-07-2026  mto_bespreken 2026: seintje half aan directie',
      'vr 11-09-2026  cto 2026: seintje P16W aan functionaris',
      'di 06-10-2026  cto 2026: gedaan (period_full)',
      'vr 25-12-2026  mto_bespreken 2026: seintje last_week aan directie',
      'do 31-12-2026  mto_bespreken 2026: laatste dag voorbij',
    ])
  })
})
