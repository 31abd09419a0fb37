import type { Card } from '../../../bot/cards/card.ts'
import type { DigestPage, DraftPage, DutyPage, Person, WeekPage } from '../../../bot/web/doors.ts'
import { asDay } from '../../../care/day.ts'

export const people: Person[] = [
  {
    member: 'm-ilse',
    name: 'Ilse van Bergen',
    roles: ['coordinator'],
    teams: ['Team Zorg', 'Team Ambulant'],
  },
  { member: 'm-farid', name: 'Farid el Amrani', roles: ['management'], teams: ['Staf'] },
  { member: 'm-roos', name: 'Roos Hoekstra', roles: ['evv', 'zorgverlener'], teams: ['Team Zorg'] },
  { member: 'm-jip', name: 'Jip de Groot', roles: ['zorgverlener'], teams: ['Dagbesteding De Tuin'] },
  { member: 'm-ada', name: 'Ada Veenstra', roles: ['raad'], teams: ['Team Zorg'] },
]

const about = (code: string) =>
  [
    { kind: 'intent', label: 'Gedaan', intent: { do: 'done', duty: code }, style: 'primary' },
    { kind: 'intent', label: 'Gepland op', intent: { do: 'plan', duty: code } },
    { kind: 'intent', label: 'Later', intent: { do: 'later', duty: code } },
    { kind: 'intent', label: 'Overdragen', intent: { do: 'hand_over', duty: code } },
    { kind: 'intent', label: 'Waarom?', intent: { do: 'why', duty: code } },
    { kind: 'page', label: 'Bekijk', path: `/duty/${code}` },
  ] satisfies Card['actions']

export const nudge: Card = {
  title: 'Er staan 2 dingen voor je klaar',
  notice: 'Er staan 2 dingen voor je klaar',
  blocks: [
    { kind: 'text', text: 'Goedemorgen Ilse. Deze week vragen twee zorgplannen je aandacht.' },
    {
      kind: 'item',
      title: 'Zorgplan vaststellen (K7F3QP)',
      lines: ['Team Zorg, uiterlijk dinsdag 24 november.'],
      badge: { text: 'Nog 1 dag', tone: 'warning' },
      actions: about('K7F3QP'),
    },
    {
      kind: 'item',
      title: 'Voorlopig zorgleefplan (M4TRX9)',
      lines: ['Team Ambulant, uiterlijk gisteren om 15:00.'],
      badge: { text: 'Te laat: 18 uur', tone: 'attention' },
      actions: about('M4TRX9'),
    },
    {
      kind: 'more',
      label: 'Wat komt er hierna?',
      blocks: [{ kind: 'text', text: 'Over drie weken: MDO van Team Zorg.' }],
    },
  ],
  actions: [{ kind: 'intent', label: 'Al mijn taken', intent: { do: 'tasks' } }],
}

export const nudgeDone: Card = {
  ...nudge,
  title: 'Er staat nog 1 ding voor je klaar',
  blocks: nudge.blocks.map((block) =>
    block.kind === 'item' && block.title.includes('K7F3QP')
      ? {
          ...block,
          badge: { text: 'Gedaan', tone: 'good' },
          lines: ['Vandaag gedaan door Ilse van Bergen.'],
          actions: [{ kind: 'intent', label: 'Pas uitkomst aan', intent: { do: 'outcome', duty: 'K7F3QP' } }],
        }
      : block,
  ),
}

export const duty: DutyPage = {
  code: 'K7F3QP',
  title: 'Zorgplan vaststellen',
  class: 'wet',
  state: 'open',
  subject: { kind: 'client', number: '10023', recordUrl: 'https://ecd.example.nl/clienten/10023' },
  team: 'Team Zorg',
  frame: 'WLZ-ZIN',
  starts: asDay('2026-10-13'),
  due: { kind: 'day', day: asDay('2026-11-24') },
  planBy: asDay('2026-11-24'),
  planned: null,
  responsible: ['Roos Hoekstra'],
  backup: ['Ilse van Bergen'],
  why: [
    'De zorg begon op dinsdag 13 oktober 2026.',
    'Het zorgplan moet er zes weken later zijn: dinsdag 24 november 2026.',
    'Dat is een werkdag, dus de datum schuift niet op.',
  ],
  history: [
    {
      at: new Date('2026-10-13T09:00:00Z'),
      by: 'Kompasbot',
      what: 'Taak ontstaan door de start van de zorg.',
    },
    {
      at: new Date('2026-11-17T07:30:00Z'),
      by: 'Kompasbot',
      what: 'Herinnering gestuurd aan Roos Hoekstra.',
    },
  ],
  actions: about('K7F3QP').slice(0, 4),
}

const id = '0197c1de-1111-7abc-8def-000000000001'

