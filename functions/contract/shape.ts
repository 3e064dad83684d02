// Shapes that several areas share, and the form of a row in an area's table of shapes; valibot only.
import * as v from 'valibot'

export type ShapesOfRoute = {
  params?: v.GenericSchema<unknown, Record<string, string>>
  query?: v.GenericSchema<unknown, Record<string, unknown>>
  body?: v.GenericSchema
  answer: v.GenericSchema
}

/** Ids hold no `#`, which joins the parts of a key. */
export const id = v.pipe(v.string(), v.regex(/^[a-z]{3}_[0-9a-z]{10,40}$/))
export const cell = v.pipe(v.string(), v.regex(/^[0-3]{15}$/))
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** What looks like an instant may still be none: a zone of two digits is no time that Date can read. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
)
export const phone = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/))
/** No control characters, no marks that turn the writing direction, no half surrogates. */
export const plainText = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(most),
    v.check((text) => isPlain(text)),
  )

const unwanted = /[\p{Cc}\p{Cf}\p{Cs}]/u
const isPlain = (text: string) => !unwanted.test(text)
