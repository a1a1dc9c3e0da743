// @vitest-environment jsdom
/** Nodes are read as they are, whatever a form's fields are named. */
import { beforeEach, describe, expect, test } from 'vitest'
import { runSteps } from '../../src/core/steps/steps'
import { showsNothing } from '../../src/page/card/shows-nothing'
import { attributeOf, childrenOf, closestTo, own, parentOf } from '../../src/page/dom'
import { findArticle } from '../../src/page/text/find-article'
import { readText } from '../../src/page/text/read-text'
import { textColumn } from '../../src/page/text/text-column'
import { element, loadPage } from './load-page'

const NAMES = [
  ...[
    'nextSibling',
    'firstChild',
    'children',
    'parentElement',
    'parentNode',
    'id',
    'localName',
    'namespaceURI',
    'nodeType',
  ],
  ...[
    'hasAttribute',
    'getAttribute',
    'textContent',
    'querySelectorAll',
    'closest',
    'contains',
    'ownerDocument',
    'checkVisibility',
  ],
]

/** Lays fields over the form's own properties, as browsers do; here by hand, because jsdom does not for all of them. */
const clobber = (form: Element, names: readonly string[] = NAMES): void => {
  const field = document.createElement('input')
  for (const name of names) Object.defineProperty(form, name, { value: field })
}

const PASSAGES = ['the first clock', 'the second clock', 'the third clock']

let form: HTMLElement

beforeEach(() => {
  const paragraphs = PASSAGES.map((passage) => `<p>Here is ${passage}.</p>`).join('')
  loadPage(`<form class="outer"><main></main></form><p>Behind.</p>`)
  element('main').innerHTML = `<div>${paragraphs}</div>`
  form = element('form')
  clobber(form)
})

test('a form is told from its fields', () => {
  const main = element('main')
  expect(own(form, 'localName')).toBe('form')
  expect(childrenOf(form)).toEqual([main])
  expect(parentOf(main)).toBe(form)
  expect(parentOf(form)).toBe(document.body)
  expect(attributeOf(form, 'class')).toBe('outer')
  expect(closestTo(main, 'main')).toBe(main)
})

describe('a page within a form, with misleading fields', () => {
  test('is read whole', () => {
    expect(readText(document.body).page.text.replace(/\s+/gu, ' ')).toBe(
      'Here is the first clock. Here is the second clock. Here is the third clock. Behind. ',
    )
  })

  test('has its article found', () => {
    expect(runSteps(findArticle(document, PASSAGES))).toBe(element('main > div'))
  })
})

describe('an element of another language', () => {
  const SVG = 'http://www.w3.org/2000/svg'

  test.each([
    ['a', 'is no link'],
    ['h2', 'is no heading'],
    ['sup', 'is no superscript'],
    ['li', 'is no item'],
    ['p', 'is no block'],
    ['form', 'is no form'],
  ])('with the name %s %s, and its text is read', (name) => {
    loadPage('<p>one </p>')
    const foreign = document.createElementNS(SVG, name)
    foreign.setAttribute('href', 'x#y')
    foreign.append('two')
    element('p').append(foreign, ' three')
    const { emphases, headings, items, lines, links, superscripts, text } = readText(document.body).page
    expect(text.trim()).toBe('one two three')
    expect([emphases, headings, items, links, superscripts]).toEqual([[], [], [], [], []])
    expect(lines.length).toBeLessThanOrEqual(2)
  })

  test.each(['script', 'style', 'title'])('with the name %s is not read', (name) => {
    loadPage('<p>one </p>')
    const foreign = document.createElementNS(SVG, name)
    foreign.append('two')
    element('p').append(foreign)
    expect(readText(document.body).page.text.trim()).toBe('one')
  })
})

test('a margin is looked at, and the column of the text is found, whatever stands in a form', () => {
  loadPage('<p>Words.</p><form></form>')
  const beside = element('form')
  // The selectors of jsdom read the other names themselves.
  clobber(beside, ['matches', 'childNodes', 'contains', 'firstElementChild', 'firstChild', 'getBoundingClientRect'])
  document.elementFromPoint = () => beside
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList
  HTMLElement.prototype.getBoundingClientRect = () =>
    ({ left: 100, right: 700, top: 0, bottom: 40, width: 600 }) as DOMRect
  expect(showsNothing({ left: 900, right: 1300, top: 0, bottom: 400 }, element('p').firstChild as Node)).toBe(true)
  beside.append('Words of the form itself.')
  expect(textColumn([beside.lastChild as Node])).toMatchObject({ left: 100, right: 700 })
})
