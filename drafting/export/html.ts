import { html as tagged } from 'htm/preact'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { printing } from '../../bot/texts/nl/printing.ts'
import { chartSvg } from './chart-svg.ts'
import { chartTable } from './chart-table.ts'
import { STYLE } from './html-style.ts'
import type { LaidOut, Piece, Run, Table } from './laid-out.ts'
import { layOut } from './lay-out.ts'
import type { Printed } from './printed.ts'

// Every value that is put into it is escaped.
const html = tagged
type Html = VNode

/** Width of a chart on a phone, in pixels: its letters stay as large as they are. */
const PHONE = 350
/** A table of more columns does not fit on a phone and can be pushed aside there. */
const FEW = 3
/** A table of more rows may be broken off at the foot of a page. */
const LONG = 12

/** The document as one file with its own style: to read, to print, to put on a site. It runs nothing and fetches nothing. */
export function toHtml(printed: Printed): string {
  const laid = layOut(printed)
  const { title, organisation, subject, standing, isConcept } = laid
  const page = html`<html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="author" content=${organisation} />
      <meta name="description" content=${subject} />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>${isConcept ? `${title} (${printing.conceptLine.toLowerCase()})` : title}</title>
      <style dangerouslySetInnerHTML=${{ __html: STYLE }}></style>
    </head>
    <body>
      <a class="skip" href="#tekst">${printing.skip}</a>
      ${isConcept && html`<div class="mark" aria-hidden="true" data-words=${printing.concept}></div>`}
      <div class="sheet">
        <header>
          ${isConcept && html`<p class="concept">${printing.conceptLine}</p>`}
          <p>${organisation}</p>
          <h1>${title}</h1>
          <p>${subject}</p>
          <p>${standing.slice(isConcept ? 1 : 0).join('. ')}</p>
        </header>
        ${contents(laid)}
        <main id="tekst" tabindex="-1">${laid.pieces.map(Part)}${notes(laid.notes)}</main>
        <footer>${[title, ...standing, printing.madeBy].join('. ')}.</footer>
      </div>
    </body>
  </html>`
  return `<!doctype html>\n${renderToString(page as Html)}\n`
}

function contents({ pieces, notes, contents: depth }: LaidOut): Html {
  const headings = pieces.filter((piece) => piece.kind === 'heading')
  const chapters = headings.flatMap((one, at) => (one.level === 1 ? [at] : []))
  const link = ({ id, text }: (typeof headings)[number]) => html`<a href=${`#${id}`}>${text}</a>`
  return html`<nav aria-label=${printing.contents}>
    <h2>${printing.contents}</h2>
    <ul>
      ${chapters.map((at, nth) => {
        const inside = headings
          .slice(at + 1, chapters[nth + 1])
          .filter(({ level }) => depth === 2 && level === 2)
        return html`<li>
          ${headings.slice(at, at + 1).map(link)}
          ${inside.length > 0 && html`<ul>${inside.map((one) => html`<li>${link(one)}</li>`)}</ul>`}
        </li>`
      })}
      ${notes.length > 0 && html`<li><a href="#noten">${printing.notes}</a></li>`}
    </ul>
  </nav>` as Html
}

function Part(piece: Piece): Html {
  switch (piece.kind) {
    case 'heading': {
      const tag = `h${piece.level + 1}`
      return html`<${tag} id=${piece.id} class=${piece.newPage ? 'new-page' : null}>${piece.text}</${tag}>` as Html
    }
    case 'paragraph':
      return html`<p>${piece.runs.map(Words)}</p>` as Html
    case 'bullets':
      return html`<ul class="points">${piece.items.map((runs) => html`<li>${runs.map(Words)}</li>`)}</ul>` as Html
    case 'table':
      return html`<div class=${piece.table.rows.length > LONG ? 'tabled long' : 'tabled'}>
        ${Rows(piece.table, printing.table, piece.number, piece.caption)}
        ${piece.below && html`<p class="below">${piece.below}</p>`}
      </div>` as Html
    case 'chart':
      return html`<figure>
        <div class="wide" dangerouslySetInnerHTML=${{ __html: chartSvg(piece.chart) }}></div>
        <div class="narrow" dangerouslySetInnerHTML=${{ __html: chartSvg(piece.chart, PHONE) }}></div>
        <figcaption><b>${printing.chart} ${piece.number}.</b> ${piece.caption}${piece.below && `. ${piece.below}`}</figcaption>
        <details>
          <summary>${printing.chartNumbers(piece.number)}</summary>
          ${Rows(chartTable(piece.chart), printing.chart, piece.number, piece.caption)}
        </details>
      </figure>` as Html
    case 'box':
      return html`<div class="box">
        <p class="box-title">${piece.caption}</p>
        ${piece.items.map(
          ({ title, text, lines }) => html`<div class="item">
            <p class="item-title">${title}</p>
            <p>${text}</p>
            <dl>${lines.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
          </div>`,
        )}
      </div>` as Html
    case 'absent':
      return html`<p class="absent">${piece.text}</p>` as Html
    case 'said':
      return html`<p class="by">${piece.by}</p>
        <blockquote>${piece.lines.join('\n')}</blockquote>
        ${piece.answer !== null && html`<p>${printing.remarkAnswer}: ${piece.answer}</p>`}` as Html
  }
}

function Rows({ head, rows, widths, numeric }: Table, name: string, number: number, caption: string): Html {
  const side = (column: number) => (numeric.includes(column) ? 'number' : null)
  const isClose = widths.reduce((sum, width) => sum + width, 0) < 100
  const table = html`<table class=${isClose ? 'close' : null}>
    <caption><b>${name} ${number}.</b> ${caption}</caption>
    <thead>
      <tr>${head.map((cell, column) => html`<th scope="col" class=${side(column)}>${cell}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>${row.map((cell, column) =>
            column === 0 ? html`<th scope="row">${cell}</th>` : html`<td class=${side(column)}>${cell}</td>`,
          )}</tr>`,
      )}
    </tbody>
  </table>`
  if (head.length <= FEW) return table as Html
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`${name} ${number}`}>${table}</div>` as Html
}

function Words(run: Run): Html | string {
  if (run.kind === 'note') {
    const { number } = run
    return html`<sup><a id=${`bij-${number}`} href=${`#noot-${number}`} role="doc-noteref" aria-label=${printing.noteTo(number)}>${number}</a></sup>` as Html
  }
  if (run.style === 'strong') return html`<b>${run.text}</b>` as Html
  return run.style === 'spoken' ? (html`<i class="spoken">${run.text}</i>` as Html) : run.text
}

function notes(all: string[]): Html | null {
  if (all.length === 0) return null
  return html`<section role="doc-endnotes" aria-labelledby="noten">
    <h2 id="noten">${printing.notes}</h2>
    <ol class="notes">
      ${all.map(
        (text, at) => html`<li id=${`noot-${at + 1}`}>
          ${text} <a href=${`#bij-${at + 1}`} role="doc-backlink" aria-label=${printing.noteBack(at + 1)}>↩</a>
        </li>`,
      )}
    </ol>
  </section>` as Html
}
