/** Saves annotations as a file: those that the outline's filters let through, or all. */
import { useState } from 'preact/hooks'
import {
  ANNOTATION_FILES,
  ANNOTATION_FORMATS,
  type AnnotationFormat,
  exportAnnotations,
} from '../../core/export/export-annotations'
import { annotationsOf } from '../../core/model/card/annotation'
import type { FullEdition } from '../../core/model/edition/edition'
import { plural } from '../../core/texts/plural'
import { exportWording } from '../../ui/export-wording'
import { useStrings } from '../../ui/strings'
import type { PanelActions } from '../panel-state'

type ExportAnnotationsProps = {
  edition: FullEdition
  /** The annotations that the filters let through; undefined while nothing is filtered. */
  shown: readonly string[] | undefined
  actions: Pick<PanelActions, 'download' | 'inEnglish'>
}

/** The file is in English, as the annotations are. */
export const ExportAnnotations = ({ actions, edition, shown }: ExportAnnotationsProps) => {
  const t = useStrings()
  const [saved, setSaved] = useState('')
  const all = annotationsOf(edition).length
  const save = async (format: AnnotationFormat): Promise<void> => {
    const { extension, mediaType } = ANNOTATION_FILES[format]
    const words = exportWording(await actions.inEnglish())
    const file = `${edition.article.id}-${shown === undefined ? 'annotations' : 'selection'}.${extension}`
    actions.download(file, mediaType, exportAnnotations(edition, format, words, shown && new Set(shown)))
    setSaved(t('downloaded', file))
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form. */}
      <div class="row" role="group" aria-label={t('export_annotations')}>
        <span class="quiet">
          {shown === undefined
            ? plural(t, 'count_annotations', all, t('locale'))
            : t('count_filtered', String(shown.length), String(all))}
        </span>
        {ANNOTATION_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="action"
            disabled={shown?.length === 0}
            onClick={() => void save(format)}
          >
            {t(`export_${format}`)}
          </button>
        ))}
      </div>
      <p class="quiet" role="status">
        {saved}
      </p>
    </>
  )
}
