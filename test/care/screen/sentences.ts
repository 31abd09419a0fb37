import type { Kind } from '../../../care/screen/finding.ts'

/** Sentences as care workers type them on a phone: what must be seen, of what kind, and within which words. */
export const CAUGHT: [kind: Kind, sentence: string, seed: string][] = [
  ['bsn', 'bsn is 123456782 graag checken', '123456782'],
  ['bsn', 'nummer 1234.56.782 stond op de brief', '1234.56.782'],
  ['bsn', 'het was 123 456 782 geloof ik', '123 456 782'],
  ['bsn', 'bsn:１２３４５６７８２', '１２３４５６７８２'],
  ['bsn', 'bsn 123\u200B456\u200B782', '123\u200B456\u200B782'],
  ['name', 'mw jansen wilde niet uit bed', 'jansen'],
  ['name', 'Mw. Jansen at goed', 'Jansen'],
  ['name', 'dhr de vries was boos op ons', 'de vries'],
  ['name', 'meneer van der meer slaapt slecht', 'van der meer'],
  ['name', 'De heer Zoutenbier kreeg bezoek', 'Zoutenbier'],
  ['name', 'mevr. v.d. Berg belde drie keer', 'v.d. Berg'],
  ['name', 'mevrouw bakker lacht weer', 'bakker'],
  ['name', 'Mevr de Boer wil liever thuis eten', 'de Boer'],
  ['name', 'mijnheer Wit zat op de bank', 'Wit'],
  ['name', 'fam. Hoekstra was tevreden', 'Hoekstra'],
  ['name', "mw 't Hart kreeg bloemen", 'Hart'],
  ['name', 'wat Lies ervan vond', 'Lies'],
  ['name', 'kees was boos vanmorgen', 'kees'],
  ['name', 'Fatima had een goed idee in het overleg', 'Fatima'],
  ['name', 'bewoner Gerda at mee', 'Gerda'],
  ['name', 'zijn dochter Marieke belde', 'Marieke'],
  ['name', 'collega Samirah deed het goed', 'Samirah'],
  ['name', 'gesprek met A. Kuiperij over de planning', 'A. Kuiperij'],
  ['name', 'overleg met J.P. de Wit gehad', 'J.P. de Wit'],
  ['name', 'mw. J. Jansen kreeg hulp', 'J. Jansen'],
  ['name', 'het was sannes verjaardag', 'sannes'],
  ['name', 'mw ja\u00ADnsen sliep goed', 'ja\u00ADnsen'],
  ['initials', 'mw. J. had een mooie dag', 'J.'],
  ['initials', 'mw j wilde niet douchen', 'j'],
  ['initials', 'gesproken met A.B. over eten', 'A.B.'],
  ['initials', 'dhr. P.K. ging mee', 'P.K.'],
  ['initials', 'cliënt J. is vaak boos', 'J.'],
  ['birthdate', 'geb 12-04-1938', '12-04-1938'],
  ['birthdate', 'geboren op 3 mei 2025', '3 mei 2025'],
  ['birthdate', 'mw is van 12 april 1938', '12 april 1938'],
  ['birthdate', 'gebdatum 1/2/41', '1/2/41'],
  ['birthdate', 'geboortedatum: 1938-04-12', '1938-04-12'],
  ['birthdate', 'zij is geboren in 1938', '1938'],
  ['birthdate', 'geb. 12041938', '12041938'],
  ['birthdate', 'hij is jarig op 12 april', '12 april'],
  ['age', 'zij is 87 jaar en fit', '87 jaar'],
  ['age', 'een 87-jarige die graag kookt', '87-jarige'],
  ['age', 'een jongen van 9 jaar oud', '9 jaar'],
  ['age', 'mw (91 jr) loopt nog zelf', '91 jr'],
  ['age', 'vandaag is 90 geworden', '90 geworden'],
  ['address', 'hij woont op de kerkstraat 12', 'kerkstraat 12'],
  ['address', 'naar Burgemeester Wilminkplein 7b gebracht', 'Burgemeester Wilminkplein 7b'],
  ['address', 'adres Laan van Meerdervoort 210', 'Laan van Meerdervoort 210'],
  ['address', 'opgehaald bij Oude Weg 5', 'Oude Weg 5'],
  ['postcode', 'woont op 9711 AB', '9711 AB'],
  ['postcode', 'pc 9711AB', '9711AB'],
  ['postcode', 'postcode 9711 zk', '9711 zk'],
  ['phone', 'bel 06-12345678', '06-12345678'],
  ['phone', 'bel 06 12 34 56 78 na vieren', '06 12 34 56 78'],
  ['phone', 'haar zoon: +31 (0)6 1234 5678', '+31 (0)6 1234 5678'],
  ['phone', '0031612345678', '0031612345678'],
  ['phone', 'tel (050) 123 45 67', '050) 123 45 67'],
  ['phone', '088 - 123 45 67 is het nummer', '088 - 123 45 67'],
  ['phone', 'via 0800-1234', '0800-1234'],
  ['email', 'mail naar els.w@voorbeeld.nl', 'els.w@voorbeeld.nl'],
  ['url', 'zie https://dossier.voorbeeld.nl/c/77', 'https://dossier.voorbeeld.nl/c/77'],
  ['url', 'staat op www.voorbeeld.nl', 'www.voorbeeld.nl'],
  ['iban', 'over op NL91 ABNA 0417 1643 00 graag', 'NL91 ABNA 0417 1643 00'],
  ['iban', 'rek nl91abna0417164300', 'nl91abna0417164300'],
  ['number', 'cliëntnummer 4711', '4711'],
  ['number', 'clientnr: C-12', 'C-12'],
  ['number', 'dossiernummer is 88', '88'],
  ['number', 'ref 7654321 in het systeem', '7654321'],
  ['number', 'bewoner 10023 wil graag tuinieren', '10023'],
  ['number', '123456789 bleek fout', '123456789'],
  ['room', 'de bewoner van kamer 12', 'kamer 12'],
  ['room', 'kmr 4a was rommelig', 'kmr 4a'],
  ['room', 'op app. 7 brandde licht', 'app. 7'],
  ['room', 'in unit 3 is het koud', 'unit 3'],
  ['room', 'k12 belt vaak', 'k12'],
  ['incident', 'een bewoner is gisteren in de badkamer gevallen', 'gevallen'],
  ['incident', 'ze heeft een collega geslagen', 'geslagen'],
  ['incident', 'er was een medicatiefout vannacht', 'medicatiefout'],
  ['incident', 'de verkeerde medicatie gegeven', 'verkeerde medicatie gegeven'],
  ['incident', 'hij sloeg mij in het gezicht', 'sloeg'],
  ['incident', 'we hadden een datalek vorige week', 'datalek'],
  ['incident', 'er was een calamiteit in het weekend', 'calamiteit'],
  ['incident', 'familie heeft een klacht ingediend', 'klacht ingediend'],
  ['incident', 'heb een mic gemaakt', 'mic gemaakt'],
  ['incident', 'vermoeden van mishandeling thuis', 'mishandeling'],
]

