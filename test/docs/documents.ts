import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** The text of a file, by its path from the root of the project. */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Everything written for people, by its path from the root. */
export const documents: string[] = globSync(['*.md', 'docs/**/*.md', 'sample/*.md', 'bench/*.md'], {
  cwd: root,
}).sort()

/** The targets of links and pictures in a document. */
export const linksIn = (text: string): string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

/** What stands between single backquotes. */
export const codeIn = (text: string): string[] =>
  [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** The names under which headings can be linked to, as GitHub makes them. */
export const anchorsOf = (text: string): string[] =>
  [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )

/** Under one heading: everything up to the next heading of the same or a higher level. */
export function section(text: string, heading: string): string {
  const [level = '#'] = /^#+/.exec(heading) ?? []
  const from = text.indexOf(`${heading}\n`)
  if (from < 0) throw new Error(`No heading ${heading}`)
  const rest = text.slice(from + heading.length)
  const to = rest.search(new RegExp(`\n#{1,${level.length}} `))
  return to < 0 ? rest : rest.slice(0, to)
}

/** The rows of the first table in a text, without its head. */
export function table(text: string): string[][] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith('|'))
  const rest = lines.slice(first)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** The text between the fences of a language. */
export const fenced = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, body = '']) => body)

const prose = (text: string) => text.replace(/```[\s\S]*?```/g, '')
