// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../src/core/model/kinds'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { Preview, piecesOf } from '../../src/options/Preview'
import { draw, textOf } from '../ui/draw'

describe('a marked sentence', () => {
  test.each([
    ['', []],
    ['plain', [{ words: 'plain' }]],
    ['[a b](context)', [{ words: 'a b', kind: 'context' }]],
    ['x [a](erratum), y', [{ words: 'x ' }, { words: 'a', kind: 'erratum' }, { words: ', y' }]],
    ['so[[2]](footnote) on', [{ words: 'so' }, { words: '[2]', kind: 'footnote' }, { words: ' on' }]],
    ['[a](other) [b] (c)', [{ words: 'a' }, { words: ' [b] (c)' }]],
  ])('%s', (sentence, pieces) => {
    expect(piecesOf(sentence)).toEqual(pieces)
  })
})

test('the preview marks one passage of each kind, each with its line', () => {
  const container = draw(<Preview styles={DEFAULT_SETTINGS.highlights} />)
  const marks = [...container.querySelectorAll<HTMLElement>('mark')]
  expect(marks.map(({ dataset }) => dataset['kind']).sort()).toEqual([...KINDS].sort())
  for (const mark of marks) {
    const { line } = DEFAULT_SETTINGS.highlights[mark.dataset['kind'] as (typeof KINDS)[number]]
    expect(mark.style.textDecoration).toContain(line)
  }
  expect(textOf(container)).toContain('The ferry never ran on Sundays, says the harbour book,[2] and its keeper')
})
