/** Works as one file for a reference manager. */
import { citableItem } from '../model/edition/citable-item'
import type { Rendered } from '../model/edition/edition'
import type { Source } from '../model/edition/source'

export type BibliographyFormat = 'bibtex' | 'ris' | 'csl'

/** Extension and media type of each format, as IANA and the formats' makers have them. */
export const FILES: Readonly<Record<BibliographyFormat, { readonly extension: string; readonly mediaType: string }>> = {
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems' },
  csl: { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
}

/**
 * The works in a format, one entry a work, in the order given; ends with a line break.
 * @param rendered the rendered forms by the works' ids; a work that has none is left out of BibTeX and RIS
 */
export const serialise = (
  works: readonly Source[],
  rendered: Readonly<Record<string, Rendered>>,
  format: BibliographyFormat,
): string => {
  const forms = works.flatMap(({ id }) => rendered[id] ?? [])
  switch (format) {
    case 'bibtex':
      return `${forms.map(({ bibtex }) => bibtex).join('\n\n')}\n`
    case 'ris':
      // RIS parts its records by their last line; an empty line between them is what reference managers write.
      return `${forms.map(({ ris }) => ris).join('\r\n\r\n')}\r\n`
    case 'csl':
      return `${JSON.stringify(works.map(citableItem), null, 2)}\n`
  }
}
