// What each route must answer to whom: the authorisation promise as data, written by hand and never read from the routes.
import type { RouteName } from '#contract/index'
import type { Role } from '#contract/route'

/** Whose thing the request names: the asker's own, another's in the same area, in another area, or nothing at all. */
export const things = ['own', 'sameArea', 'otherArea', 'missing'] as const
export type Thing = (typeof things)[number]
export type Asker = Role | 'nobody'
/** Statuses in the order of `things`. */
export type Answers = readonly [own: number, sameArea: number, otherArea: number, missing: number]

const same = (status: number): Answers => [status, status, status, status]

/** Every role is written out, so that a new role does not compile until each route has an answer for it. */
const row = (nobody: Answers, resident: Answers, others: Partial<Record<Role, Answers>> = {}) =>
  ({
    nobody,
    resident,
    helper: resident,
    firm: resident,
    coordinator: resident,
    trainer: resident,
    volunteer: resident,
    staff: resident,
    supervisor: resident,
    department: resident,
    admin: resident,
    ...others,
  }) satisfies Record<Asker, Answers>

/** Asks nobody who they are: the answer is the same for all. */
const open = (answers: Answers) => row(answers, answers)

/** Everyone with a log-in is a resident too, whatever else they are. */
const residents = (answers: Answers) => row(same(401), answers)

/** Roles with a workbench, each with its own answers; for everybody else the route may never be used. */
const each = (answers: Partial<Record<Role, Answers>>) => row(same(401), same(403), answers)

const only = (roles: Role[], answers: Answers) => each(Object.fromEntries(roles.map((role) => [role, answers])))

/** Staff of the area, and above them: another area's thing is not there for them, for an admin every area's is. */
const staffOf = (inArea: Answers, everywhere: Answers): Partial<Record<Role, Answers>> => ({
  staff: inArea,
  supervisor: inArea,
  admin: everywhere,
})
const byStaff = staffOf([200, 200, 404, 404], [200, 200, 200, 404])

/** Whoever runs a shift: staff of its area, and its own firm, for which another firm's shift is not there. */
const runners = each({ ...byStaff, firm: [200, 404, 404, 404] })

export const matrix = {
  // A number that is not known gets the same answer as one that is.
  'people.sendCode': open(same(202)),
  'people.logIn': open(same(422)),
  'people.logInByWechat': open(same(422)),
  // Whoever holds a refresh token holds the session: it names its own person.
  'people.refresh': open([201, 201, 201, 401]),
  // These two know no thing but the one who asks.
  'people.logOut': residents(same(200)),
  'people.me': residents(same(200)),
  'stations.near': open(same(200)),
  'stations.places': open(same(200)),
  'postings.nearby': open(same(200)),
  'postings.one': open([200, 200, 200, 404]),
  // Own: already asked for.
  'postings.askFor': residents([422, 201, 201, 404]),
  // A row out of the caller's area is a reject inside a good answer, like a place that does not exist.
  'postings.bringIn': only(['staff', 'supervisor', 'admin'], same(200)),
  // Own: already held.
  'gigs.join': residents([422, 201, 201, 404]),
  // A full shift. Own: already waiting there.
  'gigs.queue': residents([422, 201, 201, 404]),
  // Somebody else's offer or place and none at all cannot be told apart.
  'gigs.accept': residents([200, 404, 404, 404]),
  'gigs.leave': residents([200, 404, 404, 404]),
  'gigs.myDays': residents(same(200)),
  'postings.ours': only(['firm'], same(200)),
  'postings.coming': runners,
  'postings.preview': runners,
  'postings.change': runners,
  // A firm gives nobody's place back: staff do, after talking to the person.
  'postings.release': each(byStaff),
  // Of a notice that is another's or not there nothing is said: it counts as none.
  'notices.seen': residents(same(200)),
  'notices.calls': only(['staff', 'supervisor', 'admin'], same(200)),
  'notices.ring': each(byStaff),
  'notices.answer': each(byStaff),
  'notices.stuck': only(['staff', 'supervisor', 'admin'], same(200)),
  'notices.again': each(byStaff),
} satisfies Record<RouteName, Record<Asker, Answers>>

export const askers = Object.keys(matrix['people.me']) as Asker[]
