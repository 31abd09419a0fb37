import type { Texts } from './texts.ts'

/** A theme as people read it; an organisation's own theme is called as it calls it. */
export function themeText({ reflection: { themes } }: Texts, theme: string): string {
  return Object.hasOwn(themes, theme) ? themes[theme as keyof typeof themes] : theme
}
