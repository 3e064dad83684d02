// Finds the place a written location means, as deep as the catalogue knows it; it never invents a point or a name.
import type { Point } from '#contract/both/distance'
import type { Place } from '#stations/catalogue'

type Named = { code: string; name: string }
export type Districts = {
  cities: readonly (Named & Point & { province: string })[]
  districts: readonly (Named & Point & { city: string })[]
  streets: readonly Named[]
}
/** `area` has nine digits; for a whole city or district the last ones are 0. */
export type Spot = Point & { area: string; place: string }
type Level = 'city' | 'district' | 'street' | 'community'
type Entry = Spot & { prefix: string; depth: number; name: string }
export type Book = { entries: readonly Entry[]; provinces: readonly string[] }

const depths: Record<Level, number> = { city: 0, district: 1, street: 2, community: 3 }

/** A street without a point of its own stands at its district's. */
export function bookOf(places: readonly Place[], { cities, districts, streets }: Districts): Book {
  const streetPoints = new Map(places.filter(({ name, street }) => name === street).map((place) => [place.area, place]))
  const entries = [
    ...cities.map((city) => entryOf('city', city.code.slice(0, 4), { ...city, place: city.name })),
    ...districts.map((district) =>
      entryOf('district', district.code, { ...district, place: district.city + district.name }),
    ),
    ...streets.flatMap(({ code, name }) => {
      const district = districts.find((one) => code.startsWith(one.code))
      return district
        ? [entryOf('street', code, { ...(streetPoints.get(code) ?? district), name, place: district.name + name })]
        : []
    }),
    ...places
      .filter(({ name, street }) => name !== street)
      .map((place) =>
        entryOf('community', place.area, { ...place, place: place.district + place.street + place.name }),
      ),
  ]
  return { entries, provinces: [...new Set(cities.map(({ province }) => province))] }
}

const entryOf = (
  level: Level,
  prefix: string,
  { name, place, lng, lat }: Omit<Spot, 'area'> & { name: string },
): Entry => ({
  prefix,
  depth: depths[level],
  name,
  area: prefix.padEnd(9, '0'),
  place,
  lng,
  lat,
})

const wordOf = (rest: string) => rest.split(/[·・/,、\s-]/)[0] as string
const between = /^[·・/,、\s-]+/

/**
 * Reads `株洲·天元区·嵩山路街道·花园里社区`, `天元区嵩山路街道`, a code of six or nine digits. What follows a known district may be
 * unknown (a business quarter): then the district's point stands. An unknown first word or one with two meanings is no place.
 */
export function findSpot({ entries, provinces }: Book, text: string): Spot | undefined {
  if (/^(\d{6}|\d{9})$/.test(text)) return entries.find(({ prefix }) => prefix === text)
  let rest = withoutProvince(text, provinces)
  let scope: Entry | undefined
  while (rest !== '') {
    const found = deeper(entries, scope, rest)
    if (!found) return scope && scope.depth >= depths.district ? scope : undefined
    scope = found
    rest = rest.slice(rest.startsWith(found.name) ? found.name.length : wordOf(rest).length).replace(between, '')
  }
  return scope
}

function withoutProvince(text: string, provinces: readonly string[]): string {
  const name =
    provinces.find((province) => text.startsWith(province)) ??
    provinces.find((province) => text.startsWith(province.slice(0, -1)))
  if (!name) return text
  return text.slice(text.startsWith(name) ? name.length : name.length - 1).replace(between, '')
}

/**
 * The nearest level below the scope that knows the word; the whole name counts before a beginning of it. Alone only a city goes
 * by half its name: 中山 is a city far away and not 中山街道.
 */
function deeper(entries: readonly Entry[], scope: Entry | undefined, rest: string): Entry | undefined {
  const under = entries.filter(
    ({ prefix, depth }) => !scope || (depth > scope.depth && prefix.startsWith(scope.prefix)),
  )
  const word = wordOf(rest)
  const mayBeShort = ({ name, depth }: Entry) =>
    word.length > 1 && name.startsWith(word) && (scope !== undefined || depth === depths.city)
  const known = under.filter((entry) => rest.startsWith(entry.name) || mayBeShort(entry))
  const nearest = known.filter(({ depth }) => depth === Math.min(...known.map((one) => one.depth)))
  const whole = nearest.filter(({ name }) => rest.startsWith(name))
  const best = whole.length > 0 ? whole : nearest
  return best.length === 1 ? best[0] : undefined
}
