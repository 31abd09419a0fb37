import { beforeAll, describe, expect, it, vi } from 'vitest'
import { smallTalk } from '../bot/conversation/small-talk.ts'
import { DIFFERENCES, type Difference } from './three-channels/differences.ts'
import { type Open, type Played, playThrough } from './three-channels/played.ts'
import { slackDoor } from './three-channels/slack-door.ts'
import { beforehand, STORY } from './three-channels/story.ts'
import { teamsDoor } from './three-channels/teams-door.ts'
import { isTheSameOnEach, type OnEach } from './three-channels/the-same.ts'
import { webDoor } from './three-channels/web-door.ts'

// One story in words of no platform, through the real doors of the pages, Slack and Teams, each with a database of its own.

const codes = vi.hoisted(() => ({ again: () => {} }))
vi.mock('../../prisma/store/random-code.ts', async () => {
  const { countedCodes } = await import('./three-channels/counted-codes.ts')
  const counted = countedCodes()
  codes.again = counted.again
  return counted
})

const used = new Set<Difference>()
const played = {} as OnEach

async function play(open: Open): Promise<Played> {
  codes.again()
  const talk = await smallTalk()
  await beforehand(talk)
  return playThrough(STORY, talk, open, (difference) => used.add(difference))
}

beforeAll(async () => {
  played.web = await play(webDoor)
  played.slack = await play(slackDoor)
  played.teams = await play(teamsDoor)
}, 180_000)

describe('the story, told elsewhere,', () =>
  isTheSameOnEach(
    played,
    STORY,
    ['members', 'care', 'facts', 'factHistory', 'duties', 'dutyHistory', 'nudges', 'messages'],
    ['reflections', 'drafts', 'decisions', 'setAside'],
  ))

describe('the story', () => {
  it('goes as it should', () => {
    const told = Object.fromEntries(
      played.web.steps.map(({ what, told, errors }) => [what, told ?? Object.keys(errors)]),
    )
    expect(told).toMatchObject({
      'on a day that is still to come': ['day'],
      'one point is missing': 'Opgeslagen. Dank je wel!',
      'with a name in the reason': ['reason'],
      'without a law, with a name for a number': ['number', 'frame'],
      'with a name and a telephone number in it': ['good'],
      'a carer may not start one': 'Dit hoort niet bij jouw rol.',
      'a colleague without the right presses her card':
        'Deze taak hoort niet bij jou. Er is niets veranderd.',
      // Five of the care team, and three of the organisation: the other teams are too small to stand by themselves.
      'and is sure': '8 concepten zijn goedgekeurd, op jouw naam.',
    })
  })

  it('shows what a colleague did on the card of who had it', () => {
    const both = played.web.steps.find(({ what }) => what.endsWith('both cards change'))
    expect(Object.keys(both?.screens ?? {}).sort()).toEqual(['roos', 'sam'])
  })

  it('says which of the five points are left', () => {
    const missing = played.web.steps.find(({ what }) => what === 'one point is missing')
    expect(JSON.stringify(missing?.screens)).toContain('4 van de 5 punten klaar')
  })

  it('has every difference in it that is named, and so no other', () => {
    expect(DIFFERENCES.filter((one) => !used.has(one)).map(({ because }) => because)).toEqual([])
  })
})

describe.each(['web', 'slack', 'teams'] as const)('what a lock screen shows in %s', (name) => {
  it('says nothing about a client, and nothing of what was written', () => {
    const { notices } = played[name]
    expect(notices.length).toBeGreaterThan(20)
    for (const notice of notices)
      expect(notice).not.toMatch(/10023|10031|20044|30001|40001|[A-HJ-NP-Z2-9]{6}\b|Rustig|overleg|vakantie/)
  })
})
