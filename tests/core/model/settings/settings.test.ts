/** Whatever is stored, settings come out whole, and every field is named that is not the stored one. */
import { describe, expect, test } from 'vitest'
import { KINDS, STANCES } from '../../../../src/core/model/kinds'
import { carriedForward, readSettings } from '../../../../src/core/model/settings/read-settings'
import { DEFAULT_SETTINGS, type Settings, shows } from '../../../../src/core/model/settings/settings'

/** Differs from the defaults in every field. */
const STORED: Settings = {
  version: 5,
  enabled: false,
  kinds: { footnote: true, counterpoint: false, context: true, erratum: false },
  stances: { contradicts: false, qualifies: true, updates: true, supports: false },
  ownNotes: false,
  noteHandle: false,
  printing: 'everything',
  printOwn: true,
  opensOn: 'press',
  hoverDelay: 600,
  textSize: 20,
  highlights: {
    footnote: { line: 'wavy', colour: 'grey', tint: false },
    counterpoint: { line: 'dotted', colour: 'blue', tint: false },
    context: { line: 'solid', colour: 'purple', tint: true },
    erratum: { line: 'double', colour: 'green', tint: true },
  },
  theme: 'dark',
  keysEnabled: false,
  keys: { ...DEFAULT_SETTINGS.keys, panel: false, help: false },
  language: 'zh_CN',
  markNames: 'long',
}

describe('stored settings', () => {
  test('come out as they are', () => {
    expect(readSettings(STORED)).toEqual({ settings: STORED, problems: [] })
  })

  test('are the defaults without a problem where nothing is stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
  })

  test('lose fields that nobody knows', () => {
    const stored = { ...STORED, colour: 'green', kinds: { ...STORED.kinds, video: true } }
    expect(readSettings(stored)).toEqual({ settings: STORED, problems: [] })
  })

  const UNUSABLE: readonly (readonly [name: string, stored: unknown, problem: string])[] = [
    ['null', null, 'settings'],
    ['a string', 'on', 'settings'],
    ['a number', 1, 'settings'],
    ['an array', [STORED], 'settings'],
  ]
  test.each(UNUSABLE)('give way to the defaults: %s', (_, stored, problem) => {
    expect(readSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, problems: [problem] })
  })

  test('of a version to come are read as far as this version understands them', () => {
    const stored = { ...STORED, version: 99, theme: 'sepia', prints: { video: true }, sound: 'low' }
    expect(readSettings(stored)).toEqual({ settings: { ...STORED, theme: 'page' }, problems: ['theme'] })
  })

  test.each([{ version: '4.0' }, { version: 0 }, { version: undefined }])('%j is no version, and is named', (given) => {
    expect(readSettings({ ...STORED, ...given })).toEqual({ settings: STORED, problems: ['version'] })
  })

  const { context, ...withoutContext } = STORED.kinds
  const { theme, ...withoutTheme } = STORED
  const BROKEN: readonly (readonly [stored: object, problem: string, mended: Partial<Settings>])[] = [
    [{ ...STORED, enabled: 'yes' }, 'enabled', { enabled: true }],
    [{ ...STORED, kinds: 7 }, 'kinds', { kinds: DEFAULT_SETTINGS.kinds }],
    [{ ...STORED, kinds: [] }, 'kinds', { kinds: DEFAULT_SETTINGS.kinds }],
    [{ ...STORED, kinds: withoutContext }, 'kinds.context', { kinds: { ...STORED.kinds, context: true } }],
    [
      { ...STORED, kinds: { ...STORED.kinds, erratum: 0 } },
      'kinds.erratum',
      { kinds: { ...STORED.kinds, erratum: false } },
    ],
    [
      { ...STORED, stances: { ...STORED.stances, supports: 'no' } },
      'stances.supports',
      { stances: { ...STORED.stances, supports: true } },
    ],
    [{ ...STORED, printing: 'all' }, 'printing', { printing: 'counterpoints' }],
    [{ ...STORED, printing: undefined }, 'printing', { printing: 'counterpoints' }],
    [{ ...STORED, opensOn: 'thought' }, 'opensOn', { opensOn: 'hover' }],
    [{ ...STORED, hoverDelay: -1 }, 'hoverDelay', { hoverDelay: 250 }],
    [{ ...STORED, hoverDelay: 90_000 }, 'hoverDelay', { hoverDelay: 250 }],
    [{ ...STORED, hoverDelay: Number.NaN }, 'hoverDelay', { hoverDelay: 250 }],
    [{ ...STORED, hoverDelay: '600' }, 'hoverDelay', { hoverDelay: 250 }],
    [{ ...STORED, textSize: 4 }, 'textSize', { textSize: 15 }],
    [{ ...STORED, textSize: 17.5 }, 'textSize', { textSize: 15 }],
    [withoutTheme, 'theme', { theme: 'page' }],
    [{ ...STORED, keysEnabled: null }, 'keysEnabled', { keysEnabled: true }],
    [{ ...STORED, keys: { ...STORED.keys, help: 'h' } }, 'keys.help', { keys: { ...STORED.keys, help: true } }],
    [{ ...STORED, language: 'tlh' }, 'language', { language: 'browser' }],
    [
      { ...STORED, highlights: { ...STORED.highlights, context: { line: 'solid', colour: 'pink', tint: true } } },
      'highlights.context.colour',
      { highlights: { ...STORED.highlights, context: { line: 'solid', colour: 'green', tint: true } } },
    ],
  ]
  test.each(BROKEN)('%j: one field broken, all others kept: %s', (stored, problem, mended) => {
    expect(readSettings(stored)).toEqual({ settings: { ...STORED, ...mended }, problems: [problem] })
  })

  test('name every broken field', () => {
    const { problems } = readSettings({ ...STORED, theme: 1, kinds: { footnote: true }, textSize: null })
    expect(problems).toEqual(['kinds.counterpoint', 'kinds.context', 'kinds.erratum', 'textSize', 'theme'])
  })

  test('have another line for each kind, or all styles are the defaults', () => {
    const highlights = { ...STORED.highlights, context: { ...STORED.highlights.context, line: 'wavy' } }
    expect(readSettings({ ...STORED, highlights })).toEqual({
      settings: { ...STORED, highlights: DEFAULT_SETTINGS.highlights },
      problems: ['highlights'],
    })
  })

  test('take no setting from the prototype of what is stored', () => {
    const stored = JSON.parse('{"version":5,"__proto__":{"enabled":false}}')
    expect(readSettings(stored).settings).toEqual(DEFAULT_SETTINGS)
  })
})

