/** What a note's card says in its head, by the check of the note and by how far its works were found. */
import { expect, test } from 'vitest'
import type { Footnote } from '../../../../src/core/model/edition/annotation-schemas'
import { type NoteVerdict, noteVerdict } from '../../../../src/core/model/edition/note-verdict'
import type { Source } from '../../../../src/core/model/edition/source'
import { footnote, source } from '../../../ui/samples'

type Custom = Source['custom']
const found: Custom = { verified: { level: 'identity' } }
const inPart: Custom = { verified: { level: 'part' } }
const nowhere: Custom = { verified: { level: 'not-located' } }
const at = (state: NonNullable<Custom['address']>['state']): Custom => ({ ...found, address: { state } })

type Strength = NonNullable<Footnote['check']>['strength']
const noteOf = (strength?: Strength): Footnote => ({
  ...footnote,
  ...(strength && { check: { strength, claim: 'That rivers run.', finding: 'They do.', evidence: [] } }),
})

test.each<[Strength | undefined, Custom[], NoteVerdict | undefined]>([
  ['A', [found], 'does_not_fit'],
  ['A', [nowhere], 'does_not_fit'],
  ['B', [found, nowhere], 'not_in_part_seen'],
  ['C', [nowhere, nowhere], 'not_located'],
  ['C', [nowhere, found], 'not_read'],
  ['C', [], 'not_read'],
  ['supported', [found, found], 'borne_out'],
  ['supported', [found, inPart], 'borne_out_in_part'],
  ['supported', [nowhere, found], 'borne_out_in_part'],
  ['supported', [nowhere], 'borne_out_not_located'],
  ['supported', [], 'borne_out_in_part'],
  [undefined, [nowhere], 'not_located'],
  [undefined, [at('dead'), at('dead')], 'dead'],
  [undefined, [at('moved')], 'moved'],
  [undefined, [at('dead'), at('seen')], undefined],
  [undefined, [found], undefined],
  [undefined, [], undefined],
])('of strength %s with works %j it is %s', (strength, customs, expected) => {
  const works = customs.map((custom) => source({ custom }))
  expect(noteVerdict(noteOf(strength), works)).toBe(expected)
})
