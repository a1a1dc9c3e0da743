/** Which annotations are shown on the page: all or none, a preset, or each kind and stance. */
import { KINDS, STANCES } from '../core/model/kinds'
import type { Change } from '../core/model/settings/changed-settings'
import type { Settings } from '../core/model/settings/settings'
import { Icon } from '../ui/Icon'
import { PresetButtons } from '../ui/PresetButtons'
import { useStrings } from '../ui/strings'
import { Check } from './Check'
import { CheckGroup } from './CheckGroup'
import { Section } from './Section'

type ShownSectionProps = { settings: Settings; change(change: Change): void }

export const ShownSection = ({ change, settings }: ShownSectionProps) => {
  const t = useStrings()
  return (
    <Section title={t('options_shown')}>
      <Check label={t('enabled')} on={settings.enabled} set={(enabled) => change((now) => ({ ...now, enabled }))} />
      <PresetButtons settings={settings} change={change} />
      <p class="quiet">{t('presets_hint')}</p>
      <div class="columns">
        <CheckGroup
          legend={t('options_kinds')}
          values={KINDS}
          on={settings.kinds}
          labelOf={(kind) => t(`kinds_${kind}`)}
          // Counterpoints have those of their stances.
          signOf={(kind) => (kind === 'counterpoint' ? <span class="icon" /> : <Icon name={kind} />)}
          restsOf={() => !settings.enabled}
          set={(kind, on) => change((now) => ({ ...now, kinds: { ...now.kinds, [kind]: on } }))}
        />
        <CheckGroup
          legend={t('options_stances')}
          values={STANCES}
          on={settings.stances}
          labelOf={(stance) => t(`stance_${stance}`)}
          signOf={(stance) => <Icon name={stance} />}
          restsOf={() => !settings.enabled || !settings.kinds.counterpoint}
          set={(stance, on) => change((now) => ({ ...now, stances: { ...now.stances, [stance]: on } }))}
        />
      </div>
    </Section>
  )
}
