import { createHash } from 'node:crypto'
import { drafting } from '../bot/texts/nl/drafting.ts'
import { gathering } from '../bot/texts/nl/gathering.ts'
import { type Day, dayOf, type Instant } from '../care/day.ts'
import { recordOf } from '../care/figures/figure.ts'
import { type Month, periodOf } from '../care/figures/month.ts'
import { smallTeams } from '../care/figures/small-teams.ts'
import { type NameList, screen } from '../care/screen/screen.ts'
import { frameworksOf, PLACEMENT, type Placement } from '../drafting/framework.ts'
import { gather } from '../drafting/gather.ts'
import type { Material, Writer } from '../drafting/material.ts'
import type { Text } from '../drafting/text.ts'
import { type Screen, type Verified, verify } from '../drafting/verify.ts'
import { namesToScreen } from '../prisma/store/client-names.ts'
import { type Saved, saveDraft, WRITER } from '../prisma/store/draft-decisions.ts'
import { type DraftContent, keepTry, listDrafts, type StoredDraft } from '../prisma/store/drafts.ts'
import { reflectionsIn } from '../prisma/store/material.ts'
import { heldAgainst } from './held-against.ts'
import type { House } from './house.ts'
import { isGain, standingOf, tried } from './model-rounds.ts'
import { figuresBefore, monthCounter } from './month-figures.ts'
import { monthWriter } from './month-writer.ts'

/** `waits`: the model could not write it, and was tried often enough today. */
export type DraftSaved = Saved & { waits?: boolean }

export interface DraftRun {
  month: Month
  now: Instant
  /** Team reference; left out: all teams. */
  team?: string
  /** Framework ids; left out: all of the organisation. */
  frameworks?: string[]
  writer?: Writer
  placement?: Placement
}

/**
 * Makes the concepts of a month, one for each bouwsteen and team that has something to say, and checks each in code.
 * Running it again changes nothing, until there is other material and nobody worked on the concept yet; what a model could
 * not write, for a reason that passes, it may try again a few times a day.
 */
export async function draftMonth(
  house: Pick<House, 'store' | 'org' | 'settings' | 'model'>,
  { month, now, team, frameworks, writer, placement = PLACEMENT }: DraftRun,
): Promise<DraftSaved[]> {
  const { store, org } = house
  const { materials, screening, check } = await monthDesk(house, { month, now, placement })
  const chosen = writer
    ? { write: writer, isModel: false }
    : await monthWriter(house, { screen: screening, check, now })
  const wanted = materials.filter(
    (material) =>
      (team === undefined || material.team.ref === team) &&
      (frameworks === undefined || frameworks.includes(material.framework)),
  )
  const known = await listDrafts(store.prisma, org, { month })
  const today = dayOf(now, house.settings.zone)
  const saved: DraftSaved[] = []
  for (const material of wanted) {
    const key = {
      month,
      framework: material.framework,
      bouwsteen: material.bouwsteen,
      team: material.team.ref,
    }
    const print = fingerprint(material)
    const before = known.find(
      (draft) =>
        draft.framework === key.framework && draft.bouwsteen === key.bouwsteen && draft.team === key.team,
    )
    const standing = before ? standingOf(before.material, print, chosen.isModel, today) : 'other'
    if (before && (standing === 'stands' || standing === 'waits')) {
      saved.push({ id: before.id, as: 'unchanged', ...(standing === 'waits' && { waits: true }) })
      continue
    }
    // What a person worked on is kept: no model is asked for nothing.
    if (before && (before.status !== 'concept' || before.madeBy !== WRITER)) {
      saved.push({ id: before.id, as: 'kept' })
      continue
    }
    const text = await chosen.write(material)
    const made = contentOf(text, material, check)
    const content = text.again ? { ...made, material: tried(made.material, before?.material, today) } : made
    if (before && standing === 'again' && isNothingNew(before, content, today)) {
      await keepTry(store.prisma, org, before, content.material)
      saved.push({ id: before.id, as: 'unchanged' })
      continue
    }
    saved.push(await saveDraft(store.prisma, org, key, content, now))
  }
  return saved
}

