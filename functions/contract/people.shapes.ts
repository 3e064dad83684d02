// The shapes of people's routes; types are inferred from them.
import * as v from 'valibot'
import { roles } from './route'
import { day, id, instant, phone, plainText, type ShapesOfRoute } from './shape'

const token = v.pipe(v.string(), v.minLength(20), v.maxLength(2000))
const profile = { name: v.optional(plainText(30)), bornOn: v.optional(day) }

const person = v.object({
  personId: id,
  maskedName: v.string(),
  phoneTail: v.string(),
  /** A firm's grant names the firm. */
  grants: v.array(v.object({ role: v.picklist(roles), area: v.string(), firmId: v.optional(id) })),
})
const session = v.object({ access: token, refresh: token, person })

export const shapes = {
  'people.sendCode': { body: v.strictObject({ phone }), answer: v.object({ again: instant }) },
  'people.logIn': {
    body: v.strictObject({ phone, code: v.pipe(v.string(), v.regex(/^\d{6}$/)), ...profile }),
    answer: session,
  },
  'people.logInByWechat': {
    body: v.strictObject({
      loginCode: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      phoneCode: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
      ...profile,
    }),
    answer: session,
  },
  'people.refresh': { body: v.strictObject({ refresh: token }), answer: session },
  'people.logOut': { answer: v.object({}) },
  'people.me': { answer: person },
} as const satisfies Record<string, ShapesOfRoute>
