import { words } from './terms.ts'

const ENGLISH = new Set(
  'the and of to that this with for from are were have has had been they their our not but which who when at by i my me she he you can could would should some there everyone'.split(
    ' ',
  ),
)
const DUTCH = new Set(
  'de het een één en van dat die niet op aan met als er maar om dan wat zo door bij ook ik je we wij ze'.split(
    ' ',
  ),
)

/** Whether somebody wrote in English: their words stay as they are, and a Dutch text says which language it is. */
export function isEnglish(text: string): boolean {
  const all = words(text)
  const times = (of: Set<string>) => all.filter((word) => of.has(word)).length
  return times(ENGLISH) >= 2 && times(ENGLISH) > times(DUTCH)
}
