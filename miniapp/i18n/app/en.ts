// The app's name in English; what WeChat shows before the app runs is Chinese only.
import type { zh } from './zh'

export const en: typeof zh = {
  name: 'Doorstep',
  whyLocation: 'Used only on your phone to work out how far work is; it is never sent',
  update: { title: 'A new version', why: 'Use it now? It takes a few seconds; your days stay.', yes: 'Yes', no: 'No' },
}
