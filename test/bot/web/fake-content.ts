import type { Card } from '../../../bot/cards/card.ts'
import type {
  CalendarPage,
  DigestPage,
  DraftPage,
  DutyPage,
  Person,
  SheetItem,
  WeekPage,
} from '../../../bot/web/doors.ts'
import type { VersionsPage } from '../../../bot/web/versions-page.ts'
import { addDays, asDay } from '../../../care/day.ts'
import { chartSvg } from '../../../drafting/export/chart-svg.ts'

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
              month: '2026-10',
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
              month: '2026-10',
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
  versions: [
    { version: 2, by: 'Farid el Amrani, dinsdag 3 november', compare: `/draft/${id}?from=1&to=2` },
    { version: 1, by: 'Kompasbot, maandag 2 november', compare: null },
  ],
  mayDecide: true,
}

const [second, first] = draft.versions
export const versions: VersionsPage = {
  title: 'Het kennen van wensen en behoeften, team Zorg',
  back: `/draft/${id}`,
  from: first ?? { version: 1, by: '', compare: null },
  to: second ?? { version: 2, by: '', compare: null },
  counts: '1 zin gelijk, 1 anders, 1 nieuw, 1 weg',
  note: null,
  parts: [
    {
      heading: 'Wat ging goed',
      changes: [
        { kind: 'kept', text: 'In oktober waren 7 van de 8 zorgplannen op tijd klaar.' },
        {
          kind: 'changed',
          words: [
            { kind: 'kept', text: 'Het team' },
            { kind: 'gone', text: 'vroeg familie' },
            { kind: 'new', text: 'wil familie eerder vragen' },
            { kind: 'kept', text: 'om mee te denken.' },
          ],
        },
        { kind: 'gone', text: 'Eén reflectie noemt iets dat beter kan.' },
      ],
    },
    { heading: 'Wat kan beter', changes: [{ kind: 'new', text: 'De dagstart mag korter en vaker.' }] },
  ],
  all: draft.versions,
  actions: [
    {
      kind: 'intent',
      label: 'Neem versie 1 terug',
      intent: { do: 'take_version', draft: id, version: 2, chosen: 1 },
    },
  ],
}

export const digest: DigestPage = {
  month: '2026-10',
  organisation: 'De Wingerd',
  summary: ['Oktober was een rustige maand. Bijna alle zorgplannen waren op tijd.'],
  keys: [
    { label: 'Reflecties', value: '11 (24 collega’s konden meedoen)' },
    { label: 'Plannen op tijd', value: '19 van 22 (86\u00a0%)' },
  ],
  charts: [
    {
      caption: 'Plannen op tijd, per maand',
      head: ['Maand', 'moesten klaar zijn', 'op tijd'],
      rows: [
        ['augustus 2026', '5', '5'],
        ['september 2026', '6', '5'],
        ['oktober 2026', '8', '7'],
      ],
      picture: {
        alt: 'Plannen op tijd, per maand. augustus 2026: 5 van 5; september 2026: 5 van 6; oktober 2026: 7 van 8.',
        image: `data:image/svg+xml;base64,${Buffer.from(
          chartSvg({
            kind: 'bars',
            title: 'Plannen op tijd, per maand',
            alt: 'Plannen op tijd, per maand.',
            unit: '',
            labels: ['augustus 2026', 'september 2026', 'oktober 2026'],
            series: [
              { name: 'moesten klaar zijn', values: [5, 6, 8] },
              { name: 'op tijd', values: [5, 5, 7] },
            ],
            sources: [],
          }),
        ).toString('base64')}`,
      },
    },
    {
      caption: 'BHV geldig, per team',
      head: ['Team', 'nodig', 'geldig'],
      rows: [
        ['Zorg', '12', '10'],
        ['Ambulant', '8', '7'],
      ],
      picture: null,
    },
  ],
  years: [
    { id, title: 'Kwaliteitsbeeld 2025', state: 'Concept. Wacht bij: Reactie van de teams', isYours: true },
  ],
  ending: ['Rust aan tafel (team Zorg, 4e kwartaal 2026)'],
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
  standsOut: ['Zorgplannen op tijd: Zorg 7 van 8'],
  nothingStandsOut: 'Alles wat deze maand moest, is gedaan.',
  contradictions: ['Meldingen, Team Zorg: 4 volgens MIC; 5 volgens Rapportage'],
  changed: [{ label: 'Zorgplannen op tijd', team: 'Team Zorg', now: '7 van 8', before: '5 van 6' }],
  incomparable: { count: 1, lines: ['Niet vergeleken (andere bron): MDO’s gehouden, Team Zorg'] },
  missing: ['De cijfers over meldingen van incidenten zijn niet aangeleverd.'],
  drafts: [
    { id, title: 'Bouwsteen 1: wensen en behoeften', team: 'Team Zorg', status: 'concept', isYours: true },
    { id, title: 'Bouwsteen 2: netwerk', team: 'Team Ambulant', status: 'approved', isYours: false },
  ],
  approved: null,
  mayApprove: true,
}

