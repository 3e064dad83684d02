// The one logger: structured lines with the trace, never a name, a phone number or a token.
import { Logger } from '@aws-lambda-powertools/logger'

export const log = new Logger({ serviceName: 'doorstep' })
