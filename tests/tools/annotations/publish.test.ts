/** `publish` records a set, and `check` then refuses what changed under the same date and version. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { captures } from '../../../tools/annotations/captures'
import { check } from '../../../tools/annotations/check'
import { publish } from '../../../tools/annotations/publish'
import { type LooseSet, SAMPLE_ID, sampleSet, writeSet } from '../sample-set'

const withSet = (set: LooseSet, use: (annotations: string, path: string) => void): void => {
  const { annotations, path, remove } = writeSet(set)
  try {
    use(annotations, path)
  } finally {
    remove()
  }
}

test('a set that was published and then changed is refused until date and version move', () => {
  withSet(sampleSet(), (annotations, path) => {
    expect(publish({ annotations, words: [SAMPLE_ID], options: {} })).toMatchObject({
      exitCode: 0,
      remarks: 'recorded version 1.0.0 of 2026-01-20',
    })
    expect(check({ annotations, words: [], options: {} }).exitCode).toBe(0)
    const file = join(path, 'context.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('A note.', 'Another note.'))
    const { exitCode, output } = check({ annotations, words: [], options: {} })
    expect(exitCode).toBe(1)
    expect(output).toContain('context.json#/0/revised: "a-term" is not as it was published')
    expect(output).toContain('article.json#/edition/version: is 1.0.0, as it was before the set was changed')
  })
})

test('a set with an error is not published', () => {
  const set: LooseSet = sampleSet()
  set['counterpoints.json'][0].stance = 'supports'
  withSet(set, (annotations, path) => {
    const { exitCode, remarks } = publish({ annotations, words: [SAMPLE_ID], options: {} })
    expect(exitCode).toBe(1)
    expect(remarks).toContain('no source that is cited does that')
    expect(() => readFileSync(join(path, 'published.json'))).toThrow('ENOENT')
  })
})

test('a record that cannot be read is told', () => {
  withSet(sampleSet(), (annotations, path) => {
    writeFileSync(join(path, 'published.json'), '{}')
    expect(check({ annotations, words: [], options: {} }).output).toContain('is no record of a published set')
  })
})

test('captures are filled in for the day on which a work appeared, else was read, and stay once they are there', () => {
  const set: LooseSet = sampleSet()
  const [first, second] = set['sources.json']
  Object.assign(first, { URL: 'https://example.org/a', issued: { 'date-parts': [[2010, 5, 7]] } })
  Object.assign(second, { URL: 'https://example.org/b' })
  withSet(set, (annotations, path) => {
    const run = () => captures({ annotations, words: [SAMPLE_ID], options: {} })
    expect(run().remarks).toMatch(/^2 addresses/u)
    const archived = JSON.parse(readFileSync(join(path, 'sources.json'), 'utf8')).map(
      (source: LooseSet['sources.json']) => source.custom.address.archived,
    )
    expect(archived).toEqual([
      'https://web.archive.org/web/20100507000000/https://example.org/a',
      'https://web.archive.org/web/20260102000000/https://example.org/b',
    ])
    expect(run().remarks).toMatch(/^0 addresses/u)
    expect(check({ annotations, words: [], options: {} }).exitCode).toBe(0)
  })
})
