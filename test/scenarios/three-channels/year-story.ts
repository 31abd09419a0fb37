import type { Name } from '../../bot/conversation/small-talk.ts'
import type { Step } from './play.ts'

const CHAPTER = /^Het kennen van wensen/
const PLAIN_REACTION = '*Goed* leesbaar <!channel> & @iedereen.\n\nWij missen wel het eten: [zie](hier).'

/** A job tells who is at turn, who then reads from the card that came. */
const reads = (who: Name, why: string): Step[] => [
  { what: `${who} hears that the text waits: ${why}`, jobs: ['remind'] },
  { what: `${who} reads it: ${why}`, who, presses: 'Lees' },
]

/** The text of a year at its gates: the core team, the team, the supervisors, the council and management. */
export const YEAR_STORY: Step[] = [
  ...(['ilse', 'roos', 'jip', 'farid', 'ada', 'kim', 'noor', 'sam'] as const).map((who) => ({
    what: `${who} asks what can be asked`,
    who,
    says: 'help',
  })),
  { what: 'a council before its gate sees no text', who: 'ada', says: 'concept' },
  ...reads('ilse', 'the core team'),
  { what: 'and a chapter of it', who: 'ilse', presses: 'Lees', on: CHAPTER },
  { what: 'and goes back', who: 'ilse', presses: 'Terug naar het overzicht' },
  { what: 'a carer presses her card', who: 'jip', presses: 'Doorgeven', cardOf: 'ilse' },
  { what: 'she is about to pass it on', who: 'ilse', presses: 'Doorgeven' },
  { what: 'the quality officer looks among the concepts', who: 'kim', says: 'concept' },
  { what: 'she reads it as well', who: 'kim', presses: 'Lees', on: /^Kwaliteitsbeeld 2026/ },
  { what: 'the chapter', who: 'kim', presses: 'Lees', on: CHAPTER },
  { what: 'she changes a sentence', who: 'kim', presses: 'Zin aanpassen' },
  { what: 'which one it is', who: 'kim', fills: { sentence: 'gk-1-1' } },
  { what: 'into one with a name', who: 'kim', fills: { text: 'Met mw. Jansen ging het goed.' } },
  { what: 'into one without', who: 'kim', fills: { text: 'Wij spraken familie vaker.' } },
  { what: 'what the core team had open is outdated', who: 'ilse', fills: {} },
  { what: 'she passes the new version on', who: 'ilse', presses: 'Doorgeven' },
  { what: 'with a remark', who: 'ilse', fills: { remark: 'Hoofdstuk een mag korter.' } },
  ...reads('roos', 'the team'),
  { what: 'the team gives its reaction', who: 'roos', presses: 'Opmerking geven' },
  { what: 'with a telephone number', who: 'roos', fills: { text: 'Bel 06 12345678 over de nacht.' } },
  { what: 'without it', who: 'roos', fills: { text: 'Wij missen de nacht.' } },
  { what: 'a colleague reads it too', who: 'jip', presses: 'Lees' },
  { what: 'he would give it back', who: 'jip', presses: 'Teruggeven' },
  { what: 'but has no reason', who: 'jip', fills: { reason: '' } },
  { what: 'so he passes it on', who: 'jip', presses: 'Doorgeven' },
  { what: 'without a remark', who: 'jip', fills: {} },
  { what: 'and again, when it is further on', who: 'jip', fills: {} },
  { what: 'the supervisor, who reads English, hears of it', jobs: ['remind'] },
  { what: 'she reads it in English', who: 'sam', presses: 'Read' },
  { what: 'the manager looks among the concepts', who: 'farid', says: 'concepten' },
  { what: 'he reads the text', who: 'farid', presses: 'Lees', on: /^Kwaliteitsbeeld 2026/ },
  { what: 'the supervisors are not held', who: 'farid', presses: 'Dit jaar niet gehouden' },
  { what: 'for no reason', who: 'farid', fills: { reason: '' } },
  { what: 'for a reason', who: 'farid', fills: { reason: 'de raad van toezicht is nieuw' } },
  ...reads('ada', 'the council, in plain language'),
  { what: 'the council reacts', who: 'ada', presses: 'Reactie van de raad' },
  { what: 'naming somebody', who: 'ada', fills: { text: 'Mevrouw Zoutenbier vindt het eten koud.' } },
  { what: 'naming nobody', who: 'ada', fills: { text: PLAIN_REACTION } },
  { what: 'a council member may not change it', who: 'ada', presses: 'Zin aanpassen', cardOf: 'kim' },
  { what: 'the council passes it on', who: 'ada', presses: 'Doorgeven' },
  { what: 'in her name', who: 'ada', fills: {} },
  { what: 'the council may not adopt it', who: 'ada', presses: 'Vaststellen', cardOf: 'farid' },
  { what: 'management adopts', who: 'farid', presses: 'Vaststellen' },
  { what: 'and is sure', who: 'farid', fills: {} },
  { what: 'management hears that it is adopted', jobs: ['remind'] },
]