describe('settings of version 1', () => {
  test('are carried forward with all that they said', () => {
    const stored = { version: 1, enabled: false, kinds: STORED.kinds }
    expect(readSettings(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, enabled: false, kinds: STORED.kinds },
      problems: [],
    })
  })

  test('keep what is sound where something is broken', () => {
    expect(readSettings({ version: 1, enabled: false, kinds: null })).toEqual({
      settings: { ...DEFAULT_SETTINGS, enabled: false },
      problems: ['kinds'],
    })
  })
})

/** What is said of own notes where they were not known. */
const NOTES = {
  ownNotes: true,
  noteHandle: true,
  printOwn: false,
  keys: { ...STORED.keys, highlight: true, annotate: true },
}

const withoutNotes = ({ noteHandle, ownNotes, printOwn, ...settings }: Settings) => {
  const { annotate, highlight, ...keys } = settings.keys
  return { ...settings, keys }
}

describe('settings of version 4', () => {
  test('have no say on own notes and their keys, and are else as they were', () => {
    const settings = { ...STORED, ...NOTES }
    expect(readSettings({ ...withoutNotes(STORED), version: 4 })).toEqual({ settings, problems: [] })
  })
})

describe('settings of version 2', () => {
  const { markNames, printing, ...known } = withoutNotes(STORED)
  const stored = { ...known, version: 2 }
  const then = { printing: DEFAULT_SETTINGS.printing, markNames: DEFAULT_SETTINGS.markNames, ...NOTES }

  test('are carried forward with all that they said, and print what is printed by default', () => {
    expect(readSettings(stored)).toEqual({ settings: { ...STORED, ...then }, problems: [] })
  })

  test('have no say on what they did not know', () => {
    expect(readSettings({ ...stored, printing, markNames }).settings).toMatchObject(then)
  })
})

