import type { AddressInfo } from 'node:net'
import bolt, { type BlockAction } from '@slack/bolt'

// Bolt as its guide has it: every request is checked and acknowledged, and what was said is said back. Nothing is kept.
const { apiUrl, token, signingSecret } = JSON.parse(process.argv[2] ?? '{}')
const receiver = new bolt.ExpressReceiver({ signingSecret })
const app = new bolt.App({
  token,
  receiver,
  logLevel: bolt.LogLevel.ERROR,
  clientOptions: { slackApiUrl: apiUrl },
})

app.message(async ({ say }) => void (await say('echo')))
app.action<BlockAction>(/./, async ({ ack, say }) => {
  await ack()
  await say?.('echo')
})
app.view(/./, async ({ ack }) => ack())

const server = await app.start({ port: 0, host: '127.0.0.1' })
console.log((server.address() as AddressInfo).port)
