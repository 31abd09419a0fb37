/** Words of every day that are also surnames: somebody is called so in any home of some size. */
const WORDS = new Set(
  `
aardig arm baard bank bed beker bezem bitter blik bloed boter boon brood dans dapper das deken deur dik dom dorst douche droom dun eerlijk feest fiets flink gang gast geduld
gelijk geluk genade gezond glas goedkoop haar haring hand harp hek herfst hoofd honger jas kaas kalf kar kast keet kelder kind klank kleur koek koffie kooi koopman kort kracht kreeft kus
laag laken lamp leer les leven licht lief liefde lol lucht mager melk mes minnaar mist mond mooi morgen muur naald naam neus noot nacht oog oor pan pijp plezier praat raam rang regen
reus rijp ronde roem roos rug ruim rond rok schaar schaduw scherp schoon school schrijver sieraad slim smal snoep sneeuw sok spaan spel speelman spin sport steun stille stoel straat straf
stroom suiker taal tafel tand tegel thee tong toon trap troost trots trui vaas vader veilig verhaal verkerk vers vijver vinger vlees vloed vlug vochtig vonk vrede vreugde vrij vrolijk
vroeg vuist wang wandel warm was weg welkom wens werk wijn wijs winkel wolk wonder woord zacht zadel zalm zang zeep zeil ziel zilver zin zoen zorg zout zus zuiver zuur zwak
`
    .trim()
    .split(/\s+/),
)

/** Endings and forms that ordinary words have, and names seldom. */
const SHAPE = /(?:lijk|lijks|loos|baar|heid|isch|zaam)$|^(?:ge|ver|be|ont)\p{L}{3,}(?:d|t)$/u

/** Whether a word is said every day, so that it is somebody's name only when it is written with a capital. */
export function isEveryday(folded: string): boolean {
  return WORDS.has(folded) || SHAPE.test(folded)
}
