import { zip } from '../../../drafting/export/zip.ts'
import { colourIcon, outlineIcon } from './icons.ts'
import { english, type ManifestChoices, manifest } from './manifest.ts'

/** The app package: what a Teams administrator uploads. */
export function teamsPackage(choices: ManifestChoices): Buffer {
  const json = (value: object) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  return zip([
    { name: 'manifest.json', content: json(manifest(choices)) },
    { name: 'en.json', content: json(english()) },
    { name: 'color.png', content: colourIcon() },
    { name: 'outline.png', content: outlineIcon() },
  ])
}
