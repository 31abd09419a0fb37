import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'

const read = (env: Record<string, string>) => {
  const result = readConfig(env)
  return result.ok ? result.config.model : result.problems
}

describe('the settings of a language model', () => {
  it('are those of OpenAI with a key and a model', () => {
    expect(read({ OPENAI_API_KEY: 'sk', OPENAI_MODEL: 'gpt-5-mini' })).toEqual({
      apiKey: 'sk',
      baseUrl: 'https://api.openai.com/v1',
      model: 'gpt-5-mini',
    })
  })

  it.each([
    'http://127.0.0.1:11434/v1',
    'http://localhost:8080/v1/',
    'http://[::1]:8000/v1',
    'http://ollama:11434/v1',
    'http://model.zorg.lan/v1',
    'http://192.168.1.20:8000/v1',
    'http://172.20.0.3/v1',
    'https://10.0.0.4/v1',
    'http://[fd12::1]/v1',
  ])('may do without a key for a server of their own: %s', (url) => {
    expect(read({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'm' })).toEqual({
      apiKey: undefined,
      baseUrl: url.replace(/\/$/, ''),
      model: 'm',
    })
  })

  it.each([
    [{ OPENAI_API_KEY: 'geheim' }, 'OPENAI_MODEL'],
    [{ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }, 'OPENAI_MODEL'],
    [{ OPENAI_MODEL: 'geheim' }, 'OPENAI_API_KEY'],
    [{ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'https://geheim.nl/v1' }, 'OPENAI_API_KEY'],
    [{ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://geheim.nl/v1' }, 'OPENAI_BASE_URL'],
    [{ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://172.32.0.1/v1' }, 'OPENAI_BASE_URL'],
    [{ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'geheim' }, 'OPENAI_BASE_URL'],
    [{ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'ftp://127.0.0.1/' }, 'OPENAI_BASE_URL'],
  ])('stop the start when %o is half of it, with the name and the remedy', (env, name) => {
    const problems = read(env as Record<string, string>)
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\. .*\\.$`))])
    expect(String(problems)).not.toContain('geheim')
  })
})
