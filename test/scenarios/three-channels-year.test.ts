import { beforeAll, describe, expect, it, vi } from 'vitest'
import { SIX_GATES, standOnGround, yearTalk } from '../bot/conversation/year-talk.ts'
import type { Seen } from './three-channels/play.ts'
import { type Open, type Played, playThrough } from './three-channels/played.ts'
import { slackDoor } from './three-channels/slack-door.ts'
import { teamsDoor } from './three-channels/teams-door.ts'
import { isTheSameOnEach, type OnEach } from './three-channels/the-same.ts'
import { webDoor } from './three-channels/web-door.ts'
import { YEAR_STORY } from './three-channels/year-story.ts'

// The gates of a year, played through the real doors of the pages, Slack and Teams, each with a database of its own.

const codes = vi.hoisted(() => ({ again: () => {} }))
vi.mock('../../prisma/store/random-code.ts', async () => {
  const { countedCodes } = await import('./three-channels/counted-codes.ts')
  const counted = countedCodes()
  codes.again = counted.again
  return counted
})

const played = {} as OnEach

async function play(open: Open): Promise<Played> {
  codes.again()
  const { talk, id: year } = await yearTalk(SIX_GATES.filter(({ id }) => id !== 'invoer'))
  await standOnGround(talk, year)
  // What was said before anybody was met anywhere.
  await talk.db.store.prisma.message.deleteMany()
  const whole = await playThrough(YEAR_STORY, talk, open, () => {})
  return { ...whole, steps: whenTheFormIsOver(whole.steps) }
}

/** In Teams a card in whose place a form stands is left alone until the form is over: the two steps are seen as one. */
function whenTheFormIsOver(steps: Seen[]): Seen[] {
  const at = steps.findIndex(({ what }) => what === 'what the core team had open is outdated')
  const [before, after] = [steps[at - 1], steps[at]]
  if (!before || !after) throw new Error('the story has no form that is outdated')
  const { ilse: late, ...others } = after.screens
  return steps
    .with(at - 1, { ...before, screens: { ...before.screens, ilse: { ...before.screens.ilse, ...late } } })
    .with(at, { ...after, screens: others })
}

beforeAll(async () => {
  played.web = await play(webDoor)
  played.slack = await play(slackDoor)
  played.teams = await play(teamsDoor)
}, 180_000)

describe('the gates of a year, passed elsewhere,', () =>
  isTheSameOnEach(played, YEAR_STORY, ['years', 'yearVersions', 'passages', 'remarks', 'messages']))

describe('the gates of a year', () => {
  const step = (what: string) => played.web.steps.find((one) => one.what === what) ?? expect.fail(what)

  it('are passed as they should', () => {
    const told = Object.fromEntries(
      played.web.steps.map(({ what, told, errors }) => [what, told ?? Object.keys(errors)]),
    )
    expect(told).toMatchObject({
      'a carer presses her card': 'Dit hoort niet bij jouw rol.',
      'into one with a name': ['text'],
      'into one without': 'De zin is aangepast, op jouw naam. De vorige versie blijft bewaard.',
      'what the core team had open is outdated':
        'Er is intussen een nieuwere versie. Lees die eerst; er is niets veranderd.',
      'with a remark': 'Doorgegeven, op jouw naam. Nu volgt: Reactie van het team.',
      'with a telephone number': ['text'],
      'without it': 'Je opmerking gaat mee met de tekst.',
      'but has no reason': ['reason'],
      'without a remark': 'Doorgegeven, op jouw naam. Nu volgt: Toezicht.',
      'and again, when it is further on': 'Dit hoort niet bij jouw rol.',
      'for no reason': ['reason'],
      'for a reason': 'Bewaard, met de reden. Nu volgt: Cliëntenraad.',
      'naming somebody': ['text'],
      'naming nobody': 'De reactie is bewaard en gaat ongewijzigd mee.',
      'a council member may not change it': 'Dit hoort niet bij jouw rol.',
      'in her name': 'Doorgegeven, op jouw naam. Nu volgt: Vaststellen.',
      'the council may not adopt it': 'Dit hoort niet bij jouw rol.',
      'and is sure': 'Vastgesteld, op jouw naam.',
    })
  })

  it('show the council the plain version, and no chapters', () => {
    const shown = JSON.stringify(step('ada reads it: the council, in plain language').screens)
    expect(shown).toContain('Kwaliteitsbeeld 2026, in gewone taal')
    expect(shown).toContain('We spraken elke bewoner twee keer.')
    expect(shown).not.toContain('Hoofdstukken')
  })

  it('show somebody in her own language what waits, and its sentences as they are', () => {
    const shown = JSON.stringify(step('she reads it in English').screens)
    expect(shown).toContain('Draft. Waits at: Toezicht')
    expect(shown).not.toContain('Wacht bij')
  })

  it('show everybody who has the text before him what became of it', () => {
    expect(Object.keys(step('for a reason').screens)).toEqual(
      expect.arrayContaining(['ilse', 'kim', 'farid']),
    )
    expect(JSON.stringify(step('for a reason').screens)).toContain(
      'Toezicht: dit jaar niet gehouden, omdat: de raad van toezicht is nieuw',
    )
    expect(JSON.stringify(step('management hears that it is adopted').screens)).toContain(
      'Kwaliteitsbeeld 2026 is vastgesteld',
    )
  })
})

describe.each(['web', 'slack', 'teams'] as const)('what a lock screen shows in %s', (name) => {
  it('says nothing of the text, nor of what was said of it', () => {
    const { notices } = played[name]
    expect(notices.length).toBeGreaterThan(20)
    for (const notice of notices)
      expect(notice).not.toMatch(/familie|nacht|is nieuw|leesbaar|korter|Zoutenbier/i)
  })
})
