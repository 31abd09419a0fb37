import type { NameList } from './nameList.ts'

/** First names common in Dutch homes and teams, without those that are ordinary words. */
const FIRST = `
aad aafke aaltje aart abdel abdul abdullah adriaan adrie adriana agnes ahmed aisha albert alberta aleid aleida alexander ali alida alie amina amira andre andrea andries anita anja anke
anna anne annelies annemarie annemiek annet annette annie anouk anton antoinette antonia antoon antje arend arie arjan arjen arnold arthur aukje ayse barbara barend bart bas bea beatrix beppie berend bernadette bernard bert bertha
bertus betsy bettie bianca bjorn boudewijn bram brigitte carla carlijn carolien caroline cees chantal charlotte chris christa christiaan christina clara claudia coby coen connie cor corina cornelia cornelis corrie daan daniel danielle danny
david debbie dennis desiree diana dick dieuwke dimitri dineke dirk ditta dorien dorothea dymphna eddy edith edwin eefje eelco egbert eline elisabeth ellen elly els elsa elsbeth emiel emma emmy eric erica erik erwin esmee esther eva evelien
evert fatima fatma femke ferdinand ferry fien fieke frans fransje frederik freek frits froukje geert geertje geertruida gerard gerarda gerben gerda gerrie gerrit gert gertrud gijs gijsbert gonny greet greetje greta guus hanna hanneke hannie hans harm harmen harrie harry hassan heidi
hein hélène helena hendrik hendrika hendrikje hennie henk henny herman hermina hilda hilde huib hubert ibrahim ida ilse ina inge ingrid irene irma isabel isabella ineke jaap jacco jaco jacob jacoba jacqueline jan-willem janneke janny jannie jantje jantine japie jasper jeanette jeanne jelle jennifer
jeroen jessica jet jetty jo joan johan johanna johannes joke jolanda jolien jonathan joop joost jopie jorien joris jos josé joseph josephine josien joyce judith julia juliana julian jurgen jurrien karel karin karlijn katja kees khadija khalid kirsten klaas klaasje klara koen koos kristel
lambert lammert lars laura lea leen leendert lena leo leonie leny lia lida lidy lies liesbeth lieke lien lieneke lieuwe linda lisa lisette loes louis louise lucas lucia ludo luuk maaike maarten maartje machteld mandy marcel marco margot margreet margriet maria marian marianne marie marieke mariëlle marielle marija marijke
marina marion mariska marit marja marjan marjo marjolein marjolijn marloes marlies martha martijn martine mathilde matthijs maud maurice maurits meindert melissa melvin menno merel michael michel michiel mieke miep mies mireille mirjam mohamed mohammed monique mustafa myrthe nadia nanda naomi natasja nathalie neeltje
nicole niels nienke nico nora noortje olga omar onno otto pascal patricia patrick paula paulien pauline petra petronella piet pieter pietje pim priscilla quinten rachid ramon raymond rebecca reinier rené renée renate ria richard rianne rick rik rinus robert robin roel roelof roelie roland
ronald ruben rudi rudolf ruth ruud saar saartje sabine samira sander sandra sanne sara saskia sebastiaan serge sharon shirley siebe sientje silvia simone sjaak sjaan sjoerd sjors sofie sonja sophie stefan stefanie stella steven stijn suzan suzanne sven swaantje sylvia tamara tanja teun teunis theo
theodora thea thijmen thomas tiny tineke tjeerd tjitske tom toon toos trijntje trudy truus ursula vera veronica victor vincent wiebe wies wilhelmina wilhelmus willem willemien willemijn willeke wilma wim wouter xander yasmin yara yolanda youssef yusuf yvette yvonne zeynep zohra
`

/** Surnames, without those that are ordinary words; with `van der` and the like in front they count as well. */
const LAST = `
aalbers aarts akkerman albers andersen arends baars bakema bakhuis barendregt beekman benali berends bergsma beukers bijl blom boersma boonstra bosch bosma bosman bouma bouwman braakhuis brands brouwers bruijn bruijnes buijs
claassen cornelissen daalder dekkers derksen dijkman dijkstra dirksen doesburg driessen eijk elzinga evers feenstra franken fransen gerritsen geurts gerrits goossens graaff haak hakvoort hamstra hansen hanssen heijden heijnen hendriks hendriksen hermans hermsen heijmans hoekstra
hoogendoorn hopman huisman huizinga jacobs jansen jansma janssen janssens jaspers jonker jonkers joosten kaya klaassen koenen kooijman koopman koopmans koster kuipers kuijpers lammers leeuwen linden linders linssen loon maas martens meijers meulen mertens meyer michielsen
molenaar mulders nguyen nijhuis nijland oosterhuis otten paulussen peeters pieters pietersen postma prinsen reijnders riemersma roelofs rooij rutten sanders schaik schmidt schneider scholten schoonhoven schouten schreuder schutte sietsma sijtsma slegers smeets smits snijders spijker
steenbergen sikkema teunissen theunissen thijssen timmermans tuinstra veenstra verbeek verhagen verhoef verhoeven vermeer vermeulen verschuren versteeg visscher visser vliet vries wagenaar wiersma willems willemsen wijnen wolters wouters yilmaz yildiz zandstra zijlstra zoutenbier zwart hoeven
`

const FAMILY_ENDING =
  /(?:stra|sma|tsma|inga|enga|ssen|sens?|huizen|hoven|meijer|meier|kamp|horst|berg|broek|mans|veld|dijk)$/u

const given = new Set(
  FIRST.trim()
    .split(/\s+/)
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '')),
)
const family = new Set(LAST.trim().split(/\s+/))

/** Names that need no list of one's own. The list is short and knows few names from elsewhere. */
export const wellKnown: NameList = { knows: (phrase) => given.has(phrase) || family.has(phrase) }

export function isFirstName(folded: string): boolean {
  return given.has(folded)
}

/** Known as a surname, or built like one: `hoekstra`, `willemsen`. Ask only where a name is expected. */
export function isSurnameLike(folded: string): boolean {
  return family.has(folded) || (folded.length > 5 && FAMILY_ENDING.test(folded))
}
