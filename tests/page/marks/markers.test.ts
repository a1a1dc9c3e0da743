// @vitest-environment jsdom
/** Markers stand where they belong, change nothing of the text, and go without a trace. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SIGNS } from '../../../src/core/model/signs'
import { runSteps } from '../../../src/core/steps/steps'
import { createMarkers, type Markers, type PlacedMarker } from '../../../src/page/marks/markers'
import { MARKER_NAME, markerKey } from '../../../src/page/own-elements'
import { readText } from '../../../src/page/text/read-text'
import { element, loadPage, nodeCount } from '../load-page'

const HTML = '<article><p>One two <em>three</em> four.</p>\n<p>Five six<br>seven.</p><p></p><!-- end --></article>'

const listener = { focus: vi.fn(), blur: vi.fn(), press: vi.fn() }
let article: Element
let markers: Markers

beforeEach(() => {
  loadPage(HTML)
  article = element('article')
  markers = createMarkers(document, '', listener)
})
afterEach(() => {
  runSteps(markers.clear())
  vi.clearAllMocks()
  vi.restoreAllMocks()
})

/** A marker behind `words`, or within them. */
const at = (words: string, more: Partial<PlacedMarker> = {}): PlacedMarker => ({
  id: words.replaceAll(' ', '-'),
  look: 'qualifies',
  slot: 0,
  label: `About ${words}`,
  colour: '1 2 3',
  place: 0,
  offset: readText(article).page.text.indexOf(words) + words.length,
  ...more,
})
const set = (...wanted: PlacedMarker[]): void => runSteps(markers.set(readText(article), wanted))

/** The article's text with `|id|` where markers stand. */
const withSigns = (): string => {
  const copy = article.cloneNode(true) as Element
  for (const marker of copy.querySelectorAll(MARKER_NAME))
    marker.replaceWith(`|${marker.getAttribute('data-annotation')}|`)
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim()
}

describe('a marker', () => {
  const PLACES: readonly (readonly [name: string, words: string, signs: string])[] = [
    ['stands within a text node', 'One', 'One|One| two three four.Five sixseven.'.replace('.Five', '. Five')],
    ['stands at the end of an element, inside it', 'three', 'One two three|three| four. Five sixseven.'],
    [
      'stands at the end of a block, not at the beginning of the next',
      'four.',
      'One two three four.|four.| Five sixseven.',
    ],
    ['stands before a line break', 'six', 'One two three four. Five six|six|seven.'],
    ['stands at the very end', 'seven.', 'One two three four. Five sixseven.|seven.|'],
  ]
  for (const [name, words, signs] of PLACES) {
    test(name, () => {
      set(at(words))
      expect(withSigns()).toBe(signs)
    })
  }

  test('stands before the text at its very beginning', () => {
    set(at('One', { offset: 0 }))
    expect(withSigns()).toMatch(/^\|One\|One two/u)
  })

  test('at the end of an element is its child', () => {
    set(at('three'))
    expect(element(MARKER_NAME).parentElement?.localName).toBe('em')
  })

  test('without a place is not set', () => {
    set(at('One', { offset: 5000 }))
    expect(document.querySelector(MARKER_NAME)).toBeNull()
    expect(markers.get('One')).toBeUndefined()
  })

  test('has a closed shadow root and no children of its own', () => {
    set(at('One'))
    const marker = element(MARKER_NAME)
    expect(marker.shadowRoot).toBeNull()
    expect(marker.childNodes).toHaveLength(0)
    expect(marker.getAttributeNames()).toEqual(['data-annotation'])
  })
})

/** Creates markers while their closed roots are caught. */
const linkOf = (placed: PlacedMarker): HTMLAnchorElement => {
  const roots: ShadowRoot[] = []
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed')
    const root = attach.call(this, init)
    roots.push(root)
    return root
  })
  set(placed)
  const link = roots[0]?.querySelector('a')
  if (!link) throw new Error('no link')
  return link
}

