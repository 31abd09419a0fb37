import type { Field, FieldError, Form } from './card.ts'

/** Before the name of a list that does not fit: the input for a few letters of what is meant. */
export const FIND = 'find.'

/** By field name, the letters that were typed to find something in its list. */
export function lettersIn(values: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(values).flatMap(([name, typed]) => {
      const letters = typed.trim()
      return name.startsWith(FIND) && letters !== '' ? [[name.slice(FIND.length), letters] as const] : []
    }),
  )
}

/** What was filled in, without the letters. */
export const withoutLetters = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(FIND)))

/** The form with of each list what has these letters, and what to say of a list that has nothing with them. */
export function narrowed(
  form: Form,
  letters: Map<string, string>,
  nothing: string,
): { form: Form; errors: FieldError[] } {
  const errors: FieldError[] = []
  const fields = form.fields.map((field): Field => {
    const typed = letters.get(field.name)
    if (typed === undefined || !('options' in field)) return field
    const options = field.options.filter(({ label }) => has(label, typed))
    if (options.length > 0) return { ...field, options }
    errors.push({ field: field.name, message: nothing })
    return field
  })
  return { form: { ...form, fields }, errors }
}

const has = (label: string, typed: string): boolean => {
  const words = bare(typed).split(/\s+/)
  return words.every((word) => bare(label).includes(word))
}

/** Without capitals and accents. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
