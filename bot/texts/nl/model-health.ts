const number = (n: number): string => n.toLocaleString('nl-NL')

/** What `kompasbot doctor` finds of the language model. */
export const modelHealth = {
  off: 'Er is geen taalmodel ingesteld. Concepten worden zonder gemaakt. Wilt u er een gebruiken: zie docs/model.md.',
  onlyAllowed:
    'Het organisatiebestand staat een taalmodel toe, maar er is er geen ingesteld. Vul OPENAI_MODEL in: zie docs/model.md. Of zet model: toegestaan: nee.',
  onlySet:
    'OPENAI_MODEL is ingevuld, maar het organisatiebestand staat geen taalmodel toe. Er gaat niets naartoe. Wilt u dat wel: zet model: toegestaan: ja. Anders: haal de regels met OPENAI_ weg.',
  good: (model: string, used: number, budget: number) =>
    `${model} geeft antwoord. Deze maand zijn ${number(used)} van de ${number(budget)} tokens gebruikt.`,
  noList: (model: string, used: number, budget: number) =>
    `De server geeft antwoord, maar houdt geen lijst van modellen bij. Of hij ${model} kent, blijkt bij het eerste concept. Deze maand zijn ${number(used)} van de ${number(budget)} tokens gebruikt.`,
  spent: (model: string, used: number, budget: number) =>
    `Het budget voor ${model} is deze maand op: ${number(used)} van de ${number(budget)} tokens. Concepten komen zonder taalmodel. Meer nodig: maak maandbudget onder model: hoger.`,
  key: 'De server van het taalmodel laat Kompasbot niet binnen. Kopieer OPENAI_API_KEY opnieuw van uw aanbieder.',
  unknown: (model: string, known: string[]) =>
    `De server kent ${model} niet. ${known.length === 0 ? 'Kijk naar OPENAI_MODEL.' : `Vul bij OPENAI_MODEL een van deze in: ${known.join(', ')}.`}`,
  nowhere: (status: number) =>
    `Op dit adres staat geen taalmodel: de server antwoordt met fout ${status}. Kijk naar OPENAI_BASE_URL. Meestal is dat een adres dat eindigt op /v1, zoals http://127.0.0.1:11434/v1.`,
  unreachable:
    'De server van het taalmodel geeft geen antwoord. Kijk of hij aan staat, en of OPENAI_BASE_URL klopt (meestal eindigt het op /v1).',
  error: (status: number) =>
    `De server van het taalmodel geeft fout ${status}. Probeer het later nog eens, of vraag het uw aanbieder.`,
}