export const draft: DraftPage = {
  id,
  version: 2,
  month: '2026-10',
  framework: 'gk',
  bouwsteen: 1,
  bouwsteenTitle: 'Het kennen van wensen en behoeften',
  team: 'Team Zorg',
  status: 'concept',
  waitsFor: 'Farid el Amrani',
  writer: 'extractive',
  blocks: [
    {
      heading: 'Wat ging goed',
      sentences: [
        {
          position: 0,
          text: 'In oktober waren 7 van de 8 zorgplannen op tijd klaar.',
          quote: null,
          editedBy: null,
          sources: [
            {
              kind: 'figure',
              ref: 'f:plannen-zorg-2026-10',
              label: 'Zorgplannen op tijd',
              value: '7 van 8',
              how: 'Alle zorgplannen met een einddatum in oktober.',
              source: 'gebeurtenissen.csv',
            },
          ],
        },
        {
          position: 1,
          text: 'Door samen koffie te drinken vóór het gesprek vertelde een bewoner uit zichzelf wat hij belangrijk vindt.',
          quote: { by: 'Team Zorg' },
          editedBy: null,
          sources: [
            {
              kind: 'reflection',
              ref: 'r:8K2Q4M7T',
              team: 'Team Zorg',
              day: asDay('2026-10-14'),
              text: 'Door samen koffie te drinken vóór het gesprek vertelde een bewoner uit zichzelf wat hij belangrijk vindt. Dat doen we vaker.',
            },
            { kind: 'removed', ref: 'r:3H9WZ2PD', team: 'Team Zorg', month: '2025-10' },
          ],
        },
      ],
    },
    {
      heading: 'Wat kan beter',
      sentences: [
        {
          position: 2,
          text: 'Het team wil familie eerder vragen om mee te denken.',
          quote: null,
          editedBy: 'Farid el Amrani',
          sources: [
            {
              kind: 'reflection',
              ref: 'r:5NB7C2XK',
              team: 'Team Zorg',
              day: asDay('2026-10-21'),
              text: 'We vroegen de familie pas na het gesprek. Eerder vragen werkt beter.',
            },
          ],
        },
      ],
    },
  ],
  missing: ['Cijfers over cliëntervaring van oktober zijn er nog niet.'],
  refused: [{ text: 'Alle bewoners zijn tevreden.', reason: 'Er is geen bron voor deze zin.' }],
  decisions: [{ at: new Date('2026-11-03T10:00:00Z'), by: 'Farid el Amrani', what: 'Zin 3 aangepast' }],
  mayDecide: true,
}

export const digest: DigestPage = {
  month: '2026-10',
  organisation: 'De Wingerd',
  summary: ['Oktober was een rustige maand. Bijna alle zorgplannen waren op tijd.'],
  figures: [
    {
      label: 'Zorgplannen op tijd',
      team: 'Team Zorg',
      value: '7 van 8',
      note: 'Eén plan kwam twee dagen later.',
    },
    { label: 'MDO’s gehouden', team: 'Team Zorg', value: '1 van 1', note: null },
    { label: 'BHV geldig', team: null, value: '17 van 20', note: null },
  ],
  sections: [
    { title: 'Nieuw', lines: ['Drie cliënten zijn begonnen.', 'Er zijn 11 reflecties gegeven.'] },
    { title: 'Veranderd', lines: ['Het MDO van Team Ambulant is verzet naar 12 november.'] },
  ],
  missing: ['De cijfers over meldingen van incidenten zijn niet aangeleverd.'],
  drafts: [
    { id, title: 'Bouwsteen 1: wensen en behoeften', team: 'Team Zorg', status: 'concept' },
    { id, title: 'Bouwsteen 2: netwerk', team: 'Team Ambulant', status: 'approved' },
  ],
  approved: null,
  mayApprove: true,
}

const line = { planBy: null, planned: null, team: 'Team Zorg' }

export const week: WeekPage = {
  duties: [
    {
      ...line,
      code: 'M4TRX9',
      title: 'Voorlopig zorgleefplan',
      due: { kind: 'instant', at: new Date('2026-11-22T14:00:00Z') },
      state: 'late',
    },
    {
      ...line,
      code: 'K7F3QP',
      title: 'Zorgplan vaststellen',
      due: { kind: 'day', day: asDay('2026-11-24') },
      state: 'open',
    },
    {
      ...line,
      code: 'Q2WZ8N',
      title: 'MDO',
      due: { kind: 'day', day: asDay('2026-12-31') },
      planned: asDay('2026-12-14'),
      state: 'upcoming',
    },
    { ...line, code: 'T9XE4R', title: 'BHV-training', team: null, due: { kind: 'unknown' }, state: 'open' },
  ],
}
