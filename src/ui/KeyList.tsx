/** The keys on the article's page and what they do. */
import { KEY_COMMANDS, KEYS, type KeyCommand } from '../core/model/settings/keys'
import { useStrings } from './strings'

/** A list of the given keys and of those that work in every card. */
export const KeyList = ({ commands }: { commands: readonly KeyCommand[] }) => {
  const t = useStrings()
  return (
    <>
      <dl class="keys">
        {KEY_COMMANDS.filter((command) => commands.includes(command)).map((command) => (
          <div key={command}>
            <dt>
              <kbd>{KEYS[command]}</kbd>
            </dt>
            <dd>{t(`key_${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('key_name_enter')}</kbd> <kbd>↓</kbd>
          </dt>
          <dd>{t('key_enter')}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t('key_name_escape')}</kbd>
          </dt>
          <dd>{t('key_escape')}</dd>
        </div>
      </dl>
      <p class="quiet">{t('keys_hint')}</p>
    </>
  )
}
