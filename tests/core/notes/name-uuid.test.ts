import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameUuid } from '../../../src/core/notes/name-uuid'

/** As the RFC has it: the hash of the namespace for URLs and the name, with its version and variant set. */
const uuidBy = (name: string): string => {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(namespace).update(name.toWellFormed(), 'utf8').digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}

test('a name has the UUID that RFC 9562 gives it', () => {
  // As Python's uuid.uuid5(uuid.NAMESPACE_URL, …) has it.
  expect(nameUuid('https://hypothes.is/a/one')).toBe('16c2c8a2-f7c1-5eb3-a3de-c0a19de56f15')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(nameUuid(name)).toBe(uuidBy(name))
    }),
  )
})
