/** A file with all notes, packed by gzip: JSON-LD as `core/notes` writes it. The browser packs and unpacks. */
import { BACKUP_FILE, type FileRefusal, MAX_FILE_BYTES } from '../core/model/notes/note-file'

/** What a file that gzip packed begins with (RFC 1952). */
const GZIP = [0x1f, 0x8b]

type Bytes = Uint8Array<ArrayBuffer>

const through = (bytes: Blob, transform: CompressionStream | DecompressionStream): ReadableStream<Bytes> =>
  bytes.stream().pipeThrough(transform)

/** Packs the text of a file. */
export const packNotes = async (text: string): Promise<Blob> => {
  const packed = await new Response(through(new Blob([text]), new CompressionStream('gzip'))).blob()
  return packed.slice(0, packed.size, BACKUP_FILE.mediaType)
}

const isPacked = async (file: Blob): Promise<boolean> => {
  const beginning = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer())
  return GZIP.every((byte, nth) => beginning[nth] === byte)
}

/** Unpacks no more than is read: a small file may come to any size. */
const unpacked = async (file: Blob): Promise<Blob | null> => {
  const chunks: Bytes[] = []
  let size = 0
  const reader = through(file, new DecompressionStream('gzip')).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > MAX_FILE_BYTES) {
      // Whether it stops in good order does not matter any more.
      reader.cancel().catch(() => undefined)
      return null
    }
    chunks.push(part.value)
  }
  return new Blob(chunks)
}

/** The text of a file that the reader chose, packed or not, whatever its name is, or why it is refused. It never rejects. */
export const readNoteFile = async (
  file: Blob,
): Promise<{ readonly text: string } | { readonly refused: FileRefusal }> => {
  if (file.size > MAX_FILE_BYTES) return { refused: 'large' }
  try {
    const plain = (await isPacked(file)) ? await unpacked(file) : file
    if (plain === null) return { refused: 'large' }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await plain.arrayBuffer()) }
  } catch {
    // It was cut off or changed, or went away while it was read.
    return { refused: 'json' }
  }
}
