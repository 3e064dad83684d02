// English: learning a trade; for now trainee posts, and it says so.
import type { zh } from './zh'

export const en: typeof zh = {
  title: 'Learn',
  soon: 'Classes are not here yet. Below are trainee posts: learning on the job. For classes ask a station.',
  pickFirst: 'Choose where you live first to see trainee posts nearby.',
  pick: 'Choose a place',
  none: 'No trainee posts nearby now',
  noneWhy: 'We looked as far as 20 km. Ask a station what you would like to learn.',
}
