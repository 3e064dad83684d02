// Adds one schedule per job, each calling the jobs' function with the job's name; what a job does is not known here.
import { Duration, type Stack } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { schedule } from '../functions/schedule'

export function addSchedules(stack: Stack, jobs: Lambda): void {
  for (const [job, { everyMinutes }] of Object.entries(schedule))
    new Rule(stack, `${job}-schedule`, {
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      // No second try: the next round finds whatever this one left.
      targets: [new LambdaFunction(jobs, { event: RuleTargetInput.fromObject({ job }), retryAttempts: 0 })],
    })
}
