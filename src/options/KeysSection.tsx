/** Which keys work on the article's page, and the browser's own shortcuts. */
import type { Shortcut } from '../browser/commands'
import type { Change } from '../core/model/settings/changed-settings'
import { KEY_COMMANDS, KEYS } from '../core/model/settings/keys'
import type { Settings } from '../core/model/settings/settings'
import { useStrings } from '../ui/strings'
import { Check } from './Check'
import { CheckGroup } from './CheckGroup'
import { Section } from './Section'

type KeysSectionProps = {
  settings: Settings
  change(change: Change): void
  shortcuts: readonly Shortcut[]
  openShortcuts(): void
}

export const KeysSection = ({ settings, change, shortcuts, openShortcuts }: KeysSectionProps) => {
  const t = useStrings()
  const { keys, keysEnabled } = settings
  return (
    <>
      <Section title={t('options_keys')}>
        <Check
          label={t('keys_enabled')}
          on={keysEnabled}
          set={(on) => change((now) => ({ ...now, keysEnabled: on }))}
        />
        <CheckGroup
          legend={t('keys_single')}
          values={KEY_COMMANDS}
          on={keys}
          labelOf={(command) => t(`key_${command}`)}
          signOf={(command) => <kbd>{KEYS[command]}</kbd>}
          restsOf={() => !keysEnabled}
          set={(command, on) => change((now) => ({ ...now, keys: { ...now.keys, [command]: on } }))}
        />
      </Section>
      <Section title={t('shortcuts')}>
        <p class="quiet">{t('shortcuts_hint')}</p>
        <dl class="shortcuts">
          {shortcuts.map(({ command, keys }) => (
            <div key={command}>
              <dt>{t(`command_${command}`)}</dt>
              <dd>{keys === '' ? <span class="quiet">{t('shortcut_none')}</span> : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="action" onClick={openShortcuts}>
          {t('shortcuts_open')}
        </button>
      </Section>
    </>
  )
}
