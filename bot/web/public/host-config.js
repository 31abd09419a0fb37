// @ts-check

const shade = (/** @type {string} */ name) => ({ default: `var(--${name})`, subtle: 'var(--soft)' })
const inks = {
  default: shade('ink'),
  dark: shade('ink'),
  light: shade('ink'),
  accent: shade('accent'),
  good: shade('good'),
  warning: shade('warning'),
  attention: shade('attention'),
}
const style = (/** @type {string} */ paper) => ({
  backgroundColor: `var(--${paper})`,
  foregroundColors: inks,
})

/** How cards look here: colours are those of our style sheet, so that they follow light and dark. */
export const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 20, default: 24, medium: 25, large: 27, extraLarge: 30 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: style('card'),
    emphasis: style('panel'),
    good: style('good-paper'),
    warning: style('warning-paper'),
    attention: style('attention-paper'),
    accent: style('panel'),
  },
  actions: {
    maxActions: 20,
    spacing: 'default',
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
}
