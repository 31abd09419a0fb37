import { isEveryday } from './everyday.ts'
import type { Kind, Sighting } from './finding.ts'
import { initialsOf } from './initials.ts'
import { isParticle, type NameList } from './nameList.ts'
import { isAbbreviation, isFollower, isOrdinary, looksOrdinary } from './ordinary.ts'
import { isFirstName, isSurnameLike, wellKnown } from './wellKnown.ts'
import { capital, opensSentence, titled, type Word, words } from './word.ts'

const set = (text: string) => new Set(text.split(' '))
const STRONG = set('dhr heer meneer mijnheer menheer mw mevr mevrouw mvr mej mejuffrouw fam')
const WEAK = set(
  'client cliente bewoner bewoonster deelnemer deelneemster patient patiente bezoeker familie dochter zoon broer zus zusje vrouw man echtgenoot echtgenote partner vader moeder mantelzorger kleinzoon kleindochter buurman buurvrouw collega oma opa tante oom zuster broeder dokter dr drs stagiaire vriend vriendin',
)
/** A name of a house or a method, not of a person. */
const PLACE = set(
  'sint st huize huis villa locatie team methode stichting ziekenhuis prinses koningin koning prins theater kerk restaurant',
)
const MONTHS = set('jan april mei juni juli augustus')
const LONGEST = 7

/** Names of people: after `mw` and the like, with initials, or on a list. Initials without a surname count too. */
export function names(text: string, known: NameList): Sighting[] {
  const all = words(text)
  const found: Sighting[] = []
  for (let at = 0; at < all.length; at++) {
    const seen = addressed(all, at, known) ?? initialsOf(text, all, at) ?? listed(all, at, known)
    if (seen === null) continue
    const [first, last] = [all[seen.from], all[seen.to]]
    if (first === undefined || last === undefined) continue
    const dot = seen.kind === 'initials' && text[last.end] === '.' ? 1 : 0
    found.push({ kind: seen.kind, start: first.start, end: last.end + dot })
    at = seen.to
  }
  return found
}

export interface Stretch {
  kind: Kind
  from: number
  to: number
}

