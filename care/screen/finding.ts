/** What the privacy screen can see in a text. */
export const KINDS = [
  'bsn',
  'name',
  'initials',
  'birthdate',
  'age',
  'address',
  'postcode',
  'phone',
  'email',
  'url',
  'iban',
  'number',
  'room',
  'incident',
] as const
export type Kind = (typeof KINDS)[number]

/** One thing found. Offsets are UTF-16 code units of the text as it was given; `end` is exclusive. */
export interface Finding {
  kind: Kind
  start: number
  end: number
}

/** What a look-out sees: `kind: null` explains a stretch, so that later look-outs leave it alone. */
export interface Sighting {
  kind: Kind | null
  start: number
  end: number
}
