import { beforeEach, describe, expect, it } from 'vitest'
import { erase as en } from '../../bot/texts/en/erase.ts'
import { erase as nl } from '../../bot/texts/nl/erase.ts'
import { type Ask, type EraseAsked, eraseCommand, personOf } from '../../commands/erase.ts'
import { UsageError } from '../../problem.ts'
import { type SmallTalk, smallTalk } from '../bot/conversation/small-talk.ts'

let talk: SmallTalk
beforeEach(async () => {
  talk = await smallTalk()
})

/** Wim, m09, has left. */
async function command(changed: Partial<EraseAsked> = {}, ask: Ask = null) {
  const [out, err]: [string[], string[]] = [[], []]
  const asked: EraseAsked = {
    person: { kind: 'member', ref: 'm09' },
    yes: false,
    json: false,
    language: 'nl',
    now: talk.house.now(),
    ...changed,
  }
  const output = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
  const code = await eraseCommand(talk.house, asked, output, ask)
  return { code, out, err }
}

/** Somebody who stands beside a client today. */
async function memberWithClients(): Promise<string> {
  const { prisma } = talk.db.store
  const { evvId } = await prisma.assignment.findFirstOrThrow({
    where: { evvId: { not: null }, episode: { endsAt: null } },
    orderBy: { from: 'desc' },
  })
  return (await prisma.member.findFirstOrThrow({ where: { id: evvId ?? '' } })).ref
}

const isThere = async () =>
  (await talk.db.store.prisma.member.count({ where: { ref: 'm09', erased: false } })) === 1

describe('erase', () => {
  it('says what goes, what stays and what is elsewhere, and asks', async () => {
    const questions: string[] = []
    const { code, out, err } = await command({}, async (question) => {
      questions.push(question)
      expect(await isThere()).toBe(true)
      return 'Ja '
    })
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out[0]).toBe('Van deze medewerker gaat dit weg:')
    expect(out).toContain('Dit blijft, zonder nummer of naam, zodat eerdere cijfers niet veranderen:')
    expect(out.at(-2)).toContain('reservekopieën')
    expect(out.at(-1)).toBe('Gewist. In het logboek staat dat er is gewist, en niet wie.')
    expect(questions).toEqual(['Wissen kan niet ongedaan worden gemaakt. Typ ja om te wissen: '])
    expect(await isThere()).toBe(false)
  })

  it.each(['nee', '', 'jawel'])('leaves everything after the answer “%s”', async (answer) => {
    const { code, err } = await command({}, async () => answer)
    expect({ code, err }).toEqual({ code: 1, err: ['Er is niets gewist.'] })
    expect(await isThere()).toBe(true)
  })

  it('does so at once where it can ask nobody, after it has said what goes', async () => {
    const { code, out, err } = await command()
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out[0]).toBe('Van deze medewerker gaat dit weg:')
    expect(await isThere()).toBe(false)
  })

  it('does not ask with --yes, and prints one document with --json', async () => {
    const nobody = () => expect.fail('it asked')
    const { code, out, err } = await command({ yes: true, json: true }, nobody)
    expect({ code, lines: out.length }).toEqual({ code: 0, lines: 1 })
    expect(err[0]).toBe('Van deze medewerker gaat dit weg:')
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      kind: 'member',
      removed: { addresses: 0, shifts: 0 },
      nameless: { trainings: 0 },
    })
  })

  it('keeps stdout for the document when it has to ask', async () => {
    const { out, err } = await command({ json: true }, async () => 'nee')
    expect(out).toEqual([])
    expect(err[0]).toBe('Van deze medewerker gaat dit weg:')
  })

  it.each([
    ['unknown as a client', { kind: 'client', ref: '99887' }, /clienten\.csv/],
    ['unknown as a member', { kind: 'member', ref: 'm99887' }, /medewerkers\.csv/],
  ] as const)('refuses who is %s, with the remedy and without the number', async (_, person, remedy) => {
    for (const json of [false, true]) {
      const { code, out, err } = await command({ person, yes: true, json })
      expect({ code, out }).toEqual({ code: 1, out: [] })
      expect(err).toEqual([expect.stringMatching(remedy)])
      expect(err[0]).not.toContain(person.ref)
    }
  })

  it.each([
    ['in care', { kind: 'client', ref: '10031' }, 'deze cliënt is nog in zorg'],
    ['at work', { kind: 'member', ref: 'm02' }, 'deze medewerker is nog in dienst'],
  ] as const)('warns that somebody is still %s before it asks', async (_, person, warning) => {
    const { code, out } = await command({ person }, async () => 'nee')
    expect(code).toBe(1)
    expect(out[0]).toContain(warning)
  })

  it('speaks of clients only where somebody has them', async () => {
    const saidOf = async (ref: string) =>
      (await command({ person: { kind: 'member', ref } }, async () => 'nee')).out.join('\n')
    expect(await saidOf('m09')).not.toContain('cliënten')
    expect(await saidOf(await memberWithClients())).toContain('Op deze naam staan cliënten.')
  })

  it('says of a member that roles, teams and days of service stay', async () => {
    const { out } = await command({}, async () => 'nee')
    const stays = out.indexOf('Dit blijft, zonder nummer of naam, zodat eerdere cijfers niet veranderen:')
    expect(out[stays + 1]?.trim()).toBe('in welke teams en rollen, en van wanneer tot wanneer')
  })

  it('counts one as one', () => {
    for (const texts of [nl, en])
      for (const { one } of Object.values(texts.kinds))
        expect(one).not.toMatch(/^(periodes|keren|stretches|times) /)
  })

  it('speaks English too', async () => {
    expect((await command({ language: 'en' })).out[0]).toBe('Of this employee this goes:')
  })
})

describe('whom to erase', () => {
  it('is exactly one', () => {
    expect(personOf({ client: '10023' })).toEqual({ kind: 'client', ref: '10023' })
    expect(personOf({ member: 'm02' })).toEqual({ kind: 'member', ref: 'm02' })
    for (const wrong of [{}, { client: '1', member: 'm1' }, { client: '' }])
      expect(() => personOf(wrong)).toThrow(UsageError)
  })
})
