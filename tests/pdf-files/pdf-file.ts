/** Writes the bytes of a PDF: numbered objects, streams, the table of where they are, and the trailer (ISO 32000-1, 7.3 and 7.5). */
import { deflateSync } from 'node:zlib'
import type { Protection } from './protection'

/** The number of an object, for others to refer to. */
export class PdfRef {
  constructor(readonly number: number) {}
}

/** A JavaScript string is a name (`/Page`); bytes are a string of the PDF. */
export type PdfValue = number | boolean | string | Uint8Array | PdfRef | readonly PdfValue[] | PdfDictionary
export type PdfDictionary = { readonly [key: string]: PdfValue }

type PdfObject = { readonly value: PdfValue; readonly data?: Uint8Array }

export type PdfFile = {
  /** A number for an object that comes later. */
  reserve(): PdfRef
  set(ref: PdfRef, value: PdfValue): void
  add(value: PdfValue): PdfRef
  /** A stream, deflated unless it brings a filter of its own or is to be left as it is. */
  addStream(dictionary: PdfDictionary, data: Uint8Array, isPlain?: boolean): PdfRef
  /** The file; `protection` encrypts it. */
  bytes(root: PdfRef, info: PdfRef, protection?: Protection): Uint8Array
}

/** A text outside the pages, as a title is: UTF-16 with its byte order mark (ISO 32000-1, 7.9.2.2). */
export const textString = (text: string): Uint8Array => Uint8Array.from([0xfe, 0xff, ...utf16(text)])

/** The bytes of a text in UTF-16, the higher of each pair first. */
export const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A number as PDF writes it: no exponents, three decimals. */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000)

const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value)

const written = (value: PdfValue, encrypt: (bytes: Uint8Array) => Uint8Array): string => {
  if (typeof value === 'number') return decimal(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `/${value}`
  if (value instanceof Uint8Array) return `<${hex(encrypt(value))}>`
  if (value instanceof PdfRef) return `${value.number} 0 R`
  if (isList(value)) return `[${value.map((item) => written(item, encrypt)).join(' ')}]`
  const entries = Object.entries(value).map(([key, item]) => `/${key} ${written(item, encrypt)}`)
  return `<< ${entries.join(' ')} >>`
}

const unchanged = (bytes: Uint8Array): Uint8Array => bytes

/** An empty PDF. Objects have their numbers in the order in which they are reserved or added, from 1. */
export const newPdf = (): PdfFile => {
  const objects: (PdfObject | undefined)[] = []
  const reserve = (): PdfRef => new PdfRef(objects.push(undefined))
  const put = (ref: PdfRef, object: PdfObject): PdfRef => {
    objects[ref.number - 1] = object
    return ref
  }
  const add = (value: PdfValue): PdfRef => put(reserve(), { value })

  const bytes = (root: PdfRef, info: PdfRef, protection?: Protection): Uint8Array => {
    // Of all objects this one is not encrypted: it says how the others are.
    const encryption = protection && add(protection.dictionary)
    const parts: Buffer[] = []
    let length = 0
    const push = (part: string | Uint8Array): void => {
      const buffer = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)
      parts.push(buffer)
      length += buffer.length
    }
    push('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')
    const offsets = objects.map((object, index) => {
      const offset = length
      const number = index + 1
      const isEncrypted = protection !== undefined && number !== encryption?.number
      const encrypt = isEncrypted ? (own: Uint8Array) => protection.encrypt(number, own) : unchanged
      push(`${number} 0 obj\n`)
      if (object?.data === undefined) push(object === undefined ? 'null' : written(object.value, encrypt))
      else {
        const data = encrypt(object.data)
        push(written({ ...(object.value as PdfDictionary), Length: data.length }, encrypt))
        push('\nstream\n')
        push(data)
        push('\nendstream')
      }
      push('\nendobj\n')
      return offset
    })
    const start = length
    const size = offsets.length + 1
    // An entry of the table has 20 bytes with its line's end.
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    push(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`)
    const secured = protection && encryption ? { Encrypt: encryption, ID: [protection.id, protection.id] } : {}
    push(`trailer\n${written({ Size: size, Root: root, Info: info, ...secured }, unchanged)}\n`)
    push(`startxref\n${start}\n%%EOF\n`)
    return new Uint8Array(Buffer.concat(parts))
  }

  return {
    add,
    addStream: (dictionary, data, isPlain = false) => {
      const isDone = isPlain || 'Filter' in dictionary
      const value = isDone ? dictionary : { ...dictionary, Filter: 'FlateDecode' }
      return put(reserve(), { value, data: isDone ? data : deflateSync(data) })
    },
    bytes,
    reserve,
    set: (ref, value) => {
      put(ref, { value })
    },
  }
}
