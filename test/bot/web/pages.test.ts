import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get, signedIn } from './client.ts'
import { calendar, digest, draft, duty, people, week } from './fake-content.ts'
import { year } from './fake-year.ts'
import { type Served, serve } from './serve.ts'

const nasty = `</p><script>alert('x')</script><img src=x onerror=alert(1)>"'`
let served: Served
let cookie: string
beforeAll(async () => {
  served = await serve({ sample: true })
  cookie = signedIn(served, 'm-ilse')
})
afterAll(() => served.close())

const read = async (path: string) => (await get(served, path, { cookie })).text

describe('the page of a duty', () => {
  it('shows the client’s number, the dates, why and what happened', async () => {
    const page = await read('/duty/K7F3QP')
    for (const text of [
      '10023',
      'https://ecd.example.nl/clienten/10023',
      'dinsdag 24 november 2026',
      ...duty.why,
      'Roos Hoekstra',
    ]) {
      expect(page).toContain(text)
    }
  })

  it('does not tell a duty that is not there from one that is not for you', async () => {
    const reply = await get(served, '/duty/ZZZZZZ', { cookie })
    expect(reply.status).toBe(404)
    expect(reply.text).toContain('Deze pagina is er niet')
  })

  it('links to a record system only by web address', async () => {
    const before = duty.subject
    duty.subject = { kind: 'client', number: '10023', recordUrl: 'javascript:alert(1)' }
    expect(await read('/duty/K7F3QP')).not.toContain('javascript:')
    duty.subject = before
  })
})

describe('the page of a draft', () => {
  it('shows every sentence with its sources, and what is missing', async () => {
    const page = await read(`/draft/${draft.id}`)
    for (const { sentences } of draft.blocks) {
      for (const { text, sources } of sentences) {
        expect(page).toContain(text)
        for (const { ref } of sources) expect(page).toContain(ref)
      }
    }
    expect(page).toContain(draft.missing[0])
  })

  it.each(['concept', 'approved'] as const)('says beside a sentence who changed it (%s)', async (status) => {
    const before = structuredClone(draft)
    const changed = draft.blocks[0]?.sentences[0]
    if (changed) Object.assign(changed, { editedBy: 'Farid el Amrani', unsourced: ['47'] })
    Object.assign(draft, { status, mayDecide: status === 'concept' })
    const page = await read(`/draft/${draft.id}`)
    Object.assign(draft, before)
    const [seen] = page.split('class="sources"')
    expect(seen).toContain('Aangepast door Farid el Amrani')
    expect(seen).toContain('Niet in de bronnen: 47')
    expect(seen?.includes('of om hem aan te passen')).toBe(status === 'concept')
  })

  it('tells of a source in which month it was given, never on which day', async () => {
    const before = structuredClone(draft)
    const source = { kind: 'reflection' as const, ref: 'r:KLEIN', team: 'een klein team', text: 'Rustig.' }
    draft.blocks[0]?.sentences[0]?.sources.push({ ...source, month: '2026-10' })
    const page = await read(`/draft/${draft.id}`)
    Object.assign(draft, before)
    expect(page).toContain('Reflectie van een klein team, oktober 2026')
    expect(page).toContain('Reflectie van Team Zorg, oktober 2026')
  })

  it('asks for the version that is shown', async () => {
    expect(await read(`/draft/${draft.id}`)).toContain(
      `{&quot;do&quot;:&quot;approve_draft&quot;,&quot;draft&quot;:&quot;${draft.id}&quot;,&quot;version&quot;:2}`,
    )
  })

  it('has no buttons for somebody who may not decide', async () => {
    draft.mayDecide = false
    expect(await read(`/draft/${draft.id}`)).not.toContain('data-intent')
    draft.mayDecide = true
  })
})

