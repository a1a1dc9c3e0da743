// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../src/core/model/card/card'
import type { Source } from '../../src/core/model/edition/source'
import { CardView } from '../../src/ui/CardView'
import { Strings } from '../../src/ui/strings'
import { translate } from '../../tools/export/messages'
import { cardActions, drawCard, press, textOf } from './draw'
import { article, contextCard, counterpointCard, erratumCard, footnoteCard, forms, source } from './samples'

describe('every card', () => {
  const built = 'A dam was built in 2014'
  test.each<[string, Card, string, string]>([
    ['footnote', footnoteCard(), 'Note 5', 'Note 5'],
    [
      'contradicts',
      counterpointCard({ stance: 'contradicts' }),
      'contradicts Counterpoint',
      `Counterpoint, contradicts: ${built}`,
    ],
    [
      'qualifies',
      counterpointCard({ stance: 'qualifies' }),
      'qualifies Counterpoint',
      `Counterpoint, qualifies: ${built}`,
    ],
    ['updates', counterpointCard({ stance: 'updates' }), 'updates Counterpoint', `Counterpoint, updates: ${built}`],
    ['supports', counterpointCard({ stance: 'supports' }), 'supports Counterpoint', `Counterpoint, supports: ${built}`],
    ['context', contextCard, 'Context', 'Context: Bridge Board'],
    ['erratum', erratumCard, 'Erratum', 'Erratum: rivver'],
  ])('of %s is a dialog with a name, a heading and an icon of its own', (icon, card, heading, name) => {
    const dialog = drawCard([card]).querySelector('section')
    expect(dialog?.getAttribute('role')).toBe('dialog')
    expect(dialog?.tabIndex).toBe(-1)
    expect(dialog?.hasAttribute('aria-modal')).toBe(false)
    expect(dialog?.getAttribute('aria-label')).toBe(name)
    expect(textOf(dialog?.querySelector('h2'))).toBe(heading)
    expect(dialog?.querySelector('.card-head .icon')?.getAttribute('data-icon')).toBe(icon)
  })

  test('has a shape of its own for each stance', () => {
    const stances = ['contradicts', 'qualifies', 'updates', 'supports'] as const
    const shapes = stances.map((stance) =>
      drawCard([counterpointCard({ stance })])
        .querySelector('.card-head path')
        ?.getAttribute('d'),
    )
    expect(new Set(shapes).size).toBe(4)
  })

  test('steps through the annotations and closes', async () => {
    const actions = cardActions()
    const container = drawCard([contextCard], { actions })
    await press(container, 'Previous annotation')
    await press(container, 'Next annotation')
    await press(container, 'Close')
    expect(actions.step.mock.calls).toEqual([[-1], [1]])
    expect(actions.close).toHaveBeenCalledOnce()
  })

  test('has its headings in order', () => {
    const levels = [...drawCard([counterpointCard()]).querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName)
    expect(levels).toEqual(['H2', 'H3', 'H3'])
  })

  test.each<[NonNullable<Card['how']>, string | undefined]>([
    ['exact', undefined],
    ['context', 'Found by the words around it: the wording here differs from the quoted passage.'],
    ['approximate', 'Found by similarity: the wording here differs a little from the quoted passage.'],
  ])('says how it was placed if that was %s', (how, expected) => {
    const line = drawCard([counterpointCard({}, { how })]).querySelector('.how')
    expect(line ? textOf(line) : undefined).toBe(expected)
  })

  test('shows nothing for an index that is not there', () => {
    expect(drawCard([contextCard], { index: 1 }).innerHTML).toBe('')
  })
})

