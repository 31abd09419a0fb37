import type { Sighting } from './finding.ts'

const HIT =
  'geslagen|geschopt|gebeten|geknepen|gekrabd|gespuugd|bespuugd|mishandeld|bedreigd|aangevallen|gestoken|misbruikt|aangerand|verkracht|uitgescholden'
const STRUCK = 'sloeg|schopte|beet|kneep|krabde|bespuugde|bedreigde|mishandelde|spuugde naar|stak|duwde'
const WHOM = '(?:mij|me|mn|hem|haar|ons|zichzelf|een|de|mijn|dhr|mw|mevr\\p{L}*|meneer|\\p{Lu}\\p{Ll}+)'
const FALL_NOT =
  '(?<!(?:kwartje|besluit|keuze|beslissing|mee|tegen|op|in slaap|samen|stil|weg|uit|af|woord|woorden|stilte|in|van|deze|die|veel|sommige|alle|aantal|meeste|beide|enkele|andere|zulke|dergelijke|bepaalde|twee|drie|geval) )'

/** What happened, told as an event. */
const EVENTS = [
  `(?<!\\p{L})(?:is|was|ben|werd|bleek|waren|zijn)(?: [^\\s.,;!?]{1,20}){0,5}? ${FALL_NOT}gevallen(?!\\p{L})`,
  '(?<!\\p{L})gevallen (?:in de (?:badkamer|gang|douche|keuken|tuin|wc)|uit bed|van de (?:trap|stoel|wc)|met de rollator)',
  '(?<!\\p{L})viel (?:uit (?:bed|zijn|haar)|van (?:de|het|haar|zijn) (?:trap|stoel|wc|bed|fiets)|op de grond|om)(?!\\p{L})',
  '(?<!\\p{L})ten val (?:gekomen|kwam)|(?<!\\p{L})kwam(?: \\p{L}+){0,3} ten val(?!\\p{L})|(?<!\\p{L})na (?:haar|zijn) val(?!\\p{L})',
  '(?<!\\p{L})had een val(?:partij|incident)?(?!\\p{L})',
  '(?<!\\p{L})(?:medicatie|medicijn)fout (?:bij|met|gemaakt|gehad)|(?<!\\p{L})(?:maakte|er (?:is|was)) een (?:medicatie|medicijn)fout',
  '(?<!\\p{L})(?:verkeerde|dubbele|teveel|te veel) (?:medicatie|medicijn(?:en)?|pil(?:len)?|dosis|dosering|insuline|tabletten)(?: [^\\s.,;]{1,20}){0,3}? (?:gegeven|gekregen|ingenomen|toegediend|uitgereikt|aangereikt|genomen)',
  '(?<!\\p{L})(?:medicatie|medicijnen|insuline|pillen)(?: [^\\s.,;]{1,20}){0,3}? (?:vergeten te geven|niet gegeven|niet gekregen|vergeten te krijgen)',
  `(?<!\\p{L})(?:heeft|had|heb|hebben|werd|is|ben|was)(?: (?!plank|brug|weg|slag|handen|alarm|mis)[^\\s.,;!?]{1,20}){0,5}? (?:${HIT})(?!\\p{L})`,
  `(?<!\\p{L})(?:${STRUCK}) ${WHOM}(?!\\p{L})(?! (?:brug|weg|plank|spijker|hand uit|handen uit|tijd|energie|vraag|alarm|loop))`,
  '(?<!\\p{L})(?:gebruikte|dreigde met|incident met|sprake van) (?:\\p{L}+ )?geweld(?!\\p{L})|(?<!\\p{L})geweldsincident (?:met|bij|tussen|tegen)',
  '(?<!\\p{L})is(?: [^\\s.,;!?]{1,20}){0,4}? (?:weggelopen|vermist)(?!\\p{L})|(?<!\\p{L})(?:su[iï]cidepoging|zelfmoordpoging)(?!\\p{L})',
  '(?<!\\p{L})(?:heeft|had|heb|hebben|diende|dient)(?: [^\\s.,;!?]{1,20}){0,4}? klacht (?:in|ingediend|over|gedaan|neergelegd)(?!\\p{L})',
  '(?<!\\p{L})klacht (?:ingediend|van (?:een |de )?(?:cli[eë]nte?|bewoner|deelnemer|familie|dochter|zoon|mw|dhr|mevr\\p{L}*|meneer))(?!\\p{L})',
  '(?<!(?:elke|iedere|per|geen|laatste) )(?<!\\p{L})mi[cm](?:[- ]?melding)? (?:is |was |al |ervan |hiervan )?(?:gemaakt|gedaan|geschreven|ingevuld|ingediend|aangemaakt)(?!\\p{L})',
]

/** Words that name an incident; in talk about rules, training or numbers they are nothing to refuse. */
const NOUNS = [
  '(?<!\\p{L})calamiteit(?!\\p{L}|-)',
  '(?<!\\p{L})datalek(?!\\p{L}|-)',
  '(?<!\\p{L})seksueel (?:misbruik|geweld|getint|(?:\\p{L}+[- ])?overschrijdend|grensoverschrijdend)\\p{L}*',
  '(?<!\\p{L})(?:vermoedens? van|melding van|signalen van) (?:\\p{L}+ )?(?:mishandeling|ouderenmishandeling|misbruik|verwaarlozing|geweld)(?!\\p{L})',
  '(?<!\\p{L})(?:mishandeling|verkrachting|aanranding|zelfdoding|su[iï]cide) (?:door|van|bij)(?!\\p{L})',
]

const EVENT = new RegExp(EVENTS.join('|'), 'giu')
const NOUN = new RegExp(NOUNS.join('|'), 'giu')
const SUPPOSED = /(?<!\p{L})(?:als|wanneer|indien|zodra|mocht|stel)(?!\p{L})[^.!?\n]{0,60}$/iu
const SAYING = /(?:kwartje|besluit|keuze|beslissing|stilte|woord|woorden|doek) $/iu
const POLICY =
  /(?:meldcode|protocol|beleid|scholing|training|werkgroep|thema|commissie|regeling|procedure|klinische les|e-learning|oefen|minder|geen|aantal|cijfers|analyse|wat te doen|hoe we|voorkomen|bespreekbaar|register|jaarlijks)/iu

/** An event that belongs in an incident or complaint report, where the law protects it, and not in a reflection. */
export function incidents(text: string): Sighting[] {
  const events = [...text.matchAll(EVENT)].filter((m) => {
    const before = text.slice(Math.max(0, m.index - 80), m.index)
    return !SUPPOSED.test(before) && !SAYING.test(before)
  })
  const nouns = [...text.matchAll(NOUN)].filter((m) => {
    const before =
      text
        .slice(Math.max(0, m.index - 80), m.index)
        .split(/[.!?\n]/)
        .at(-1) ?? ''
    const after = text.slice(m.index + m[0].length, m.index + m[0].length + 80).split(/[.!?\n]/)[0] ?? ''
    return !POLICY.test(before + after) && !SUPPOSED.test(before)
  })
  return [...events, ...nouns].map((m) => ({
    kind: 'incident' as const,
    start: m.index,
    end: m.index + m[0].length,
  }))
}
