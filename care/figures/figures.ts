import { type Figures, withUniqueIds } from './figure.ts'
import { importedFigures } from './imported.ts'
import type { FigureInput } from './input.ts'
import { meetingFigures } from './meetings.ts'
import { plannedFigures } from './planned.ts'
import { plansInTime } from './plans.ts'
import { reflectionFigures } from './reflections.ts'
import { requiredFigures } from './required.ts'
import { trainingFigures } from './training.ts'

/** Every figure of a month or a year, counted from what is recorded, and what should have been there but is not. */
export function figuresOf(input: FigureInput): Figures {
  const plans = plansInTime(input)
  const planned = plannedFigures(input)
  const meetings = meetingFigures(input)
  const required = requiredFigures(input)
  const trainings = trainingFigures(input)
  return {
    figures: withUniqueIds([
      ...plans.figures,
      ...planned.figures,
      ...meetings.figures,
      ...required.figures,
      ...trainings.figures,
      ...reflectionFigures(input),
      ...importedFigures(input),
    ]),
    missing: [
      ...plans.missing,
      ...planned.missing,
      ...meetings.missing,
      ...required.missing,
      ...trainings.missing,
    ],
  }
}
