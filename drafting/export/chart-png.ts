import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'

/** Sharp in print at the width of a page: about 300 dots an inch. */
const WIDTH = 1900
const FONTS = {
  loadSystemFonts: true,
  defaultFontFamily: 'Liberation Sans',
  sansSerifFamily: 'Liberation Sans',
}

/** A drawing as PNG, for programs that do not show SVG. Its letters come from the fonts of this machine. */
export function chartPng(svg: string): { data: Uint8Array; width: number; height: number } {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    background: '#ffffff',
    font: FONTS,
  }).render()
  return { data: image.asPng(), width: image.width, height: image.height }
}

/** Whether letters can be drawn here: a small server or container may have no font at all. */
export function canDrawLetters(fonts: ResvgRenderOptions['font'] = FONTS): boolean {
  const letter = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="30"><text y="20">x</text></svg>'
  return new Resvg(letter, { font: fonts }).getBBox() !== undefined
}
