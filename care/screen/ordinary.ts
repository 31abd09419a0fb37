const list = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

/** Words that go on after `mw` or `cliënt` when no name follows: little words, and verbs as care workers use them. */
const FOLLOWERS = list(`
aan al alle alleen alles als altijd ander andere anders at bang bij bijna binnen blij bleef blijft blijven boos boven bracht brak brengt
buiten daar daarna daarom dan dat de deed deels deze dezelfde die dit doet doen door dood drinkt dronk druk dus echt een eerst eerder eet eigen
elke en er erg ergens erna even ga gaf gaan gaat geeft geen gek gewoon ging gisteren goed graag haalt haar had hadden hangt heb hebben
heeft heel heen helemaal helpt hem hen her het hield hielp hier hij hing hoe hoeft hoest hoort houdt huilt hulp hun iedere iemand iets ik in
is ja jammer je juist kan keek kiest kijkt klaar klaagt klopt knikt komt kon koos kreeg krijgt kwaad kwam laat lacht lag last later leek leest
leeft lekker liep ligt liet lijkt loopt lukt mag man mee meer meest meestal men met mij mijn minder misschien moe moeite moest moet mogelijk
morgen na naar naast nadat nam net niet niets niemand niks nodig nog nooit nou nu of om omdat onder ons ook op ooit over pakt pas per pijn praat
precies rond rook ruikt rust rustig samen schrok sinds slaapt sliep slikt snel snapt soms sprak staat stil stond stopt straks te tegen
ten ter terug thuis tijdens toch toe toen tot trok tussen uit uur vaak van vandaag vanaf vanavond vanmiddag vanmorgen vannacht vanochtend veel
ver verder via viel vind vindt vol volgens voor vooral voelt vraagt vrij vroeg waar waarom waren want wanneer was wat we weer weet weg weigert weinig
wel welke werd werkt wie wij wil wilde willen wist wordt wou zag zat ze zeer zei zegt zelf ziek zien ziet zij zijn zit zo zodat zonder
zorgt zou zwak zweet zingt zong zocht u uw we jullie men echter vervolgens inmiddels onlangs dit ons onze jouw welzijn sinds dus indien mits
evt ivm mbt nav tbv tijdens plus beide beiden beter best lief prima mooi fijn leuk moeilijk makkelijk eten drinken slapen medicatie hulp zorg steun
arts huisarts adl wc toilet familie dochter zoon broer zus vrouw partner team collega dienst nacht avond dag ochtend week jaar maand rustiger
vertelde belde kookte speelde toont reed sloot schreef beviel verloor verbleef ontving begreep begon sloeg gooide rilt trilt piept sjokt dwaalt
bewoner bewoners client clienten mevrouw meneer heer dhr mw mevr gewogen gedoucht gezien gebeld gelegd gaande vanwege ondanks behalve sowieso
kalm des suf bleek benauwd dronken nuchter passief actief positief helder somber fel druk traag stram alert tevreden gelukkig verdrietig eenzaam dapper open dicht zelfstandig zorgverleners zorgverlener merkten merken zien horen weten the and with was has is to for of on at in she he they
`)

/** Words that are also names: alone they count as a name only with a capital inside a sentence. */
const NAMES_TOO = list(`
appel april augustus baas bakker bal bas beek beer been ben berg best blauw blad bloem blok boer boeren bok bol bom boom boot bos bot braam brink broek
broeder brouwer brug bruin bruins buis buur dal dam dekker dien dijk doorn dokter donker door dorp droog duif eik engel faber fleur floor floris geel gerst goede goud graaf graan
grace groen groot grote haan haas hamer harder hart haven heer heide held helder herder hertog heuvel hoek hof hoed hond hop hope horst huis huisman iris
jager jan jasmijn job joy jong jonge jongen juli juni kamer kamp kat keizer kerk keuken kim kist klaver klein kleine klok knop kok kool korte koster koning koper kraan kramer krul
kuiper kuil lam land lang lange leeuw lente linde lot maan maas mark martin max meer meester mei meijer mees mens mien molen molenaar mol moed mulder muis nagel nel noord
oost oranje oud oude paal paard park pauw peer pit plas poort pool post prins put raaf rein ridder riet ring rood roos rob ruiter rijk sam schaap schat schilder schipper
schouten slager slot smit smeets snoek spiegel ster sterk sterre steen stok storm stam struik tak timmerman tol toren trouw tuin turf valk veen veld ven vis visser vink vlinder vogel vonk vork vos vriend
vries lies leen toon joke vroom wagen wal water weber wever werf west wijk wild wilde winter wit witte wolf woud zand zee zomer zon zondag zoet zuid zwaan zwart timmer thijs kers beuk kroon kruis hoop
peters jans dirks schoen schip spek staal stad staart stein heks helm mantel nieuw ploeg pol pot rots rust schot stier tas tromp veer visch vlam voet vuur wind wortel
`)

/** After `cliënt` or `bewoner` these make no name either. */
const INSTITUTIONS = list(`
dossier raad commissie overleg kaart volgsysteem systeem tevredenheid ervaring centraal centrale portaal zorg kompas kwaliteit verpleging reflectie
talent cta cto mic mim mdo bhv zorgplan ondersteuning begeleiding wlz wmo zvw jeugd wzd ecd evv zorgboerderij locatie stichting nederland nederlands engels
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart september oktober november december pasen kerst pinksteren sinterklaas
`)

const ABBREVIATIONS = list(`
adl cva tia mic mim mdo ecd evv evb bhv wc tv uwi so pg copd ms vg ggz wlz wmo zvw wzd iq nah ok hb rr bmi po ipv dd od zn mbo hbo zzp ect eng ned
bv nv eo ed oa ivm mbv nav tbv iom dmv tav nvt mn va vd mi ip zs zsm iv aub tgv ivb igv evt tov mbt ca im tm svp sc mm nb ps vof ggz jl bijv ic ea eg ie cs ad hbov pm am po vh zgn dwz usa vs eu
`)

/** Words after which nobody's name is expected, capital or not. */
export function isFollower(folded: string): boolean {
  return FOLLOWERS.has(folded) || INSTITUTIONS.has(folded)
}

/** Whether a folded word is also an ordinary word, so that the word alone proves nothing. */
export function isOrdinary(folded: string): boolean {
  return (
    FOLLOWERS.has(folded) || NAMES_TOO.has(folded) || INSTITUTIONS.has(folded) || ABBREVIATIONS.has(folded)
  )
}

export function isAbbreviation(letters: string): boolean {
  return ABBREVIATIONS.has(letters.toLowerCase())
}

/** Whether a lower-case word has the shape of a verb, participle, adjective or compound rather than of a surname. */
export function looksOrdinary(folded: string): boolean {
  if (folded.length < 3 || NAMES_TOO.has(folded)) return !NAMES_TOO.has(folded)
  if (
    /(?:t|te|de|dde|tte|ig|ige|lijk|lijks|loos|baar|isch|heid|ing|ings|tje|tjes|iteit|ief|end|ende|eerd|eren|ren|ken|gen|pen|nen|len|ven|zen|men|den|ten|ien|uw)$/.test(
      folded,
    )
  )
    return true
  if (/^(?:ge|be|ver|ont|her|on)\p{L}*(?:d|t|en)$/u.test(folded)) return true
  return /(?:uit|op|aan|af|mee|weg|terug|'s)$/.test(folded)
}
