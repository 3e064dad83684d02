// Whether a person is old enough to be placed in work; the only place that says so.
import { leastAge } from '../people'
import { ageOn, type Day, dayOf, type Instant } from './days'

/** State Council order 364: nobody under 16, on the day of asking. */
export const isTooYoung = (bornOn: Day, now: Instant): boolean => ageOn(bornOn, dayOf(now)) < leastAge
