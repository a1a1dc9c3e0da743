/**
 * The card's rules as sequences of events, and what is open and running after them.
 *
 *                     ┌────────────── scroll, leave ──────────────┐
 *                     ▼                                           │
 *   ┌──────────┐   hover    ┌───────────────┐   delay    ┌────────┴───────┐
 *   │  closed  │ ─────────▶ │ waiting for a │ ─────────▶ │                │ ◀─┐ mark, card,
 *   │          │            └───────────────┘            │     a open     │   │ focus again
 *   │ (a muted │ ── focus ─────────────────────────────▶ │                │ ──┤
 *   │  until   │                                         └───┬────────▲───┘   │ all left
 *   │  left)   │ ── press, show ──▶ ┌──────────┐  pin, press │        │ hover b: b at once
 *   │          │ ◀── press again ── │ a pinned │ ◀───────────┘        │       │
 *   │          │ ◀──── dismiss ──── └──────────┘                      │       │
 *   │          │ ◀──────────────── 300 ms ─────────────── leaving ◀───┼───────┘
 *   └──────────┘ ◀──────────────── dismiss ───────────────────────────┘
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings/settings'
import {
  CLOSE_DELAY,
  CLOSED,
  keepOnly,
  type PopoverEvent,
  type PopoverState,
  reducePopover,
  type Target,
} from '../../../src/core/popover/popover-state'

/** The reader's choice, in ms. */
const DELAY = 420

const target = (key: string): Target => ({ key, ids: [key, `${key}-2`] })

/** What a word of a sequence stands for; `tick` is the timer that runs, `late` the one before it. */
const eventOf = (word: string, { lastToken, timer }: PopoverState): PopoverEvent => {
  const [name = '', key = ''] = word.split(':')
  switch (name) {
    case 'hover':
      return { type: 'hover', target: target(key), delay: DELAY }
    case 'leave':
      return { type: 'hover', target: null }
    case 'card':
      return { type: 'card', over: key === 'in' }
    case 'focus':
      return { type: 'focus', target: target(key) }
    case 'blur':
      return { type: 'focus', target: null }
    case 'cardFocus':
      return { type: 'cardFocus', inside: key === 'in' }
    case 'press':
      return { type: 'press', target: target(key) }
    case 'show':
      return { type: 'show', target: target(key) }
    case 'choose':
      return { type: 'choose', index: Number(key) }
    case 'pin':
    case 'dismiss':
    case 'scroll':
      return { type: name }
    case 'tick':
      return { type: 'timer', token: timer?.token ?? lastToken }
    case 'late':
      return { type: 'timer', token: lastToken - 1 }
    default:
      throw new Error(`no such event: ${word}`)
  }
}

const stateAfter = (sequence: string): PopoverState =>
  sequence
    .split(' ')
    .filter((word) => word !== '')
    .reduce((state, word) => reducePopover(state, eventOf(word, state)), CLOSED)

/** `a`, `a!` for a pinned card, `a#1` for its second annotation, `-` for none; then the timer: `>a` opens, `x` closes. */
const inShort = ({ open, timer }: PopoverState): string => {
  const card =
    open === null ? '-' : `${open.target.key}${open.pinned ? '!' : ''}${open.index > 0 ? `#${open.index}` : ''}`
  const running = timer === null ? '' : timer.then.type === 'open' ? ` >${timer.then.target.key}` : ' x'
  return card + running
}

type Case = readonly [name: string, sequence: string, result: string]

