// Looks things up in the catalogue: areas, places by name, holidays, rule sets by area and day. Data in, data out.

import { type Day, dayOf, type Instant, weekdayOf } from '#contract/both/days'
import areas from '../../config/catalogue/areas.json'
import divisions from '../../config/catalogue/districts.json'
import holidays from '../../config/catalogue/holidays.json'
import ruleSets from '../../config/catalogue/rules.json'

export type Place = {
  area: string
  name: string
  street: string
  district: string
  city: string
  lng: number
  lat: number
}
export type Rule = (typeof ruleSets.rules)[number]

/** The rule of the narrowest area that has one, of the latest day not after `at`. */
export function ruleFor(kind: Rule['kind'], area: string, at: Instant): Rule {
  const day = dayOf(at)
  const found = ruleSets.rules
    .filter((rule) => rule.kind === kind && area.startsWith(rule.area) && rule.from <= day)
    .sort((a, b) => b.area.length - a.area.length || (a.from < b.from ? 1 : -1))[0]
  if (!found) throw new Error(`no rule of kind ${kind} for area ${area} on ${day}`)
  return found
}

const years: Record<string, { off: string[]; working: string[] } | undefined> = holidays.years

/** Whether offices work; `known` is false where the year's holidays are not published, and then only weekends count. */
export function workingDay(day: Day): { works: boolean; known: boolean } {
  const year = years[day.slice(0, 4)]
  const weekend = [0, 6].includes(weekdayOf(day))
  if (!year) return { works: !weekend, known: false }
  return { works: year.working.includes(day) || (!weekend && !year.off.includes(day)), known: true }
}

export const allPlaces: readonly Place[] = areas.places
export const districts = divisions

/** The six-digit codes of the districts within an area; all of them where it is ''. */
export const districtsIn = (area: string): string[] =>
  divisions.districts.map(({ code }) => code).filter((code) => code.startsWith(area))
