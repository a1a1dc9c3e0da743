/** A text of our own that has nothing to do with the article, as long as one likes. */
import type { TextBlock } from './runs'

export const OTHER_TITLE = 'Keepers of the Light: Wages and Watches on a Northern Coast'
export const OTHER_AUTHOR = 'A. N. Other'

const PLACES = ['Alderholm', 'Brackwede', 'Casterford', 'Dunwich Bay', 'Eastry', 'Farnby', 'Gorleston', 'Hexley']
const GOODS = ['lamp oil', 'wicks', 'coal', 'rope', 'glass for the lantern', 'whitewash', 'salt beef', 'candles']
const TURNS = [
  (place: string, good: string, year: number) =>
    `In ${year} the keeper at ${place} asked for more ${good} than the board had allowed, and was refused in two lines.`,
  (place: string, good: string, year: number) =>
    `The account book of ${place} has no entry for ${good} between ${year} and ${year + 3}; whether none was sent or nobody wrote it down cannot be said.`,
  (place: string, good: string, year: number) =>
    `At ${place} the second watch began at midnight, and by ${year} its keeper was paid in ${good} as well as in coin.`,
  (place: string, good: string, year: number) =>
    `A visitor of ${year} found the tower of ${place} in good order, the stores of ${good} full, and the keeper asleep.`,
  (place: string, good: string, year: number) =>
    `When ${good} ran short in the winter of ${year}, boats from ${place} carried what they could spare along the coast.`,
]

/** The item with this number, round and round. */
const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** The steps differ, so that no two paragraphs near each other are the same. */
const sentence = (index: number): string =>
  pick(TURNS, index * 3 + Math.floor(index / 5))(
    pick(PLACES, index + Math.floor(index / 8)),
    pick(GOODS, index * 5 + Math.floor(index / 8)),
    1780 + ((index * 7) % 120),
  )

const SENTENCES = 6
const PARAGRAPHS = 5

/** The title and so many sections of five paragraphs. Every call gives the same text. */
export const otherBlocks = (sections: number): TextBlock[] => [
  { kind: 'title', runs: [{ text: OTHER_TITLE }] },
  { kind: 'author', runs: [{ text: OTHER_AUTHOR, isItalic: true }] },
  ...Array.from({ length: sections }, (_, section): TextBlock[] => [
    { kind: 'heading', runs: [{ text: `${section + 1} The Coast at ${pick(PLACES, section)}` }] },
    ...Array.from({ length: PARAGRAPHS }, (_unused, paragraph): TextBlock => {
      const first = (section * PARAGRAPHS + paragraph) * SENTENCES
      const sentences = Array.from({ length: SENTENCES }, (_none, i) => sentence(first + i))
      return { kind: 'paragraph', runs: [{ text: sentences.join(' ') }] }
    }),
  ]).flat(),
]
