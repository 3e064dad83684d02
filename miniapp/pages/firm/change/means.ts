// What a change would mean for people, as the list of sentences to say, each with its number; pure.
import type { Answer } from '#contract/shapes'
import { isSame, type Terms } from './terms'

export type Meaning = Answer<'postings.preview'>
export type Means = 'same' | 'nobody' | 'held' | 'offered' | 'waiting' | 'more' | 'fewer' | 'told' | 'clash' | 'offers'

/** First how it stands, then what the change does; what is none is not said. */
export function whatItMeans(meaning: Meaning, terms: Terms, seen: Terms): [Means, number][] {
  const { held, offered, waiting, moves, clash, offers } = meaning
  const more = terms.places - seen.places
  const all: [Means, number][] = [
    ['same', Number(isSame(terms, seen))],
    ['nobody', Number(held + offered + waiting === 0)],
    ['held', held],
    ['offered', offered],
    ['waiting', waiting],
    ['more', more],
    ['fewer', -more],
    ['told', moves ? held + offered : 0],
    ['clash', clash],
    ['offers', offers],
  ]
  return all.filter(([, count]) => count > 0)
}
