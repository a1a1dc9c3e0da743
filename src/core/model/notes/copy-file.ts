/** The file on the reader's disk that has all notes and is written again after each change. */
import * as v from 'valibot'

/**
 * How it is with the file. `asks`: the browser wants to ask the reader again; `foreign`: it holds what is none of ours, or a later version's,
 * and is left alone; `failed`: it cannot be written, as where it was moved.
 */
export const CopyFile = v.object({
  name: v.string(),
  /** When it was last written, in milliseconds since 1970; 0 for not yet. */
  written: v.pipe(v.number(), v.integer(), v.minValue(0)),
  trouble: v.nullable(v.picklist(['asks', 'foreign', 'failed'])),
})

export type CopyFile = v.InferOutput<typeof CopyFile>
export type CopyTrouble = NonNullable<CopyFile['trouble']>