describe('settings of version 3', () => {
  const { markNames, printing, ...known } = withoutNotes(STORED)
  const stored = { ...known, version: 3 }
  const { highlights, kinds } = DEFAULT_SETTINGS
  const then = {
    kinds: { erratum: true, footnote: true, context: true, counterpoint: true },
    highlights: {
      erratum: highlights.erratum,
      context: highlights.context,
      counterpoint: { tint: true, line: 'solid', colour: 'vermilion' },
      footnote: { tint: true, line: 'double', colour: 'blue' },
    },
  }

  const ALL = { footnote: true, counterpoint: true, context: true, erratum: true }
  const NONE = { footnote: false, counterpoint: false, context: false, erratum: false }
  const CASES: readonly (readonly [prints: unknown, printing: Settings['printing']])[] = [
    [ALL, 'counterpoints'],
    [NONE, 'article'],
    [{ ...ALL, erratum: false }, 'everything'],
    [{ ...NONE, footnote: true }, 'everything'],
    [{ ...ALL, footnote: false }, 'counterpoints'],
    [{ ...NONE, context: true }, 'counterpoints'],
    [{ ...ALL, erratum: 'no' }, 'counterpoints'],
    [undefined, 'counterpoints'],
    [7, 'counterpoints'],
  ]
  test.each(CASES)('their switch for each kind on paper, %j, becomes the nearest choice: %s', (prints, chosen) => {
    expect(readSettings({ ...stored, prints })).toEqual({
      settings: { ...STORED, printing: chosen, markNames: 'short', ...NOTES },
      problems: [],
    })
  })

  test('leave nothing of the switches behind when they are stored again', () => {
    expect(carriedForward({ ...stored, prints: ALL, precious: 1 })).toEqual({
      ...STORED,
      printing: 'counterpoints',
      markNames: 'short',
      ...NOTES,
      precious: 1,
    })
  })

  test('take the new defaults where they had the old ones', () => {
    expect(readSettings({ ...stored, ...then }).settings).toMatchObject({ kinds, highlights })
  })

  test('keep what is not all as it was by default', () => {
    const chosen = { ...then.kinds, context: false }
    const styles = { ...then.highlights, context: { line: 'wavy', colour: 'green', tint: false } }
    const { settings } = readSettings({ ...stored, kinds: chosen, highlights: styles })
    expect(settings).toMatchObject({ kinds: chosen, highlights: styles })
  })
})

describe('the defaults', () => {
  test('can be stored and read again', () => {
    expect(readSettings(structuredClone(DEFAULT_SETTINGS))).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
  })
})

describe('shown on the page are', () => {
  test('by default every stance, and every kind but slips of the pen', () => {
    expect(KINDS.filter((kind) => shows(DEFAULT_SETTINGS, kind))).toEqual(['footnote', 'counterpoint', 'context'])
    expect(STANCES.filter((stance) => shows(DEFAULT_SETTINGS, 'counterpoint', stance))).toEqual([...STANCES])
  })

  test('those whose kind and the whole are switched on', () => {
    const kinds = { footnote: true, counterpoint: false, context: true, erratum: false }
    expect(KINDS.filter((kind) => shows({ ...DEFAULT_SETTINGS, kinds }, kind))).toEqual(['footnote', 'context'])
  })

  test('none when the whole is switched off', () => {
    expect(KINDS.filter((kind) => shows({ ...DEFAULT_SETTINGS, enabled: false }, kind))).toEqual([])
  })

  test('counterpoints, when their stance is switched on too', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      stances: { contradicts: false, qualifies: true, updates: true, supports: false },
    }
    expect(STANCES.filter((stance) => shows(settings, 'counterpoint', stance))).toEqual(['qualifies', 'updates'])
  })
})
