const MANY =
  /(?<!\p{L})(?:(?<!(?:uit|van|in|bij|binnen|aan|voor) )(?:het|ons|dit) (?:hele )?team|de teams|wij|we|onze|collega['’]?s|medewerkers|begeleiders|verzorgenden|teamleden)(?!\p{L})/iu
const ONE =
  /(?<!\p{L})(?:[eé][eé]n|deze|dezelfde|die) (?:andere |nieuwe )?(?:collega|medewerker|begeleider|teamlid|reflectie)(?!\p{L})/iu

/** Whether a sentence says something of a team or of colleagues without putting it as one voice. */
export function speaksForMany(own: string): boolean {
  return MANY.test(own) && !isOneVoice(own)
}

/** Whether a sentence says whose it is: one colleague's, or one reflection's. */
export const isOneVoice = (own: string): boolean => ONE.test(own)