const TABLE: Readonly<Record<string, readonly Case[]>> = {
  hover: [
    ['is nothing at first', '', '-'],
    ['waits', 'hover:a', '- >a'],
    ['opens after its delay', 'hover:a tick', 'a'],
    ['opens nothing when the mark is left before', 'hover:a leave', '-'],
    ['opens nothing when its timer comes late', 'hover:a leave tick', '-'],
    ['of another mark meanwhile waits for that', 'hover:a hover:b', '- >b'],
    ['of another mark meanwhile drops the first timer', 'hover:a hover:b late', '- >b'],
    ['of another mark meanwhile opens that', 'hover:a hover:b tick', 'b'],
    ['of another mark switches at once while a card is open', 'hover:a tick hover:b', 'b'],
    ['of another mark on the way to the card waits', 'hover:a tick card:in hover:b', 'a >b'],
    ['of another mark on the way to the card opens that after a rest', 'hover:a tick card:in hover:b tick', 'b'],
    ['of another mark on the way begins anew with each move', 'hover:a tick card:in hover:b hover:b late', 'a >b'],
    ['of another mark that is passed on the way leaves the card', 'hover:a tick card:in hover:b leave', 'a'],
    ['of another mark switches at once while the card is closing', 'hover:a tick leave hover:b', 'b'],
    ['of another mark after the card closed waits', 'hover:a tick leave tick hover:b', '- >b'],
    ['is ignored while a card is pinned', 'press:a hover:b', 'a!'],
    ['is ignored while the card has the focus', 'focus:a cardFocus:in hover:b', 'a'],
    ['of the open mark changes nothing', 'hover:a tick hover:a', 'a'],
    ['of the open mark again keeps the choice', 'hover:a tick choose:1 leave hover:a', 'a#1'],
    ['of another mark holds that card', 'hover:a tick hover:b card:in card:out', 'b'],
  ],
  scrolling: [
    ['stops a hover that waits', 'hover:a scroll', '-'],
    ['drops the timer of a hover that waited', 'hover:a scroll tick', '-'],
    ['leaves an open card open', 'hover:a tick scroll', 'a'],
    ['leaves a card that is closing on its way', 'hover:a tick leave scroll', 'a x'],
    ['lets the next hover wait again', 'hover:a scroll leave hover:a', '- >a'],
  ],
  leaving: [
    ['starts the way to closing', 'hover:a tick leave', 'a x'],
    ['closes after its delay', 'hover:a tick leave tick', '-'],
    ['is undone by coming back to the mark', 'hover:a tick leave hover:a', 'a'],
    ['is undone by coming back, and the old timer is dropped', 'hover:a tick leave hover:a tick', 'a'],
    ['is undone by going onto the card', 'hover:a tick leave card:in', 'a'],
    ['of the card too starts the way to closing', 'hover:a tick leave card:in card:out', 'a x'],
    ['of the card closes after its delay', 'hover:a tick leave card:in card:out tick', '-'],
    ['does not close a pinned card', 'hover:a tick press:a leave card:in card:out', 'a!'],
    ['of the place where no card is open does not hold the next one', 'card:in focus:a blur tick', '-'],
    ['of the card alone closes nothing while the mark is hovered', 'hover:a tick card:in card:out', 'a'],
  ],
  focus: [
    ['opens at once', 'focus:a', 'a'],
    ['starts the way to closing when it goes', 'focus:a blur', 'a x'],
    ['closes after its delay', 'focus:a blur tick', '-'],
    ['moves on at once', 'focus:a blur focus:b', 'b'],
    ['that goes into the card keeps it', 'focus:a cardFocus:in blur', 'a'],
    ['that goes into the card in the usual order keeps it', 'focus:a blur cardFocus:in', 'a'],
    ['that leaves the card starts the way to closing', 'focus:a blur cardFocus:in cardFocus:out', 'a x'],
    ['keeps the card while the pointer leaves', 'hover:a tick focus:a leave', 'a'],
    ['opens at once what a hover waits for', 'hover:a focus:a', 'a'],
    ['drops the hover that waited', 'hover:a focus:b tick', 'b'],
    ['on the mark of a pinned card leaves it pinned', 'press:a focus:a', 'a!'],
  ],
  press: [
    ['opens and pins', 'press:a', 'a!'],
    ['pins what hover opened', 'hover:a tick press:a', 'a!'],
    ['pins what is closing', 'hover:a tick leave press:a', 'a!'],
    ['again closes', 'press:a press:a', '-'],
    ['on another mark opens and pins that', 'press:a press:b', 'b!'],
    ['drops a hover that waits', 'hover:b press:a tick', 'a!'],
    ['a third time opens again', 'press:a press:a press:a', 'a!'],
  ],
  show: [
    ['opens and pins', 'show:a', 'a!'],
    ['leads from a pinned card to another', 'press:a show:b', 'b!'],
    ['again keeps the card', 'show:a show:a', 'a!'],
    ['opens what was dismissed', 'press:a dismiss show:a', 'a!'],
  ],
  'a choice': [
    ['shows another annotation', 'press:a choose:1', 'a!#1'],
    ['is nothing without a card', 'choose:1', '-'],
    ['keeps the card unpinned', 'hover:a tick choose:1', 'a#1'],
    ['ends with the next card', 'hover:a tick choose:1 hover:b', 'b'],
  ],
  pin: [
    ['keeps the card', 'hover:a tick pin leave', 'a!'],
    ['stops the way to closing', 'hover:a tick leave pin', 'a!'],
    ['is nothing without a card', 'pin', '-'],
    ['leaves the choice', 'hover:a tick choose:1 pin', 'a!#1'],
  ],
  dismissal: [
    ['closes what hover opened', 'hover:a tick dismiss', '-'],
    ['closes what is pinned', 'press:a dismiss', '-'],
    ['stops a hover that waits', 'hover:a dismiss', '-'],
    ['stops a hover that waits, its timer too', 'hover:a dismiss tick', '-'],
    ['mutes the mark while it is hovered', 'hover:a tick dismiss hover:a', '-'],
    ['mutes the mark while it is focused', 'focus:a dismiss focus:a', '-'],
    ['ends when the pointer has left the mark', 'hover:a tick dismiss leave hover:a', '- >a'],
    ['ends when the focus has left the mark', 'focus:a dismiss blur focus:a', 'a'],
    ['does not mute other marks', 'hover:a tick dismiss hover:b', '- >b'],
    ['does not mute a mark for another that was hovered since', 'hover:a tick dismiss hover:b hover:a', '- >a'],
    ['does not mute presses', 'press:a dismiss press:a', 'a!'],
    ['of nothing is nothing', 'dismiss', '-'],
    ['forgets what held the card', 'focus:a cardFocus:in dismiss hover:b tick leave', 'b x'],
  ],
  'a card that opened at one mark while the pointer rests on another': [
    ['closes when the focus leaves it', 'hover:a focus:b blur', 'b x'],
    ['closes when the focus leaves it, after a scroll too', 'hover:a scroll focus:b blur', 'b x'],
  ],
}

