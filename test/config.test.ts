import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadConfig, readConfig } from '../config.ts'

const problemsOf = (env: Record<string, string>, language: 'nl' | 'en' = 'nl') => {
  const result = readConfig(env, language)
  return result.ok ? [] : result.problems
}

describe('reading the settings', () => {
  it('needs none', () => {
    expect(readConfig({ PATH: '/usr/bin' })).toEqual({
      ok: true,
      config: { dataFolder: './data', host: '127.0.0.1', port: 3000, logLevel: 'info' },
    })
  })

  it('takes all that it knows', () => {
    const env = {
      DATABASE_URL: 'postgresql://kompas:w%40rd@db.lokaal/kompas?sslmode=require',
      KOMPASBOT_DATA: '/var/lib/kompas bot',
      ORGANISATION_FILE: 'de-linde.yaml',
      HOST: '::1',
      PORT: '8080',
      PUBLIC_URL: 'https://kompas.voorbeeld.nl/',
      IMPORT_DIR: './in',
      HEARTBEAT_URL: 'https://wacht.voorbeeld.nl/a',
      LOG_LEVEL: 'debug',
    }
    expect(readConfig(env)).toEqual({
      ok: true,
      config: {
        databaseUrl: env.DATABASE_URL,
        dataFolder: env.KOMPASBOT_DATA,
        organisationFile: env.ORGANISATION_FILE,
        host: '::1',
        port: 8080,
        publicUrl: 'https://kompas.voorbeeld.nl',
        importDir: './in',
        heartbeatUrl: env.HEARTBEAT_URL,
        logLevel: 'debug',
      },
    })
  })

  it('reads an empty setting as none', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ', SLACK_BOT_TOKEN: '' })).toEqual(readConfig({}))
  })

  it.each([
    ['DATABASE_URL', 'mysql://geheim@server/x'],
    ['DATABASE_URL', 'geheim'],
    ['HOST', 'geen adres!'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'kompas.voorbeeld.nl'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['HEARTBEAT_URL', 'ftp://x.nl'],
    ['LOG_LEVEL', 'veel'],
  ])('refuses a wrong %s with its name, and without the value', (name, value) => {
    for (const language of ['nl', 'en'] as const) {
      const problems = problemsOf({ [name]: value }, language)
      expect(problems).toEqual([expect.stringContaining(name)])
      expect(problems[0]).not.toContain(value)
    }
  })

  it('names everything that is wrong at once, each on one line', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'x', SLACK_BOT_TOKEN: 'xoxb-geheim' })
    expect(problems).toHaveLength(3)
    expect(problems.join('')).not.toMatch(/geheim|\n/)
  })
})

describe('loading the settings of this process', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'config-'))
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  const load = () => {
    const result = loadConfig(folder)
    return result.ok ? result.config : undefined
  }
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('reads .env, but the environment goes first, and finds the organisation file', () => {
    write('.env', 'PORT=4000\nHOST="0.0.0.0" # overal\n')
    write('organisatie.yaml', '')
    vi.stubEnv('PORT', '5000')
    expect(load()).toMatchObject({
      port: 5000,
      host: '0.0.0.0',
      organisationFile: path.join(folder, 'organisatie.yaml'),
    })
  })
})

describe('the example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')

  it('changes nothing as it is', () => {
    expect(example.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([])
  })

  it('holds good values for every setting', () => {
    const env = Object.fromEntries(
      [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    )
    expect(Object.keys(env)).toHaveLength(21)
    expect(readConfig(env).ok).toBe(true)
  })
})
