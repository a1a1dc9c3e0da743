/** The two presets, quiet and full, as buttons. One is pressed where the settings are as it would make them. */
import type { Change } from '../core/model/settings/changed-settings'
import { PRESETS, presetOf, toPreset } from '../core/model/settings/presets'
import type { Settings } from '../core/model/settings/settings'
import { useStrings } from './strings'

type PresetButtonsProps = { settings: Settings; change(change: Change): void }

export const PresetButtons = ({ change, settings }: PresetButtonsProps) => {
  const t = useStrings()
  const now = presetOf(settings)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="presets" role="group" aria-label={t('presets')}>
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          class="action"
          aria-pressed={preset === now}
          disabled={!settings.enabled}
          title={t(`preset_${preset}_hint`)}
          onClick={() => change(toPreset(preset))}
        >
          {t(`preset_${preset}`)}
        </button>
      ))}
    </div>
  )
}
