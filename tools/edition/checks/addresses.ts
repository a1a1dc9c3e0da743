/** Addresses of works and of evidence: of hosts that answer, with a copy in an archive, and read on a day. */
import { captureFor } from '../../../src/core/model/edition/capture'
import type { Source } from '../../../src/core/model/edition/source'
import { capturedAddress } from '../captured-address'
import type { SetContents } from '../files'
import { error, jsonPointer } from '../problem'
import { retiredAddress } from '../retired-hosts'
import type { Finding } from './finding'

/** Of these nobody can expect that the address still answers. */
const GONE: ReadonlySet<string> = new Set(['dead', 'moved'])

const checkHost = ({ URL: address, custom }: Source, pointer: string): Finding[] => {
  const message = address === undefined || GONE.has(custom.address?.state ?? '') ? undefined : retiredAddress(address)
  if (message === undefined) return []
  const remedy = 'Give the address at which the work stands now, or say "dead" or "moved" as custom.address.state.'
  return [error('sources.json', `${pointer}/URL`, message, remedy)]
}

const checkAccessed = ({ accessed, custom, id }: Source, pointer: string): Finding[] =>
  accessed !== undefined || custom.verified.level === 'not-located'
    ? []
    : [error('sources.json', pointer, `"${id}" was seen, but not on what day`, 'Give the day as accessed.')]

const checkCapture = (source: Source, pointer: string): Finding[] => {
  const { custom, id, URL: address } = source
  const archived = custom.address?.archived
  const at = `${pointer}/custom/address/archived`
  const remedy = "npm run annotations -- captures <id> fills in the archive's address for the day."
  if (archived === undefined)
    return captureFor(source) !== undefined
      ? [error('sources.json', pointer, `"${id}" has no archived address`, remedy)]
      : []
  const captured = capturedAddress(archived)
  if (captured === undefined) return [error('sources.json', at, 'is no address of one capture', remedy)]
  if (captured === address) return []
  return [error('sources.json', at, `is a capture of another address than ${address ?? 'the work has'}`, remedy)]
}

const evidenceOf = (notes: SetContents['footnotes.json']): { pointer: string; url: string }[] =>
  notes.flatMap(({ check }, index) =>
    (check?.evidence ?? []).flatMap(({ url }, place) =>
      url === undefined ? [] : [{ pointer: jsonPointer(index, 'check', 'evidence', place, 'url'), url }],
    ),
  )

/** Checks the addresses of all works and of the notes' evidence. */
export const checkAddresses = ({
  'sources.json': sources = [],
  'footnotes.json': notes = [],
}: Partial<SetContents>): Finding[] => {
  return [
    ...sources.flatMap((source, index) => {
      const pointer = jsonPointer(index)
      return [...checkHost(source, pointer), ...checkAccessed(source, pointer), ...checkCapture(source, pointer)]
    }),
    ...evidenceOf(notes).flatMap(({ pointer, url }) => {
      const message = retiredAddress(url)
      return message === undefined
        ? []
        : [error('footnotes.json', pointer, message, 'Give an address that can be opened, or none.')]
    }),
  ]
}
