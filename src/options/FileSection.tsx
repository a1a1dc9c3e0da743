/** The settings as a whole: export to a file, import from a file, reset to the defaults. */
import { useRef } from 'preact/hooks'
import { useStrings } from '../ui/strings'
import { Section } from './Section'

type FileSectionProps = { exportFile(): void; importFile(file: File): void; reset(): void }

export const FileSection = ({ exportFile, importFile, reset }: FileSectionProps) => {
  const t = useStrings()
  const field = useRef<HTMLInputElement>(null)
  return (
    <Section title={t('options_own')}>
      <p class="buttons">
        <button type="button" class="action" onClick={exportFile}>
          {t('settings_export')}
        </button>
        <button type="button" class="action" onClick={() => field.current?.click()}>
          {t('settings_import')}
        </button>
        <button type="button" class="action" onClick={reset}>
          {t('settings_reset')}
        </button>
      </p>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) importFile(file)
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </Section>
  )
}