/** What teams write about their work, close to what must be seen, yet about nobody. */
export const CLEAN: string[] = `
the tablet lies at the office
responsibility lies with the team
pijn in de lies bij het lopen
de toon van het gesprek was goed
mw heeft geslapen
Mw. zat rustig in de kamer
Mw. Heeft goed gegeten
dhr wil liever later eten
mevr sliep vannacht onrustig
bij mw de deur open gezet
dhr van de wc geholpen
mw i.v.m. pijn in bed gebleven
de heer en mevrouw hebben samen gegeten
De vroege dienst en de late dienst zien elkaar weer even
We hebben de overdracht korter gemaakt
Het team heeft geleerd om eerder te bellen
De boer kwam langs met jonge geitjes
de bakker brengt nu vers brood en dat ruikt heerlijk
Wil je eerder beginnen, zeg het dan in het overleg
Roos en tulp staan weer in de tuin
In mei hebben we een uitje gedaan
wij gaan in Mei naar de kinderboerderij
cliënt. Het plan is besproken
bewoner A en bewoner B eten samen
Cliënt Dossier is op orde
De cliëntenraad gaf advies
Bewoners kiezen nu zelf wat ze eten
collega's helpen elkaar beter
Heemzorg B.V. en de N.V. daarnaast
kleding e.d. ligt nu klaar
o.a. de dagbesteding liep goed
vitamine B. Morgen bespreken we het
zij is 3 jaar in dienst
met 2 jaar ervaring kun je veel
de afgelopen 5 jaar is veel veranderd
om de 2 jaar doen we een scholing
al 20 jaar werken we zo
het huis bestaat 25 jaar
bijscholing elke 3 jaar
mensen van 65 jaar en ouder
ons 25-jarig jubileum was mooi
de 4-jarige opleiding is pittig
het MDO is op 31-12-2026
de evaluatie van 12-01-2026 is gehouden
uiterlijk 28 april 2027 is het plan klaar
van 10.30-11.30 uur is het rustig
het meerjarenplan 2021-2025 is af
tussen 14:00 en 16:00 is er bezoek
1000mg paracetamol in de kast
in 1938ie is een typfout
bel bij nood 112
we gaven 1.250.000 euro minder uit
€ 125000 voor de verbouwing
12 van de 15 deelnemers waren er
de scores waren 8,1 en 8,3
onderweg 2 keer gestopt
het bed 2 keer verschoond
naar bed 21:30 is te vroeg
de groepsapp 3 berichten per dag
10 appartementen en 8 woningen
MIC-commissie heeft gekeken naar de trend
MIC-thema van deze maand is valpreventie
de klachtenregeling hangt nu in de hal
minder valincidenten dan vorig jaar
als iemand is gevallen bellen we eerst de arts
in die gevallen overleggen we met de familie
het is ons opgevallen dat rust helpt
het kwartje is gevallen bij het team
klinische les over seksueel grensoverschrijdend gedrag
we oefenden met de meldcode bij een vermoeden van mishandeling
We zijn erin geslaagd om op tijd te evalueren
De MIC-meldingen bespreken we nu elke maand
Het protocol voor een calamiteit is vernieuwd
De dochter van een bewoner hielp mee in de tuin
Een bewoner zei dat hij het eten lekker vond
We willen de familie eerder betrekken
`
  .trim()
  .split('\n')
