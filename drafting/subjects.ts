/** Something that care workers write about, known by how its words begin. */
export interface Subject {
  heading: string
  /** With its article, as it goes in a sentence. */
  about: string
  stems: RegExp
}

const subject = (about: string, stems: string): Subject => {
  const bare = about.replace(/^(de|het) /, '')
  return {
    heading: bare.charAt(0).toUpperCase() + bare.slice(1),
    about,
    stems: new RegExp(`(?<![\\p{L}])(?:${stems})`, 'iu'),
  }
}

/** Subjects, the most telling first: of two that fit, the earlier one gives a reflection its place. */
export const SUBJECTS: Subject[] = [
  subject('medicatie', 'medica|medicijn|aftek|apotheek|baxter|pillen|medicatierol'),
  subject(
    'het zorgplan',
    'zorgplan|zorgleefplan|ondersteuningsplan|begeleidingsplan|evaluatiegesprek|leefplan',
  ),
  subject('de overdracht', 'overdracht|overdragen|overgedragen|droeg over'),
  subject('de rapportage', 'rapport|dossier|verslag'),
  subject('het rooster', 'rooster|dienstwissel|inval|bezetting|onderbezet'),
  subject('de werkdruk', 'werkdruk|haast|tijdsdruk|te druk'),
  subject('het netwerk', 'netwerk'),
  subject('de familie', 'famil|mantelzorg|dochter|zoon|verwant|naasten|contactpersoon'),
  subject('vrijwilligers', 'vrijwillig'),
  subject('het MDO', 'mdo'),
  subject('valpreventie', 'vallen|valpreventie|gevallen|rollator|valrisico'),
  subject('de maaltijden', 'maaltijd|eten(?!stijd)|koken|kookt|ontbijt|lunch|dieet'),
  subject('de dagbesteding', 'dagbesteding|activiteit|werkplaats|creatief|tuin|moestuin|wandel'),
  subject('het vervoer', 'vervoer|busje|taxi|chauffeur'),
  subject('de nacht', 'nacht|slaap|slapen'),
  subject('eigen keuzes', 'eigen regie|zelf kiezen|koos zelf|eigen keuze|zelfstandig|wens'),
  subject('onrust', 'onrust|boos|gedrag|agressie|spanning|prikkel|signaleringsplan'),
  subject('de samenwerking', 'samenwerk|teamoverleg|teamgenoot'),
  subject('scholing', 'scholing|training|cursus|klinische les|e-learning|oefen|bhv'),
  subject('het inwerken', 'inwerk|nieuwe collega|stagiair|leerling'),
  subject('hulpmiddelen', 'hulpmiddel|tillift|rolstoel|bril|gehoorapparaat|sleutel'),
  subject('communicatie', 'communic|bellen|telefoon|bereikbaar|afstem|picto|taal'),
  subject('de huisarts', 'huisarts|wijkverpleeg|fysio|ergotherap|specialist'),
]

/** Subjects of the work itself: of the others a client notices more. */
export const OF_WORK: ReadonlySet<string> = new Set([
  'de overdracht',
  'de rapportage',
  'het rooster',
  'de werkdruk',
  'de samenwerking',
  'scholing',
  'het inwerken',
])

/** The subjects that a text is about, in the order of the list. */
export function subjectsOf(text: string): Subject[] {
  return SUBJECTS.filter(({ stems }) => stems.test(text))
}
