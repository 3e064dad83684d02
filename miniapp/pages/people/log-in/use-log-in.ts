// The log-in form's state: what was typed, what is missing, the one-time code, and what was begun before.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call, type Refusal } from '../../../api/client'
import { intent } from '../../../api/intent'
import { type Session, session } from '../../../api/session'

export type Form = { name: string; bornOn: string; phone: string; code: string }
export type Field = keyof Form

const empty: Form = { name: '', bornOn: '', phone: '', code: '' }

const isGood: Record<Field, (text: string) => boolean> = {
  name: (text) => text.trim().length > 0,
  bornOn: (text) => text !== '',
  phone: (text) => /^1[3-9]\d{9}$/.test(text),
  code: (text) => /^\d{6}$/.test(text),
}

export function useLogIn() {
  const [form, setForm] = useState(empty)
  const [isNew, setNew] = useState(true)
  const [missing, setMissing] = useState<Field>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const set = (field: Field) => (text: string) => {
    setForm((old) => ({ ...old, [field]: text }))
    setMissing(undefined)
  }
  const choose = (newcomer: boolean) => {
    setNew(newcomer)
    setMissing(undefined)
    setRefusal(undefined)
  }
  const answered = (came: Session | Refusal) => {
    setBusy(false)
    if (!('code' in came)) return done(came)
    setRefusal(came)
    if (came.code === 'profile_needed') setNew(true)
  }
  const submit = async () => {
    const lacks = firstMissing(form, isNew)
    setMissing(lacks)
    if (lacks || busy) return
    setBusy(true)
    setRefusal(undefined)
    answered(await logIn(form, isNew))
  }
  return { form, set, isNew, choose, missing, setMissing, refusal, setRefusal, busy, setBusy, submit, answered }
}

const digits = (text: string) => text.replace(/\D/g, '')

export const cleanPhone = (text: string): string =>
  digits(text)
    .replace(/^86(?=1\d{10}$)/, '')
    .slice(0, 11)
export const cleanCode = (text: string): string => digits(text).slice(0, 6)
export const isPhone = isGood.phone

export function firstMissing(form: Form, isNew: boolean, fields?: Field[]): Field | undefined {
  const wanted: Field[] = fields ?? (isNew ? ['name', 'bornOn', 'phone', 'code'] : ['phone', 'code'])
  return wanted.find((field) => !isGood[field](form[field]))
}

async function logIn({ name, bornOn, phone, code }: Form, isNew: boolean): Promise<Session | Refusal> {
  const profile = isNew ? { name: name.trim(), bornOn } : {}
  const result = await call('people.logIn', { body: { phone, code, ...profile } })
  return result.ok ? result.answer : result.refusal
}

/** Back to where one came from; the posting's page finishes what was begun there. */
export function done(came: Session): void {
  session.set(came)
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack()
  const wish = intent.get()
  const url = wish ? `/pages/find/posting/index?id=${wish.postingId}` : '/pages/find/list/index'
  void Taro.redirectTo({ url })
}
