// Staff bring in postings from a CSV file: choose, send with progress, see what stayed out and why.
import { Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { isStaff, session } from '../../../api/session'
import { spoken } from '../../../components/aria'
import { Page } from '../../../components/page'
import { Empty, ErrorBox } from '../../../components/states'
import { Tap } from '../../../components/tap'
import { Top } from '../../../components/top'
import { imports } from '../../../i18n/imports/words'
import { useWords } from '../../../i18n/language'
import { Outcome } from './outcome'
import { useImport } from './use-import'
import './imports.css'

export default function ImportsHome() {
  const words = useWords(imports)
  const me = session.use()
  const isAllowed = me && isStaff(me.person)
  return (
    <Page title={words.title}>
      <Top heading={words.title} back />
      {isAllowed ? <Import /> : <NotStaff />}
    </Page>
  )
}

function NotStaff() {
  const words = useWords(imports)
  return (
    <Empty title={words.notStaff} why={words.notStaffWhy}>
      <Tap onTap={() => void Taro.navigateTo({ url: '/pages/people/log-in/index' })}>{words.logIn}</Tap>
    </Empty>
  )
}

function Import() {
  const words = useWords(imports)
  const state = useImport()
  const { sheet, done, busy, from, setFrom, choose, send } = state
  const isDone = sheet && done === sheet.parts.length
  return (
    <View className="stack">
      <View className="soft">{words.how}</View>
      <View>
        <View className="strong import-label">{words.source}</View>
        <Input
          className="field"
          value={from}
          maxlength={40}
          onInput={({ detail }) => setFrom(detail.value)}
          {...spoken('textbox', words.source)}
        />
        <View className="soft">{words.sourceHint}</View>
      </View>
      <Tap look="line" wide busy={busy} onTap={choose}>
        {words.choose}
      </Tap>
      {sheet ? <View className="strong">{words.chosen(sheet.name, sheet.rows)}</View> : null}
      {sheet && (busy || done > 0) ? <Progress done={done} of={sheet.parts.length} /> : null}
      <Trouble state={state} />
      {sheet && !isDone ? (
        <Tap wide busy={busy} onTap={send}>
          {busy ? words.sending(done, sheet.parts.length) : done > 0 ? words.retry : words.send}
        </Tap>
      ) : null}
      {done > 0 ? <Outcome counts={state.counts} isWhole={Boolean(isDone)} /> : null}
    </View>
  )
}

function Progress({ done, of }: { done: number; of: number }) {
  const words = useWords(imports)
  const now = { 'aria-valuenow': String(done), 'aria-valuemax': String(of) }
  return (
    <View className="progress" {...spoken('progressbar', words.progress)} {...now}>
      <View className="progress-done" style={{ width: `${Math.round((done / of) * 100)}%` }} />
    </View>
  )
}

function Trouble({ state: { trouble, send } }: { state: ReturnType<typeof useImport> }) {
  const words = useWords(imports)
  if (!trouble) return null
  if (typeof trouble !== 'string')
    return <ErrorBox refusal={trouble.refusal} onRetry={trouble.mayRetry ? send : undefined} />
  return (
    <View className="notice bad" {...spoken('alert')}>
      {words.trouble[trouble]}
    </View>
  )
}
