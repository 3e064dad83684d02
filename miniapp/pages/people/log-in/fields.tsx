// The fields of the log-in form: typed text with its label above, and the birth date by picker.
import { Input, Picker, View } from '@tarojs/components'
import { dayOf } from '#contract/both/days'
import { instantNow } from '../../../api/clock'
import { spoken } from '../../../components/aria'
import { useWords } from '../../../i18n/language'
import { people } from '../../../i18n/people/words'
import '../../../theme/wheel.css'

type TypedProps = {
  label: string
  hint: string
  text: string
  onText: (text: string) => void
  missed?: string
  digits?: boolean
}

export function TypedField({ label, hint, text, onText, missed, digits }: TypedProps) {
  return (
    <View className="form-field">
      <View className="form-label">{label}</View>
      <Input
        className={missed ? 'field missed' : 'field'}
        type={digits ? 'number' : 'text'}
        value={text}
        maxlength={digits ? 20 : 30}
        placeholder={hint}
        onInput={({ detail }) => onText(detail.value)}
        {...spoken('textbox', label)}
      />
      <Missed text={missed} />
    </View>
  )
}

function Missed({ text }: { text?: string }) {
  return text ? (
    <View className="form-missed" {...spoken('alert')}>
      {text}
    </View>
  ) : null
}

/** Where the wheel starts: the middle of the people who come. */
const middle = '1970-06-15'

export function BirthDate({ day, onDay, missed }: { day: string; onDay: (day: string) => void; missed?: string }) {
  const words = useWords(people)
  const [year = '', month = '', date = ''] = day.split('-')
  const text = day ? words.born(year, String(Number(month)), String(Number(date))) : words.bornOnHint
  return (
    <View className="form-field">
      <View className="form-label">{words.bornOn}</View>
      <Picker
        mode="date"
        value={day || middle}
        start="1930-01-01"
        end={dayOf(instantNow())}
        textProps={{ okText: words.picked, cancelText: words.notPicked }}
        onChange={({ detail }) => onDay(detail.value)}
      >
        <View className={missed ? 'field born missed' : 'field born'} {...spoken('button', words.bornOn)}>
          {text}
          <View className="down" />
        </View>
      </Picker>
      <Missed text={missed} />
    </View>
  )
}
