import { type Colour, type Picture, png } from './png.ts'

type Point = [number, number]

// The compass of the pages, in the same measures: 32 by 32.
const GREEN: Colour = [0x1d / 255, 0x5c / 255, 0x57 / 255, 1]
const CREAM: Colour = [0xf4 / 255, 0xe9 / 255, 0xd8 / 255, 1]
const ORANGE: Colour = [0xe5 / 255, 0x8a / 255, 0x4f / 255, 1]
const WHITE: Colour = [1, 1, 1, 1]
const CLEAR: Colour = [1, 1, 1, 0]
const NORTH: Point[] = [
  [22.5, 9.5],
  [14, 14],
  [18, 18],
]
const SOUTH: Point[] = [
  [9.5, 22.5],
  [18, 18],
  [14, 14],
]

const onRing = (x: number, y: number) => Math.abs(Math.hypot(x - 16, y - 16) - 11.5) <= 0.75

/** 192 by 192: what Teams shows in lists and above a chat. It cuts the corners itself. */
export function colourIcon(): Buffer {
  const picture: Picture = (left, top) => {
    const [x, y] = [left * 32, top * 32]
    if (isIn(NORTH, x, y)) return ORANGE
    return isIn(SOUTH, x, y) || onRing(x, y) ? CREAM : GREEN
  }
  return png(picture, 192)
}

/** 32 by 32, white on nothing: what Teams shows in its bar. The south of the needle is left open. */
export function outlineIcon(): Buffer {
  return png((left, top) => {
    const [x, y] = [16 + (left * 32 - 16) * 0.8, 16 + (top * 32 - 16) * 0.8]
    return isIn(NORTH, x, y) || onRing(x, y) ? WHITE : CLEAR
  }, 32)
}

/** Whether a point lies in a triangle: on the same side of all three edges. */
function isIn(triangle: Point[], x: number, y: number): boolean {
  const sides = triangle.map(([ax, ay], at) => {
    const [bx, by] = triangle[(at + 1) % triangle.length] ?? [0, 0]
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}
