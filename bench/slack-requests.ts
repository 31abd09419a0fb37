import { formView } from '../bot/cards/block-kit-form.ts'
import { signatureOf } from '../bot/slack/signature.ts'
import { type Given, intentOf, type Requests } from './chat-mix.ts'
import { SIGNING_SECRET, slackUser, WORKSPACE } from './chat-people.ts'
import type { Posted } from './post.ts'

/** What Slack posts: words in private, *Gedaan* on a duty, and a reflection sent in. */
export function slackRequests(url: string): Requests {
  const address = `${url}/slack/events`
  let count = 0
  const next = (kind: string) => {
    count += 1
    return `${kind}${process.pid}.${count}`
  }
  const person = (carer: string) => ({
    team: { id: WORKSPACE },
    user: { id: slackUser(carer), team_id: WORKSPACE },
    trigger_id: next('tr'),
  })
  return {
    words: ({ carer }) => {
      const user = slackUser(carer)
      const event = {
        type: 'message',
        channel_type: 'im',
        channel: `D${user}`,
        user,
        text: 'taken',
        ts: next(''),
      }
      const body = { type: 'event_callback', event_id: next('Ev'), team_id: WORKSPACE, event }
      return signed(address, JSON.stringify(body), 'application/json')
    },
    press: (given) => {
      const { carer } = given
      const value = JSON.stringify({ press: 'intent', intent: intentOf(given) })
      const channel = `D${slackUser(carer)}`
      return payload(address, {
        type: 'block_actions',
        ...person(carer),
        channel: { id: channel },
        container: { type: 'message', channel_id: channel, message_ts: '1.1' },
        actions: [{ type: 'button', action_id: 'intent:0', block_id: 'x', value }],
      })
    },
    submit: (given) =>
      payload(address, {
        type: 'view_submission',
        ...person(given.carer),
        view: reflection(given, next('V')),
      }),
    isSaved: ({ text }) => text.includes('"clear"'),
  }
}

function reflection({ carer, bouwsteen, good }: Given, id: string): object {
  const form = { id: 'reflect', title: '', fields: [], submit: '', context: {} }
  const origin = `D${slackUser(carer)}`
  const shown = formView(form, { language: 'nl', origin })
  const chosen = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } })
  return {
    id,
    callback_id: 'form',
    private_metadata: shown?.private_metadata ?? '',
    blocks: [{ type: 'input', block_id: 'good' }],
    state: {
      values: {
        good: { value: { type: 'plain_text_input', value: good } },
        bouwsteen: chosen(bouwsteen),
        theme: chosen('anders'),
        quote: chosen('no'),
        name: chosen('no'),
      },
    },
  }
}

const payload = (address: string, body: object): Posted =>
  signed(
    address,
    new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
    'application/x-www-form-urlencoded',
  )

function signed(url: string, body: string, type: string): Posted {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    'Content-Type': type,
    'X-Slack-Signature': signatureOf(SIGNING_SECRET, timestamp, body),
    'X-Slack-Request-Timestamp': timestamp,
  }
  return { url, body, headers }
}
