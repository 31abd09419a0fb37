import express from 'express'
import pino from 'pino'
import { afterAll } from 'vitest'
import type { ChatDoors, ChatPlatform } from '../../../bot/chat-doors.ts'
import { chatDoors } from '../../../bot/conversation/chat-doors.ts'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import { slackPlatform } from '../../../bot/slack/platform.ts'
import { listen } from '../../../bot/web/server.ts'
import type { SlackSettings } from '../../../chat-settings.ts'
import { deliver } from '../../../jobs/deliver.ts'
import type { Work } from '../../../jobs/queue.ts'
import { FakeSlack } from '../../peers/slack/fake-slack.ts'
import { SECRET, SlackSender } from '../../peers/slack/sender.ts'
import { type SmallTalk, smallTalk } from '../conversation/small-talk.ts'

export interface ASlack {
  talk: SmallTalk
  slack: FakeSlack
  platform: ChatPlatform
  sender: SlackSender
  url: string
  /** Everything that was logged. */
  logged: string[]
  /** Does what is queued, as the bot would. Gives back what has to wait. */
  deliverAll(): Promise<Work['deliver'][]>
}

/** The small provider with Slack at its door: its people are U1 (Ilse), U2 (Roos) and so on, by their numbers. */
export async function aSlack(
  changed: {
    settings?: Partial<SlackSettings>
    doors?: (doors: ChatDoors) => ChatDoors
    /** An earlier one, of which this is the next start. */
    talk?: SmallTalk
  } = {},
): Promise<ASlack> {
  const talk = changed.talk ?? (await smallTalk())
  const slack = new FakeSlack()
  await slack.open()
  const people = ['ilse', 'roos', 'jip', 'farid', 'ada', 'kim', 'noor', 'sam', 'wim']
  for (const [i, name] of people.entries()) slack.add(`U${i + 1}`, `${name}@linde.nl`)
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const compose = composer(talk.house)
  const publicUrl = 'https://kompas.example.nl'
  const realNow = () => new Date()
  const doors = chatDoors(talk.house, { converse: conversation(talk.house), compose, publicUrl, realNow })
  const platform = slackPlatform({
    settings: {
      botToken: slack.token,
      signingSecret: SECRET,
      appToken: undefined,
      apiUrl: slack.apiUrl,
      ...changed.settings,
    },
    doors: changed.doors?.(doors) ?? doors,
    publicUrl,
    log,
    realNow,
  })
  await platform.start()
  const app = express()
  if (platform.router) app.use(platform.router)
  app.use((_req, res) => void res.status(404).end())
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  afterAll(async () => {
    await platform.stop()
    await listening.close()
    await slack.close()
  })
  const deliverAll = async () => {
    const waiting: Work['deliver'][] = []
    for (;;) {
      const jobs = talk.queued().filter(({ work }) => work === 'deliver')
      if (jobs.length === 0) return waiting
      for (const { job } of jobs) {
        const work = job as unknown as Work['deliver']
        if (work.waited || work.held) waiting.push(work)
        else await deliver(talk.house, new Map([['slack', platform.channel]]), compose, work)
      }
    }
  }
  return {
    talk,
    slack,
    platform,
    sender: new SlackSender(listening.url),
    url: listening.url,
    logged,
    deliverAll,
  }
}

/** Waits for what is done beside the answer. */
export async function soon(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  if (!isSo()) throw new Error('It did not come about')
}
