// The refusals every route can give; an area's own refusals stand in the area's file.
import type { Code } from './route'

export const codes = {
  bad_request: { status: 400 },
  bad_json: { status: 400 },
  bad_cursor: { status: 400 },
  unknown_value: { status: 400 },
  key_missing: { status: 400 },
  log_in_first: { status: 401 },
  not_allowed: { status: 403 },
  not_found: { status: 404 },
  too_large: { status: 413 },
  wrong_content_type: { status: 415 },
  key_reused: { status: 422 },
  update_needed: { status: 426 },
  too_many: { status: 429 },
  internal: { status: 500 },
  busy: { status: 503 },
} as const satisfies Record<string, Code>

/** The oldest mini-program version that the server still serves. */
export const oldestVersion = '0.1.0'

export const bodyBytes = 256 * 1024
