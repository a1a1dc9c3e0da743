/** A set is compared with what it was when it was published: whatever changed since has moved its date and the version. */
import { expect, test } from 'vitest'
import { checkRevisions } from '../../../tools/edition/checks/revisions'
import type { SetContents } from '../../../tools/edition/files'
import { recordOf } from '../../../tools/edition/published'
import { type LooseSet, sampleSet } from '../sample-set'

const PUBLISHED = recordOf(sampleSet())
/** A day on which nothing of the sample was written. */
const TODAY = '2026-03-01'

const problemsOf = (change: (set: LooseSet) => void, today = TODAY): string[] => {
  const set: LooseSet = sampleSet()
  change(set)
  const contents = { ...set, 'published.json': PUBLISHED } as SetContents
  return checkRevisions(contents, today).map(({ file, message, pointer }) => `${file}#${pointer}: ${message}`)
}

/** A version as its editors publish it: the version, the day, and the list of changes. */
const publish = (set: LooseSet, version: string, day = '2026-02-10'): void => {
  Object.assign(set['article.json'].edition, { version, revised: day })
  set['CHANGES.md'].unshift({ version, date: day, changes: ['A change.'] })
}

const point = (set: LooseSet) => set['counterpoints.json'][0]

test('a set as it was published has nothing to say', () => {
  expect(problemsOf(() => {})).toEqual([])
})

test('the order in which a file gives its fields is no change', () => {
  const turned = problemsOf((set) => {
    set['counterpoints.json'][0] = Object.fromEntries(Object.entries(point(set)).reverse())
  })
  expect(turned).toEqual([])
})

const CASES: readonly (readonly [name: string, change: (set: LooseSet) => void, problems: readonly RegExp[]])[] = [
  [
    'a changed annotation whose date and version stayed',
    (set) => {
      point(set).body = 'Another body.'
    },
    [
      /counterpoints\.json#\/0\/revised: "a-counterpoint" is not as it was published/u,
      /version: is 1\.0\.0, as it was/u,
    ],
  ],
  [
    'a changed annotation whose date alone stayed',
    (set) => {
      point(set).body = 'Another body.'
      publish(set, '1.0.1')
    },
    [/"a-counterpoint" is not as it was published, but its date is still 2026-01-20/u],
  ],
  [
    'a changed annotation whose version alone stayed',
    (set) => {
      Object.assign(point(set), { body: 'Another body.', revised: '2026-02-10' })
      publish(set, '1.0.0')
      set['CHANGES.md'].pop()
    },
    [/article\.json#\/edition\/version: is 1\.0\.0, as it was/u],
  ],
  [
    'a changed annotation whose date and version moved',
    (set) => {
      Object.assign(point(set), { body: 'Another body.', revised: '2026-02-10' })
      publish(set, '1.0.1')
    },
    [],
  ],
  [
    'a version that goes back',
    (set) => {
      Object.assign(point(set), { body: 'Another body.', revised: '2026-02-10' })
      publish(set, '0.9.0')
      set['CHANGES.md'].pop()
    },
    [/is 0\.9\.0, as it was/u],
  ],
  [
    'a changed note',
    (set) => {
      set['footnotes.json'][0].citations = []
    },
    [/footnotes\.json#\/0\/revised: "note-1"/u, /version/u],
  ],
  ...['sources.json', 'timeline.json', 'examined.json', 'index.json'].map(
    (file) =>
      [
        `a changed ${file} under the same version`,
        (set: LooseSet) => {
          set[file as 'sources.json'].pop()
        },
        [/article\.json#\/edition\/version: is 1\.0\.0/u],
      ] as const,
  ),
  [
    'a changed method under the same version',
    (set) => {
      set['article.json'].edition.method = 'By guessing.'
    },
    [/version: is 1\.0\.0/u],
  ],
  [
    'a new annotation that raises the last figure only',
    (set) => {
      set['errata.json'].push({ ...set['errata.json'][0], id: 'new', created: '2026-02-10', revised: '2026-02-10' })
      publish(set, '1.0.1')
    },
    [/is 1\.0\.1, but annotations were added or taken out since 1\.0\.0/u],
  ],
  [
    'a new annotation that raises the middle figure',
    (set) => {
      set['errata.json'].push({ ...set['errata.json'][0], id: 'new', created: '2026-02-10', revised: '2026-02-10' })
      publish(set, '1.1.0')
    },
    [],
  ],
  [
    'a new annotation that is said to be old',
    (set) => {
      set['errata.json'].push({ ...set['errata.json'][0], id: 'new', revised: '2026-02-10' })
      publish(set, '1.1.0')
    },
    [/errata\.json#\/1\/created: "new" is new since the edition of 2026-01-20, but was created on 2026-01-05/u],
  ],
  [
    'an annotation taken out under the same version',
    (set) => {
      set['errata.json'].pop()
    },
    [/annotations were added or taken out/u],
  ],
]

test.each(CASES)('%s', (_, change, problems) => {
  expect(problemsOf(change)).toEqual(problems.map((problem) => expect.stringMatching(problem)))
})

test('on the day of the publication itself a second one may keep the date', () => {
  const change = (set: LooseSet): void => {
    point(set).body = 'Another body.'
    publish(set, '1.0.1', '2026-01-20')
  }
  expect(problemsOf(change, '2026-01-20')).toEqual([])
  expect(problemsOf(change, '2026-01-21')).toHaveLength(1)
})
