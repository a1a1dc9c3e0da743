/** Copies or downloads a bibliography: the chosen works, or all that are listed. */
import { useState } from 'preact/hooks'
import { type BibliographyFormat, FILES, serialise } from '../../core/bibliography/serialise'
import type { FullEdition } from '../../core/model/edition/edition'
import type { Source } from '../../core/model/edition/source'
import { plural } from '../../core/texts/plural'
import { Select } from '../../ui/Select'
import { useStrings } from '../../ui/strings'
import { useCopy } from '../../ui/use-copy'
import type { PanelActions } from '../panel-state'
import { toChoice } from '../to-choice'

const FORMATS: readonly BibliographyFormat[] = ['bibtex', 'ris', 'csl']

type ExportBarProps = {
  /** The name of the file, without its extension. */
  name: string
  chosen: readonly Source[]
  listed: readonly Source[]
  rendered: FullEdition['rendered']
  chooseNone(): void
  actions: Pick<PanelActions, 'copy' | 'download'>
}

/** What is taken along, in which format, and the two ways to take it. */
export const ExportBar = ({ name, chosen, listed, rendered, chooseNone, actions }: ExportBarProps) => {
  const t = useStrings()
  const [format, setFormat] = useState<BibliographyFormat>('bibtex')
  const [copied, copy] = useCopy(actions.copy)
  const [saved, setSaved] = useState('')
  const some = chosen.length > 0
  const works = some ? chosen : listed
  /** Of which works the status tells: of others it would seem that they were taken along too. */
  const [taken, setTaken] = useState('')
  const ids = works.map(({ id }) => id).join(' ')
  const download = (): void => {
    const { extension, mediaType } = FILES[format]
    const file = `${name}.${extension}`
    actions.download(file, mediaType, serialise(works, rendered, format))
    setTaken(ids)
    setSaved(t('downloaded', file))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="export" role="group" aria-label={t('export')}>
      <p class="tally">
        {plural(t, some ? 'export_chosen' : 'export_shown', works.length, t('locale'))}{' '}
        {some && (
          <button
            type="button"
            class="quiet-action"
            onClick={({ currentTarget }) => {
              toChoice(currentTarget)
              chooseNone()
            }}
          >
            {t('choose_none')}
          </button>
        )}
      </p>
      <div class="row">
        <Select
          label={t('export_format')}
          value={format}
          options={FORMATS.map((value) => ({ value, label: t(`cite_${value}`) }))}
          choose={(next) => next && setFormat(next)}
        />
        <button
          type="button"
          class="action"
          disabled={works.length === 0}
          onClick={() => {
            setSaved('')
            setTaken(ids)
            copy(serialise(works, rendered, format), t(`cite_${format}`))
          }}
        >
          {t('copy')}
        </button>
        <button type="button" class="action" disabled={works.length === 0} onClick={download}>
          {t('download')}
        </button>
      </div>
      <p class="quiet" role="status">
        {taken === ids && (saved || copied)}
      </p>
    </div>
  )
}
