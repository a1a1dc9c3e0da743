/** What our files of W3C Web Annotations share (https://www.w3.org/TR/annotation-model/). */

/** The JSON literals (JSON-LD 1.1 `@json`) in which what the model has no term for is kept. */
export const RECORD = 'record'

export const ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@version': 1.1, [RECORD]: { '@id': 'urn:x-counterpoint:record', '@type': '@json' } },
] as const
