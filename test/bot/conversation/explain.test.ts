import { describe, expect, it } from 'vitest'
import { explainDuty } from '../../../bot/conversation/explain.ts'
import type { Called } from '../../../bot/conversation/explain-words.ts'
import type { Duty } from '../../../care/duty.ts'
import type { Rule } from '../../../care/rule.ts'
import type { Language } from '../../../care/world.ts'
import {
  at,
  day,
  duties,
  duty,
  episode,
  fact,
  member,
  ofOrganisation,
  standaard,
  ZONE,
} from '../../care/a-world.ts'

function lines(one: Duty, on: string, language: Language = 'nl'): string {
  const rule = standaard[one.rule]
  if (rule === undefined) throw new Error(`No rule ${one.rule}`)
  return explainDuty(one, rule, ZONE, language, at(on), {
    book: standaard,
    member: (ref) => `<${ref}>`,
  }).join('\n')
}

describe('why a duty exists', () => {
  const on = '2026-04-01'
  const of = { episodes: [episode('2026-03-16')] }

  it('tells the start, the term, the holiday, the law, whom and when', () => {
    const text = lines(duty('zorgplan_definitief', of, on), on)
    for (const part of [
      'Taak: Zorgplan.',
      'Dit komt uit de wet. Grond: Wlz',
      'De zorg is gestart op ma 16 maart.',
      'een termijn van 6 weken: tot en met ma 27 april.',
      'ma 27 april is een feestdag. Door de Algemene termijnenwet wordt de uiterste dag di 28 april.',
      'Plan het uiterlijk op vr 24 april.',
      'De vraag gaat naar <m04>.',
      'Daarna naar <m07>.',
      'Kompasbot wacht op het bericht dat het gedaan is.',
      'Volgende herinnering: vr 3 april, 08:30, aan <m04>.',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('tells when it is heard by who is not at work at that moment, and by whom it is not', () => {
    const one = duty('zorgplan_definitief', of, on)
    const rule = standaard.zorgplan_definitief
    if (rule === undefined) throw new Error('No rule')
    const said = (moment: Date | null) =>
      explainDuty(one, rule, ZONE, 'nl', at(on), { heard: new Map([['m04', moment]]) }).join('\n')
    expect(said(at('2026-04-03 08:30'))).not.toContain('geen berichten')
    expect(said(at('2026-04-07 13:30'))).toContain(
      'Op dat moment krijgt m04 geen berichten. m04 hoort het op di 7 april, 13:30.',
    )
    expect(said(null)).toContain('De komende tijd is m04 niet te bereiken.')
  })

  it('speaks of two people as of two', () => {
    const one = duty('zorgplan_definitief', of, on)
    const both = { ...one, steps: one.steps.map((step) => ({ ...step, to: ['m04', 'm07'] })) }
    const rule = standaard.zorgplan_definitief as Rule
    const said = (moment: Date | null) => {
      const heard = new Map(['m04', 'm07'].map((ref) => [ref, moment]))
      return explainDuty(both, rule, ZONE, 'nl', at(on), { heard }).join('\n')
    }
    expect(said(at('2026-04-07 13:30'))).toContain(
      'Op dat moment krijgen m04 en m07 geen berichten. Zij horen het op di 7 april, 13:30.',
    )
    expect(said(null)).toContain('De komende tijd zijn m04 en m07 niet te bereiken.')
  })

  it('tells a reminder that was not sent yet, and then does not say that none will come', () => {
    const late = '2026-07-01'
    const one = { ...duty('zorgplan_definitief', of, late), steps: [] }
    const rule = standaard.zorgplan_definitief as Rule
    const said = (send: Date | null) => {
      const waiting = [{ from: at('2026-06-30 08:30'), to: ['m04'], send }]
      return explainDuty(one, rule, ZONE, 'nl', at(late), { waiting }).join('\n')
    }
    const waits = 'De herinnering van di 30 juni, 08:30 aan m04 is nog niet verstuurd.'
    expect(said(null)).toContain(`${waits} Die gaat mee zodra Kompasbot weer verstuurt.`)
    expect(said(at('2026-07-02 09:00'))).toContain(`${waits} Die gaat op do 2 juli, 09:00.`)
    expect(said(null)).not.toContain('geen herinnering meer')
    expect(explainDuty(one, rule, ZONE, 'nl', at(late)).join('\n')).toContain(
      'Er komt geen herinnering meer.',
    )
  })

  it('tells the same in English', () => {
    const text = lines(duty('zorgplan_definitief', of, on), on, 'en')
    expect(text).toContain(
      'Mon 27 April is a public holiday. By the Algemene termijnenwet the last day becomes Tue 28 April.',
    )
    expect(text).toContain('Next reminder: Fri 3 April, 08:30, to <m04>.')
  })

  it('tells why a policy term does not move', () => {
    const pgb = { episodes: [episode('2026-03-16', { frame: 'WLZ-PGB' })] }
    const text = lines(duty('zorgplan_definitief', pgb, on), on)
    expect(text).toContain('beleid van de organisatie zelf')
    expect(text).toContain('De termijn komt niet uit de wet, dus de uiterste dag schuift niet op.')
  })

  it('tells the hour of a term in hours', () => {
    const moment = '2026-03-28 15:00'
    const text = lines(duty('zlp_voorlopig', { episodes: [episode('2026-03-28 14:00')] }, moment), moment)
    expect(text).toContain('De zorg is gestart op za 28 maart, 14:00.')
    expect(text).toContain('een termijn van 24 uur: tot en met zo 29 maart, 15:00.')
  })

  it.each([
    [
      '2026-10-25 02:30',
      'ma 26 oktober, 01:30',
      'Intussen gaat de klok een uur terug. De 24 uur lopen door.',
    ],
    [
      '2026-03-28 14:00',
      'zo 29 maart, 15:00',
      'Intussen gaat de klok een uur vooruit. De 24 uur lopen door.',
    ],
  ])('tells that the clock changes within the hours from %s', (start, end, why) => {
    const found = lines(duty('zlp_voorlopig', { episodes: [episode(start)] }, start), start)
    expect(found).toContain(`een termijn van 24 uur: tot en met ${end}.\n${why}`)
  })

  it('tells which hour counts of one that comes twice, and that one was skipped', () => {
    const from = (start: string) => lines(duty('zlp_voorlopig', { episodes: [episode(start)] }, start), start)
    expect(from('2026-10-25 02:30')).toContain('25 oktober, 02:30.\nDeze tijd komt die nacht twee keer voor.')
    expect(from('2026-03-29 02:30')).toContain(
      'De zorg is gestart op zo 29 maart, 03:30.\nVlak voor dit begin sloeg de klok een uur over.',
    )
    for (const start of ['2026-10-25 01:30', '2026-10-25 03:30', '2026-03-29 01:30', '2026-03-29 04:30']) {
      expect(from(start)).not.toMatch(/twee keer|sloeg/)
    }
    expect(from('2026-05-04 09:00')).not.toContain('klok')
  })

  it('tells the law of a client only where that may be told, and that it is the Wzd that makes it law', () => {
    const textOf = (one: Duty, called: Called) =>
      explainDuty(one, standaard[one.rule] as Rule, ZONE, 'nl', at(on), called).join('\n')
    const wmo = duty('zorgplan_concept_wmo', { episodes: [episode('2026-03-16', { frame: 'WMO' })] }, on)
    expect(textOf(wmo, { law: true })).toContain('Wet van deze cliënt: WMO.')
    expect(textOf(wmo, { law: true })).not.toContain('valt onder')
    const wlz = duty(
      'zorgplan_definitief',
      { episodes: [episode('2026-03-16', { frame: 'WMO', wzd: true })] },
      on,
    )
    expect(wlz.class).toBe('wet')
    expect(textOf(wlz, { law: true })).toContain(
      'Wet van deze cliënt: WMO.\nDe cliënt valt onder de Wzd; daarom geldt deze termijn als wet.',
    )
    expect(textOf(wlz, {})).not.toMatch(/WMO|valt onder/)
  })

  it('carries its moment and every year on paper, and neither in chat', () => {
    const one = duty('zorgplan_definitief', of, on)
    const paper = explainDuty(one, standaard[one.rule] as Rule, ZONE, 'nl', at(on), { print: true })
    expect(paper[0]).toBe('Stand op wo 1 april 2026, 08:00.')
    for (const line of paper) expect(line).not.toMatch(/\b(maart|april)\b(?! 2026)/)
    expect(lines(one, on)).not.toMatch(/Stand op|april 2026/)
  })

  it('tells which fact it runs from, and where that was recorded', () => {
    const facts = [fact('zorgplan_definitief', '2026-03-20')]
    const text = lines(duty('zorgplan_evaluatie', { ...of, facts }, on), on)
    expect(text).toContain('Dit volgt op: Zorgplan, op vr 20 maart (uit gebeurtenissen.csv).')
    expect(text).toContain('Deze taak wordt zichtbaar op')
  })

  it('tells what it waits for when nothing is known, planned or vouched for', () => {
    const employee = duty('bhv', { members: [member('m08', ['zorgverlener'])] }, on)
    expect(lines(employee, on)).toContain('Kompasbot wacht op de datum van de laatste scholing.')
    const planned = { ...of, facts: [fact('zorgplan_definitief', '2026-04-14', 'gepland')] }
    expect(lines(duty('zorgplan_definitief', planned, on), on)).toContain('Het staat gepland op di 14 april.')
    const old = duty('zorgplan_definitief', of, '2026-06-01', { vouchesFrom: day('2026-05-15') })
    expect(lines(old, '2026-06-01')).toContain('Vul in wanneer het gedaan is')
  })

  it('tells what ended it, and asks nothing any more', () => {
    const facts = [fact('zorgplan_definitief', '2026-03-30')]
    const text = lines(duty('zorgplan_definitief', { ...of, facts }, on), on)
    expect(text).toContain('Gedaan op ma 30 maart.')
    expect(text).not.toContain('herinnering')
  })

  it('counts what was held and what is still planned', () => {
    const text = lines(duty('clientenraad', {}, on), on)
    expect(text).toContain('In 2026 moet dit 2 keer gebeuren.')
    expect(text).toContain('Gehouden: 0. Nog gepland: 0.\nNog te plannen: 2.')
    expect(text).toContain('rekent Kompasbot 12 weken tot het einde van de periode')
    expect(text).toContain('komt die elke 4 weken opnieuw.')
  })

  it('promises no reminder of a count that nobody vouches for', () => {
    const text = lines({ ...duty('clientenraad', {}, on), state: 'unconfirmed' }, on)
    expect(text).toContain('Gehouden: 0.')
    expect(text).not.toMatch(/Nog te plannen|dan komt er een herinnering/)
  })

  it('does not say that a plan silences what is still to be planned', () => {
    const plan = (...days: string[]) => {
      const facts = days.map((one) => fact('clientenraad', one, 'gepland', ofOrganisation))
      return lines(duty('clientenraad', { facts }, on), on)
    }
    const half = plan('2026-12-14')
    expect(half).toContain('Nog te plannen: 1.')
    expect(half).toContain('Eerstvolgend gepland op ma 14 december.')
    expect(half).toContain('Volgende herinnering:')
    expect(half).not.toMatch(/geen herinnering/)
    const whole = plan('2026-06-15', '2026-12-14')
    expect(whole).toContain('Alles is gepland. Zolang dat zo blijft, komt er geen herinnering aan deze taak.')
    expect(whole).not.toMatch(/Nog te plannen|Volgende herinnering/)
  })

  it('names nothing of a client', () => {
    const world = { ...of, facts: [fact('zorgplan_definitief', '2026-03-20')] }
    for (const rule of Object.keys(standaard)) {
      for (const one of duties(rule, world, on)) expect(lines(one, on)).not.toMatch(/10023|\be1\b/)
    }
  })
})
