/** What a reader needs to know first: the toolbar button and the panel; and, in a line of their own, the keys. */
import { KEYS, type KeyCommand } from '../core/model/settings/keys'
import { useStrings } from '../ui/strings'

/** The keys to begin with; the last one lists all of them. */
const FIRST_KEYS: readonly KeyCommand[] = ['next', 'previous', 'open', 'help']

type StartProps = {
  /** Whose toolbar it is; undefined where there is none, nor a panel, as on telephones. */
  toolbar: 'chromium' | 'firefox' | undefined
}

/** Nothing on telephones. */
export const Start = ({ toolbar }: StartProps) => {
  const t = useStrings()
  if (toolbar === undefined) return null
  return (
    <section>
      <h2 class="label">{t('welcome_start')}</h2>
      <p>{t(`welcome_pin_${toolbar}`)}</p>
      <p>{t('welcome_panel')}</p>
    </section>
  )
}

/** The keys to begin with. */
export const FirstKeys = () => {
  const t = useStrings()
  return (
    <p class="keys">
      {FIRST_KEYS.map((command) => (
        <span key={command}>
          <kbd>{KEYS[command]}</kbd> {command === 'help' ? t('keys_title') : t(`key_${command}`)}
        </span>
      ))}
    </p>
  )
}
