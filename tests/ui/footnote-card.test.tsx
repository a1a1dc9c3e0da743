// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import type { Forms } from '../../src/core/model/messages/forms'
import type { NoteBlock, TextRun } from '../../src/core/model/page/page-text'
import type { CardActions } from '../../src/ui/card-actions'
import { soon } from '../soon'
import { button, buttons, cardActions, drawCard, press, textOf } from './draw'
import { footnoteCard, forms, source } from './samples'

const paragraph = (...runs: readonly TextRun[]): NoteBlock => ({ kind: 'paragraph', runs })

describe('a footnote’s card', () => {
  test('shows the page’s own note, with its emphasis and its links', () => {
    const note = [
      { text: 'See ' },
      { text: 'Bridges', emphasis: true as const },
      { text: 'here', url: 'https://a.example.org/x' },
    ]
    const text = drawCard([footnoteCard({}, { note: [paragraph(...note)] })]).querySelector('.note')
    expect(textOf(text)).toBe('5See Bridgeshere')
    expect(text?.querySelector('em')?.textContent).toBe('Bridges')
    const link = text?.querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://a.example.org/x')
    expect(link?.target).toBe('_blank')
    expect(link?.rel).toBe('noopener noreferrer')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', ''])('makes no link to %j', (url) => {
    const container = drawCard([footnoteCard({ citations: [] }, { note: [paragraph({ text: 'here', url })] })])
    expect(container.querySelector('a')).toBeNull()
    expect(textOf(container.querySelector('.note'))).toBe('5here')
  })

  test('sets markup in the note as text', () => {
    const container = drawCard([footnoteCard({}, { note: [paragraph({ text: '<img src=x onerror=alert(1)>' })] })])
    expect(container.querySelector('img')).toBeNull()
    expect(textOf(container.querySelector('.note'))).toContain('<img')
  })

  test('keeps the blocks of the page’s note apart', () => {
    const note: readonly NoteBlock[] = [
      paragraph({ text: 'One.' }),
      { kind: 'item', runs: [{ text: 'First' }] },
      { kind: 'item', runs: [{ text: 'Second', emphasis: true }] },
      { kind: 'quotation', runs: [{ text: 'Quoted.' }] },
      { kind: 'code', runs: [{ text: 'a  =\n  b' }] },
      { kind: 'row', runs: [{ text: 'A' }, { text: ' · ' }, { text: 'B' }] },
      { kind: 'image', runs: [{ text: 'A map' }] },
      paragraph({ text: 'Last.' }),
    ]
    const text = drawCard([footnoteCard({}, { note })]).querySelector('.note')
    const blocks = [...(text?.children ?? [])].slice(1)
    expect(blocks.map(({ localName, textContent }) => `${localName}: ${textContent}`)).toEqual([
      'p: One.',
      'ul: FirstSecond',
      'blockquote: Quoted.',
      'pre: a  =\n  b',
      'p: A · B',
      'p: Image: A map',
      'p: Last.',
    ])
    expect(text?.querySelectorAll('li')).toHaveLength(2)
  })

  test('leads from a note to another that it names', async () => {
    const actions = cardActions()
    const note = [paragraph({ text: 'See' }, { text: '[7]', note: 7 })]
    const container = drawCard([footnoteCard({}, { note })], { actions })
    await press(container, '[7]')
    expect(actions.goTo).toHaveBeenCalledWith('note-7')
  })

  test('says so where the note was not found, gives the edition’s citation, and offers no way to the note', () => {
    const container = drawCard([footnoteCard({}, { note: null })])
    expect(textOf(container)).toContain('This note was not found on the page.')
    expect(textOf(container.querySelector('.reference'))).toContain('Bridges and what they’re for')
    expect(buttons(container).map(textOf)).not.toContain('Go to note')
  })

  test('resolves Ibid. in place: the note it leads to, that note’s sources, and what is not stated', async () => {
    const actions = cardActions()
    const crossReference = { kind: 'ibid', printed: 'Ibidem.', to: 4, remark: 'Note 4 has two sources.' } as const
    const reference = { note: 4, citations: [{ source: 'doe-1999-bridges' }] }
    const container = drawCard([footnoteCard({ citations: [], crossReference }, { reference })], { actions })
    expect(textOf(container.querySelector('.crossing'))).toBe('Ibidem. refers to Note 4Note 4 has two sources.')
    expect(container.querySelectorAll('.source')).toHaveLength(1)
    await press(container, 'Note 4')
    expect(actions.goTo).toHaveBeenCalledWith('note-4')
  })

  test('says that a short reference is unresolved', () => {
    const crossReference = { kind: 'unresolved', printed: 'Lukin', remark: 'A bare surname.' } as const
    const container = drawCard([footnoteCard({ citations: [], crossReference })])
    expect(textOf(container.querySelector('.crossing'))).toBe(
      '“Lukin” is a short reference that the article does not resolve. A bare surname.',
    )
  })

  test('says of a note on the page only what it does not say itself, and the rest on demand', () => {
    const work = source({
      URL: 'https://www.example.org/bridges/1',
      custom: {
        verified: { level: 'part', remark: 'The abstract was seen.' },
        outlet: { line: 'A quarterly of engineers', ownership: 'scholarly' },
        address: { state: 'moved', better: 'https://new.example.org/1', remark: 'Seen at the new address.' },
      },
    })
    const citations = [{ source: 'doe-1999-bridges', remark: 'The page is wrong.' }]
    const addition = drawCard([footnoteCard({ citations }, { works: { 'doe-1999-bridges': work } })]).querySelector(
      '.addition',
    )
    const details = addition?.querySelector('details')
    expect(details?.open).toBe(false)
    expect(textOf(details)).toContain('“Bridges and what they’re for”')
    expect(textOf(details)).toContain('The abstract was seen.')
    expect(textOf(details)).toContain('Seen at the new address.')
    addition?.querySelector('.on-demand')?.remove()
    expect(textOf(addition)).toBe(
      'A quarterly of engineers. The page is wrong.example.org · has moved · present address · archive, unchecked',
    )
  })

  test.each([
    ['printed', { text: 'Doe, www.example.org/bridges/1, 1999' }],
    ['linked', { text: 'here', url: 'http://example.org/bridges/1/' }],
  ])('does not repeat an address that the note has %s', (_, run) => {
    const container = drawCard([footnoteCard({}, { note: [paragraph(run)] })])
    expect(textOf(container.querySelector('.address'))).toBe('archive, unchecked')
  })

  test('names each of several works', () => {
    const works = {
      'doe-1999-bridges': source(),
      'agency-1999': source({
        id: 'agency-1999',
        author: undefined as never,
        'container-title': 'Agency',
        issued: { 'date-parts': [[1999, 5, 2]] },
      }),
    }
    const citations = [{ source: 'doe-1999-bridges' }, { source: 'agency-1999' }]
    const names = [...drawCard([footnoteCard({ citations }, { works })]).querySelectorAll('.addition b')].map(textOf)
    expect(names).toEqual(['Doe, Bridge Board, May 1999.', 'Agency, 2 May 1999.'])
    expect(drawCard([footnoteCard()]).querySelector('.addition b')).toBeNull()
  })

  test('corrects slips at once, and keeps the check of the note closed until asked for', () => {
    const container = drawCard([
      footnoteCard({
        errata: [{ printed: '23012', read: '2012', remark: 'The title has the year.' }],
        check: {
          strength: 'B',
          claim: 'That rivers run.',
          finding: 'The part seen is silent.',
          evidence: [{ url: 'https://b.example.org/', shows: 'The abstract.' }, { shows: 'A catalogue.' }],
        },
      }),
    ])
    expect(textOf(container.querySelector('.emendation'))).toBe('Printed: 23012to be read as: 2012')
    expect(textOf(container.querySelector('.verdict'))).toBe('not found in the part seen')
    const check = [...container.querySelectorAll('details')].at(-1)
    expect(check?.open).toBe(false)
    expect(textOf(check)).toContain('BThe part that was seen does not contain it. The part of the source that was read')
    expect(textOf(check)).toContain('The sentence says That rivers run.')
    expect([...(check?.querySelectorAll('a') ?? [])].map(textOf)).toEqual(['The abstract.'])
    expect(textOf(check)).toContain('A catalogue.')
  })

  test('has no verdict where there is nothing to say', () => {
    expect(drawCard([footnoteCard()]).querySelector('.verdict')).toBeNull()
  })

  test('leads to the note', async () => {
    const actions = cardActions()
    await press(drawCard([footnoteCard()], { actions }), 'Go to note')
    expect(actions.goToNote).toHaveBeenCalledOnce()
  })

  test('leads to the other places that cite the same work', async () => {
    const actions = cardActions()
    const places = [{ id: 'dam-built', kind: 'counterpoint', label: 'A dam was built' } as const]
    const container = drawCard([footnoteCard({}, { alsoCited: { 'doe-1999-bridges': places } })], { actions })
    expect(textOf(container.querySelector('.also'))).toBe('Also cited inA dam was built')
    await press(container, 'A dam was built')
    expect(actions.goTo).toHaveBeenCalledWith('dam-built')
  })

  test('copies the citation in every format and says so', async () => {
    const actions = cardActions()
    const container = drawCard([footnoteCard()], { actions })
    expect(container.querySelector('fieldset')?.hidden).toBe(true)
    expect(button(container, 'Copy citation').getAttribute('aria-expanded')).toBe('false')
    await press(container, 'Copy citation')
    expect(button(container, 'Copy citation').getAttribute('aria-expanded')).toBe('true')
    expect(container.querySelector('fieldset')?.hidden).toBe(false)
    const expected = {
      APA: [forms.apa.text, forms.apa.html],
      'Chicago note': [forms['chicago-note'].text, forms['chicago-note'].html],
      'Chicago bibliography': [forms.chicago.text, forms.chicago.html],
      MLA: [forms.mla.text, forms.mla.html],
      BibTeX: [forms.bibtex.text],
      RIS: [forms.ris.text],
      'CSL-JSON': [forms.csl.text],
    }
    for (const [name, copied] of Object.entries(expected)) {
      await press(container, name)
      expect(actions.copy).toHaveBeenLastCalledWith(...copied)
      expect(textOf(container.querySelector('[role="status"]'))).toBe(`Copied: ${name}`)
    }
  })

  test.each([
    ['are not to be had', async () => null],
    ['cannot be asked for', async () => Promise.reject(new Error('no'))],
  ])('says so where the formats %s, and asks again', async (_, cite) => {
    const asked = vi.fn<CardActions['cite']>(cite)
    const actions = { ...cardActions(), cite: asked }
    const container = drawCard([footnoteCard()], { actions })
    const status = (): string => textOf(container.querySelector('.cite [role="status"]'))
    await press(container, 'Copy citation')
    expect(status()).toBe('The formats could not be loaded.')
    await press(container, 'APA')
    expect([asked.mock.calls.length, actions.copy.mock.calls.length]).toEqual([2, 0])
    expect(status()).toBe('The formats could not be loaded.')
    asked.mockResolvedValue(forms)
    await press(container, 'APA')
    expect(actions.copy.mock.lastCall?.[0]).toBe(forms.apa.text)
    expect(status()).toBe('Copied: APA')
  })

  test('a press before the formats have come copies when they have', async () => {
    let come: (forms: Forms) => void = () => {}
    const cite = () =>
      new Promise<Forms>((done) => {
        come = done
      })
    const actions = { ...cardActions(), cite }
    const container = drawCard([footnoteCard()], { actions })
    await press(container, 'Copy citation')
    await press(container, 'BibTeX')
    expect(actions.copy).not.toHaveBeenCalled()
    come(forms)
    await soon(() => expect(actions.copy).toHaveBeenCalledExactlyOnceWith(forms.bibtex.text))
  })

  test.each([
    ['says no', async () => 'refused' as const, 'Not copied: APA. The browser refused.'],
    ['throws', async () => Promise.reject(new Error('no')), 'Not copied: APA. The browser refused.'],
    ['takes the words alone', async () => 'plain' as const, 'Copied without italics: APA'],
  ])('says what came of it when the browser %s', async (_, copy, said) => {
    const container = drawCard([footnoteCard()], { actions: { ...cardActions(), copy } })
    await press(container, 'Copy citation')
    await press(container, 'APA')
    expect(textOf(container.querySelector('[role="status"]'))).toBe(said)
  })
})
