import type { modelHealth as Nl } from '../nl/model-health.ts'

const number = (n: number): string => n.toLocaleString('en-GB')

/** What `kompasbot doctor` finds of the language model. */
export const modelHealth: typeof Nl = {
  off: 'No language model is set up. Drafts are made without one. To use one: see docs/model.md.',
  onlyAllowed:
    'The organisation file allows a language model, but none is set up. Fill in OPENAI_MODEL: see docs/model.md. Or write model: toegestaan: nee.',
  onlySet:
    'OPENAI_MODEL is filled in, but the organisation file does not allow a language model. Nothing goes to it. To change that, write model: toegestaan: ja. Otherwise remove the lines with OPENAI_.',
  good: (model, used, budget) =>
    `${model} answers. This month ${number(used)} of ${number(budget)} tokens were used.`,
  noList: (model, used, budget) =>
    `The server answers, but keeps no list of models. Whether it knows ${model} shows at the first draft. This month ${number(used)} of ${number(budget)} tokens were used.`,
  spent: (model, used, budget) =>
    `The budget for ${model} is spent this month: ${number(used)} of ${number(budget)} tokens. Drafts come without it. To have more, raise maandbudget under model.`,
  key: 'The server of the language model does not let Kompasbot in. Copy OPENAI_API_KEY again from your provider.',
  unknown: (model, known) =>
    `The server does not know ${model}. ${known.length === 0 ? 'Look at OPENAI_MODEL.' : `Fill in one of these at OPENAI_MODEL: ${known.join(', ')}.`}`,
  nowhere: (status) =>
    `There is no language model at this address: the server answers with error ${status}. Look at OPENAI_BASE_URL. Usually it is an address that ends in /v1, such as http://127.0.0.1:11434/v1.`,
  unreachable:
    'The server of the language model does not answer. See whether it is on, and whether OPENAI_BASE_URL is right (it usually ends in /v1).',
  error: (status) =>
    `The server of the language model gives error ${status}. Try again later, or ask your provider.`,
}
