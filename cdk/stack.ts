// Puts one stage together: table, functions, API, schedules; what each holds is in its own file.
import { type App, CfnOutput, Stack } from 'aws-cdk-lib'
import type { CloudStage, StageName } from '../config/stages'
import { addApi } from './api'
import { addFunctions } from './functions'
import { addSchedules } from './jobs'
import { addTable } from './table'

export function addStack(app: App, { name, stage }: { name: StageName; stage: CloudStage }, bundles: string): Stack {
  const stack = new Stack(app, `doorstep-${name}`, { env: stage.cn ? { region: stage.region } : {} })
  const table = addTable(stack, stage)
  const functions = addFunctions(stack, { stage, table, bundles, secretName: `doorstep/${name}` })
  const api = addApi(stack, stage, functions)
  addSchedules(stack, functions.jobs)
  new CfnOutput(stack, 'Address', { value: stage.domain ? `https://${stage.domain}` : api.apiEndpoint })
  return stack
}
