import { expect, it } from 'vitest'
import { figuresOf, withPart } from '../../bench/readme.ts'
import { markdown } from '../../bench/row.ts'

const whole = { machine: 'Node on a machine', sections: ['### A\n\nold a', '### B\n\nold b'], isWhole: true }

it('puts what was measured apart in its own place, with the machine of that run', () => {
  const part = { machine: 'Other machine  \nload 1', sections: ['### B\n\n- new b'], isWhole: false }
  expect(withPart(figuresOf(whole), part)).toBe(
    'Node on a machine\n\n### A\n\nold a\n\n### B\n\n- new b\n- Measured apart: Other machine; load 1.',
  )
})

it('puts what was never measured at the end', () => {
  const part = { machine: 'M', sections: ['### C\n\n- new'], isWhole: false }
  expect(withPart(figuresOf(whole), part)).toMatch(/old b\n\n### C\n\n- new\n- Measured apart: M\.$/)
})

it('prints a table of figures that are held against nothing', () => {
  const table = { head: ['what', 'share'], lines: [['quotes', '100%']] }
  const row = { what: 'w', against: 'a', unit: 'ms', ours: [2], theirs: [1] } as const
  const section = { title: 'T', rows: [{ ...row, ours: [2], theirs: [1] }], table, notes: [] }
  expect(markdown(section)).toContain('| what | share |\n| --- | --: |\n| quotes | 100% |')
})
