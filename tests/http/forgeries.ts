// Makes the tokens a thief would try, from somebody's good one and from all that may leak; none of them may open a door.
import { createHmac, createSign, generateKeyPairSync, hkdfSync, randomBytes, sign as signBytes } from 'node:crypto'
import { secret, type TestDeps } from '../factories/engine'
import type { Someone } from '../factories/town'

type Claims = Record<string, unknown>
type Header = Record<string, unknown>

const coded = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
/** The service's own key for tokens: only to forge what its holder would never issue. */
const realKey = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), 'doorstep', 'token', 32))

function hmac(header: Header, claims: unknown, key: Buffer | string, hash = 'sha256'): string {
  const text = `${coded(header)}.${coded(claims)}`
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`
}

const hs256 = { alg: 'HS256' }

/** Names of what was tried, with the token. */
export async function forgeries(deps: TestDeps, someone: Someone): Promise<[string, string][]> {
  const now = Math.floor(deps.now().getTime() / 1000)
  const claims = {
    sub: someone.personId,
    sid: 'ses_000000000000',
    grants: ['admin:'],
    iss: 'doorstep',
    aud: 'access',
    iat: now,
    exp: now + 900,
  }
  const sign = (issued: number, seconds: number) =>
    deps.keys.sign(
      'access',
      { sub: someone.personId, grants: ['admin:'] },
      { issued: new Date(issued * 1000), seconds },
    )
  return [
    ...unsigned(claims),
    ...otherKeys(claims),
    ...confused(claims),
    ...wrongClaims(claims, now),
    ['expired a second ago', await sign(now - 901, 900)],
    ['expired last year', await sign(now - 31536000, 900)],
    ['issued tomorrow', await sign(now + 86400, 900)],
    ['a refresh token as an access token', someone.refresh],
    ...tampered(someone.token),
    ...garbage(someone.token),
  ]
}

function unsigned(claims: Claims): [string, string][] {
  const none = ['none', 'None', 'NONE', 'nOnE', ''].map((alg): [string, string] => [
    `alg "${alg}" without a signature`,
    `${coded({ alg })}.${coded(claims)}.`,
  ])
  return [
    ...none,
    ['alg none with a signature', hmac({ alg: 'none' }, claims, realKey)],
    ['no alg at all', hmac({ typ: 'JWT' }, claims, realKey)],
    ['HS256 without a signature', `${coded(hs256)}.${coded(claims)}.`],
  ]
}

function otherKeys(claims: Claims): [string, string][] {
  const keys = {
    empty: '',
    secret: 'secret',
    'thirty-two times the same': Buffer.alloc(32, 255),
    'the master secret': Buffer.from(secret, 'base64'),
  }
  const derived = ['blind', 'data:430211', 'token ', 'access'].map((use): [string, Buffer] => [
    `the key derived for "${use}"`,
    Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), 'doorstep', use, 32)),
  ])
  const drawn = Array.from({ length: 5 }, (_, at): [string, Buffer] => [`random key ${at}`, randomBytes(32)])
  return [...Object.entries(keys), ...derived, ...drawn, ['the secret as text', secret] as [string, string]].map(
    ([name, key]) => [`signed with ${name}`, hmac(hs256, claims, key)],
  )
}

/** Another algorithm, or a key that the token itself brings along. */
function confused(claims: Claims): [string, string][] {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { privateKey: edwards } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const text = (header: Header) => `${coded(header)}.${coded(claims)}`
  const rsa = (header: Header) =>
    `${text(header)}.${createSign('RSA-SHA256').update(text(header)).sign(privateKey).toString('base64url')}`
  const eddsa = text({ alg: 'EdDSA' })
  const jwk = { kty: 'oct', k: Buffer.alloc(32, 1).toString('base64url') }
  return [
    ['RS256 by a key of one’s own', rsa({ alg: 'RS256' })],
    ['RS256 with its key inside', rsa({ alg: 'RS256', jwk: publicKey.export({ format: 'jwk' }) })],
    ['RS256 named, signed as HS256', hmac({ alg: 'RS256' }, claims, realKey)],
    ['HS256 by a public key as text', hmac(hs256, claims, pem)],
    ['EdDSA', `${eddsa}.${signBytes(null, Buffer.from(eddsa), edwards).toString('base64url')}`],
    ['HS384 by the right key', hmac({ alg: 'HS384' }, claims, realKey, 'sha384')],
    ['HS512 by the right key', hmac({ alg: 'HS512' }, claims, realKey, 'sha512')],
    ['HS256 with its key inside', hmac({ ...hs256, jwk }, claims, Buffer.alloc(32, 1))],
    ['HS256 with a key id that is a path', hmac({ ...hs256, kid: '../../dev/null' }, claims, '')],
    ['HS256 with a key’s address', hmac({ ...hs256, jku: 'https://evil.example/keys' }, claims, Buffer.alloc(32, 1))],
    ['an unknown critical header', hmac({ ...hs256, crit: ['exp2'], exp2: 1 }, claims, realKey)],
    ['an unencoded payload', hmac({ ...hs256, crit: ['b64'], b64: false }, claims, realKey)],
  ]
}

/** Rightly signed, wrongly meant. */
function wrongClaims(claims: Claims, now: number): [string, string][] {
  const changes: [string, unknown][] = [
    ['of another service', { ...claims, iss: 'evil' }],
    ['of no service', { ...claims, iss: undefined }],
    ['for another audience', { ...claims, aud: 'refresh' }],
    ['for no audience', { ...claims, aud: undefined }],
    ['for several others', { ...claims, aud: ['refresh', 'files'] }],
    ['not good before tomorrow', { ...claims, nbf: now + 86400 }],
    ['that ended at the beginning of time', { ...claims, exp: 0 }],
    ['that ends at a word', { ...claims, exp: 'never' }],
    ['whose claims are a list', [claims]],
    ['whose claims are a text', 'admin'],
    ['whose claims are nothing', null],
  ]
  return changes.map(([name, changed]) => [`a token ${name}`, hmac(hs256, changed, realKey)])
}

function tampered(token: string): [string, string][] {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const flipped = Array.from({ length: 12 }, (_, at): [string, string] => {
    const place = Math.floor((token.length * (at + 0.5)) / 12)
    return [
      `a letter changed at ${place}`,
      token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1),
    ]
  })
  return [
    ...flipped,
    ['made an admin', `${header}.${coded({ ...claims, grants: ['admin:'] })}.${signature}`],
    ['made somebody else', `${header}.${coded({ ...claims, sub: 'per_somebodyelse' })}.${signature}`],
    ['made longer lived', `${header}.${coded({ ...claims, exp: claims.exp + 1e6 })}.${signature}`],
    ['without its end', token.slice(0, -6)],
    ['without its signature', `${header}.${payload}`],
    ['with a part too many', `${token}.${signature}`],
  ]
}

function garbage(token: string): [string, string][] {
  const texts = [
    'undefined',
    'null',
    '{}',
    '..',
    '...',
    'a.b.c',
    'Bearer',
    `${token} x`,
    `,${token}`,
    '\u0000',
    '阿姨',
    'x'.repeat(8000),
  ]
  return texts.map((text) => [`garbage ${JSON.stringify(text).slice(0, 16)}`, text])
}
