/** The works of an edition as one file for a reference manager. */
import type { Edition } from '../../src/core/model/edition'
import { citableItem } from '../edition/render'

/** The bibliography in each format, one entry a work, in the order of sources.json. */
export const bibliography = {
  bibtex: ({ works }: Edition): string =>
    `${Object.values(works)
      .map(({ bibtex }) => bibtex)
      .join('\n\n')}\n`,
  // RIS parts its records by their last line; an empty line between them is what reference managers write.
  ris: ({ works }: Edition): string =>
    `${Object.values(works)
      .map(({ ris }) => ris)
      .join('\r\n\r\n')}\r\n`,
  csl: ({ works }: Edition): string =>
    `${JSON.stringify(
      Object.values(works).map(({ item }) => citableItem(item)),
      null,
      2,
    )}\n`,
}
