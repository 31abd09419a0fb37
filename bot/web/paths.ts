/** The addresses of our pages, for cards and links. Ids are checked again when a page is asked for. */
export const paths = {
  chat: '/',
  week: '/week',
  weekOf: (asked: { week?: string; of?: string; frame?: string | null }) => withQuery('/week', asked),
  calendar: '/calendar',
  calendarOf: (asked: { month?: string; team?: string | null }) => withQuery('/calendar', asked),
  duty: (code: string) => `/duty/${encodeURIComponent(code)}`,
  draft: (id: string) => `/draft/${encodeURIComponent(id)}`,
  digest: (month: string) => `/digest/${encodeURIComponent(month)}`,
  year: (id: string) => `/year/${encodeURIComponent(id)}`,
  signIn: (token: string) => `/in/${encodeURIComponent(token)}`,
}

function withQuery(path: string, asked: Record<string, string | null | undefined>): string {
  const given = Object.entries(asked).filter((one): one is [string, string] => typeof one[1] === 'string')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