for (const [what, cases] of Object.entries(TABLE)) {
  describe(what, () => {
    for (const [name, sequence, result] of cases) {
      test(`${name} (${sequence || 'no event'})`, () => {
        expect(inShort(stateAfter(sequence))).toBe(result)
      })
    }
  })
}

describe('the delays', () => {
  test.each([
    ['opening, while the pointer moves on the mark', 'hover:a', 'hover:a'],
    ['closing, when what is left is left again', 'hover:a tick leave', 'leave'],
    ['closing, when the card is left too', 'hover:a tick leave', 'card:out'],
  ])('of %s do not begin anew', (_name, before, event) => {
    const running = stateAfter(before).timer
    expect(running).not.toBeNull()
    expect(stateAfter(`${before} ${event}`).timer).toEqual(running)
  })

  test('are those of opening and closing', () => {
    expect(stateAfter('hover:a').timer?.delay).toBe(DELAY)
    expect(stateAfter('hover:a tick leave').timer?.delay).toBe(CLOSE_DELAY)
  })

  test('open what was hovered, with all that shares its place', () => {
    expect(stateAfter('hover:a tick').open?.target).toEqual(target('a'))
  })

  test('are within what readers are used to', () => {
    expect(DEFAULT_SETTINGS.hoverDelay).toBeGreaterThanOrEqual(200)
    expect(DEFAULT_SETTINGS.hoverDelay).toBeLessThanOrEqual(300)
    expect(CLOSE_DELAY).toBe(300)
  })
})

const WORDS = [
  ...['a', 'b', 'c'].flatMap((key) => [`hover:${key}`, `focus:${key}`, `press:${key}`, `show:${key}`]),
  ...[
    'leave',
    'blur',
    'card:in',
    'card:out',
    'cardFocus:in',
    'cardFocus:out',
    'choose:1',
    'pin',
    'dismiss',
    'scroll',
    'tick',
    'late',
  ],
]
const sequence = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' '))

