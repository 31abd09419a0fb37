import { communicatie } from './communicatie.ts'
import { eigenRegie } from './eigen-regie.ts'
import { ervaringen } from './ervaringen.ts'
import { medicatie } from './medicatie.ts'
import { netwerk } from './netwerk.ts'
import { overdracht } from './overdracht.ts'
import type { SampleReflection } from './reflection.ts'
import { scholing } from './scholing.ts'
import { welzijn } from './welzijn.ts'
import { werkdruk } from './werkdruk.ts'

const themes = {
  medicatie,
  'eigen regie': eigenRegie,
  'netwerk en mantelzorg': netwerk,
  overdracht,
  werkdruk,
  scholing,
  welzijn,
  communicatie,
}

/** Every invented reflection with the theme it was given under. */
export const REFLECTIONS: readonly (SampleReflection & { theme: string })[] = [
  ...Object.entries(themes).flatMap(([theme, reflections]) =>
    reflections.map((reflection) => ({ ...reflection, theme })),
  ),
  ...ervaringen,
]
