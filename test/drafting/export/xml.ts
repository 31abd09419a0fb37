const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

/** What the entities of XML and HTML stand for. */
export function decoded(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/** The words of a piece of XML or HTML, without its tags. */
export function wordsOf(xml: string): string {
  return decoded(xml.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ''))
}

/** Fails on a tag that is not closed where it should be, on stray marks and on characters that XML cannot hold. */
export function checkXml(xml: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed())
    throw new Error('a character that XML cannot hold')
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml [^?]*\?>/, '')
    .replaceAll(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_, closes: string, name: string, _attributes: string, empty: string) => {
        if (closes && open.pop() !== name) throw new Error(`${name} is closed where it is not open`)
        if (!closes && !empty) open.push(name)
        return ''
      },
    )
  if (open.length > 0) throw new Error(`${open.join(', ')} stay open`)
  const stray = /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(rest)
  if (stray) throw new Error(`a stray ${stray[0]} at ${stray.index}`)
}
