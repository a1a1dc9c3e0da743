/** Which address of a work a reader is led to. */
import { expect, test } from 'vitest'
import { bestAddress } from '../../../../src/core/model/edition/best-address'
import type { Source } from '../../../../src/core/model/edition/source'
import { source } from '../../../ui/samples'

type Address = NonNullable<Source['custom']['address']>
const CITED = 'https://www.example.org/bridges/1'

test.each<[string, Partial<Source>, Address | undefined, string | undefined]>([
  ['the one cited', {}, undefined, CITED],
  ['the one cited, if it was not checked', {}, { state: 'unchecked' }, CITED],
  [
    'the present one, if the work has moved',
    {},
    { state: 'moved', better: 'https://b.example.org/' },
    'https://b.example.org/',
  ],
  [
    'the capture that the set names, if it is dead',
    {},
    { state: 'dead', archived: 'https://c.example.org/' },
    'https://c.example.org/',
  ],
  [
    'the capture of its day, if it is dead',
    {},
    { state: 'dead' },
    `https://web.archive.org/web/19990501000000/${CITED}`,
  ],
  ['its DOI, if it has no address', { URL: undefined as never, DOI: '10.1/x' }, undefined, 'https://doi.org/10.1/x'],
  ['none, if it must not be linked', {}, { state: 'seen', link: false }, undefined],
  ['none, if there is none', { URL: undefined as never }, undefined, undefined],
])('is %s', (_, item, address, expected) => {
  const custom = { verified: { level: 'identity' as const }, ...(address && { address }) }
  expect(bestAddress(source({ ...item, custom }))).toBe(expected)
})
