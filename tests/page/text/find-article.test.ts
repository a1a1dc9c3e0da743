// @vitest-environment jsdom
/** The article is found by its text, whatever stands around it, and nothing else is taken for it. */
import { afterEach, describe, expect, test } from 'vitest'
import { SHAPES, type Shape, sitePage } from '../../../demo/site-page'
import { runSteps, type Steps } from '../../../src/core/steps/steps'
import { findArticle, growToNotes } from '../../../src/page/text/find-article'
import { element, loadPage } from '../load-page'
import { SPECIMEN, SPECIMEN_ADDRESS, SPECIMEN_PASSAGES } from '../specimen-content'

const found = (html: string, passages: readonly string[] = SPECIMEN_PASSAGES): Element | null =>
  runSteps(findArticle(loadPage(html), passages))

const page = (shape: Shape): string => sitePage(SPECIMEN, shape, SPECIMEN_ADDRESS)
const PLAIN: Shape = { markers: 'plain', notes: 'paragraphs', theme: 'current' }

const paragraphs = (passages: readonly string[]): string =>
  passages.map((passage) => `<p>It ${passage} then.</p>`).join('')

describe('on a page of the site', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    test(`the article is the smallest element around its text: ${name}`, () => {
      const article = found(page(shape))
      expect(article).toBe(element(shape.theme === 'current' ? '.entry' : '#post-9'))
    })
  }

  test('comment, sidebar, biography and hidden dialogs are not in it', () => {
    const article = found(page(PLAIN))
    for (const selector of ['#comments', '#sidebar', '#modal-donate', '#modal-newsletter', 'header', 'footer']) {
      expect(article?.contains(element(selector))).toBe(false)
    }
  })
})

describe('the article is found', () => {
  test('though typography differs', () => {
    const html = `<main>${paragraphs(['the “first” claim', 'a long–drawn affair', 'the\u00a0third one'])}</main>`
    expect(found(html, ['the "first" claim', 'a long-drawn affair', 'the third one'])).toBe(element('main'))
  })

  test('though some passages were edited away', () => {
    expect(found(`<main>${paragraphs(SPECIMEN_PASSAGES.slice(0, 3))}</main>`)).toBe(element('main'))
  })

  test('though a summary above quotes one of many passages', () => {
    const passages = Array.from({ length: 20 }, (_, i) => `passage number ${i} of all`)
    expect(found(`<p>${passages[0]}</p><main>${paragraphs(passages.slice(1))}</main>`, passages)).toBe(element('main'))
  })

  test('though it has fewer passages than three, when the set has no more', () => {
    expect(found('<main><p>One here.</p><p>Two there.</p></main>', ['One here', 'Two there'])).toBe(element('main'))
  })

  test('in the body where it has no element of its own', () => {
    expect(found(paragraphs(SPECIMEN_PASSAGES))).toBe(document.body)
  })

  test('though it is hidden for now', () => {
    expect(found(`<main hidden>${paragraphs(SPECIMEN_PASSAGES)}</main>`)).toBe(element('main'))
  })

  test('in its first place where it stands twice', () => {
    const html = `<div id="a">${paragraphs(SPECIMEN_PASSAGES)}</div><div id="b">${paragraphs(SPECIMEN_PASSAGES)}</div>`
    expect(found(html)).toBe(element('#a'))
  })

  describe('in its visible place where it stands twice', () => {
    const prototype = Element.prototype as { checkVisibility?: () => boolean }
    afterEach(() => {
      delete prototype.checkVisibility
    })

    for (const [name, hidden, at] of [
      ['the second', 'a', 'b'],
      ['the first', 'b', 'a'],
      ['the first, where none is visible', 'a b', 'a'],
    ] as const) {
      test(name, () => {
        prototype.checkVisibility = function (this: Element) {
          return !hidden.split(' ').includes(this.id)
        }
        const html = ['a', 'b'].map((id) => `<div id="${id}">${paragraphs(SPECIMEN_PASSAGES)}</div>`).join('')
        expect(found(html)).toBe(element(`#${at}`))
      })
    }
  })
})

describe('no article is found', () => {
  const CASES: readonly (readonly [name: string, html: string, passages?: readonly string[]])[] = [
    ['on an empty page', ''],
    [
      'on a page of another article',
      `<main>${paragraphs(['said something else', 'and another thing', 'quite unlike it'])}</main>`,
    ],
    ['on a page that quotes two passages of it', `<main>${paragraphs(SPECIMEN_PASSAGES.slice(0, 2))}</main>`],
    [
      'on a page that quotes three of many passages',
      `<main>${paragraphs(['passage 1 x', 'passage 2 x', 'passage 3 x'])}</main>`,
      Array.from({ length: 20 }, (_, i) => `passage ${i} x`),
    ],
    ['for a set without passages', paragraphs(SPECIMEN_PASSAGES), []],
    ['for a set of empty passages', paragraphs(SPECIMEN_PASSAGES), ['', ' ', '[1]']],
  ]
  for (const [name, html, passages] of CASES) {
    test(name, () => {
      expect(found(html, passages)).toBeNull()
    })
  }

  test('where one passage is repeated again and again', () => {
    expect(found(paragraphs(Array.from({ length: 9 }, () => SPECIMEN_PASSAGES[0] ?? '')))).toBeNull()
  })
})

describe('the article grows to its notes', () => {
  const HTML = '<div id="d"><div id="c"><div id="b"><div id="a"><p>text</p></div><i>1</i></div></div></div>'
  const grown = (holds: (element: Element) => boolean): string => {
    loadPage(HTML)
    const holdsNotes = function* (each: Element): Steps<boolean> {
      yield
      return holds(each)
    }
    return runSteps(growToNotes(element('#a'), holdsNotes)).id
  }

  test('not at all where it holds them', () => {
    expect(grown(() => true)).toBe('a')
  })

  test('to the nearest element that holds them', () => {
    expect(grown((each) => each.querySelector('i') !== null)).toBe('b')
  })

  test('no further than a few levels', () => {
    expect(grown((each) => each.id === 'd')).toBe('d')
    expect(grown((each) => each.localName === 'body')).toBe('a')
  })

  test('never where nothing holds them', () => {
    expect(grown(() => false)).toBe('a')
  })
})
