// @vitest-environment jsdom
/** What the panel says about the edition. */
import { beforeEach, describe, expect, test } from 'vitest'
import { press, textOf } from '../../ui/draw'
import { drawPanel, stubWindow } from '../draw-panel'
import { onArticle, panelActions } from '../panel-edition'

beforeEach(stubWindow)

describe('about', () => {
  const openAbout = async (actions?: ReturnType<typeof panelActions>): Promise<Element> => {
    const container = drawPanel(onArticle, actions)
    await press(container, 'About')
    const about = container.querySelector('.about')
    if (about === null) throw new Error('no view')
    return about
  }

  test('says who, how, what is not certain, and the versions', async () => {
    const about = textOf(await openAbout())
    for (const said of [
      'Nobody',
      '1.2.0, 15 January 2026',
      'CC BY 4.0, Richard Roe',
      '2 footnotes',
      '3 events',
      '1.2.3',
    ])
      expect(about).toContain(said)
  })

  test('says what the words of the edition stand for', async () => {
    const about = textOf(await openAbout())
    for (const said of [
      'contradicts The claim was wrong when it was written',
      'Confidence: low It is an interpretation',
      'C · An open question The source was not found',
    ])
      expect(about).toContain(said)
  })

  test('lists the claims that were left, by section, and the changes, newest first', async () => {
    const about = await openAbout()
    const details = about.querySelector('details')
    expect(details?.open).toBe(false)
    expect(textOf(details)).toBe(
      '2 claimsSources¶ 1 “rivers run” Nobody disputes it.Mouths¶ 4 “to the sea” Too general to test.',
    )
    expect(textOf(about)).toMatch(
      /1\.2\.0, 15 January 2026The dam was added\.1\.1\.0, 1 December 2025A date was mended/u,
    )
  })

  test('gives the edition to be cited', async () => {
    const actions = panelActions()
    const about = await openAbout(actions)
    await press(about, 'Cite this edition')
    await press(about, 'BibTeX')
    expect(actions.copy).toHaveBeenCalledWith('@article{doe}')
    await press(about, 'Chicago bibliography')
    expect(actions.copy).toHaveBeenLastCalledWith(
      'Doe, Jane. Bridges & Fords. 1999.',
      'Doe, Jane. <i>Bridges &amp; Fords</i>. 1999.',
    )
    expect(textOf(about.querySelector('dd i'))).toBe('Bridges & fords')
  })

  test('gives the text of a report on the edition as a whole', async () => {
    const actions = panelActions()
    await press(await openAbout(actions), 'Report an error')
    expect(actions.copy.mock.lastCall?.[0]).toMatch(
      /^Edition: Rivers, annotated of Richard Roe, “The Paradox of Rivers”, version 1\.2\.0 of 2026-01-15\nPage: https:/u,
    )
  })
})
