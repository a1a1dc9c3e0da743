/** Works that were rendered before: the same as rendered now, and never those of other code or another work. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Source } from '../../../src/core/model/edition/source'
import { renderWork } from '../../../tools/edition/render'
import { renderWorks } from '../../../tools/edition/render-works'

const WORK: Source = {
  id: 'doe-2009-of-things',
  type: 'book',
  author: [{ family: 'Doe', given: 'Jane' }],
  title: 'Of Things',
  issued: { 'date-parts': [[2009]] },
  custom: { verified: { level: 'identity' } },
}
const OTHER: Source = { ...WORK, title: 'Of Other Things' }

describe('works that were rendered before', () => {
  let kept: string
  beforeEach(() => {
    kept = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  })
  afterEach(() => rmSync(kept, { recursive: true, force: true }))

  const only = (folder: string): string => {
    const [name, ...others] = readdirSync(folder)
    expect(others).toEqual([])
    return join(folder, name ?? '')
  }

  test('they come out as they are rendered, the first time and later', () => {
    const rendered = { [WORK.id]: renderWork(WORK) }
    expect(renderWorks([WORK], kept)).toEqual(rendered)
    expect(renderWorks([WORK], kept)).toEqual(rendered)
  })

  test('what is kept is taken, and a work that changed is rendered', () => {
    renderWorks([WORK], kept)
    const file = only(only(kept))
    const marked = { ...JSON.parse(readFileSync(file, 'utf8')), bibtex: 'kept' }
    writeFileSync(file, JSON.stringify(marked))
    expect(renderWorks([WORK], kept)[WORK.id]?.bibtex).toBe('kept')
    expect(renderWorks([OTHER], kept)).toEqual({ [OTHER.id]: renderWork(OTHER) })
  })

  test('a file that was cut short is written anew', () => {
    renderWorks([WORK], kept)
    const file = only(only(kept))
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.slice(0, 100))
    expect(renderWorks([WORK], kept)).toEqual({ [WORK.id]: renderWork(WORK) })
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })

  test('what other code has rendered is cleared away', () => {
    mkdirSync(join(kept, 'other-code'))
    writeFileSync(join(kept, 'other-code', 'work.json'), '{}')
    renderWorks([WORK], kept)
    expect(readdirSync(kept)).not.toContain('other-code')
    expect(readdirSync(only(kept))).toHaveLength(1)
  })

  test('where nothing can be written, works are rendered all the same', () => {
    const file = join(kept, 'a-file')
    writeFileSync(file, '')
    expect(renderWorks([WORK], file)).toEqual({ [WORK.id]: renderWork(WORK) })
  })
})
