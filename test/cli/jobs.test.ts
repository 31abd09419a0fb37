import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { JOBS } from '../../jobs/run.ts'
import { type CommandLine, commandLineWithDatabase } from './command.ts'
import { zwaluw } from './fixtures/de-zwaluw.ts'

describe('jobs and drafts', () => {
  let cli: CommandLine
  beforeAll(async () => {
    cli = await commandLineWithDatabase()
    cli.write('organisatie.yaml', 'meldt_vanaf: 2024-01-01\n')
    await cli.json(['import', zwaluw(path.join(cli.folder, 'bestanden'))])
  })

  it('reminds once: a second run at the same moment adds nothing', async () => {
    const remind = () => cli.json(['run', 'remind', '--at', '2026-12-01T10:00'])
    const first = (await remind()) as { messages: number }
    expect(first).toMatchObject({ job: 'remind', at: '2026-12-01T10:00:00+01:00' })
    expect(first.messages).toBeGreaterThan(0)
    expect(await remind()).toMatchObject({ nudges: 0, messages: 0 })
  })

  it.each(JOBS)('runs %s by hand', async (job) => {
    expect(await cli.json(['run', job, '--at', '2026-12-01T10:30'])).toMatchObject({ job })
  })

  it('makes the drafts of a month, in exactly this form', async () => {
    const { month, drafts } = (await cli.json(['draft', '--month', '2026-10', '--team', 'zorg'])) as {
      month: string
      drafts: Record<string, unknown>[]
    }
    expect(month).toBe('2026-10')
    expect(new Set(drafts.map(({ framework }) => framework))).toContain('gk')
    for (const draft of drafts) {
      expect(Object.keys(draft)).toEqual([
        ...['id', 'framework', 'bouwsteen', 'team', 'status', 'writer'],
        ...['blocks', 'figures', 'missing', 'refused'],
      ])
      expect(draft).toMatchObject({ team: 'zorg', status: 'concept', writer: 'extractive' })
      for (const block of draft.blocks as { heading: string; sentences: object[] }[])
        for (const sentence of block.sentences)
          expect(Object.keys(sentence)).toEqual(['text', 'sources', 'quote'])
      for (const figure of draft.figures as object[])
        expect(Object.keys(figure)).toEqual([
          ...['id', 'label', 'value', 'of', 'unit', 'team', 'period', 'asOf', 'source', 'how'],
        ])
    }
  })

  it('shows the same drafts the next time', async () => {
    const again = () => cli.json(['draft', '--month', '2026-10'])
    expect(await again()).toEqual(await again())
  })

  it('knows the names of employees when it screens', async () => {
    const { out } = await cli.run(['screen', '--json'], { stdin: 'Gisteren hielp Bram Vissinga mee.\n' })
    expect(JSON.parse(out)).toEqual([{ kind: 'name', start: 15, end: 28 }])
  })

  it('finds everything in order as a doctor', async () => {
    const { checks } = (await cli.json(['doctor'])) as { checks: { subject: string; state: string }[] }
    expect(checks.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'settings good',
      'organisation good',
      'database good',
      'gates good',
      'slack absent',
      'teams absent',
      'model absent',
    ])
  })
})
