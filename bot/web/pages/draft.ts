import type { Zone } from '../../../care/day.ts'
import type { Action } from '../../cards/card.ts'
import { textsIn } from '../../texts/texts.ts'
import type { DraftPage as Draft, DraftSentence, DraftSource } from '../doors.ts'
import { webTexts } from '../texts.ts'
import { longMoment, monthName } from '../when.ts'
import { ActionButton, Actions } from './actions.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { VersionList } from './versions.ts'

export const DRAFT_TONE = {
  concept: 'plain',
  waiting: 'warning',
  approved: 'good',
  refused: 'attention',
} as const

/** A block of text, sentence by sentence, each with where it comes from one tap away. */
export function DraftPage(frame: Frame, draft: Draft, zone: Zone): Html {
  const { language } = frame
  const texts = webTexts(language)
  return layout(
    {
      ...frame,
      title: `${texts.draftTitle(draft.framework, draft.bouwsteen)} ${draft.team}`,
      scripts: ['bar', 'page'],
      styles: ['versions'],
    },
    html`<article class="paper">
      <p>
        <span class=${`badge ${DRAFT_TONE[draft.status]}`}>${texts.draftStatus[draft.status]}</span>
        ${' '}${draft.team}, ${monthName(draft.month, language)}, ${texts.version(draft.version)}
      </p>
      <h1><small>${texts.draftTitle(draft.framework, draft.bouwsteen)}</small> ${draft.bouwsteenTitle}</h1>
      <p class="hint">
        ${draft.waitsFor !== null && html`<strong>${texts.waitsFor(draft.waitsFor)}.</strong>`}
        ${' '}${texts.writers[draft.writer]} ${draft.mayDecide ? texts.sentenceHelpDecide : texts.sentenceHelp}
      </p>
      ${draft.blocks.map(
        ({ heading, sentences }) => html`<section class="block">
          <h2>${heading}</h2>
          ${sentences.map((sentence) => Sentence(frame, draft, sentence))}
        </section>`,
      )}
      ${list(texts.missing, draft.missing)}
      ${list(
        texts.refusedSentences,
        draft.refused.map(({ text, reason }) => html`<q>${text}</q> <span class="by">${reason}</span>`),
      )}
      ${list(
        texts.decisions,
        draft.decisions.map(({ at, by, what }) => `${what}: ${by}, ${longMoment(at, zone, language)}`),
      )}
      ${VersionList(draft.versions, textsIn(language).versions)}
      ${draft.mayDecide && html`<div class="decide"><${Actions} actions=${decisions(frame, draft)} /></div>`}
    </article>`,
  )
}

function Sentence(frame: Frame, draft: Draft, sentence: DraftSentence): Html {
  const texts = webTexts(frame.language)
  const { position, sources } = sentence
  return html`<details class="sentence" id=${`s${position}`}>
    <summary>
      <span class=${sentence.quote ? 'quoted' : ''}>${sentence.text}</span>
      ${' '}<span class="count">${texts.sources(sources.length)}</span>
      ${sentence.editedBy && html`${' '}<span class="changed">${texts.changedBy(sentence.editedBy)}</span>`}
      ${(sentence.unsourced ?? []).length > 0 && html`${' '}<span class="badge warning">${textsIn(frame.language).versions.unsourcedMark(sentence.unsourced ?? [])}</span>`}
    </summary>
    <div class="sources">
      ${sentence.quote && html`<p>${texts.said(sentence.quote.by)}</p>`}
      <ul>${sources.map((source) => html`<li>${Source(frame, source)}</li>`)}</ul>
      ${draft.mayDecide && html`<div class="actions">${sentenceButtons(frame, draft, position)}</div>`}
    </div>
  </details>` as Html
}

/** Where a sentence comes from. */
export function Source({ language }: Frame, source: DraftSource): Html {
  const texts = webTexts(language)
  const ref = html`<span class="by">${source.ref}</span>`
  switch (source.kind) {
    case 'reflection':
      return html`<p>${texts.fromReflection(source.team, monthName(source.month, language))} ${ref}</p>
        <blockquote>${source.text}</blockquote>` as Html
    case 'figure':
      return html`<p>${source.label}: <strong>${source.value}</strong></p>
        <p class="by">${source.how} ${texts.countedFrom(source.source)}. ${texts.fromFigure} ${source.ref}</p>` as Html
    case 'removed':
      return html`<p>${texts.removedSource(source.team, monthName(source.month, language))} ${ref}</p>` as Html
  }
}

function sentenceButtons({ language }: Frame, draft: Draft, position: number): Html[] {
  const texts = webTexts(language)
  const about = { draft: draft.id, version: draft.version, position }
  const edit: Action = {
    kind: 'intent',
    label: texts.editSentence,
    intent: { do: 'edit_sentence', ...about },
  }
  const refuse: Action = {
    kind: 'intent',
    label: texts.refuseSentence,
    intent: { do: 'refuse_sentence', ...about },
  }
  return [
    ActionButton({ action: edit, about: texts.sentence(position + 1) }),
    ActionButton({ action: refuse, about: texts.sentence(position + 1) }),
  ]
}

function decisions({ language }: Frame, { id, version }: Draft): Action[] {
  const texts = webTexts(language)
  const about = { draft: id, version }
  return [
    { kind: 'intent', label: texts.approve, intent: { do: 'approve_draft', ...about }, style: 'primary' },
    { kind: 'intent', label: texts.refuseDraft, intent: { do: 'refuse_draft', ...about }, style: 'danger' },
    {
      kind: 'intent',
      label: textsIn(language).versions.another,
      intent: { do: 'another_version', ...about },
    },
  ]
}

function list(title: string, lines: unknown[]): Html | null {
  if (lines.length === 0) return null
  return html`<section><h2>${title}</h2><ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>` as Html
}
