import { asDay } from '../../../care/day.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
import type { SmallTalk } from '../../bot/conversation/small-talk.ts'
import type { Step } from './play.ts'

/** What was given in October, of which the concepts are made. */
export async function beforehand(talk: SmallTalk): Promise<void> {
  const { prisma } = talk.db.store
  // What was said before anybody was met anywhere.
  await prisma.message.deleteMany()
  for (const name of ['jip', 'noor'] as const) {
    const [team] = (await talk.member(name)).teams
    for (const [day, good, better] of [
      ['2026-10-12', 'De overdracht ging rustig en volledig.', 'We kunnen eerder met elkaar overleggen.'],
      ['2026-10-19', 'Het team dacht goed mee over de planning.', 'De dagstart mag korter en vaker.'],
    ] as const)
      await addReflection(
        prisma,
        talk.house.org,
        {
          teamId: team?.id ?? '',
          roundId: null,
          day: asDay(day),
          good,
          better,
          learned: null,
          bouwsteen: 'gk-3',
          theme: 'overdracht',
          mayQuote: true,
          giverId: null,
        },
        talk.house.now(),
      )
  }
}

const PLAN_24 = /^Voorlopig/
const BUT_ONE = 'medicatie,dieet,hulpvraag,contactpersoon'
const ALL = `${BUT_ONE},calamiteiten`
const CARE_PLAN = /^Zorgplan/

/** One Monday and the morning after it, of a small provider. */
export const STORY: Step[] = [
  ...(['ilse', 'roos', 'jip', 'farid', 'ada', 'kim', 'noor', 'sam'] as const).map((who) => ({
    what: `${who} asks what can be asked`,
    who,
    says: 'help',
  })),
  { what: 'everybody is reminded', jobs: ['remind'] },
  { what: 'the first-responsible carer asks for her tasks', who: 'roos', says: 'Taken.' },
  { what: 'she asks why, by a button', who: 'roos', presses: 'Waarom?', on: CARE_PLAN },
  { what: 'she asks for her tasks again', who: 'roos', says: 'taken' },
  { what: 'she asks why, by the code', who: 'roos', says: 'waarom', codeOf: CARE_PLAN },
  { what: 'of a code that is none', who: 'roos', says: 'waarom AAAAAA' },
  { what: 'and without a code', who: 'roos', says: 'waarom' },
  {
    what: 'a colleague without the right presses her card',
    who: 'jip',
    presses: 'Gedaan',
    on: PLAN_24,
    cardOf: 'roos',
  },
  { what: 'she says that the 24-hour plan is made', who: 'roos', presses: 'Gedaan', on: PLAN_24 },
  { what: 'she ticks points', who: 'roos', presses: 'Vink de punten aan', on: PLAN_24 },
  { what: 'on a day that is still to come', who: 'roos', fills: { day: '2026-11-30', ticks: ALL } },
  { what: 'on no day', who: 'roos', fills: { day: '' } },
  { what: 'one point is missing', who: 'roos', fills: { day: '2026-11-23', ticks: BUT_ONE } },
  { what: 'she comes back for the last one', who: 'roos', presses: 'Vink de punten aan', on: PLAN_24 },
  { what: 'all five are ready', who: 'roos', fills: { ticks: ALL } },
  { what: 'she plans', who: 'roos', presses: 'Gepland op', on: CARE_PLAN },
  { what: 'on a day that is over', who: 'roos', fills: { day: '2026-11-20' } },
  { what: 'on a day after the last one, without a reason', who: 'roos', fills: { day: '2027-06-01' } },
  {
    what: 'with a name in the reason',
    who: 'roos',
    fills: { day: '2027-06-01', reason: 'Mw. Jansen is met vakantie' },
  },
  { what: 'on a day that is good', who: 'roos', fills: { day: '2026-11-27', reason: '' } },
  { what: 'she wants to be reminded later', who: 'roos', presses: 'Later', on: CARE_PLAN },
  { what: 'tomorrow', who: 'roos', fills: { when: 'tomorrow', reason: 'Eerst overleg met het team' } },
  { what: 'she hands over', who: 'roos', presses: 'Overdragen', on: CARE_PLAN },
  { what: 'to a colleague, who reads English', who: 'roos', fills: { to: 'm08' } },
  { what: 'the colleague says it is done, and both cards change', who: 'sam', presses: 'Done', on: /./ },
  { what: 'a carer of another team presses her card', who: 'noor', presses: 'Waarom?', cardOf: 'roos' },
  { what: 'a coordinator starts a client', who: 'ilse', says: 'nieuw' },
  {
    what: 'without a law, with a name for a number',
    who: 'ilse',
    fills: { number: 'Jansen1', frame: '', time: '08:30' },
  },
  {
    what: 'as it should be',
    who: 'ilse',
    fills: { number: '40001', frame: 'WLZ-ZIN', time: '08:30', evv: 'm02' },
  },
  { what: 'with a number that is known', who: 'ilse', says: 'nieuw' },
  { what: 'is refused', who: 'ilse', fills: { number: '40001', frame: 'WLZ-ZIN', time: '08:30' } },
  { what: 'a carer may not start one', who: 'jip', says: 'nieuw' },
  { what: 'a carer gives a reflection', who: 'jip', says: 'reflectie' },
  {
    what: 'with a name and a telephone number in it',
    who: 'jip',
    fills: { good: 'Met mw. Jansen ging het goed, bel 06 12345678.' },
  },
  { what: 'with nothing in it', who: 'jip', fills: { good: '' } },
  {
    what: 'without what was found',
    who: 'jip',
    fills: { good: '*Rustig* <!channel> & @iedereen, [zie](hier) =1+1 {{DATE(x)}}', theme: 'anders' },
  },
  { what: 'how things stand', who: 'roos', says: 'status' },
  { what: 'what is kept of her', who: 'roos', says: 'mijn gegevens' },
  { what: 'from now on in English', who: 'roos', says: 'taal en' },
  { what: 'a language that is not spoken', who: 'roos', says: 'taal fr' },
  { what: 'her tasks in English', who: 'roos', says: 'tasks' },
  { what: 'what nobody understands', who: 'jip', says: 'Wat eten we vanavond?' },
  { what: 'concepts are made and management hears', jobs: ['draft', 'digest'] },
  { what: 'a carer may not read concepts', who: 'jip', says: 'concepten' },
  { what: 'the manager asks for the concepts', who: 'farid', says: 'concepten' },
  { what: 'he reads one', who: 'farid', presses: 'Lees', on: /^Het werk organiseren/ },
  { what: 'the overview', who: 'farid', presses: /^Maandoverzicht/ },
  { what: 'he approves all', who: 'farid', presses: /goedkeuren$/ },
  { what: 'and is sure', who: 'farid', fills: {} },
  { what: 'the next morning', clock: '2026-11-24T08:30:00Z', jobs: ['reconcile', 'remind'] },
]
