import type { HouseStyle } from '../style.ts'

/** How a house speaks, in words for a model. */
export const VOICES: Record<HouseStyle['stem'], string> = {
  wij: 'Schrijf in de wij-vorm, rustig en eerlijk.',
  organisatie: 'Schrijf in de derde persoon. Noem degenen over wie het gaat "het team" of "collega\'s".',
  neutraal: 'Schrijf zakelijk, zonder "wij" en zonder aanspreekvorm.',
}

/** What of a house style goes into a prompt. */
export function styleValues({ stem, blok, citaten }: Pick<HouseStyle, 'stem' | 'blok' | 'citaten'>) {
  return {
    stem: VOICES[stem],
    van: String(blok.van),
    tot: String(blok.tot),
    citaten: String(citaten.per_blok),
  }
}
