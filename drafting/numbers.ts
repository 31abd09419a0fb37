const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const UNITS =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  )
const TENS = [
  '',
  'tien',
  'twintig',
  'dertig',
  'veertig',
  'vijftig',
  'zestig',
  'zeventig',
  'tachtig',
  'negentig',
]

const WORDS = numberWords()

export interface Numbers {
  /** Canonical: a decimal point, no thousands sign. */
  counts: string[]
  percentages: string[]
  /** `10-31`: month and day. */
  days: string[]
  years: string[]
}

const DAY_NAMED = new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTHS.join('|')})(?![\\p{L}])(?: (\\d{4}))?`, 'giu')
const DAY_ISO = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g
const DAY_DUTCH = /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/g
const NUMERAL = String.raw`\d+(?:[.,:]\d+)*`
const ANY_NUMERAL = new RegExp(NUMERAL, 'g')
const PERCENT = new RegExp(`(${NUMERAL}|\\p{L}+)\\s*(?:%|procent)`, 'giu')

/**
 * Every number in a Dutch text, in digits or in words, sorted by what it is; one in other signs as it stands. "Een" without accents is an article
 * and no number; "allebei" and "beide" are two.
 */
export function numbersIn(text: string): Numbers {
  const found: Numbers = { counts: [], percentages: [], days: [], years: [] }
  // Digits in circles, in superscript or of another width are the same digits.
  let rest = text.normalize('NFKC')
  const take = (pattern: RegExp, keep: (groups: string[]) => boolean) => {
    rest = rest.replaceAll(pattern, (all, ...groups) => (keep(groups as string[]) ? ' ' : all))
  }
  const day = (year: string | undefined, month: number, date: string | undefined) => {
    if (date !== undefined) found.days.push(`${pad(month)}-${pad(Number(date))}`)
    if (year !== undefined) found.years.push(year)
    return true
  }
  take(DAY_NAMED, ([date, month, year]) => day(year, MONTHS.indexOf((month ?? '').toLowerCase()) + 1, date))
  take(DAY_ISO, ([year, month, date]) => day(year, Number(month), date))
  take(DAY_DUTCH, ([date, month, year]) => day(year, Number(month), date))
  take(PERCENT, ([amount = '']) => {
    const value = /^\d/.test(amount) ? canonical(amount) : WORDS.get(amount.toLowerCase())
    if (value !== undefined) found.percentages.push(String(value))
    return value !== undefined
  })
  rest = rest.replaceAll(ANY_NUMERAL, (numeral) => {
    if (/^(19|20)\d\d$/.test(numeral)) found.years.push(numeral)
    else found.counts.push(canonical(numeral))
    return ' '
  })
  for (const [sign] of rest.matchAll(/\p{N}+/gu)) found.counts.push(sign)
  for (const [word] of rest.matchAll(/\p{L}+/gu)) {
    const value = WORDS.get(word.toLowerCase())
    if (value !== undefined) found.counts.push(String(value))
  }
  return found
}

/** The months that a Dutch text names, 1 to 12. */
export function monthsIn(text: string): Set<number> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(words.map((word) => MONTHS.indexOf(word) + 1).filter((month) => month > 0))
}

/** `1.234` is a thousand and some, `8,3` eight and a bit; a time such as `07:30` stays as it is. */
function canonical(numeral: string): string {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(numeral)) return plain(numeral.replaceAll('.', '').replace(',', '.'))
  return /^\d+[.,]\d+$/.test(numeral) || /^\d+$/.test(numeral) ? plain(numeral.replace(',', '.')) : numeral
}

const plain = (numeral: string): string => String(Number(numeral))
const pad = (n: number): string => String(n).padStart(2, '0')

/** Number words up to a thousand, in both spellings of one, with ordinals. */
function numberWords(): Map<string, number> {
  const words = new Map<string, number>([
    ['eén', 1],
    ['beide', 2],
    ['beiden', 2],
    ['allebei', 2],
    ['dozijn', 12],
    ['honderd', 100],
    ['duizend', 1000],
    ['miljoen', 1_000_000],
  ])
  for (const [n, word] of UNITS.entries()) words.set(word, n)
  for (const [ten, word] of TENS.entries()) {
    if (ten < 2) continue
    words.set(word, ten * 10)
    for (const [n, unit] of UNITS.slice(0, 10).entries()) {
      if (n === 0) continue
      const stem = n === 1 ? 'een' : unit
      words.set(`${stem}${stem.endsWith('e') ? 'ën' : 'en'}${word}`, ten * 10 + n)
    }
  }
  // "Een" alone is an article; behind a hundred it is one.
  const belowHundred: [string, number][] = [['een', 1], ...[...words].filter(([, n]) => n > 1 && n < 100)]
  for (const [word, n] of belowHundred) {
    for (const [times, hundred] of UNITS.slice(0, 10).entries())
      if (times > 1) words.set(`${hundred}honderd${word}`, times * 100 + n)
    words.set(`honderd${word}`, 100 + n)
  }
  for (const [times, hundred] of UNITS.slice(0, 10).entries())
    if (times > 1) words.set(`${hundred}honderd`, times * 100)
  const ordinals: [string, number][] = [...words].flatMap(([word, n]) =>
    n < 2
      ? []
      : n === 3
        ? [['derde', 3] as [string, number]]
        : [[`${word}${n === 8 || n >= 20 ? 'ste' : 'de'}`, n] as [string, number]],
  )
  for (const [word, n] of ordinals) words.set(word, n)
  return words
}
