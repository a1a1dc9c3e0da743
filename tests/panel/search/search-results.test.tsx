// @vitest-environment jsdom
/** The search over all that the edition says, and the index of names that it knows. */
import { beforeEach, describe, expect, test } from 'vitest'
import { press, textOf } from '../../ui/draw'
import { drawPanel, entries, settle, shown, stubWindow, texts, type } from '../draw-panel'
import { onArticle, panelActions } from '../panel-edition'

beforeEach(stubWindow)

describe('the search', () => {
  test('finds in all that the edition says, marks the hits and counts them', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'DAM')
    expect(texts(container, '.section-heading')).toEqual(['Annotations 1', 'Timeline 1'])
    expect(textOf(container.querySelector('.results [role="status"]'))).toBe('2 hits')
    expect(texts(container, 'mark')).toEqual(['dam', 'dam'])
    expect(shown(container, '[role="tablist"]')).toEqual([])
  })

  test('takes accents for nothing, and shows what else is said', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'cafe sea')
    expect(entries(container)).toEqual(
      ['Context The Sea Where the café is.'].map((text) => text.replace('Sea W', 'SeaW')),
    )
    expect(texts(container, 'mark')).toEqual(['Sea', 'café'])
  })

  test.each([
    { at: 20, order: ['ford', 'dam'] },
    { at: 60, order: ['dam', 'ford'] },
  ])('has equally good annotations as the reader meets them: $order', async ({ at, order }) => {
    const { report } = onArticle
    const outcome = { status: 'anchored', start: at, end: at + 5, how: 'exact', score: 1 } as const
    const items = report.items.map((item) => (item.id === 'ford' ? { ...item, outcome } : item))
    const container = drawPanel({ ...onArticle, report: { ...report, items } })
    await settle()
    await type(container, 'was')
    expect(entries(container).map((text) => /dam|ford/u.exec(text)?.[0])).toEqual(order)
  })

  test('keeps the view as it was behind the hits', async () => {
    const container = drawPanel()
    await settle()
    const rows = shown(container, '.entry')
    await type(container, 'dam')
    const [first] = rows
    if (first === undefined) throw new Error('no rows')
    expect(shown(container, '.entry')).not.toContain(first)
    await type(container, '')
    expect(shown(container, '.entry')).toEqual(rows)
    expect(shown(container, '.entry')[0]).toBe(first)
  })

  test('says when there is nothing, and gives the view back when it is emptied', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'zeppelin')
    expect(textOf(container.querySelector('.results'))).toBe('Nothing in the edition has all of these words.')
    await type(container, '')
    expect(entries(container)).toHaveLength(3)
  })

  test('sets excerpts with curved marks, whichever of the two were typed', async () => {
    const context = onArticle.edition?.context.map((one) => ({ ...one, note: 'It\'s the "sea" of maps.' })) ?? []
    const edition = onArticle.edition && { ...onArticle.edition, context }
    const container = drawPanel({ ...onArticle, ...(edition && { edition }) })
    await settle()
    for (const query of ['"it\'s the"', '“it’s the”']) {
      await type(container, query)
      expect(texts(container, '.excerpt')).toEqual(['It’s the “sea” of maps.'])
    }
  })

  test('marks annotations’ titles as English and a note’s name as the interface’s', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'floods')
    const names = shown(container, '.entry span[lang], .entry mark').map((each) => [
      textOf(each),
      each.getAttribute('lang'),
    ])
    expect(names).toContainEqual(['The ford was open', 'en'])
    expect(names.filter(([text]) => text?.startsWith('Note'))).toEqual([])
  })

  test('finds events by their date as it is written, and says it', async () => {
    const container = drawPanel()
    await settle()
    await type(container, '1 June 2012')
    expect(texts(container, '.results .when')).toEqual(['1 June 2012'])
    expect(texts(container, '.results .when mark')).toEqual(['1', 'June', '2012'])
  })

  test('leads from a hit to its annotation, from a source to where it is cited', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await settle()
    await type(container, 'floods')
    await press(container, 'The ford was open')
    expect(actions.visit).toHaveBeenCalledWith('ford', undefined)
  })
})

describe('the index of names', () => {
  test('is suggested in the search field, by heading and by the form to search for', () => {
    const container = drawPanel()
    const list = container.querySelector('input[type="search"]')?.getAttribute('list')
    const options = [...container.querySelectorAll<HTMLOptionElement>(`#${list} option`)]
    expect(options.map(({ label, value }) => [value, label])).toEqual([
      ['Amt', 'Amt, Äußeres'],
      ['Sea', 'Sea, the'],
    ])
  })

  test('is searched first, and leads to each annotation that has the name', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await settle()
    await type(container, 'Äußeres Amt')
    const [first] = container.querySelectorAll('.results section')
    expect(textOf(first)).toContain('Index 1Amt, Äußeres organisationArticle, ¶ 2, 5')
    if (first === undefined) throw new Error('no results')
    await press(first, 'A dam was built')
    expect(actions.visit).toHaveBeenCalledWith('dam', expect.objectContaining({ start: 40 }))
  })
})
