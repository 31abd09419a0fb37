import type { TakeOnPage } from '../../../bot/web/doors.ts'
import { asDay } from '../../../care/day.ts'

export const takeOn: TakeOnPage = {
  today: asDay('2026-11-23'),
  done: 12,
  all: 15,
  reasons: [
    { value: 'undated', label: 'Het is gedaan, maar de datum is niet meer te vinden' },
    { value: 'elsewhere', label: 'Het is al ergens anders vastgelegd' },
  ],
  rows: [
    {
      code: 'K7F3QP',
      title: 'Zorgplan',
      about: 'Cliënt 30001',
      team: 'Zorg',
      due: { kind: 'day', day: asDay('2024-02-16') },
    },
    { code: 'M8H4RS', title: 'BHV-herhaling', about: 'Jip de Groot', team: 'Zorg', due: { kind: 'unknown' } },
    {
      code: 'N9J5ST',
      title: 'Risico-inventarisatie',
      about: 'Cliënt 30002',
      team: 'Zorg',
      due: { kind: 'day', day: asDay('2024-03-18') },
    },
  ],
}
