import { beforeEach, describe, expect, it } from 'vitest'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { dutyPage } from '../../../bot/pages/duty-page.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { files } from '../../jobs/import/importing.ts'
import { type SmallTalk, smallTalk } from './small-talk.ts'

let talk: SmallTalk
let code: string

/** An MDO of which a file says that it is on Thursday 26 November; it is prepared by several people. */
beforeEach(async () => {
  talk = await smallTalk()
  const how = {
    dryRun: false,
    partial: false,
    actor: 'command',
    now: talk.house.now(),
    language: 'nl' as const,
  }
  const plans = { 'bijeenkomsten.csv': 'soort;team;datum;status\nmdo;zorg;26-11-2026;gepland' }
  await takeIn(talk.house, files(plans), how)
  code = (await talk.meeting('mdo', '2026-11-26')).code
})

const why = async () => {
  const page = await dutyPage(readerOf(talk.house, await talk.member('ilse')), code)
  return page?.why.join('\n')
}
const change = async (values: Record<string, string>) =>
  talk.submit('ilse', talk.form(await talk.press('ilse', { do: 'plan', duty: code })), values)

describe('why a planned day is told', () => {
  it('names the file that planned it, and who prepares what', async () => {
    expect(await why()).toContain('Het plan komt uit bijeenkomsten.csv.')
    expect(await why()).toContain('gaat naar')
  })

  it('of one that was called off, says that and no more: it asks nothing of anybody', async () => {
    await change({ what: 'drop', day: '', reason: 'geen voorzitter' })
    const lines = await why()
    expect(lines).toMatch(/^Stond gepland: MDO, op do 26 november.*\.\nHet ging niet door\.$/)
  })

  it('of one that was moved, says where to', async () => {
    await change({ day: '2026-11-30', reason: 'te druk' })
    expect(await why()).toContain('Het is verzet naar ma 30 november')
    expect(await why()).not.toContain('gaat naar')
    expect(await why()).not.toContain('gemaakt in de chat')
  })

  it('of one that went ahead, tells nobody to prepare it', async () => {
    talk.at('2026-11-27T09:00:00Z')
    await talk.press('ilse', { do: 'done', duty: code })
    expect(await why()).toContain('Gepland: MDO')
    expect(await why()).not.toContain('gaat naar')
    expect(await why()).not.toContain('gemaakt in de chat')
  })
})