/** What a try left as it was: no more of the model, and no other reason why. */
const isNothingNew = (before: StoredDraft, content: DraftContent, today: Day): boolean =>
  !isGain(content.material, before.material, today) &&
  (before.writer !== 'extractive' || before.missing.join() === content.missing.join())

/** What a month's texts are made from, and what each is held against. */
export async function monthDesk(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  { month, now, placement = PLACEMENT }: { month: Month; now: Instant; placement?: Placement },
): Promise<{ materials: Material[]; screening: Screen; check: Check }> {
  const materials = await materialsOf(house, { month, now, placement })
  const screening = screenOf(await namesToScreen(house.store.prisma, house.org), house, now)
  const held = await heldAgainst(house, month)
  const check = (text: Text, material: Material) =>
    verify(text, material, screening, drafting, held(material.framework))
  return { materials, screening, check }
}

/** What a version says: what of a text passed the checks, with what did not. */
export function contentOf(text: Text, material: Material, check: Check): DraftContent {
  const { blocks, refused, findings } = check(text, material)
  return {
    writer: text.writer,
    material: `${fingerprint(material)}${byWhom(text)}`,
    made: text.made ?? null,
    blocks,
    figures: [...material.figures, ...material.before].map(recordOf),
    missing: [...material.missing, ...(text.notes ?? []), ...findings],
    refused: [...(text.refused ?? []), ...refused],
  }
}

type Check = (text: Text, material: Material) => Verified

/** Counts and gathers all that the month's texts can be made from. */
async function materialsOf(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  { month, now, placement }: { month: Month; now: Instant; placement: Placement },
): Promise<Material[]> {
  const house = { store, org, settings }
  const count = monthCounter(house, now)
  const [{ figures, world }, reflections] = await Promise.all([
    count(month),
    reflectionsIn(store.prisma, org, periodOf(month)),
  ])
  const earlier = await figuresBefore(house, month, figures.figures, count)
  return gather({
    month,
    frameworks: frameworksOf(settings.frameworks),
    placement,
    teams: world.teams,
    reflections,
    figures,
    earlier,
    small: smallTeams(world, periodOf(month), settings.reflection.smallestTeam),
    ownPlaces: Object.fromEntries(
      Object.entries(settings.rules).flatMap(([id, rule]) => [
        [id, rule.bouwsteen],
        ...('onderdeel' in rule ? [[rule.onderdeel, rule.bouwsteen]] : []),
      ]),
    ),
    words: { ...gathering, noBetter: drafting.missingBetter },
  })
}

/** The privacy screen with the names of everybody who works here, and those of clients. */
function screenOf(names: NameList, { settings }: Pick<House, 'settings'>, now: Instant): Screen {
  const today = dayOf(now, settings.zone)
  return (text) => screen(text, { today, names })
}

/** Behind the fingerprint: whether a model had a hand in it, or should have had. */
function byWhom({ writer, made, again, notes = [] }: Text): '' | '.model' | '.part' | '.without' {
  if (again) return writer === 'extractive' ? '.without' : '.part'
  return made ? '.model' : notes.length > 0 ? '.without' : ''
}

/** The same for the same material, whichever day it was counted on. */
function fingerprint(material: Material): string {
  const [figures, before] = [material.figures, material.before].map((all) =>
    all.map(({ asOf: _, ...figure }) => figure),
  )
  const { month, title, team, missing } = material
  // Numbers of voices shift with what other teams write; how many there are does not.
  const reflections = material.reflections.map(({ voice: _, ...reflection }) => reflection)
  const voices = material.topics.map((topic) => topic.voices)
  const plain = JSON.stringify({ month, title, team, reflections, voices, figures, before, missing })
  return createHash('sha256').update(plain).digest('base64url')
}