/** `mw jansen`, `dhr. de Boer`, `mevr J.`, `bewoner Anna`. */
function addressed(all: Word[], at: number, known: NameList): Stretch | null {
  const title = all[at]
  const next = all[at + 1]
  if (title === undefined || next === undefined || !/^(?:\.? {0,2}'?|\.)$/.test(next.gap)) return null
  if (STRONG.has(title.folded)) {
    if (title.folded === 'heer' && all[at - 1]?.folded !== 'de') return null
    return afterTitle(all, at + 1, known)
  }
  const dotted = next.gap.includes('.') && !/^drs?$/.test(title.folded)
  if (!WEAK.has(title.folded) || dotted) return null
  return afterNoun(all, at + 1)
}

function afterTitle(all: Word[], at: number, known: NameList): Stretch | null {
  let to = at
  while (isInitial(all, to)) to++
  const letters = to - at
  const name = surname(all, to, known, true)
  if (name !== null) return { kind: 'name', from: at, to: name }
  return letters > 0 ? { kind: 'initials', from: at, to: to - 1 } : null
}

/** A single letter that stands for a name: `J.`, `j`; not `'s`, `n beetje`, `u` or the first of `i.v.m.`. */
function isInitial(all: Word[], at: number): boolean {
  const word = all[at]
  if (word === undefined || !/^\p{L}$/u.test(word.text) || !/^\.? ?$/.test(word.gap)) return false
  if (capital(word.text)) return !isAbbreviation(dotted(all, at))
  return !/[nuts]/.test(word.text) && dotted(all, at).length < 2
}

/** The letters of `i.v.m.` or `J.P.`, from this one on. */
function dotted(all: Word[], at: number): string {
  let letters = all[at]?.text ?? ''
  for (let next = at + 1; /^\p{L}$/u.test(all[next]?.text ?? '') && all[next]?.gap === '.'; next++)
    letters += all[next]?.text
  return letters
}

function afterNoun(all: Word[], at: number): Stretch | null {
  const word = all[at]
  if (word === undefined) return null
  if (/^\p{Lu}$/u.test(word.text)) {
    const next = all[at + 1]
    const goesOn = next !== undefined && /^\. ?$/.test(next.gap) && !capital(next.text)
    return goesOn ? { kind: 'initials', from: at, to: at } : null
  }
  const to = surname(all, at, { knows: () => false }, false)
  return to === null ? null : { kind: 'name', from: at, to }
}

/** Where the name that starts at `at` ends; null when there is none. `sure`: a title stands in front. */
function surname(all: Word[], at: number, known: NameList, sure: boolean): number | null {
  let core = at
  while (core < at + 3 && isParticle(all[core]?.folded ?? '') && joins(all[core + 1])) core++
  const word = all[core]
  if (word === undefined || (core === at && !joinsTitle(word)) || !isNameWord(all, at, core, known, sure))
    return null
  let to = core
  for (let next = core + 1; next < core + 6; next++) {
    const more = all[next]
    if (!joins(more) || more === undefined) break
    const name =
      (titled(more.text) && !isFollower(more.folded)) ||
      (isSurnameLike(more.folded) && !isOrdinary(more.folded))
    if (name) to = next
    else if (!isParticle(more.folded)) break
  }
  return to
}

function isNameWord(all: Word[], at: number, core: number, known: NameList, sure: boolean): boolean {
  const word = all[core]
  if (word === undefined || [...word.text].length < 2 || /\d/.test(word.text)) return false
  const particles = all
    .slice(at, core)
    .map((part) => part.folded)
    .join(' ')
  const unmistakable = /^(?:van (?:der|den)|v d|vd|der|t)$/.test(particles)
  if (isFollower(word.folded) && !(sure && unmistakable && (capital(word.text) || particles.endsWith('der'))))
    return false
  const base = word.folded.replace(/'?s?$/, '')
  const listed = [word.folded, base].some(
    (name) => known.knows(name) || isSurnameLike(name) || isFirstName(name),
  )
  if (capital(word.text)) {
    const shouted = !titled(word.text) && isAbbreviation(word.text)
    return sure
      ? !shouted
      : titled(word.text) && word.text.length > 2 && !(isOrdinary(word.folded) && particles === '')
  }
  if (!sure) return false
  if (particles === '') return listed || !looksOrdinary(word.folded)
  return (
    listed || /^(?:van (?:der|den)|v d|vd|der|den|v)$/.test(particles) || lowerSurname(particles, word.folded)
  )
}

/** Surnames that are words are said with `de` or `van`: `mw de boer`, but not `mw de deur`. */
function lowerSurname(particles: string, word: string): boolean {
  const withDe =
    'boer bruin bruijn graaf groot haan haas jong jonge jager koning kok lange leeuw mol prins ridder ruiter vos vries wit witte wilde winter zwart beer'
  const withVan = 'dijk berg beek dam loon vliet veen wijk hout houten leeuwen gelder doorn es rijn bergen'
  return set(particles === 'de' ? withDe : withVan).has(word)
}

function joins(word: Word | undefined): boolean {
  return word !== undefined && /^(?: |-|\.|\. |\/| '|')$/.test(word.gap)
}

function joinsTitle(word: Word): boolean {
  return /^(?:\.? {0,2}|\.|\. ?')$/.test(word.gap)
}

/** A name from a list. A word that is also an ordinary word needs a capital inside a sentence. */
function listed(all: Word[], at: number, known: NameList): Stretch | null {
  const phrase: string[] = []
  let best: number | null = null
  for (let to = at; to < Math.min(all.length, at + LONGEST); to++) {
    const word = all[to]
    if (word === undefined || (to > at && !joins(word))) break
    const before = phrase.join(' ')
    phrase.push(word.folded)
    if (forms(before, word.folded).some((form) => counts(form, all, at, to, known))) best = to
  }
  return best === null ? null : { kind: 'name', from: at, to: extended(all, at, best) }
}

/** The phrase as it stands, and without the s of possession. */
function forms(before: string, last: string): string[] {
  const bare = [last, last.replace(/'s?$/, ''), last.replace(/'?s$/, '')]
  return [...new Set(bare)].map((word) => (before === '' ? word : `${before} ${word}`))
}

function counts(phrase: string, all: Word[], at: number, to: number, known: NameList): boolean {
  const own = known.knows(phrase)
  if (!own && !wellKnown.knows(phrase)) return false
  const first = all[at]
  const last = all[to]
  if (first === undefined || last === undefined) return false
  const telling = phrase.split(' ').filter((part) => !isParticle(part))
  if (telling.length > 1) return true
  const before = all[at - 1]
  if (!own && before !== undefined && PLACE.has(before.folded)) return false
  const everyday = own && !wellKnown.knows(phrase) && telling.some(isEveryday)
  if (everyday && !capital(last.text)) return false
  if (!telling.some((part) => isOrdinary(part) || part.length < 3)) return true
  if (MONTHS.has(phrase) && /^(?:in|eind|begin|half|vanaf|tot|sinds|\d+)$/.test(before?.folded ?? ''))
    return false
  return titled(last.text) && (to > at || !opensSentence(last, to))
}

/** After a first name the surname that follows goes with it: `Anna van Dijk`. */
function extended(all: Word[], at: number, to: number): number {
  if (at !== to || !isFirstName(all[at]?.folded ?? '')) return to
  let core = to + 1
  while (core < to + 4 && isParticle(all[core]?.folded ?? '') && joins(all[core])) core++
  const word = all[core]
  if (word === undefined || word.gap.includes('.') || !joins(word)) return to
  const name = titled(word.text)
    ? !isFollower(word.folded)
    : isSurnameLike(word.folded) && !isOrdinary(word.folded)
  return name ? core : to
}
