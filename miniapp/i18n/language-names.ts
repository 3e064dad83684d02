// Each language's name in itself, as it stands on the switch.
import type { Language } from './language'

export const languageNames: Record<Language, string> = { zh: '中文', en: 'English' }
