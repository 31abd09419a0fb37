import type { Language } from '../../care/world.ts'
import { calendar as calendarEn } from '../texts/en/calendar.ts'
import { web as en } from '../texts/en/web.ts'
import { calendar as calendarNl } from '../texts/nl/calendar.ts'
import { web as nl } from '../texts/nl/web.ts'

export type WebTexts = typeof nl

export function webTexts(language: Language): WebTexts {
  return language === 'en' ? en : nl
}

export type CalendarTexts = typeof calendarNl

export function calendarTexts(language: Language): CalendarTexts {
  return language === 'en' ? calendarEn : calendarNl
}
