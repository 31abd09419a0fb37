import type { Texts } from './texts.ts'

/** A theme as people read it; an organisation's own theme is called as it calls it. */
export const themeText = ({ reflection }: Texts, theme: string): string => known(reflection.themes, theme)

/** The title of a bouwsteen as people read it; one that an organisation names itself keeps its own title. */
export const bouwsteenText = ({ reflection }: Texts, title: string): string =>
  known(reflection.bouwstenen, title)

const known = (texts: Record<string, string>, name: string): string =>
  Object.hasOwn(texts, name) ? (texts[name] ?? name) : name
