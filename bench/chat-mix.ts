import { type Got, type Posted, post } from './post.ts'

/** What one request is about: a carer, a duty that lies with him, and a reflection that he gives. */
export interface Given {
  carer: string
  /** Null: the button asks for the form of a reflection. */
  code: string | null
  bouwsteen: string
  good: string
}

/** How a platform says each of the things that people do most. */
export interface Requests {
  words: (given: Given) => Posted
  press: (given: Given) => Posted
  submit: (given: Given) => Posted
  /** Whether this is how the bot tells the platform that a form was saved. */
  isSaved: (got: Got) => boolean
}

export interface Mix {
  /** The next of words, button and form, in turn. Rejects what is not answered with 200. */
  ask: () => Promise<void>
  counted: { asked: number; submitted: number; saved: number }
}

/** What a button asks for that stands on a card. */
export const intentOf = ({ code }: Given) => (code === null ? { do: 'reflect' } : { do: 'done', duty: code })

const KINDS = ['words', 'press', 'submit'] as const

/** @param next what the next request is about; a duty is looked for only where it is answered. */
export function mixOf(requests: Requests, next: (kind: (typeof KINDS)[number]) => Given): Mix {
  const counted = { asked: 0, submitted: 0, saved: 0 }
  return {
    counted,
    async ask() {
      const kind = KINDS[counted.asked % KINDS.length] ?? 'words'
      counted.asked += 1
      if (kind === 'submit') counted.submitted += 1
      const got = await post(requests[kind](next(kind)))
      if (got.status !== 200) throw new Error(`${kind} was answered with ${got.status}`)
      if (kind === 'submit' && requests.isSaved(got)) counted.saved += 1
    },
  }
}
