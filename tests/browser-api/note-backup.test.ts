import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { packNotes, readNoteFile } from '../../src/browser/note-backup'
import { MAX_FILE_BYTES } from '../../src/core/model/notes/note-file'
import { readNotes } from '../../src/core/notes/read-notes'
import { toWebAnnotations } from '../../src/core/notes/to-web-annotations'
import { ARTICLES, NOW, stored } from '../core/notes/examples'

const TEXT = toWebAnnotations([stored({ body: 'Żółw 漢字 😀' })], ARTICLES)
const blob = (bytes: Uint8Array | string): Blob => new Blob([bytes as BlobPart])

describe('a file with all notes', () => {
  test('is one that gzip unpacks', async () => {
    const packed = await packNotes(TEXT)
    expect(packed.type).toBe('application/gzip')
    expect(gunzipSync(await packed.bytes()).toString()).toBe(TEXT)
  })

  test('is read again, and has the same notes', async () => {
    const read = await readNoteFile(await packNotes(TEXT))
    expect(read).toEqual({ text: TEXT })
    expect(readNotes('text' in read ? read.text : '', ARTICLES, NOW)).toMatchObject({
      notes: [stored({ body: 'Żółw 漢字 😀' })],
    })
  })
})

describe('a file that the reader chose', () => {
  test('is read when it is not packed', async () => {
    expect(await readNoteFile(blob(`\ufeff${TEXT}`))).toEqual({ text: TEXT })
  })

  test.each<[string, () => Blob, string]>([
    ['that is too large', () => ({ size: MAX_FILE_BYTES + 1 }) as Blob, 'large'],
    ['that unpacks to too much', () => blob(gzipSync(Buffer.alloc(MAX_FILE_BYTES + 1, 32))), 'large'],
    ['that was cut off', () => blob(gzipSync(TEXT).subarray(0, -20)), 'json'],
    ['that was changed', () => blob(gzipSync(TEXT).map((byte, nth) => (nth === 40 ? byte ^ 0xff : byte))), 'json'],
    ['with something behind its end', () => blob(Buffer.concat([gzipSync(TEXT), Buffer.from('more')])), 'json'],
    ['that is no text', () => blob(Uint8Array.of(0xff, 0xfe, 0x00)), 'json'],
    [
      'that cannot be read',
      () => ({ size: 9, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }) as never,
      'json',
    ],
  ])('is refused: one %s', async (_, file, refused) => {
    expect(await readNoteFile(file())).toEqual({ refused })
  })

  test('and is empty is an empty text, which is no JSON', async () => {
    expect(await readNoteFile(blob(''))).toEqual({ text: '' })
  })
})
