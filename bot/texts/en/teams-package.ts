import type { packageTexts as Nl } from '../nl/teams-package.ts'

export const packageTexts: typeof Nl = {
  name: { short: 'Kompasbot', full: 'Kompasbot for care teams' },
  description: {
    short: 'Reminds of care plans and evaluations in time, and collects short reflections.',
    full: 'Kompasbot reminds care teams in time of what must be done, such as care plans, evaluations and training. It collects short reflections and helps to write the quality report with them. Never put names or details of clients in the chat.',
  },
  personal: [
    { title: 'tasks', description: 'What is waiting for you' },
    { title: 'reflect', description: 'Tell in half a minute what went well or could be better' },
    { title: 'status', description: 'How your team is doing' },
    { title: 'draft', description: 'Look at the draft texts' },
    { title: 'new', description: 'A client starts' },
    { title: 'end', description: 'Care for a client stops' },
    { title: 'away', description: 'No messages for a few days' },
    { title: 'pause', description: 'No messages for a while' },
    { title: 'my data', description: 'What Kompasbot keeps about you' },
    { title: 'help', description: 'How it works' },
  ],
  team: [
    { title: 'link', description: 'Link this channel to a team: put its name after it' },
    { title: 'unlink', description: 'Stop with a team in a channel: put its name after it' },
  ],
}