export const someItem: SheetItem = {
  kind: 'due',
  title: 'Zorgplan vaststellen',
  about: { kind: 'client', number: '10023' },
  team: 'Zorg',
  frame: 'WLZ-ZIN',
  code: 'K7F3QP',
  state: 'open',
  day: asDay('2026-11-24'),
  time: null,
  planned: null,
  atTurn: ['Roos Hoekstra'],
  mine: false,
  refused: false,
  from: null,
  to: null,
  reason: null,
  count: null,
}

const late: SheetItem = {
  ...someItem,
  code: 'M4TRX9',
  title: 'Voorlopig zorgleefplan',
  day: asDay('2026-11-22'),
  time: new Date('2026-11-22T14:00:00Z'),
  state: 'late',
}
const meeting: SheetItem = {
  ...someItem,
  kind: 'planned',
  title: 'MDO',
  about: { kind: 'team' },
  frame: null,
  code: 'Q2WZ8N',
  day: asDay('2026-11-26'),
  mine: true,
  from: asDay('2026-11-19'),
  reason: 'Specialist ouderengeneeskunde was verhinderd',
}
const moved: SheetItem = {
  ...meeting,
  kind: 'moved',
  day: asDay('2026-11-19'),
  from: null,
  to: asDay('2026-11-26'),
}
const lesson: SheetItem = {
  ...someItem,
  kind: 'planned',
  title: 'Kwaliteitsverbetercommissievergadering',
  about: { kind: 'organisation' },
  team: null,
  frame: null,
  code: null,
  state: null,
  atTurn: [],
  day: asDay('2026-11-25'),
}
const training: SheetItem = {
  ...someItem,
  title: 'BHV-training',
  about: { kind: 'employee', name: 'Jip de Groot' },
  frame: null,
  code: 'T9XE4R',
  atTurn: ['Jip de Groot'],
}
const today: SheetItem = { ...someItem, code: 'P3RTV8', day: asDay('2026-11-23') }

export const week: WeekPage = {
  week: '2026-W48',
  first: asDay('2026-11-23'),
  today: asDay('2026-11-23'),
  whose: 'teams',
  teams: ['Zorg', 'Ambulant'],
  frame: null,
  frames: [
    {
      frame: 'WLZ-ZIN',
      ending: 3,
      done: 1,
      late: 1,
      atTurn: [
        { name: 'Roos Hoekstra', count: 2 },
        { name: null, count: 1 },
      ],
    },
    { frame: 'WMO', ending: 1, done: 1, late: 0, atTurn: [] },
  ],
  late: [late],
  days: [
    { day: asDay('2026-11-23'), off: null, items: [] },
    { day: asDay('2026-11-24'), off: null, items: [someItem] },
    { day: asDay('2026-11-25'), off: { kind: 'closed' }, items: [lesson] },
    { day: asDay('2026-11-26'), off: null, items: [meeting] },
  ],
  unconfirmed: [{ ...someItem, code: 'U2NCF4', state: 'unconfirmed' }],
  later: [{ ...someItem, code: 'L8TER2', day: asDay('2027-01-05') }],
  undated: [training],
}

const full: SheetItem[] = ['A2A2A2', 'B3B3B3', 'C4C4C4', 'D5D5D5', 'E6E6E6', 'F7F7F7'].map((code, i) => ({
  ...someItem,
  code,
  about: { kind: 'client', number: String(10_100 + i) },
  day: asDay('2026-11-27'),
}))

export const calendar: CalendarPage = {
  kind: 'month',
  month: '2026-11',
  today: asDay('2026-11-23'),
  organisation: 'De Wingerd',
  team: { ref: 'zorg', name: 'Zorg' },
  teams: [
    { ref: 'zorg', name: 'Zorg' },
    { ref: 'ambulant', name: 'Ambulant' },
  ],
  days: Array.from({ length: 30 }, (_, i) => addDays(asDay('2026-11-01'), i)).map((day) => ({
    day,
    off:
      day === '2026-11-25'
        ? { kind: 'closed' }
        : day === '2026-11-11'
          ? { kind: 'holiday', name: null }
          : null,
    items: [moved, late, today, someItem, lesson, meeting, ...full].filter((item) => item.day === day),
  })),
  late: [{ ...late, code: 'W5WTR7', day: asDay('2026-10-20'), time: null }],
  undated: [training],
  counts: [
    {
      title: 'MDO',
      count: { done: 1, planned: 0, required: 1, period: '2026-11' },
      state: 'done',
      code: 'Q2WZ8N',
      wholeOrganisation: false,
    },
    {
      title: 'Cliëntenraad',
      count: { done: 1, planned: 1, required: 2, period: '2026-H2' },
      state: 'open',
      code: null,
      wholeOrganisation: true,
    },
  ],
}
