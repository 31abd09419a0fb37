/** The addresses of our pages, for cards and links. Ids are checked again when a page is asked for. */
export const paths = {
  chat: '/',
  week: '/week',
  duty: (code: string) => `/duty/${encodeURIComponent(code)}`,
  draft: (id: string) => `/draft/${encodeURIComponent(id)}`,
  digest: (month: string) => `/digest/${encodeURIComponent(month)}`,
  signIn: (token: string) => `/in/${encodeURIComponent(token)}`,
}
