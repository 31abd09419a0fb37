import type { Form } from '../../../bot/cards/card.ts'
import type { Answer, Event } from '../../../bot/channel.ts'
import { nudge, nudgeDone } from './fake-content.ts'
import type { FakeHouse } from './fake-doors.ts'

export const reflection: Form = {
  id: 'reflection',
  title: 'Kijk je even mee terug?',
  intro: 'Eén antwoord is genoeg. Noem geen namen en geen gegevens van cliënten.',
  fields: [
    { kind: 'text', name: 'good', label: 'Wat ging goed?', multiline: true, max: 400, required: true },
    {
      kind: 'text',
      name: 'better',
      label: 'Wat kan beter?',
      multiline: true,
      max: 400,
      required: false,
      hint: 'Klein mag ook.',
    },
    {
      kind: 'choice',
      name: 'bouwsteen',
      label: 'Waar past dit bij?',
      required: true,
      value: 'gk-1',
      options: [
        { value: 'gk-1', label: 'Wensen en behoeften' },
        { value: 'gk-2', label: 'Netwerk en samenwerken' },
      ],
    },
    {
      kind: 'ticks',
      name: 'consent',
      label: 'Mogen we je aanhalen?',
      options: [{ value: 'quote', label: 'Ja, met de naam van het team erbij' }],
    },
  ],
  submit: 'Deel met het team',
  context: { duty: 'K7F3QP' },
}

/** A question without fields: only whether one is sure. */
export const sure: Form = {
  id: 'approve_digest',
  title: 'Alle concepten goedkeuren?',
  intro: 'Je keurt er drie tegelijk goed.',
  fields: [],
  submit: 'Keur ze goed',
  context: { month: '2026-10' },
}

/** Enough of a conversation to look at the pages by. */
export function talk(house: FakeHouse, nudgeId: string) {
  return async ({ member, said }: Event): Promise<Answer> => {
    if (said.kind === 'words') {
      if (said.text === 'reflectie') return { kind: 'form', form: reflection }
      if (said.text === 'concept') return { kind: 'form', form: sure }
      if (said.text === 'taken') await house.say(member, nudge)
      return { kind: 'done', notice: said.text === 'taken' ? null : 'Dat woord ken ik niet. Typ help.' }
    }
    if (said.kind === 'intent') {
      if (said.intent.do === 'done') {
        await house.say(member, nudgeDone, nudgeId)
        return { kind: 'form', form: reflection }
      }
      return { kind: 'done', notice: 'Genoteerd.' }
    }
    if (/\d{9}/.test(said.values.good ?? '')) {
      return {
        kind: 'errors',
        errors: [{ field: 'good', message: 'Hier lijkt een burgerservicenummer in te staan. Haal het weg.' }],
      }
    }
    return { kind: 'done', notice: 'Dank je wel. Je team kan hier verder mee.' }
  }
}