describe('the reference in a marker', () => {
  test('is named and says that it opens a dialog', () => {
    const link = linkOf(at('One'))
    expect(link.getAttribute('aria-label')).toBe('About One')
    expect(link.getAttribute('aria-haspopup')).toBe('dialog')
    expect(link.getAttribute('aria-expanded')).toBe('false')
    expect(link.getAttribute('role')).toBe('doc-noteref')
    expect(link.getAttribute('href')).toBe(`${location.href}#counterpoint=One`)
  })

  test('leads to the article’s own page, whatever the page says that addresses begin with', () => {
    const base = document.createElement('base')
    base.href = 'https://elsewhere.example/x'
    document.head.append(base)
    expect(linkOf(at('One')).href).toBe(`${location.href}#counterpoint=One`)
  })

  test('says whether its card is open', () => {
    const link = linkOf(at('One'))
    markers.get('One')?.setExpanded(true)
    expect(link.getAttribute('aria-expanded')).toBe('true')
    markers.get('One')?.setExpanded(false)
    expect(link.getAttribute('aria-expanded')).toBe('false')
  })

  test('shows the sign of its kind or stance', () => {
    for (const look of ['contradicts', 'updates', 'erratum'] as const) {
      const link = linkOf(at('One', { id: look, look }))
      expect([...link.classList]).toEqual(['sign', look])
      expect(link.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
      expect(link.querySelector('path')?.getAttribute('d')).toBe(SIGNS[look])
      runSteps(markers.clear())
      vi.restoreAllMocks()
    }
  })

  test('shows none for a term, whose line is enough, and is a stop all the same', () => {
    const { slot, ...unsigned } = at('One', { look: 'context' })
    const link = linkOf(unsigned)
    expect(link.querySelector('svg')).toBeNull()
    expect(link.getAttribute('role')).toBe('doc-noteref')
  })

  test('tells by a description what its name leaves out', () => {
    const link = linkOf(at('One', { description: 'A headline' }))
    expect(link.getAttribute('aria-description')).toBe('A headline')
    markers.get('One')?.setLabel('A long name')
    expect([link.getAttribute('aria-label'), link.hasAttribute('aria-description')]).toEqual(['A long name', false])
  })

  test('lies over the figure of a footnote without adding text', () => {
    const link = linkOf(at('One', { look: 'footnote', figure: '[1]' }))
    expect(link.style.getPropertyValue('--units')).toBe('3')
    expect(link.textContent).toBe('')
    expect(link.querySelector('svg')).toBeNull()
  })

  test('comes off the page’s layout and back, but for the one that has the focus', () => {
    const link = linkOf(at('One', { id: 'x-one' }))
    const [host] = document.querySelectorAll<HTMLElement>(MARKER_NAME)
    markers.setHidden(true)
    expect(host?.hidden).toBe(true)
    markers.setHidden(false)
    expect(host?.hasAttribute('hidden')).toBe(false)
    link.focus()
    markers.setHidden(true)
    expect(host?.hidden).toBe(false)
  })

  test('ignores clicks that no reader made', () => {
    const link = linkOf(at('One'))
    link.click()
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    expect(listener.press).not.toHaveBeenCalled()
  })

  test('tells when its focus goes', () => {
    const link = linkOf(at('One'))
    link.dispatchEvent(new FocusEvent('blur'))
    expect(listener.blur).toHaveBeenCalledExactlyOnceWith('One')
  })
})

describe('while markers stand', () => {
  test('the text is the same', () => {
    const before = article.textContent
    set(at('One'), at('three'), at('four.'), at('Five'), at('seven.'))
    expect(document.querySelectorAll(MARKER_NAME)).toHaveLength(5)
    expect(article.textContent).toBe(before)
  })

  test('offsets are the same', () => {
    const before = readText(article).page
    set(at('One'), at('three'), at('Five s'))
    expect(readText(article).page).toEqual(before)
    expect([...readText(article).markers]).toEqual(
      [at('One'), at('three'), at('Five s')].map((each) => [markerKey(each), each.offset]),
    )
  })

  test('several at one offset keep their order', () => {
    set(at('two', { id: 'a', place: 0 }), at('two', { id: 'b', place: 1 }), at('two', { id: 'c', place: 2 }))
    expect(withSigns()).toMatch(/^One two\|a\|\|b\|\|c\| three/u)
  })

  test('an annotation may have several, which are told apart', () => {
    set(at('two', { id: 'a' }), at('four.', { id: 'a', nth: 1 }))
    expect(withSigns()).toMatch(/^One two\|a\|.*four\.\|a\|/u)
    const hosts = [...document.querySelectorAll(MARKER_NAME)]
    expect([markers.get('a')?.host, markers.get('a', 1)?.host]).toEqual(hosts)
    // Read anew, both stand where they are to be.
    set(at('two', { id: 'a' }), at('four.', { id: 'a', nth: 1 }))
    expect([...document.querySelectorAll(MARKER_NAME)]).toEqual(hosts)
    set(at('two', { id: 'a' }))
    expect(withSigns().match(/\|a\|/gu)).toHaveLength(1)
  })

  test('all of an annotation’s are expanded with its card', () => {
    set(at('two', { id: 'a' }), at('four.', { id: 'a', nth: 1 }), at('three', { id: 'b' }))
    const told: [string, boolean][] = []
    for (const [name, marker] of [
      ['a', markers.get('a')],
      ['a again', markers.get('a', 1)],
      ['b', markers.get('b')],
    ] as const) {
      if (marker) vi.spyOn(marker, 'setExpanded').mockImplementation((expanded) => void told.push([name, expanded]))
    }
    markers.setExpanded('a')
    expect(told.sort()).toEqual([
      ['a again', true],
      ['a', true],
      ['b', false],
    ])
  })

  for (const words of ['two', 'three', 'four.']) {
    test(`one that joins others at the end of '${words}' takes its place in the order`, () => {
      const [a, b, c] = ['a', 'b', 'c'].map((id, place) => at(words, { id, place }))
      if (!a || !b || !c) throw new Error('three markers')
      set(a)
      set(a, b)
      set(a, b, c)
      expect(withSigns()).toContain(`${words}|a||b||c|`)
    })
  }

  test('what stands right is kept as the same element', () => {
    set(at('One'), at('three'))
    const [one, three] = document.querySelectorAll(MARKER_NAME)
    set(at('One'), at('three'), at('Five'))
    expect([...document.querySelectorAll(MARKER_NAME)].slice(0, 2)).toEqual([one, three])
    expect(markers.get('One')?.host).toBe(one)
  })

  test('what is to have another name stays and gets it', () => {
    const link = linkOf(at('One'))
    const old = element(MARKER_NAME)
    set(at('One', { label: 'Other' }))
    expect(element(MARKER_NAME)).toBe(old)
    expect(link.getAttribute('aria-label')).toBe('Other')
  })

  for (const [name, change] of Object.entries<Partial<PlacedMarker>>({
    'another place': { place: 1 },
    'another offset': { offset: 6 },
  })) {
    test(`what is to have ${name} is set anew, once`, () => {
      set(at('One'))
      const old = element(MARKER_NAME)
      set(at('One', change))
      expect(element(MARKER_NAME)).not.toBe(old)
      expect(document.querySelectorAll(MARKER_NAME)).toHaveLength(1)
      expect(markers.get('One')?.spec).toMatchObject({
        id: 'One',
        label: 'About One',
        place: change.place ?? 0,
      })
    })
  }

  test('what is not wanted any more is taken out', () => {
    set(at('One'), at('three'))
    set(at('three'))
    expect(withSigns()).toBe('One two three|three| four. Five sixseven.')
    expect(markers.get('One')).toBeUndefined()
  })

  test('copies that the page made with its own text are taken out', () => {
    set(at('One'))
    element('p').after(element('p').cloneNode(true))
    set(at('One'))
    expect(document.querySelectorAll(MARKER_NAME)).toHaveLength(1)
    expect(markers.get('One')?.host).toBe(element(MARKER_NAME))
  })

  test('one that the page threw out is set again', () => {
    set(at('One'))
    element(MARKER_NAME).remove()
    set(at('One'))
    expect(withSigns()).toMatch(/^One\|One\| two/u)
  })
})

describe('after clearing', () => {
  const expectUntouched = (): void => {
    loadPage(HTML)
    article = element('article')
    const before = { html: article.innerHTML, nodes: nodeCount(article), first: article.querySelector('p')?.firstChild }
    set(at('On'), at('One'), at('one'.toUpperCase(), { offset: 5 }), at('three'), at('Five s'), at('seven.'))
    expect(article.innerHTML).not.toBe(before.html)
    runSteps(markers.clear())
    expect(article.innerHTML).toBe(before.html)
    expect(nodeCount(article)).toBe(before.nodes)
    expect(article.querySelector('p')?.firstChild).toBe(before.first)
  }

  test('HTML and nodes are what they were', expectUntouched)

  test('and once more', () => {
    expectUntouched()
    expectUntouched()
  })

  test('after several settings too', () => {
    const html = article.innerHTML
    const nodes = nodeCount(article)
    set(at('One'), at('two'), at('Five s'))
    set(at('two'), at('three'))
    set(at('One'), at('On'))
    runSteps(markers.clear())
    expect(article.innerHTML).toBe(html)
    expect(nodeCount(article)).toBe(nodes)
  })

  test('for any offsets, text stays and HTML and nodes come back', () => {
    const sets = fc.array(fc.array(fc.nat({ max: 45 }), { maxLength: 8 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sets, (all) => {
        const html = article.innerHTML
        const nodes = nodeCount(article)
        const text = article.textContent
        for (const offsets of all) {
          set(...offsets.map((offset, place) => at('One', { id: `m${place}`, offset, place })))
          expect(article.textContent).toBe(text)
        }
        runSteps(markers.clear())
        expect(article.innerHTML).toBe(html)
        expect(nodeCount(article)).toBe(nodes)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing is left to get', () => {
    set(at('One'))
    runSteps(markers.clear())
    expect(markers.get('One')).toBeUndefined()
  })
})