describe('after any sequence', () => {
  const holds = (name: string, check: (state: PopoverState, sequence: string) => void): void => {
    test(name, () => {
      fc.assert(fc.property(sequence, (words) => check(stateAfter(words), words)))
    })
  }

  holds('a pinned card has no timer', ({ open, timer }) => {
    if (open?.pinned) expect(timer).toBeNull()
  })
  test('a card waits to open while another is open only where the pointer passed its mark on the way to that one', () => {
    const check = (words: string): void => {
      let state = CLOSED
      for (const word of words.split(' ').filter(Boolean)) {
        const before = state
        state = reducePopover(before, eventOf(word, before))
        if (state.open === null || state.timer?.then.type !== 'open' || state.timer === before.timer) continue
        expect([word.startsWith('hover:'), before.open !== null, before.holds.card]).toEqual([true, true, true])
      }
    }
    fc.assert(fc.property(sequence, check))
  })
  holds('a card that nothing holds is on its way to closing', ({ holds: held, open, timer }) => {
    if (open !== null && !open.pinned && !Object.values(held).some(Boolean)) expect(timer?.then.type).toBe('close')
  })
  holds('a timer that came is gone', (state) => {
    if (state.timer !== null) expect(reducePopover(state, { type: 'timer', token: state.timer.token }).timer).toBeNull()
  })
  holds('a late timer changes nothing', (state) => {
    for (const token of [-1, state.lastToken - 1, state.lastToken + 1])
      expect(reducePopover(state, { type: 'timer', token })).toBe(state)
  })
  holds('dismissing leaves no card and no timer', (state) => {
    expect(inShort(reducePopover(state, { type: 'dismiss' }))).toBe('-')
  })
  holds('all left, an unpinned card closes', (state, words) => {
    const left = stateAfter(`${words} leave blur card:out cardFocus:out tick`)
    if (!state.open?.pinned) expect(inShort(left)).toBe('-')
  })
  holds('press opens and pins its mark, or closes it where it was pinned', (state) => {
    const isPinned = state.open?.pinned && state.open.target.key === 'a'
    expect(inShort(reducePopover(state, { type: 'press', target: target('a') }))).toBe(isPinned ? '-' : 'a!')
  })
})

describe('when annotations of the open place are gone', () => {
  const opened = (index: number): PopoverState =>
    [
      { type: 'show', target: { key: 'a', ids: ['a', 'b', 'c'] } } as const,
      { type: 'choose', index } as const,
    ].reduce<PopoverState>(reducePopover, CLOSED)
  test.each([
    [1, ['b', 'c'], { key: 'b', ids: ['b', 'c'] }, 0],
    [2, ['a', 'c'], { key: 'a', ids: ['a', 'c'] }, 1],
    [0, ['a', 'b', 'c'], { key: 'a', ids: ['a', 'b', 'c'] }, 0],
  ])('the one shown, number %i, stays among %j', (index, left, place, now) => {
    expect(keepOnly(opened(index), (id) => left.includes(id)).open).toEqual({ target: place, index: now, pinned: true })
  })

  test('a card whose shown annotation is gone closes', () => {
    const place = { key: 'a', ids: ['a', 'b'] }
    const open = { ...CLOSED, open: { target: place, index: 1, pinned: true } }
    expect(keepOnly(open, (id) => id === 'a').open).toBeNull()
  })

  describe('a card that waits to open', () => {
    const waiting = stateAfter('hover:a')
    const ids = (state: PopoverState): unknown => state.timer?.then.type === 'open' && state.timer.then.target.ids

    test('waits on, in the same state, if all of it is there', () => {
      expect(keepOnly(waiting, () => true)).toBe(waiting)
    })

    test('opens without what is gone', () => {
      const kept = keepOnly(waiting, (id) => id === 'a')
      expect(ids(waiting)).toEqual(['a', 'a-2'])
      expect(ids(kept)).toEqual(['a'])
      expect(kept.timer?.token).toBe(waiting.timer?.token)
    })

    test('does not open if its own annotation is gone', () => {
      expect(keepOnly(waiting, (id) => id === 'a-2').timer).toBeNull()
    })
  })

  test('nothing open stays so', () => {
    expect(keepOnly(CLOSED, () => true)).toBe(CLOSED)
  })
})

test('a state is never changed in place', () => {
  const frozen = (state: PopoverState): PopoverState =>
    Object.freeze({ ...state, holds: Object.freeze({ ...state.holds }) })
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }), (words) => {
      const last = words.reduce((state, word) => frozen(reducePopover(state, eventOf(word, state))), frozen(CLOSED))
      expect(inShort(last)).toBe(inShort(stateAfter(words.join(' '))))
    }),
  )
})
