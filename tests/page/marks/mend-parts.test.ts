// @vitest-environment jsdom
/** Whatever the page does to its text while our markers part it: the text is what it would be without us. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runSteps } from '../../../src/core/steps/steps'
import { createMarkers, type Markers } from '../../../src/page/marks/markers'
import { MARKER_NAME } from '../../../src/page/own-elements'
import { readText } from '../../../src/page/text/read-text'
import { element, loadPage } from '../load-page'

const TEXT = 'One two three four five six seven eight nine ten.'
const HTML = `<article><p id="p"><b>Zero</b>${TEXT}<em>end</em></p><p id="q">Another paragraph.</p></article>`
/** The markers stand behind these words. */
const MARKED = ['three', 'six', 'ten.', 'paragraph.']

/** What a script of the page has at hand: the text node that it has held from the beginning, and where things stand. */
type Hold = { readonly held: Text; readonly p: Element; readonly q: Element }

const later: { current: (() => void) | undefined } = { current: undefined }

const wrap = (node: Text, from: number, to: number): void => {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  range.surroundContents(document.createElement('mark'))
}
const textNodes = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

const CHANGES: Readonly<Record<string, (hold: Hold) => void>> = {
  'writes the same text from memory': ({ held }) => {
    held.data = TEXT
  },
  'writes the same text by nodeValue': ({ held }) => {
    held.nodeValue = TEXT
  },
  'writes the same text by textContent': ({ held }) => {
    held.textContent = TEXT
  },
  'changes a word before the first marker, from memory': ({ held }) => {
    held.data = TEXT.replace('two', 'TWO')
  },
  'changes a word behind the first marker, from memory': ({ held }) => {
    held.data = TEXT.replace('eight', 'EIGHT')
  },
  'changes words on both sides, from memory': ({ held }) => {
    held.data = TEXT.replace('two', 'TWO').replace('eight', 'EIGHT')
  },
  'writes another text': ({ held }) => {
    held.data = 'Loading'
  },
  'writes a longer text': ({ held }) => {
    held.data = `${TEXT} Eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.`
  },
  'empties the node': ({ held }) => {
    held.data = ''
  },
  'shortens it before the first marker': ({ held }) => {
    held.data = `${TEXT.slice(0, 9)}…`
  },
  'shortens it behind the first marker': ({ held }) => {
    held.data = `${TEXT.slice(0, 25)}…`
  },
  'shortens it and shows it whole again': ({ held }) => {
    held.data = `${TEXT.slice(0, 9)}…`
    later.current = () => {
      held.data = TEXT
    }
  },
  'adds to what it takes for the end': ({ held }) => {
    held.data += '!'
  },
  'appends to what it takes for the end': ({ held }) => {
    held.appendData(' And so on.')
  },
  'appends twice': ({ held }) => {
    held.appendData(' And')
    later.current = () => held.appendData(' so on.')
  },
  'changes a word of what it reads': ({ held }) => {
    held.data = held.data.replace('two', '2')
  },
  'changes a word in every text node that it finds': ({ p }) => {
    for (const node of textNodes(p)) node.data = node.data.replace(/\be/gu, 'E')
  },
  'changes all letters in every text node that it finds': ({ p }) => {
    for (const node of textNodes(p)) node.data = node.data.toUpperCase()
  },
  'changes a word in one of the text nodes that it finds': ({ p }) => {
    for (const node of textNodes(p)) if (node.data.includes('eight')) node.data = node.data.replace('eight', '8')
  },
  'removes the node': ({ held }) => held.remove(),
  'removes the node and puts it back later': ({ held, p }) => {
    held.remove()
    later.current = () => p.prepend(held)
  },
  'moves the node': ({ held, q }) => q.append(held),
  'moves the node within its paragraph': ({ held, p }) => p.append(held),
  'replaces the node by another text': ({ held }) => held.replaceWith('Other'),
  'replaces the node by an element with the same text': ({ held }) => {
    const span = document.createElement('span')
    span.textContent = TEXT
    held.replaceWith(span)
  },
  'puts something behind the node': ({ held }) => held.after(document.createElement('i'), ' behind '),
  'puts something before what follows the node': ({ held, p }) => {
    p.insertBefore(document.createTextNode(' behind '), held.nextSibling)
  },
  'puts something before the node': ({ held }) => held.before('before '),
  'writes the paragraph anew': ({ p }) => {
    p.textContent = TEXT
  },
  'writes the paragraph’s HTML anew': ({ p }) => {
    p.innerHTML = `<b>Zero</b>${TEXT}<em>end</em>`
  },
  'takes out the children that it knows, one by one': ({ held, p }) => {
    p.firstElementChild?.remove()
    held.remove()
    p.lastElementChild?.remove()
    p.append('New')
  },
  'takes everything out and puts it back later': ({ p }) => {
    const nodes = [...p.childNodes]
    p.replaceChildren()
    later.current = () => p.append(...nodes)
  },
  'takes everything out and puts back what it held': ({ held, p }) => {
    p.replaceChildren()
    later.current = () => p.append(held)
  },
  'takes the paragraph out, writes the node and puts it back': ({ held, p, q }) => {
    p.remove()
    later.current = () => {
      held.data = 'New'
      q.after(p)
    }
  },
  'moves all children elsewhere': ({ p, q }) => q.append(...p.childNodes),
  'moves them elsewhere one by one, and back': ({ p, q }) => {
    while (p.firstChild) q.append(p.firstChild)
    later.current = () => {
      while (q.childNodes.length > 1) p.prepend(q.lastChild as Node)
    }
  },
  'marks words before the first marker': ({ held }) => wrap(held, 4, 7),
  'marks all that stands before the first marker': ({ p }) => {
    const [, node] = textNodes(p)
    if (node) wrap(node, 0, 13)
  },
  'marks words behind the first marker': ({ p }) => {
    const node = textNodes(p).find(({ data }) => data.includes('five'))
    const at = node?.data.indexOf('five') ?? 0
    if (node) wrap(node, at, at + 4)
  },
  'parts the node itself': ({ held }) => {
    held.splitText(5)
  },
  'joins text nodes': ({ p }) => p.normalize(),
  'removes everything that it does not know': ({ p }) => {
    for (const node of [...p.childNodes].slice(2, -1))
      if (!(node instanceof HTMLElement && node.matches('em'))) node.remove()
  },
  'removes all that comes behind the node': ({ held, p }) => {
    const end = p.querySelector('em')
    while (held.nextSibling && held.nextSibling !== end) held.nextSibling.remove()
  },
  'removes our markers': () => {
    for (const marker of document.querySelectorAll(MARKER_NAME)) marker.remove()
  },
  'replaces the paragraph by a copy': ({ p }) => p.replaceWith(p.cloneNode(true)),
}

