import { gathering as gatheringWords } from '../../bot/texts/nl/gathering.ts'
import { asDay } from '../../care/day.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { frameworksOf, PLACEMENT } from '../../drafting/framework.ts'
import type { GatherInput } from '../../drafting/gather.ts'
import type { Reflection } from '../../drafting/material.ts'
import { readOrganisation } from '../../organisation.ts'

export const FRAMEWORKS = frameworksOf(readOrganisation().frameworks)
const gk = FRAMEWORKS.filter((framework) => framework.id === 'gk')

/** A reflection of October 2026 of team zorg, with what a test says of it. */
export function reflection(id: string, over: Partial<Reflection> = {}): Reflection {
  return {
    id: `r:${id}`,
    team: 'zorg',
    day: asDay('2026-10-14'),
    good: null,
    better: null,
    learned: null,
    bouwsteen: 'gk-3',
    theme: null,
    mayQuote: false,
    ...over,
  }
}

/** An October figure of team zorg. */
export function figure(kind: string, value: number, of: number | null, over: Partial<Figure> = {}): Figure {
  return {
    id: `f:${kind}-zorg-2026-10`,
    label: kind,
    value,
    of,
    unit: 'plan',
    team: 'zorg',
    period: [asDay('2026-10-01'), asDay('2026-10-31')],
    asOf: asDay('2026-11-01'),
    source: 'bijeenkomsten.csv',
    how: '',
    family: 'in_time',
    kind,
    category: null,
    moves: [],
    ...over,
  }
}

export function gathering(over: Partial<GatherInput> = {}): GatherInput {
  return {
    month: '2026-10',
    frameworks: gk,
    placement: PLACEMENT,
    teams: [{ ref: 'zorg', name: 'Zorg', kind: 'zorg' }],
    reflections: [],
    figures: { figures: [], missing: [] },
    ownPlaces: {},
    words: { ...gatheringWords, noBetter: '[nog niet genoemd: wat beter kan]' },
    ...over,
  }
}

/** A month as a team might live it; nobody in it exists. */
export const OCTOBER: Reflection[] = [
  reflection('M1', {
    theme: 'medicatie',
    good: 'De dubbele controle in de avond zit er nu goed in, we vergeten het bijna niet meer.',
    better: 'De apotheek levert soms pas na etenstijd en dan loopt de hele ronde uit.',
    mayQuote: true,
  }),
  reflection('M2', {
    theme: 'medicatie',
    good: 'Aftekenen doen we nu meteen bij het bed en niet achteraf.',
    learned:
      'Als je even niet gestoord wordt bij het uitzetten, gaat het bijna altijd goed. Het rode hesje helpt echt.',
    mayQuote: true,
  }),
  reflection('M3', {
    theme: 'medicatie',
    better: 'Wijzigingen van de huisarts staan niet altijd in de overdracht.',
  }),
  reflection('M4', {
    theme: 'medicatie',
    good: 'Nieuwe medicatielijsten lagen deze maand op tijd klaar.',
    better: 'In het weekend weten we niet wie we over medicijnen kunnen bellen.',
  }),
  reflection('R1', {
    good: 'De overdracht van de avond naar de nacht is kort en duidelijk geworden.',
    better: 'In de ochtend missen we nog vaak wat er in de nacht is gebeurd.',
    mayQuote: true,
  }),
  reflection('R2', { better: 'Bij de overdracht praten we door elkaar en dan valt er iets weg.' }),
  reflection('R3', {
    good: 'De overdracht van de avond naar de nacht is nu kort en duidelijk geworden.',
    mayQuote: true,
  }),
  reflection('W1', {
    bouwsteen: 'gk-1',
    good: 'Een bewoner koos zelf weer wanneer ze wilde ontbijten en at daardoor beter.',
    mayQuote: true,
  }),
  reflection('W2', {
    bouwsteen: 'gk-1',
    good: 'We vroegen een bewoner naar vroeger en nu weten we waarom de radio aan moet.',
    learned: 'Eerst vragen en dan pas helpen scheelt onrust.',
    mayQuote: true,
  }),
  reflection('W3', {
    bouwsteen: 'gk-1',
    better: 'Wensen van bewoners staan nog te vaak alleen in ons hoofd en niet in het zorgplan.',
  }),
  reflection('W4', { bouwsteen: 'gk-1', better: 'Bij het zorgplan zat de familie er laat bij.' }),
  reflection('N1', {
    bouwsteen: 'gk-2',
    good: 'Een dochter kookt elke week mee en dat geeft rust aan tafel.',
    better: 'We bellen de familie vooral als er iets mis is.',
    mayQuote: true,
  }),
  reflection('N2', {
    bouwsteen: 'gk-2',
    good: 'Een vrijwilliger is met drie bewoners naar de markt geweest.',
  }),
  reflection('L1', {
    bouwsteen: 'gk-4',
    learned: 'Oefenen met de tillift op elkaar maakt dat je weet hoe het voelt.',
    better: 'De scholing was op een vrijdagmiddag en de helft kon niet.',
    mayQuote: true,
  }),
  reflection('L2', {
    bouwsteen: 'gk-4',
    learned: 'Een klinische les van een kwartier onthoud ik beter dan een hele middag.',
  }),
]

export const OCTOBER_FIGURES: Figure[] = [
  figure('zorgplan_definitief', 5, 6),
  figure('zorgplan_evaluatie', 1, 1, { unit: 'evaluatie' }),
  figure('mdo', 1, 2, { family: 'meeting', unit: 'bijeenkomst' }),
  figure('mdo', 1, 2, {
    id: 'f:mdo-verzet-zorg-2026-10',
    family: 'moved',
    moves: [{ from: asDay('2026-10-20'), to: asDay('2026-11-03'), reason: 'de arts was ziek' }],
    how: 'Van 20 oktober verzet naar 3 november; reden: de arts was ziek.',
  }),
  figure('bhv', 9, 12, { family: 'training', unit: 'medewerker' }),
  figure('medicatie', 11, 12, { family: 'training', unit: 'medewerker' }),
  figure('mic', 4, null, {
    family: 'imported',
    category: 'vallen',
    label: 'MIC-meldingen, vallen',
    id: 'f:mic-vallen-zorg-2026-10',
  }),
  figure('mic', 2, null, {
    family: 'imported',
    category: 'medicatie',
    label: 'MIC-meldingen, medicatie',
    id: 'f:mic-medicatie-zorg-2026-10',
  }),
  figure('reflecties', 15, 14, { family: 'reflections', unit: 'reflectie' }),
  figure('cto', 30, 55, { family: 'imported', category: 'respons', label: 'Cliënttevredenheid, respons' }),
  figure('clientenraad', 1, 2, {
    id: 'f:clientenraad-organisatie-2026-10',
    team: null,
    family: 'required',
    category: '2026',
    period: [asDay('2026-01-01'), asDay('2026-10-31')],
  }),
]
