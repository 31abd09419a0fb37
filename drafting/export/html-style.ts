/** How the document looks on a screen, on a phone and on paper. Nothing is fetched from elsewhere. */
export const STYLE = `
:root { color-scheme: light; --ink: #1f2328; --soft: #57606a; --line: #c9d1d9; --blue: #1b4f72; --wash: #eef4f8; --warn: #7a4100; --warn-wash: #fff5e6 }
* { box-sizing: border-box }
html { font: 1.0625rem/1.6 Arial, "Liberation Sans", Helvetica, sans-serif; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100% }
body { margin: 0; overflow-wrap: break-word; hyphens: manual }
.sheet { position: relative; max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
header { border-bottom: 4px solid var(--blue); margin-bottom: 2rem; padding-bottom: 1.25rem }
header p { margin: 0; color: var(--soft) }
h1 { font-size: 2.1rem; line-height: 1.2; margin: .3rem 0 .6rem; color: var(--blue) }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3.2rem 0 .8rem; color: var(--blue); border-bottom: 1px solid var(--line); padding-bottom: .35rem }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; color: var(--blue) }
h4 { font-size: 1.02rem; margin: 1.4rem 0 .25rem }
p { margin: 0 0 .9rem }
a { color: var(--blue) }
a:focus-visible { outline: 3px solid #e08e3c; outline-offset: 2px }
nav { background: var(--wash); padding: 1rem 1.25rem; border-radius: 6px }
nav h2 { font-size: 1.1rem; margin: 0 0 .4rem; border: 0; padding: 0 }
nav ul { list-style: none; margin: 0; padding: 0 }
nav li { padding: .15rem 0 }
nav li ul { padding-left: 1.1rem; font-size: .95em }
nav a { text-decoration: none; display: inline-block; padding: .1rem 0 }
nav a:hover { text-decoration: underline }
ul.points { padding-left: 1.3rem }
ul.points li { margin-bottom: .4rem }
i.spoken { color: #26323b }
sup { font-size: .7em; line-height: 0 }
sup a { text-decoration: none; padding: .25em .1em }
sup a:hover { text-decoration: underline }
:target { background: #fff3c4 }
h2:target, h3:target, h4:target { background: none }
.skip { position: absolute; left: -99rem; top: 0; z-index: 2; background: #fff; padding: .6rem 1rem; border: 2px solid var(--blue) }
.skip:focus { left: .5rem; top: .5rem }
main:focus { outline: none }
.scroll { overflow-x: auto }
.scroll:focus-visible { outline: 3px solid #e08e3c }
figure, .tabled { margin: 1.6rem 0 }
table { border-collapse: collapse; width: 100%; background: #fff; font-size: .92rem; line-height: 1.45 }
table.close { width: auto; min-width: 60% }
caption, figcaption { text-align: left; font-size: .92rem; color: var(--soft); padding: 0 0 .45rem }
figcaption { padding: .45rem 0 0 }
caption b, figcaption b { color: var(--ink) }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line) }
thead th { background: var(--blue); color: #fff; border-bottom: 0 }
tbody th { font-weight: 400 }
.number { text-align: right; white-space: nowrap }
.below { font-size: .86rem; color: var(--soft); margin: .4rem 0 0 }
figure svg { display: block; width: 100%; height: auto }
.narrow { display: none }
details { margin: .4rem 0 0; font-size: .92rem }
summary { cursor: pointer; color: var(--blue); padding: .3rem 0 }
.box { border: 1px solid var(--blue); border-left-width: 6px; background: var(--wash); padding: 1rem 1.25rem; margin: 1.6rem 0; border-radius: 4px }
.box-title { font-weight: 700; font-size: 1.05rem; color: var(--blue); margin: 0 0 .2rem }
.item + .item { border-top: 1px solid #b8cbd9; margin-top: .9rem; padding-top: .1rem }
.box .item-title { font-weight: 700; margin: .7rem 0 .2rem }
.box .item p { margin: 0 0 .4rem }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; font-size: .95rem }
dt { color: #46525c } dd { margin: 0 }
.absent { background: var(--warn-wash); color: var(--warn); border-left: 4px solid #e08e3c; padding: .5rem .8rem }
blockquote { margin: .3rem 0 1rem; padding: .2rem 0 .2rem 1rem; border-left: 4px solid var(--line); white-space: pre-wrap }
.by { font-weight: 700; margin: 1.2rem 0 0 }
.notes { font-size: .88rem; line-height: 1.5; padding-left: 2.6rem }
.notes li { padding-left: .2rem; margin-bottom: .3rem }
.concept { display: inline-block; background: var(--warn-wash); color: var(--warn); border: 1px solid #e08e3c; border-radius: 4px; padding: .15rem .6rem; font-weight: 700; margin-bottom: .8rem }
.mark { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; z-index: 1; overflow: hidden }
.mark::before { content: attr(data-words); font-size: min(22vw, 11rem); font-weight: 700; letter-spacing: .06em; color: #6b7280; opacity: .1; transform: rotate(-35deg); user-select: none }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem }
@media (max-width: 32rem) { html { font-size: 1rem } h1 { font-size: 1.7rem } h2 { font-size: 1.3rem } dl { display: block } dt, dd { display: inline } dt::after { content: ": "; white-space: pre } dd::after { content: "\\A"; white-space: pre } .scroll table { min-width: 34rem } table.close { width: 100% } th, td { padding: .45rem .4rem } }
@media screen and (max-width: 32rem) { .wide { display: none } .narrow { display: block } }
@media print {
  @page { size: A4; margin: 22mm 20mm 20mm }
  html { font-size: 10pt; line-height: 1.45 }
  .sheet { max-width: none; padding: 0 }
  h2, h3, h4, caption, .by { break-after: avoid }
  h2.new-page { break-before: page; margin-top: 0 }
  tr, figure, .item, blockquote { break-inside: avoid }
  .box { -webkit-box-decoration-break: clone; box-decoration-break: clone }
  .tabled:not(.long) { break-inside: avoid }
  .box-title, .item-title, .by { break-after: avoid }
  .below { break-before: avoid }
  .skip { display: none }
  thead { display: table-header-group }
  p { orphans: 3; widows: 3 }
  a { color: inherit; text-decoration: none }
  nav { background: none; border: 1px solid var(--line) }
  details { display: none }
  .mark::before { font-size: 25mm }
  .scroll { overflow: visible }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
