import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { BOT_SCOPES, EXAMPLE_URL, manifestText, slackManifest } from '../../../bot/slack/manifest.ts'

const root = path.join(import.meta.dirname, '../../..')
const source = readdirSync(path.join(root, 'bot/slack'))
  .map((file) => readFileSync(path.join(root, 'bot/slack', file), 'utf8'))
  .join('\n')

describe('the manifest of the app in Slack', () => {
  it('that comes along is the one that is made: npm run slack-manifest -- --example', () => {
    const kept = readFileSync(path.join(root, 'slack-manifest.yaml'), 'utf8')
    expect(kept).toBe(manifestText({ publicUrl: EXAMPLE_URL }))
    expect(parse(kept)).toEqual(slackManifest({ publicUrl: EXAMPLE_URL }))
  })

  it('asks for what is used and for nothing else', () => {
    const needs: Record<string, string> = {
      // Of a private channel: groups:read.
      'conversations.info': 'channels:read',
      'chat.postMessage': 'chat:write',
      'chat.update': 'chat:write',
      'chat.postEphemeral': 'chat:write',
      'users.info': 'users:read',
      'users.lookupByEmail': 'users:read.email',
      // These need a token and no scope.
      'auth.test': '',
      'views.open': '',
      'views.publish': '',
      'apps.connections.open': '',
    }
    const called = [...source.matchAll(/(?:patient|quick|client)\.((?:\w+\.)+\w+)\(/g)].map(
      ([, name = '']) => name,
    )
    const methods = [...new Set(called)].filter((name) => name.includes('.'))
    expect(methods.filter((name) => !(name in needs))).toEqual([])
    const byMethods = methods.flatMap((name) => needs[name] || [])
    // What is not a method: the command, the event message.im, and the address in a profile.
    const others = ['commands', 'groups:read', 'im:history', 'users:read.email']
    expect([...new Set([...byMethods, ...others])].sort()).toEqual([...BOT_SCOPES].sort())
  })

  it('needs no address with Socket Mode', () => {
    const text = manifestText({ publicUrl: null })
    expect(text).not.toContain('url')
    expect(text).toContain('socket_mode_enabled: true')
  })

  it('keeps to the lengths that Slack allows', () => {
    const { display_information: about } = parse(manifestText({ publicUrl: null }))
    expect(about.name.length).toBeLessThanOrEqual(35)
    expect(about.description.length).toBeLessThanOrEqual(140)
  })
})
