import { describe, expect, it } from 'vitest'
import { explainDuty } from '../../../bot/conversation/explain.ts'
import type { Duty } from '../../../care/duty.ts'
import type { Language } from '../../../care/world.ts'
import { at, day, duties, duty, episode, fact, member, standaard, ZONE } from '../../care/a-world.ts'

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
    expect(said(at('2026-04-03 08:30'))).not.toContain('werkt niet iedereen')
    expect(said(at('2026-04-07 13:30'))).toContain('m04 hoort het op di 7 april, 13:30.')
    expect(said(null)).toContain('De komende tijd is niet te bereiken: m04.')
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
    expect(text).toContain('Gehouden: 0. Nog gepland: 0.')
  })

  it('names nothing of a client', () => {
    const world = { ...of, facts: [fact('zorgplan_definitief', '2026-03-20')] }
    for (const rule of Object.keys(standaard)) {
      for (const one of duties(rule, world, on)) expect(lines(one, on)).not.toMatch(/10023|\be1\b/)
    }
  })
})
