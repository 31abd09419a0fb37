import { dueOf } from '../../prisma/store/duties.ts'
import { ASIDE_REASONS } from '../../prisma/store/set-aside.ts'
import { findAll } from '../conversation/compose/duties-card.ts'
import { nameOf, teamOf } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { aboutOf, type FoundDuty } from '../conversation/duty-for.ts'
import { takeOnList } from '../conversation/take-on.ts'
import type { TakeOnPage } from '../web/doors.ts'
import { noteLook, noteLooks } from './looked.ts'

/**
 * The take-on list whole, to go through at a desk. Here who is signed in sees about whom each duty is, as on its own page;
 * that he did is in the access log, for each of them.
 */
export async function takeOnPage(reader: Reader): Promise<TakeOnPage | null> {
  const { house, member, texts, today } = reader
  if (!member.roles.includes('coordinator') && !member.roles.includes('management')) {
    await noteLook(reader, 'take_on', null, 'refused')
    return null
  }
  const { open, done, all } = await takeOnList(house.store.prisma, reader)
  const found = await findAll(
    reader,
    open.map(({ id }) => id),
  )
  const byId = new Map(found.map((one) => [one.stored.id, one]))
  const shown = open.flatMap(({ id }) => byId.get(id) ?? [])
  const abouts = shown.flatMap(({ duty }) => aboutOf(duty) ?? [])
  await noteLooks(reader, 'take_on', [...new Set(abouts)])
  return {
    today,
    done,
    all,
    // The reason that needs explaining is given on the duty's own page.
    reasons: ASIDE_REASONS.filter((reason) => reason !== 'other').map((value) => ({
      value,
      label: texts.takeOn.reasons[value],
    })),
    rows: shown.map((one) => ({
      code: one.stored.code,
      title: one.rule.naam[member.language],
      about: aboutWhom(reader, one),
      team: one.duty.team && teamOf(one.world, one.duty.team),
      due: dueOf(one.stored.reckoned),
    })),
  }
}

function aboutWhom({ house, texts }: Reader, { duty: { subject }, world }: FoundDuty): string {
  switch (subject.kind) {
    case 'client':
      return texts.takeOn.page.client(
        house.settings.clientLabel === 'nummer' ? subject.ref : texts.duty.numberHidden,
      )
    case 'employee':
      return nameOf(world, subject.ref)
    case 'team':
      return texts.duty.forTeam(teamOf(world, subject.ref))
    case 'organisation':
      return texts.takeOn.page.organisation
  }
}
