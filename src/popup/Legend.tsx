/** The popup's switches, which are the legend of the page, too: each with the sign and the line that its passages have there. */
import { Fragment } from 'preact'
import { KINDS, type Kind, STANCES, type Stance } from '../core/model/kinds'
import type { ReportItem } from '../core/model/messages/report'
import { LOOKS, type Look } from '../core/model/settings/highlight-style'
import type { Settings } from '../core/model/settings/settings'
import { Icon, type IconName } from '../ui/Icon'
import { sampleColour, sampleStyle } from '../ui/sample-style'
import { useStrings } from '../ui/strings'
import { Switch } from './Switch'

export type LegendActions = {
  setEnabled(on: boolean): void
  setKind(kind: Kind, on: boolean): void
  setStance(stance: Stance, on: boolean): void
}

type LegendProps = { items: readonly ReportItem[]; settings: Settings; actions: LegendActions }

/** How many of these annotations have a place on the page. */
const useCount = (): ((items: readonly ReportItem[]) => string | undefined) => {
  const t = useStrings()
  return (items) => {
    const placed = items.filter(({ outcome }) => outcome.status === 'anchored').length
    if (items.length === 0) return undefined
    if (placed === items.length) return String(items.length)
    return t('placed', String(placed), String(items.length))
  }
}

export const Legend = ({ items, settings, actions }: LegendProps) => {
  const t = useStrings()
  const count = useCount()
  const sign = (name: IconName, look: Look, kind: Kind) => (
    <span class="sign" style={{ '--accent': sampleColour(look, settings.highlights[kind]) }}>
      <Icon name={name} />
    </span>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="switches" role="group" aria-label={t('switches')}>
      <Switch class="master" name={t('enabled')} on={settings.enabled} set={actions.setEnabled} />
      {KINDS.map((kind) => {
        const [look] = LOOKS[kind].length === 1 ? LOOKS[kind] : []
        const own = items.filter((item) => item.kind === kind)
        return (
          <Fragment key={kind}>
            <Switch
              class={`kind-${kind}`}
              name={t(`kinds_${kind}`)}
              sign={look && sign(kind, look, kind)}
              style={look && sampleStyle(look, settings.highlights[kind])}
              count={count(own)}
              hint={kind === 'erratum' && !settings.kinds.erratum ? t('errata_elsewhere') : undefined}
              on={settings.kinds[kind]}
              disabled={!settings.enabled}
              set={(on) => actions.setKind(kind, on)}
            />
            {kind === 'counterpoint' &&
              STANCES.map((stance) => (
                <Switch
                  key={stance}
                  class="sub"
                  name={t(`stance_${stance}`)}
                  sign={sign(stance, stance, kind)}
                  style={sampleStyle(stance, settings.highlights.counterpoint)}
                  count={count(own.filter((item) => item.stance === stance))}
                  on={settings.stances[stance]}
                  disabled={!settings.enabled || !settings.kinds.counterpoint}
                  set={(on) => actions.setStance(stance, on)}
                />
              ))}
          </Fragment>
        )
      })}
    </div>
  )
}
