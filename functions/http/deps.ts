// Builds the only way to the outside out of the settings; a test or the local stage may bring its own clock.
import { setTimeout } from 'node:timers/promises'
import { openTable } from '#table/table'
import { openWechat } from '#wechat/wechat'
import type { Settings } from '../../config/env'
import type { Deps } from './handler'
import { newCode, newId } from './ids'
import { openKeys } from './keys'
import { openTexts } from './texts'

const wechatPatience = 3000
const jitterMs = 20

export function openDeps(settings: Settings, now: () => Date = () => new Date()): Deps {
  return {
    table: openTable(settings.TABLE_NAME, settings.DYNAMODB_ENDPOINT),
    now,
    pause: (walk) => setTimeout(Math.random() * jitterMs * walk),
    newId: (prefix) => newId(prefix, now()),
    newCode,
    keys: openKeys(Buffer.from(settings.SECRET, 'base64')),
    wechat: openWechat({
      url: settings.WECHAT_URL,
      appid: settings.WECHAT_APPID,
      secret: settings.WECHAT_SECRET,
      timeoutMs: wechatPatience,
    }),
    sendText: openTexts({ url: settings.SMS_URL, key: settings.SMS_KEY }),
  }
}