describe('a counterpoint’s card', () => {
  test.each([
    ['since', 'learned since'],
    ['then', 'known in June 2012'],
    ['both', 'partly known in June 2012'],
  ] as const)('dates evidence known %s', (known, expected) => {
    const container = drawCard([counterpointCard({ known })])
    expect(textOf(container.querySelector('.dateline'))).toBe(
      `High confidence · 1 source · evidence to 13 Jan 2026 · ${expected}`,
    )
  })

  test('takes the dates from the article', () => {
    const card = counterpointCard({ known: 'then', asOf: '1999' }, { article: { ...article, issued: '1998-03' } })
    expect(textOf(drawCard([card]).querySelector('.dateline'))).toBe(
      'High confidence · 1 source · evidence to 1999 · known in March 1998',
    )
  })

  test.each([
    ['high', 'High confidence'],
    ['medium', 'Medium confidence'],
    ['low', 'Low confidence'],
  ] as const)('says before all else that its confidence is %s', (confidence, expected) => {
    const facts = drawCard([counterpointCard({ confidence })]).querySelector('.dateline b')
    expect(textOf(facts)).toBe(expected)
  })

  test('says what, how sure, and on whose authority, in this order', () => {
    const text = textOf(drawCard([counterpointCard()]).querySelector('.card-body'))
    const order = [
      'A dam was built in 2014',
      'High confidence',
      'no longer reaches',
      'Journal of Rivers',
      'Two reports',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test.each<[string, Partial<Source['custom']>, string]>([
    ['all were found', {}, 'Every source was found and identified.'],
    ['one in part', { verified: { level: 'part' } }, 'Doe, Bridge Board, May 1999: Verified in part.'],
    ['none', { verified: { level: 'not-located' } }, 'Doe, Bridge Board, May 1999: Not located; given as cited.'],
  ])(
    'keeps closed why it is as sure: the reason, the words it uses, and how far its sources were found: %s',
    (_, custom, found) => {
      const works = { 'doe-1999-bridges': source({ custom: { verified: { level: 'identity' }, ...custom } }) }
      const why = drawCard([counterpointCard({}, { works })]).querySelector('details')
      expect(why?.open).toBe(false)
      expect(textOf(why)).toBe(
        `Why this confidence, and how much was checkedConfidence: high. Independent or official sources agree. Two reports agree.updates. Something happened later that matters for the claim. The author is not to blame.${found}`,
      )
    },
  )

  test('is cited with the address of its passage', async () => {
    const actions = cardActions()
    const card = counterpointCard()
    const container = drawCard([card], { actions })
    await press(container, 'Cite')
    const foot = container.querySelector('.card-foot')
    if (foot === null) throw new Error('no foot')
    await press(foot, 'MLA')
    expect(actions.copy).toHaveBeenLastCalledWith(forms.mla.text, forms.mla.html)
    expect(actions.cite).toHaveBeenCalledExactlyOnceWith('edition-of-rivers-dam-built', card.share)
  })

  test('is reported as wrong: without an address the text is copied, and can be saved', async () => {
    const actions = cardActions()
    const container = drawCard([footnoteCard()], { actions })
    await press(container, 'Report an error')
    expect(actions.correct).toHaveBeenCalledExactlyOnceWith('note-5', 'Jane Doe, Bridges')
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith('What is wrong:')
    const said = (): string => textOf(container.querySelector('[aria-label="Report an error"]'))
    expect(said()).toMatch(/^This edition names no address.*store page.*Copied: report$/u)
    await press(container, 'Save as a file')
    expect(actions.download).toHaveBeenCalledExactlyOnceWith('correction.txt', 'text/plain', 'What is wrong:')
    expect(said()).toMatch(/Downloaded: correction\.txt$/u)
    expect(container.querySelector('[aria-label="Report an error"] a')).toBeNull()
  })

  test.each([
    [
      'mail',
      { mail: { to: 'eds@example.org', letter: 'mailto:eds@example.org?subject=x' } },
      'Write to eds@example.org',
    ],
    ['a page', { page: 'https://example.org/corrections' }, 'Page for corrections'],
  ])(
    'is reported by %s where the edition names it, and nothing is copied before the reader asks',
    async (_, to, name) => {
      const actions = cardActions()
      actions.correct.mockResolvedValue({ text: 'words', file: 'x.txt', ...to })
      const container = drawCard([contextCard], { actions })
      await press(container, 'Report an error')
      expect(actions.copy).not.toHaveBeenCalled()
      const link = container.querySelector<HTMLAnchorElement>('[aria-label="Report an error"] a')
      expect(textOf(link)).toBe(name)
      expect(link?.href).toBe('mail' in to ? to.mail.letter : to.page)
      await press(container, 'Copy the text')
      expect(actions.copy).toHaveBeenCalledExactlyOnceWith('words')
    },
  )

  test('says so where the text of a report is not to be had', async () => {
    const actions = cardActions()
    actions.correct.mockResolvedValue(null)
    const container = drawCard([erratumCard], { actions })
    await press(container, 'Report an error')
    expect(textOf(container.querySelector('[aria-label="Report an error"]'))).toBe('The text could not be made.')
    expect(actions.copy).not.toHaveBeenCalled()
  })

  test('copies a link to the passage', async () => {
    const actions = cardActions()
    const card = counterpointCard()
    const container = drawCard([card], { actions })
    await press(container, 'Link')
    expect(actions.copy).toHaveBeenCalledWith(card.share)
    const status = (): string => textOf(container.querySelector('.card-foot > [role="status"]'))
    expect(status()).toBe('Copied: link')
    // Of another annotation's link nothing has been copied.
    const next = { ...card, share: `${card.share}-2` }
    const view = <CardView cards={[next]} index={0} pinned={false} actions={actions} />
    act(() => render(<Strings.Provider value={translate}>{view}</Strings.Provider>, container))
    expect(status()).toBe('')
  })
})

test('an erratum’s card says what is printed and what is to be read', () => {
  const body = drawCard([erratumCard]).querySelector('.card-body')
  expect(textOf(body)).toBe('Printed: rivverto be read as: riverA slip.')
})

test('a context note’s card names its term and explains it', () => {
  expect(textOf(drawCard([contextCard]).querySelector('.card-body'))).toBe('Bridge BoardA public body.')
})

describe('several annotations on one passage', () => {
  const cards = [counterpointCard(), footnoteCard(), contextCard]
  const key = (container: Element, name: string) =>
    act(() => {
      const target = container.querySelector('[role="tab"][aria-selected="true"]')
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
    })

  test('are all listed, the chosen one marked and shown', () => {
    const container = drawCard(cards, { index: 1 })
    const tabs = [...container.querySelectorAll('[role="tab"]')]
    expect(tabs.map(textOf)).toEqual(['updatesA dam was built in 2014', 'Note 5', 'ContextBridge Board'])
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false'])
    expect(tabs.map((tab) => (tab as HTMLElement).tabIndex)).toEqual([-1, 0, -1])
    const panel = container.querySelector('[role="tabpanel"]')
    expect(panel?.id).toBe(tabs[1]?.getAttribute('aria-controls'))
    expect(panel?.getAttribute('aria-labelledby')).toBe(tabs[1]?.id)
    expect(textOf(panel)).toContain('Jane Doe')
  })

  test('have each the sign and the colour of its own stance', () => {
    const mixed = [counterpointCard({ stance: 'supports' }), counterpointCard({ stance: 'contradicts' }), contextCard]
    const tabs = [...drawCard(mixed).querySelectorAll<HTMLElement>('[role="tab"]')]
    expect(tabs.map(({ dataset }) => dataset['stance'])).toEqual(['supports', 'contradicts', undefined])
    expect(tabs.map((tab) => tab.querySelector('svg')?.dataset['icon'])).toEqual(['supports', 'contradicts', 'context'])
  })

  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 1, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s leads from tab %i to tab %i, and takes the focus along', (name, index, to) => {
    const actions = cardActions()
    const container = drawCard(cards, { index, actions })
    key(container, name)
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith(to)
    expect(document.activeElement).toBe(container.querySelectorAll('[role="tab"]')[to])
  })

  test('leave other keys alone', () => {
    const actions = cardActions()
    key(drawCard(cards, { actions }), 'Escape')
    expect(actions.choose).not.toHaveBeenCalled()
  })

  test('need no tabs when there is one', () => {
    expect(drawCard([contextCard]).querySelector('[role="tablist"]')).toBeNull()
  })
})
