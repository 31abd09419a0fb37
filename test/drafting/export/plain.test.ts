import { describe, expect, it } from 'vitest'
import { plain, plainLines } from '../../../drafting/export/plain.ts'

describe('text for print', () => {
  it('keeps letters of every script and loses what no file can hold', () => {
    expect(plain('Zoë 🙂 שלום \u0000\u0007\u202Eabc\uFFFE')).toBe('Zoë 🙂 שלום abc')
    expect(plain('half \uD83D emoji')).toBe('half \uFFFD emoji')
  })

  it('is one line, or the lines as they were given', () => {
    expect(plain(' een\r\ntwee\tdrie ')).toBe('een twee drie')
    expect(plainLines('een\r\n\r\n twee  drie\rvier')).toEqual(['een', '', ' twee  drie', 'vier'])
  })
})
