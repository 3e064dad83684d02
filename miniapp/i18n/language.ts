// Which language the phone speaks, and the words of an area in it; it holds no sentence.
import { kept } from '../api/storage'

export type Language = 'zh' | 'en'
export type InBoth<T> = Record<Language, T>

export const language = kept<Language>('language', 'zh')

export const useWords = <T>(words: InBoth<T>): T => words[language.use()]

export const wordsNow = <T>(words: InBoth<T>): T => words[language.get()]