/** What the page does to each text node that it finds. The elements that it makes are then other ones than without us. */
const CHANGES_TO_EACH: typeof CHANGES = {
  'sets every text node that it finds in an element': ({ p }) => {
    for (const node of textNodes(p)) {
      const span = document.createElement('span')
      node.replaceWith(span)
      span.append(node)
    }
  },
  'replaces every text node that it finds by an element': ({ p }) => {
    for (const node of textNodes(p)) {
      const span = document.createElement('span')
      span.textContent = node.data
      node.replaceWith(span)
    }
  },
  'sets each word in an element': ({ p }) => {
    for (const node of textNodes(p))
      node.replaceWith(
        ...node.data.split(/(?<= )/u).map((word) => {
          const span = document.createElement('span')
          span.textContent = word
          return span
        }),
      )
  },
}

let markers: Markers | undefined
let observer: MutationObserver

const set = (): void => {
  const read = readText(element('article'))
  const wanted = MARKED.flatMap((words) => {
    const at = read.page.text.indexOf(words)
    const spec = { id: words, look: 'context', label: words, colour: '1 2 3', place: 1 } as const
    return at < 0 ? [] : [{ ...spec, offset: at + words.length }]
  })
  if (markers) runSteps(markers.set(read, wanted))
  observer.takeRecords()
}
const texts = (): (string | null)[] => [...document.querySelectorAll('p')].map(({ textContent }) => textContent)

/** What the page shows after a change, after the one that follows it, and when the markers are set again and then taken off. */
const shownAfter = (change: (hold: Hold) => void, isMarked: boolean): unknown[] => {
  loadPage(HTML)
  later.current = undefined
  markers = isMarked ? createMarkers(document, '', { focus: vi.fn(), blur: vi.fn(), press: vi.fn() }) : undefined
  observer = new MutationObserver(() => {})
  observer.observe(element('article'), { childList: true, subtree: true, characterData: true })
  const hold = { held: element('#p').childNodes[1] as Text, p: element('#p'), q: element('#q') }
  set()
  expect(document.querySelectorAll(MARKER_NAME)).toHaveLength(isMarked ? MARKED.length : 0)
  const shown: unknown[] = []
  for (const act of [() => change(hold), () => later.current?.()]) {
    act()
    const records = observer.takeRecords()
    if (records.length > 0) markers?.mend(records)
    observer.takeRecords()
    shown.push(texts())
    set()
    shown.push(texts())
  }
  if (markers) runSteps(markers.clear())
  observer.disconnect()
  return [...shown, texts()]
}