describe('the page of a month', () => {
  it('shows figures, what is missing and the drafts', async () => {
    const page = await read('/digest/2026-10')
    for (const text of [
      '7 van 8',
      digest.missing[0] ?? '',
      `/draft/${draft.id}`,
      'Maandoverzicht oktober 2026',
    ]) {
      expect(page).toContain(text)
    }
  })

  it('tells what waits first, then what stands out, how it went, what is missing and what changed', async () => {
    const page = await read('/digest/2026-10')
    const order = [
      'Wat wacht op jou',
      'Wat opvalt',
      'Hoe het ging',
      'Wat ontbreekt',
      'Anders dan de maand ervoor',
    ]
    const places = [...order, 'Cijfers</h2>'].map((heading) => page.indexOf(heading))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  it('keeps what was not compared, and how all was counted, folded', async () => {
    const page = await read('/digest/2026-10')
    const folded = [...page.matchAll(/<details class="fold[^"]*"[^>]*>[\s\S]*?<\/details>/g)].join()
    for (const text of [digest.incomparable.lines[0] ?? '', 'Eén plan kwam twee dagen later.', draft.id])
      expect(folded).toContain(text)
    expect(page).not.toMatch(/<details[^>]* open/)
  })

  it.each(['2026-13', '2026-1', 'oktober'])('is not there for %s', async (month) => {
    expect((await get(served, `/digest/${month}`, { cookie })).status).toBe(404)
  })
})

describe('the page of a year', () => {
  it('shows every chapter with its sources, the gates, remarks and what is missing', async () => {
    const page = await read(`/year/${year.id}`)
    for (const { id, heading } of year.chapters) {
      expect(page).toContain(heading)
      expect(page).toContain(`id="${id}"`)
    }
    for (const text of ['Concept', 'r:8K2Q4M7T', ...year.gates, ...year.missing, 'Wij missen de nacht.']) {
      expect(page).toContain(text)
    }
    expect(page).toContain('alt="Gesprekken per kwartaal: 4, 5, 4, 5."')
    expect(page).toContain('edit_year')
    expect(page).toContain('answer_remark')
  })

  it('has no buttons for who may not change it, and no mark when it is adopted', async () => {
    const before = structuredClone(year)
    const remarks = year.remarks.map((one) => ({ ...one, toAnswer: null }))
    Object.assign(year, { actions: [], remarks, mayEdit: false, isDecided: true, waitsAt: null })
    const page = await read(`/year/${year.id}`)
    Object.assign(year, before)
    expect(page).not.toContain('data-intent')
    expect(page).not.toContain('paper year concept')
    expect(page).toContain('vastgesteld')
  })

  it('of a council is the plain version alone', async () => {
    const before = structuredClone(year)
    const plain = [
      {
        id: 'gk-1',
        heading: 'Wensen',
        parts: [
          { heading: null, sentences: [{ text: 'Kort en helder.' }], isList: false },
          { heading: 'Wat er is afgesproken', sentences: [{ text: 'Meer rust.' }], isList: true },
        ],
      },
    ]
    Object.assign(year, { view: 'plain', chapters: [], plain })
    const page = await read(`/year/${year.id}`)
    Object.assign(year, before)
    for (const text of [
      'in gewone taal',
      'Kort en helder.',
      '<h3>Wat er is afgesproken</h3>',
      '<li>Meer rust.</li>',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain('r:8K2Q4M7T')
  })

  it('is not there for another id', async () => {
    expect((await get(served, '/year/none', { cookie })).status).toBe(404)
  })
})

describe('what people wrote', () => {
  it('is never markup, on any page', async () => {
    const before = structuredClone({ year, duty, draft, digest, week, calendar, people })
    duty.why = [nasty]
    year.title = nasty
    year.gates = [nasty]
    year.remarks = [{ text: nasty, by: nasty, answer: nasty, toAnswer: null }]
    year.missing = [nasty]
    duty.title = nasty
    duty.history = [{ at: new Date(), by: nasty, what: nasty }]
    draft.bouwsteenTitle = nasty
    draft.missing = [nasty]
    draft.refused = [{ text: nasty, reason: nasty }]
    digest.summary = [nasty]
    digest.standsOut = [nasty]
    digest.contradictions = [nasty]
    digest.changed = [{ label: nasty, team: nasty, now: nasty, before: nasty }]
    digest.incomparable = { count: 1, lines: [nasty] }
    week.late = week.late.map((one) => ({ ...one, title: nasty, atTurn: [nasty], reason: nasty }))
    week.frames = week.frames.map((one) => ({ ...one, atTurn: [{ name: nasty, count: 1 }] }))
    if (calendar.kind === 'month') {
      calendar.teams = [{ ref: nasty, name: nasty }, ...calendar.teams]
      for (const { items } of calendar.days) {
        for (const item of items) Object.assign(item, { title: nasty, reason: nasty, code: nasty })
      }
    }
    for (const person of people) person.teams = [nasty]
    try {
      for (const path of [
        '/duty/K7F3QP',
        `/draft/${draft.id}`,
        `/year/${year.id}`,
        '/digest/2026-10',
        '/week',
        '/calendar',
        '/as',
      ]) {
        const page = await read(path)
        expect(page).toContain('&lt;script>')
        expect(page).not.toContain('<script>')
        expect(page).not.toContain('<img src=x')
      }
    } finally {
      Object.assign(year, before.year)
      Object.assign(duty, before.duty)
      Object.assign(draft, before.draft)
      Object.assign(digest, before.digest)
      Object.assign(week, before.week)
      Object.assign(calendar, before.calendar)
      people.splice(0, people.length, ...before.people)
    }
  })
})
