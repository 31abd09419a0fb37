/** A quality framework with its bouwstenen, in order. */
export interface Framework {
  id: string
  name: string
  bouwstenen: { number: number; title: string }[]
}

/** The frameworks as the organisation's file names them. */
export function frameworksOf(
  settings: Record<string, { name: string; bouwstenen: Record<string, string> }>,
): Framework[] {
  return Object.entries(settings).map(([id, { name, bouwstenen }]) => ({
    id,
    name,
    bouwstenen: Object.entries(bouwstenen)
      .map(([number, title]) => ({ number: Number(number), title }))
      .sort((a, b) => a.number - b.number),
  }))
}

/** Where things go. All of it can be changed per organisation. */
export interface Placement {
  /** Kind of figure → bouwstenen, at most one per framework. */
  figures: Record<string, string[]>
  /** Words that occur in a theme → bouwstenen. */
  themes: Record<string, string[]>
  /** A bouwsteen of one framework → its likes in other frameworks. */
  likes: Record<string, string[]>
  /** Per framework the bouwsteen of what fits nowhere else. */
  rest: Record<string, number>
}

const GK_OF_GHZ = { 'ghz-1': ['gk-1'], 'ghz-2': ['gk-1'], 'ghz-3': ['gk-4'], 'ghz-4': ['gk-5'] }
const GHZ_OF_GK = {
  'gk-1': ['ghz-1'],
  'gk-2': ['ghz-1'],
  'gk-3': ['ghz-3'],
  'gk-4': ['ghz-3'],
  'gk-5': ['ghz-4'],
}

export const PLACEMENT: Placement = {
  figures: {
    zlp_voorlopig: ['gk-1', 'ghz-1'],
    zorgplan_definitief: ['gk-1', 'ghz-1'],
    zorgplan_concept_wmo: ['gk-1', 'ghz-1'],
    zorgplan_evaluatie: ['gk-1', 'ghz-1'],
    mdo: ['gk-2', 'ghz-1'],
    cto: ['gk-1', 'ghz-2'],
    clientenraad: ['gk-5', 'ghz-2'],
    bewonersvergadering: ['gk-1', 'ghz-2'],
    deelnemersoverleg: ['gk-1', 'ghz-2'],
    verwantenavond: ['gk-2', 'ghz-2'],
    lerend_netwerk: ['gk-2', 'ghz-4'],
    mic: ['gk-3', 'ghz-1'],
    mim: ['gk-3', 'ghz-3'],
    mto: ['gk-3', 'ghz-3'],
    bhv: ['gk-4', 'ghz-3'],
    medicatie: ['gk-4', 'ghz-3'],
    vth: ['gk-4', 'ghz-3'],
    klinische_les: ['gk-4', 'ghz-3'],
    intervisie: ['gk-4', 'ghz-3'],
    mic_commissie: ['gk-4', 'ghz-4'],
    reflecties: ['gk-4', 'ghz-3'],
    klacht: ['gk-5', 'ghz-4'],
    audit: ['gk-5', 'ghz-4'],
    rvt: ['gk-5', 'ghz-4'],
  },
  themes: {
    'eigen regie': ['gk-1'],
    wens: ['gk-1'],
    zorgplan: ['gk-1'],
    netwerk: ['gk-2'],
    familie: ['gk-2'],
    mantelzorg: ['gk-2'],
    vrijwillig: ['gk-2'],
    werkdruk: ['gk-3'],
    rooster: ['gk-3'],
    overdracht: ['gk-3'],
    medicatie: ['gk-3', 'ghz-1'],
    samenwerk: ['gk-3'],
    mic: ['gk-4', 'ghz-1'],
    scholing: ['gk-4'],
    leren: ['gk-4'],
    ervaring: ['gk-5', 'ghz-2'],
  },
  likes: { ...GK_OF_GHZ, ...GHZ_OF_GK },
  rest: { gk: 4, ghz: 3 },
}

/** The bouwsteen of a reflection in a framework: its own, one that is like it, by its theme, or where the rest goes. */
export function placeReflection(
  reflection: { bouwsteen: string | null; theme: string | null },
  framework: Framework,
  placement: Placement,
): number {
  const named = reflection.bouwsteen ? place([reflection.bouwsteen], framework, placement) : null
  if (named !== null) return named
  const theme = reflection.theme?.toLowerCase() ?? ''
  const byTheme = Object.entries(placement.themes).find(([word]) => theme.includes(word))?.[1]
  return (
    (byTheme && place(byTheme, framework, placement)) ?? placement.rest[framework.id] ?? lastOf(framework)
  )
}

/** The bouwsteen of a figure in a framework. `own` is what the rule book says of it. */
export function placeFigure(kind: string, own: string[], framework: Framework, placement: Placement): number {
  return (
    place(own, framework, placement) ??
    place(placement.figures[kind] ?? [], framework, placement) ??
    lastOf(framework)
  )
}

const lastOf = ({ bouwstenen }: Framework): number => bouwstenen.at(-1)?.number ?? 1

function place(bouwstenen: string[], framework: Framework, { likes }: Placement): number | null {
  for (const candidates of [bouwstenen, bouwstenen.flatMap((bouwsteen) => likes[bouwsteen] ?? [])]) {
    for (const candidate of candidates) {
      const cut = candidate.lastIndexOf('-')
      const number = Number(candidate.slice(cut + 1))
      if (candidate.slice(0, cut) === framework.id && framework.bouwstenen.some((b) => b.number === number))
        return number
    }
  }
  return null
}
