// Signs and checks tokens, seals and opens personal data, blinds phone numbers; holds keys and never prints them.
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'

type Validity = { issued: Date; seconds: number }
export type Keys = ReturnType<typeof openKeys>

const issuer = 'doorstep'
const hashes = 'HS256'
/** Seconds by which two servers' clocks may differ; a token from further ahead is not ours yet. */
const clockSkew = 60
const ivBytes = 12
const tagBytes = 16

/** `secret` is at least 32 random bytes; every use has a key of its own derived from it. */
export function openKeys(secret: Buffer) {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'doorstep', use, 32))
  const tokenKey = derive('token')
  const blindKey = derive('blind')
  const dataKey = (area: string) => derive(`data:${area.slice(0, 6)}`)

  return {
    sign: (audience: 'access' | 'refresh', claims: Record<string, unknown>, { issued, seconds }: Validity) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: hashes })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(Math.floor(issued.getTime() / 1000))
        .setNotBefore(Math.floor(issued.getTime() / 1000) - clockSkew)
        .setExpirationTime(Math.floor(issued.getTime() / 1000) + seconds)
        .sign(tokenKey),

    /** The claims, or nothing where the token is not ours, not of this kind or not of this time. */
    async verify(
      token: string,
      audience: 'access' | 'refresh',
      now: Date,
    ): Promise<Record<string, unknown> | undefined> {
      try {
        const { payload } = await jwtVerify(token, tokenKey, {
          issuer,
          audience,
          algorithms: [hashes],
          currentDate: now,
        })
        return payload
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },

    /** The same text always gives the same blind; without the key nobody can go back or try numbers. */
    blind: (text: string) => createHmac('sha256', blindKey).update(text).digest('hex').slice(0, 40),

    /** AES-256-GCM with the person's id as associated data: a block moved to another person does not open. */
    seal(area: string, personId: string, data: Record<string, string>): string {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', dataKey(area), iv).setAAD(Buffer.from(personId))
      const sealed = Buffer.concat([cipher.update(JSON.stringify(data), 'utf8'), cipher.final()])
      return [area.slice(0, 6), Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')].join('.')
    },

    open(personId: string, block: string): Record<string, string> {
      const [area = '', text = ''] = block.split('.')
      const bytes = Buffer.from(text, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', dataKey(area), bytes.subarray(0, ivBytes))
      decipher.setAAD(Buffer.from(personId)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      const opened = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
      return JSON.parse(opened.toString('utf8'))
    },
  }
}

export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
