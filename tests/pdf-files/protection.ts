/** The oldest protection by a password, which every reader knows: RC4 with a key of 40 bits (ISO 32000-1, 7.6.2 and 7.6.3). */
import { createHash } from 'node:crypto'
import type { PdfDictionary } from './pdf-file'

export type Protection = {
  readonly dictionary: PdfDictionary
  readonly id: Uint8Array
  /** What a string or a stream of the object with this number becomes. */
  encrypt(object: number, bytes: Uint8Array): Uint8Array
}

/** What fills a password up to 32 bytes (Algorithm 2, step a). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
/** Bytes of the key. */
const KEY_LENGTH = 5
/** Everything is allowed: of the 32 bits the lowest two are 0. */
const PERMISSIONS = -4

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

/** RC4, which newer builds of OpenSSL have no more. */
const rc4 = (key: Uint8Array, data: Uint8Array): Uint8Array => {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (i: number, j: number): void => {
    const kept = state[i] ?? 0
    state[i] = state[j] ?? 0
    state[j] = kept
  }
  let j = 0
  for (let i = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff
    swap(i, j)
  }
  let i = 0
  j = 0
  return data.map((byte) => {
    i = (i + 1) & 0xff
    j = (j + (state[i] ?? 0)) & 0xff
    swap(i, j)
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0)
  })
}

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)

/** Protection by a password that a reader must give to see the file. */
export const protectedBy = (password: string): Protection => {
  const id = md5(Buffer.from('counterpoint'))
  // No owner's password: the reader's does for it.
  const owner = rc4(md5(padded(password)).subarray(0, KEY_LENGTH), padded(password))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const key = md5(padded(password), owner, permissions, id).subarray(0, KEY_LENGTH)
  const dictionary = { Filter: 'Standard', V: 1, R: 2, O: owner, U: rc4(key, PADDING), P: PERMISSIONS }
  return {
    dictionary,
    id,
    encrypt: (object, bytes) => {
      const number = Buffer.from([object & 0xff, (object >> 8) & 0xff, (object >> 16) & 0xff, 0, 0])
      return rc4(md5(key, number).subarray(0, KEY_LENGTH + 5), bytes)
    },
  }
}