describe('the text is what it would be without us when the page', () => {
  beforeEach(() => vi.useRealTimers())
  afterEach(() => vi.restoreAllMocks())
  for (const [name, change] of Object.entries(CHANGES)) {
    test(name, () => {
      const marked = shownAfter(change, true)
      const html = element('article').innerHTML
      expect(marked).toEqual(shownAfter(change, false))
      expect(html).toBe(element('article').innerHTML)
    })
  }
  for (const [name, change] of Object.entries(CHANGES_TO_EACH)) {
    test(name, () => {
      const marked = shownAfter(change, true)
      expect(element('article').querySelectorAll('span:empty')).toHaveLength(0)
      expect(marked).toEqual(shownAfter(change, false))
    })
  }
})

describe('where the page puts its own text back each time', () => {
  /** Sets the markers as often as the page has been read, while the page answers each time. */
  const rounds = (count: number, answer: (p: Element) => void, { late = 20, rest = 150 } = {}): void => {
    for (let round = 0; round < count; round++) {
      vi.advanceTimersByTime(late)
      answer(element('#p'))
      const records = observer.takeRecords()
      if (records.length > 0) markers?.mend(records)
      observer.takeRecords()
      vi.advanceTimersByTime(rest)
      set()
    }
  }
  const stand = (): string[] =>
    [...document.querySelectorAll(MARKER_NAME)].map((each) => each.getAttribute('data-annotation') ?? '')
  const restore = (p: Element): void => {
    const good = `<b>Zero</b>${TEXT}<em>end</em>`
    if (p.innerHTML !== good) p.innerHTML = good
  }
  beforeEach(() => {
    vi.useFakeTimers()
    loadPage(HTML)
    markers = createMarkers(document, '', { focus: vi.fn(), blur: vi.fn(), press: vi.fn() })
    observer = new MutationObserver(() => {})
    observer.observe(element('article'), { childList: true, subtree: true, characterData: true })
    set()
  })
  afterEach(() => {
    observer.disconnect()
    vi.useRealTimers()
  })

  test.each<[name: string, stay: string[], answer: () => (p: Element) => void]>([
    ['the paragraph’s HTML', ['paragraph.'], () => restore],
    [
      'the article’s HTML',
      [],
      () => () => {
        if (document.querySelector(MARKER_NAME)) element('article').innerHTML = HTML.slice(9, -10)
      },
    ],
    [
      // Behind its end a marker parts nothing.
      'its text node',
      ['ten.', 'paragraph.'],
      () => {
        const node = element('#p').childNodes[1] as Text
        return () => {
          if (node.data !== TEXT) node.data = TEXT
        }
      },
    ],
    [
      'its children',
      ['paragraph.'],
      () => {
        if (markers) runSteps(markers.clear())
        const nodes = [...element('#p').childNodes]
        set()
        return (p) => {
          if (p.childNodes.length !== nodes.length) p.replaceChildren(...nodes)
        }
      },
    ],
    [
      'what it takes for foreign',
      ['paragraph.'],
      () => (p) => {
        for (const marker of p.querySelectorAll(MARKER_NAME)) marker.remove()
      },
    ],
  ])('it wins after four rounds: %s', (_name, stay, answer) => {
    const act = answer()
    rounds(3, act)
    expect(stand()).toEqual(MARKED)
    rounds(1, act)
    expect(stand()).toEqual(stay)
    rounds(5, act)
    expect(stand()).toEqual(stay)
    expect(element('#p').textContent).toBe(`Zero${TEXT}end`)
  })

  test('a page that changes there by itself has its markers again', () => {
    rounds(4, restore)
    element('#p').innerHTML = `<b>Zero</b>${TEXT}<em>end</em>`
    set()
    expect(stand()).toEqual(MARKED)
  })

  test.each<[name: string, answer: (p: Element) => void, when: { late?: number; rest?: number }]>([
    ['of which the text is another one each time', (p) => p.replaceChildren(`${TEXT} ${performance.now()}`), {}],
    ['much later', restore, { late: 6000 }],
    ['that never comes to rest', restore, { rest: 50 }],
  ])('a change %s is none of these rounds', (_name, answer, when) => {
    rounds(10, answer, when)
    expect(stand()).toEqual(MARKED)
  })
})
