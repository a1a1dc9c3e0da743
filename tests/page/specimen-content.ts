/** A short article of our own, for pages of every shape: five notes, one mention of a note repeated, brackets that are no markers. */
import type { PageContent } from '../../demo/site-page'

export const SPECIMEN: PageContent = {
  title: 'The Two Clocks of Harrow Quay',
  author: 'Ada Quill',
  date: 'Jun 1 2012',
  sections: [
    {
      heading: 'A town with two times',
      paragraphs: [
        'The town of Harrow Quay kept two clocks. One clock showed the time of the railway, the other the time of the sun.[1] Visitors hardly noticed.',
        'By [2012] the difference had "become a marriage of convenience",[2] as one councillor [sic] put it in a *late* interview.',
      ],
    },
    {
      heading: 'The long repair',
      paragraphs: [
        'In the 19th century the older clock stopped for eleven years.[3] Nobody repaired it, since nobody had been asked to.[4]',
        'The railway clock was never late, or so its keepers claimed; travellers who had missed a train[1] did not agree.',
        "The council's own records show a bill for two new hands.[5] It was paid in instalments.",
      ],
    },
  ],
  biography: 'writes about clocks and the people who wind them.',
  notes: [
    'A. Quill, *Hours of the Quay*, Harrow 1999, p. 12.',
    'Interview with a councillor, [The Quay Gazette](https://gazette.example.org/2012/interview), 4 May 2012.',
    'Ibid.',
    'See <https://archive.example.org/repairs>.',
    'Council records, vol. 3, quoted in Roe, *Two Hands*.',
  ],
  quoted: 'The railway clock was never late, or so its keepers claimed',
}

/** What each note reads like on the page, with typographic marks and without its label. */
export const SPECIMEN_NOTES: readonly string[] = [
  'A. Quill, Hours of the Quay, Harrow 1999, p. 12.',
  'Interview with a councillor, The Quay Gazette, 4 May 2012.',
  'Ibid.',
  'See https://archive.example.org/repairs.',
  'Council records, vol. 3, quoted in Roe, Two Hands.',
]

export const SPECIMEN_PATH = '/2012/06/01/the-two-clocks'
export const SPECIMEN_ADDRESS = `https://quay.example.org${SPECIMEN_PATH}/`

/** Passages of the article, spread over all of it. */
export const SPECIMEN_PASSAGES: readonly string[] = [
  'kept two clocks',
  'a marriage of convenience',
  'stopped for eleven years',
  'never late, or so its keepers claimed',
  'a bill for two new hands',
]
