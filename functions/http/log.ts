// The one logger and the one metrics sink: structured lines with the trace, never a name, a phone number or a token.
import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'

const names = { serviceName: 'doorstep' }

export const log = new Logger(names)

const metrics = new Metrics({ ...names, namespace: 'Doorstep' })

/** Seconds or a plain count, written at once. */
export function measure(name: string, value: number, unit: 'Seconds' | 'Count'): void {
  metrics.addMetric(name, MetricUnit[unit], value)
  metrics.publishStoredMetrics()
}
