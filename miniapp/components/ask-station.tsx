// 问驿站: one tap rings the nearest open station; when all are closed it says when they open.
import { View } from '@tarojs/components'
import { common } from '../i18n/common/words'
import { useWords } from '../i18n/language'
import { Sheet } from './sheet'
import { Tap } from './tap'
import { hoursText, ring, useAskStation } from './use-ask-station'
import './ask-station.css'

export function AskStation({ floats }: { floats?: boolean }) {
  const words = useWords(common)
  const { told, busy, ask, forget } = useAskStation()
  return (
    <>
      <Tap look="line" className={floats ? 'ask floats' : 'ask'} label={words.station.askLabel} busy={busy} onTap={ask}>
        {words.station.ask}
      </Tap>
      {told ? (
        <Sheet title={told.station ? words.station.closed(told.station.name) : words.station.ask} onClose={forget}>
          {told.station ? (
            <>
              <View>{words.station.hours(hoursText(told.station, words))}</View>
              <View className="soft">{told.station.address}</View>
              <Tap wide onTap={() => ring(told.station)}>
                {words.station.ring} {told.station.phone}
              </Tap>
            </>
          ) : (
            <View>{told.why}</View>
          )}
        </Sheet>
      ) : null}
    </>
  )
}
