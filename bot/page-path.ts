/** Pages that a link may lead to after signing in. Anything else could send a person elsewhere. */
const PAGE = /^\/(?:(?:week|calendar|takeon)|(?:duty|draft|digest|year)\/[\w-]{1,64})?(?:\?[\w=&-]{0,100})?$/

export const isPagePath = (path: string): boolean => PAGE.test(path)
