/** The page of settings. Every change takes effect at once; there is nothing to confirm. */
import type { Shortcut } from '../browser/commands'
import type { SettingsProblem } from '../browser/settings'
import type { Change } from '../core/model/settings/changed-settings'
import type { Language } from '../core/model/settings/languages'
import { HOVER_DELAY, type Settings, TEXT_SIZE } from '../core/model/settings/settings'
import { PrintChoice } from '../ui/PrintChoice'
import { Select } from '../ui/Select'
import { useStrings } from '../ui/strings'
import { FileSection } from './FileSection'
import { HighlightTable } from './HighlightTable'
import { KeysSection } from './KeysSection'
import { type NotesCount, NotesSection, type NotesSectionActions } from './NotesSection'
import { Preview } from './Preview'
import { RadioGroup } from './RadioGroup'
import { Section } from './Section'
import { ShownSection } from './ShownSection'
import { Slider } from './Slider'
import { type Notice, useNotice } from './use-notice'

export type OptionsState = {
  readonly settings: Settings
  /** What could not be read of the stored settings. */
  readonly problem: SettingsProblem | null
  readonly shortcuts: readonly Shortcut[]
  /** The languages that have strings, with their own names. */
  readonly languages: readonly { readonly language: Language; readonly name: string }[]
  readonly notice: Notice | null
  /** Whether the last action can be undone. */
  readonly canUndo: boolean
  /** How many own notes the reader is asked about; null while they are not. */
  readonly deleting: NotesCount | null
}

export type OptionsActions = NotesSectionActions & {
  /** Changes the settings as they are then, which may be others than those that are shown. */
  change(change: Change): void
  exportFile(): void
  importFile(file: File): void
  reset(): void
  undo(): void
  openShortcuts(): void
}

type OptionsViewProps = { state: OptionsState; actions: OptionsActions }

/** Everything that the page shows comes from `state`. */
export const OptionsView = ({ state, actions }: OptionsViewProps) => {
  const t = useStrings()
  const notice = useNotice(state.notice)
  const { languages, settings } = state
  const { change } = actions
  return (
    <main>
      <h1>
        <span class="label">{t('extensionName')}</span> {t('settings')}
      </h1>
      {state.problem && <p class="problem">{t(state.problem)}</p>}

      <ShownSection settings={settings} change={change} />

      <Section title={t('options_print')}>
        <PrintChoice
          chosen={settings.printing}
          choose={(printing) => change((now) => ({ ...now, printing }))}
          hasOwn={settings.printOwn}
          chooseOwn={(printOwn) => change((now) => ({ ...now, printOwn }))}
        />
        <p class="quiet">{t('printing_hint')}</p>
      </Section>

      <NotesSection settings={settings} change={change} asked={state.deleting} actions={actions} />

      <Section title={t('options_cards')}>
        <RadioGroup
          label={t('opens_on')}
          values={['hover', 'press']}
          chosen={settings.opensOn}
          labelOf={(value) => t(`opens_on_${value}`)}
          choose={(opensOn) => change((now) => ({ ...now, opensOn }))}
        />
        <p class="quiet">{t('opens_hint')}</p>
        <Slider
          label={t('hover_delay')}
          range={HOVER_DELAY}
          value={settings.hoverDelay}
          written={(value) => amount(value, t('locale'), 'millisecond')}
          disabled={settings.opensOn === 'press'}
          set={(hoverDelay) => change((now) => ({ ...now, hoverDelay }))}
        />
        <Slider
          label={t('text_size')}
          range={TEXT_SIZE}
          value={settings.textSize}
          written={(value) => t('text_size_value', String(value))}
          set={(textSize) => change((now) => ({ ...now, textSize }))}
        />
        <RadioGroup
          label={t('theme')}
          values={['page', 'light', 'dark']}
          chosen={settings.theme}
          labelOf={(value) => t(`theme_${value}`)}
          choose={(theme) => change((now) => ({ ...now, theme }))}
        />
      </Section>

      <Section title={t('options_highlights')}>
        <p class="quiet">{t('highlights_hint')}</p>
        <Preview styles={settings.highlights} />
        <HighlightTable
          styles={settings.highlights}
          change={(styles) => change((now) => ({ ...now, highlights: styles(now.highlights) }))}
        />
      </Section>

      <Section title={t('options_mark_names')}>
        <RadioGroup
          label={t('mark_names')}
          values={['short', 'long']}
          chosen={settings.markNames}
          labelOf={(value) => t(`mark_names_${value}`)}
          choose={(markNames) => change((now) => ({ ...now, markNames }))}
        />
      </Section>

      <KeysSection
        settings={settings}
        change={change}
        shortcuts={state.shortcuts}
        openShortcuts={actions.openShortcuts}
      />

      <Section title={t('options_language')}>
        <Select
          hidesLabel
          label={t('language_interface')}
          value={settings.language}
          options={[
            { value: 'browser', label: t('language_browser') },
            ...languages.map(({ language, name }) => ({ value: language, label: name })),
          ]}
          choose={(language) => language && change((now) => ({ ...now, language }))}
        />
        <p class="quiet">{t('language_hint')}</p>
      </Section>

      <FileSection exportFile={actions.exportFile} importFile={actions.importFile} reset={actions.reset} />

      <div
        class="notice"
        data-refused={typeof state.notice === 'object' && state.notice !== null && 'refused' in state.notice}
      >
        <span role="status">{notice}</span>
        {state.canUndo && (
          <button
            type="button"
            class="action"
            onClick={({ currentTarget }) => {
              // The button disappears with what it undoes, so the focus moves to the reset button before it.
              currentTarget.closest('main')?.querySelector<HTMLElement>('.buttons :last-child')?.focus()
              actions.undo()
            }}
          >
            {t('settings_undo')}
          </button>
        )}
      </div>
    </main>
  )
}

const amount = (value: number, locale: string, unit: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value)
