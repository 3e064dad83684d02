// Choosing another place to look from; the choice is kept on the phone.
import { Page } from '../../../components/page'
import { PickPlace } from '../../../components/pick-place'
import { goBack, Top } from '../../../components/top'
import { find } from '../../../i18n/find/words'
import { useWords } from '../../../i18n/language'

export default function FindPlace() {
  const words = useWords(find)
  return (
    <Page title={words.place.ask}>
      <Top heading={words.place.ask} back />
      <PickPlace onPicked={goBack} />
    </Page>
  )
}
