/** References ready to be copied: of works, of the edition, and of annotations with the address of their passage. */
import { describe, expect, test } from 'vitest'
import { formsOf } from '../../../src/core/bibliography/forms-of'
import type { FullEdition, Rendered } from '../../../src/core/model/edition/edition'
import { FORMATS } from '../../../src/core/model/messages/forms'
import { editionAsWork } from '../../../tools/edition/edition-as-work'
import { specimenEdition } from '../../content/specimen-edition'

const specimen = specimenEdition()
const base = specimenEdition({ citation: editionAsWork(specimen.article) })
const { id: editionId } = base.citation
const [point] = base.counterpoints
if (point === undefined) throw new Error('the specimen has a counterpoint')
const ID = `${editionId}-${point.id}`
const HASH = `#counterpoint=${point.id}`
const ADDRESS = `${base.article.canonical}${HASH}`
const RENDERED: Rendered = {
  apa: ['Editors. ', { italic: 'A <point>' }, `. ${ADDRESS}`],
  'chicago-note': [ADDRESS],
  chicago: [ADDRESS, '.'],
  mla: [ADDRESS.replace('https://', '')],
  bibtex: `url = {${ADDRESS}},`,
  ris: `UR  - ${ADDRESS}`,
}
const edition: FullEdition = { ...base, rendered: { ...base.rendered, [editionId]: RENDERED, [ID]: RENDERED } }

test.each(Object.keys(base.works).slice(0, 1).concat(editionId))('%s is there in every format', (id) => {
  const forms = formsOf(edition, id)
  for (const format of FORMATS) expect(forms?.[format].text, format).not.toBe('')
  expect(JSON.parse(forms?.csl.text ?? '')).toMatchObject([{ id }])
  expect(JSON.parse(forms?.csl.text ?? '')[0]).not.toHaveProperty('custom')
})

test.each(['nobody', 'constructor', `${editionId}-nobody`])('%s, which the edition has not, has none', (id) => {
  expect(formsOf(edition, id)).toBeNull()
})

describe('an annotation', () => {
  const DIRECTIVE = ':~:text=a%20%26%20b,-c'
  const forms = formsOf(edition, ID, `${ADDRESS}${DIRECTIVE}&text=$&`)

  test('is cited with the address of its passage, in every format', () => {
    for (const format of FORMATS) expect(forms?.[format].text, format).toContain(`${HASH}${DIRECTIVE}&text=$&`)
    expect(forms?.mla.text.startsWith('https')).toBe(false)
  })

  test('has its italics in HTML, where everything else is escaped', () => {
    expect(forms?.apa.html).toBe(`Editors. <i>A &lt;point&gt;</i>. ${ADDRESS}${DIRECTIVE}&amp;text=$&amp;`)
    expect(forms?.bibtex.html).toBeUndefined()
  })

  test('names the edition, its version and its date', () => {
    const [item] = JSON.parse(forms?.csl.text ?? '')
    expect(item).toMatchObject({
      author: [{ literal: base.article.edition.compiledBy }],
      title: point.headline,
      'container-title': `${base.citation.title} (version ${base.citation.version})`,
      issued: base.citation.issued,
    })
  })

  test.each(['', 'https://elsewhere.example/#other'])('keeps its own address where the page gives “%s”', (share) => {
    expect(formsOf(edition, ID, share)?.ris.text).toBe(`UR  - ${ADDRESS}`)
  })
})
