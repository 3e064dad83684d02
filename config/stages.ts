// The stages and everything in which they differ; no other file asks for a stage by its name.

type Cloud = {
  cloud: true
  /** Network logs are kept for six months in China (Cybersecurity Law, article 21). */
  logDays: 7 | 180
  /** Table and points in time outlive a deleted stack, and deleting the table needs a deliberate act first. */
  keepsData: boolean
  /** People who may use a route as often as its limit lets one person, all at once: what the gateway lets through. */
  peopleAtOnce: number
}
/** Placeholders end in .example: whoever deploys puts the city's own names here. */
type World = Cloud & { cn: false; domain?: string }
/** A partition of its own; nothing answers there without an own domain and its ICP filing (digits; the page words it). */
type China = Cloud & { cn: true; region: `cn-${string}`; domain: string; icp: string }

export type CloudStage = World | China
export type Stage = { cloud: false } | CloudStage

const live = { cloud: true, logDays: 180, keepsData: true, peopleAtOnce: 6000 } as const

export const stages = {
  /** This machine: no stack, logs on the screen, data in `.data/`. */
  local: { cloud: false },
  test: { cloud: true, logDays: 7, keepsData: false, peopleAtOnce: 200, cn: false },
  live: { ...live, cn: false, domain: 'api.doorstep.example' },
  'live-cn': {
    ...live,
    cn: true,
    region: 'cn-northwest-1',
    domain: 'api.doorstep-cn.example',
    icp: '00000000',
  },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof stages

export const cloudStages = Object.entries<Stage>(stages).flatMap(([name, stage]) =>
  stage.cloud ? [{ name: name as StageName, stage }] : [],
)
