// The border of people: log-in, the person's own record. Plain data; shapes stand in people.shapes.ts.
import { type Code, type Route, roles } from './route'

const everyone = roles

// Mobile networks put a whole town behind one address: what nobody is logged in for is limited generously, a number is limited by its codes.
export const routes = {
  'people.sendCode': {
    method: 'POST',
    path: '/v1/people/codes',
    who: 'anyone',
    ok: 202,
    repeat: 'harmless',
    refusals: ['code_too_soon'],
    limit: { calls: 300, seconds: 3600 },
  },
  'people.logIn': {
    method: 'POST',
    path: '/v1/people/sessions',
    who: 'anyone',
    ok: 201,
    repeat: 'harmless',
    refusals: ['code_wrong', 'profile_needed', 'under_16'],
    limit: { calls: 600, seconds: 3600 },
  },
  'people.logInByWechat': {
    method: 'POST',
    path: '/v1/people/wechat-sessions',
    who: 'anyone',
    ok: 201,
    repeat: 'harmless',
    refusals: ['wechat_code_invalid', 'wechat_busy', 'wechat_risk', 'phone_needed', 'profile_needed', 'under_16'],
    limit: { calls: 600, seconds: 3600 },
  },
  'people.refresh': {
    method: 'POST',
    path: '/v1/people/sessions/refresh',
    who: 'anyone',
    ok: 201,
    repeat: 'harmless',
    refusals: ['session_ended'],
    limit: { calls: 3000, seconds: 3600 },
  },
  'people.logOut': {
    method: 'DELETE',
    path: '/v1/people/sessions/mine',
    who: everyone,
    ok: 200,
    repeat: 'harmless',
    refusals: [],
    limit: { calls: 60, seconds: 3600 },
  },
  'people.me': {
    method: 'GET',
    path: '/v1/people/me',
    who: everyone,
    ok: 200,
    repeat: 'read',
    refusals: [],
    limit: { calls: 600, seconds: 3600 },
  },
} as const satisfies Record<`people.${string}`, Route>

export const codes = {
  code_too_soon: { status: 429 },
  code_wrong: { status: 422 },
  profile_needed: { status: 422 },
  phone_needed: { status: 422 },
  under_16: { status: 422 },
  wechat_code_invalid: { status: 422 },
  wechat_busy: { status: 503 },
  wechat_risk: { status: 422 },
  session_ended: { status: 401 },
} as const satisfies Record<string, Code>

/** One-time codes: minutes they hold, tries, seconds between two, how many a day (design section 3). */
export const oneTimeCode = {
  digits: 6,
  minutes: 5,
  tries: 5,
  secondsBetween: 60,
  perDay: 10,
  graceSeconds: 60,
} as const

export const tokens = { accessMinutes: 15, refreshDays: 60, graceSeconds: 60 } as const

/** State Council order 364: nobody under 16 is placed in work. */
export const leastAge = 16
