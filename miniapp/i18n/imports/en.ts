// English: bringing in postings.
import type { zh } from './zh'
export const en: typeof zh = { title: 'Import' }
