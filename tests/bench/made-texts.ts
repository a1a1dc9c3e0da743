/** Texts made to be hard for anchoring. */
import type { Random } from './random'

/** Paragraphs, and a maker of one more sentence of the same sort. */
export type BenchText = { readonly paragraphs: readonly string[]; sentence(random: Random): string }

const PARTIES = ['Lessor', 'Lessee', 'Guarantor', 'Carrier', 'Consignee', 'Depositary', 'Licensor', 'Licensee']
const THINGS = ['premises', 'goods', 'deposit', 'records', 'vessel', 'warehouse', 'licence', 'certificate', 'security']
const ACTS = ['deliver', 'return', 'insure', 'inspect', 'surrender', 'replace', 'register', 'transfer', 'maintain']
const SPANS = ['seven days', 'thirty days', 'sixty days', 'two months', 'one year', 'a reasonable time']
const GROUNDS = ['written notice', 'demand', 'the date of default', 'receipt of the invoice', 'the end of the term']

const legalSentence = (random: Random): string => {
  const [a, b, act, other, thing, span, ground] = [
    random.one(PARTIES),
    random.one(PARTIES),
    random.one(ACTS),
    random.one(ACTS),
    random.one(THINGS),
    random.one(SPANS),
    random.one(GROUNDS),
  ]
  return random.one([
    `The ${a} shall ${act} the ${thing} to the ${b} within ${span} of ${ground}.`,
    `The ${a} shall not ${act} or ${other} the ${thing} without the prior consent of the ${b}.`,
    `Where the ${a} fails to ${act} the ${thing} within ${span} of ${ground}, the ${b} may ${other} it at the cost of the ${a}.`,
    `Nothing in this clause shall oblige the ${a} to ${act} the ${thing} before ${ground}.`,
    `If the ${thing} is lost or damaged, the ${a} shall ${act} it, and the ${b} shall be released from the duty to ${other} it.`,
  ])
}

const legal = (random: Random): BenchText => ({
  sentence: legalSentence,
  paragraphs: Array.from(
    { length: 40 },
    (_, index) => `${index + 1}. ${Array.from({ length: 2 + random.upTo(3) }, () => legalSentence(random)).join(' ')}`,
  ),
})

const TOWNS = ['Alderholm', 'Brackwede', 'Casterford', 'Dunwich Bay', 'Eastry', 'Farnby', 'Gorleston', 'Hexley']
const WARES = ['rope', 'salt', 'barley', 'tallow', 'slate', 'wool', 'copper nails', 'oak planks', 'lamp oil']

const listItem = (random: Random): string =>
  `${random.one(TOWNS)}: ${2 + random.upTo(60)} loads of ${random.one(WARES)}, ${random.one(['paid', 'unpaid', 'part paid', 'in dispute'])}, ${random.one(['by cart', 'by barge', 'by sea'])}.`

const lists = (random: Random): BenchText => ({
  sentence: listItem,
  paragraphs: Array.from({ length: 150 }, () => listItem(random)),
})

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'st',
  'tr',
  'pl',
  'ch',
  'gr',
  'th',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'rm', 'st']
const SMALL = ['the', 'of', 'and', 'a', 'to', 'in', 'that', 'was', 'by', 'which', 'for', 'its']

const inventedWord = (random: Random): string =>
  Array.from({ length: 1 + random.upTo(3) }, () => random.one(ONSETS) + random.one(VOWELS) + random.one(CODAS)).join('')

/** Words as often as in prose: half of them small, the others from a vocabulary in which few are common. */
export const proseMaker = (vocabulary: readonly string[]): ((random: Random) => string) => {
  return (random) => {
    const words = Array.from({ length: 8 + random.upTo(16) }, () =>
      random.chance(0.4) ? random.one(SMALL) : (vocabulary[random.upTo(1 + random.upTo(vocabulary.length))] ?? 'so'),
    )
    const text = words.join(' ').replace(/^./u, (letter) => letter.toUpperCase())
    const comma = text.indexOf(' ', text.length >> 1)
    return comma < 0 || random.chance(0.3) ? `${text}.` : `${text.slice(0, comma)},${text.slice(comma)}.`
  }
}

/** Paragraphs that come two to four times, each time with a few words exchanged. */
const nearDuplicates = (random: Random): BenchText => {
  const vocabulary = Array.from({ length: 400 }, () => inventedWord(random))
  const sentence = proseMaker(vocabulary)
  const paragraphs = Array.from({ length: 14 }, () => {
    const first = Array.from({ length: 3 + random.upTo(3) }, () => sentence(random)).join(' ')
    const share = random.one([0.02, 0.05, 0.1])
    const exchanged = (): string =>
      first.replace(/\p{L}{4,}/gu, (word) => (random.chance(share) ? random.one(vocabulary) : word))
    return [first, ...Array.from({ length: 1 + random.upTo(3) }, exchanged)]
  })
  return { sentence, paragraphs: random.shuffled(paragraphs.flat()) }
}

const letters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
const ALPHABETS: readonly (readonly string[])[] = [
  letters(0x3b1, 0x3c9),
  letters(0x430, 0x44f),
  letters(0x5d0, 0x5ea),
  letters(0x627, 0x64a).filter((letter) => /\p{Lo}/u.test(letter)),
  [...'aeiouäöüéèñçø', ...'bdfgklmnprst'],
  letters(0x10330, 0x10348),
]
const IDEOGRAPHS = letters(0x4e00, 0x4eff)

/** Sentences in Greek, Cyrillic, Hebrew, Arabic, Latin with marks, Gothic (outside the first plane) and Han letters. */
const scriptSentence = (random: Random): string => {
  if (random.chance(0.25)) {
    return `${Array.from({ length: 15 + random.upTo(30) }, () => random.one(IDEOGRAPHS)).join('')}\u3002`
  }
  const alphabet = random.one(ALPHABETS)
  const word = (): string => Array.from({ length: 2 + random.upTo(8) }, () => random.one(alphabet)).join('')
  return `${Array.from({ length: 6 + random.upTo(14) }, () => (random.chance(0.1) ? inventedWord(random) : word())).join(' ')}.`
}

const scripts = (random: Random): BenchText => ({
  sentence: scriptSentence,
  paragraphs: Array.from({ length: 45 }, () =>
    Array.from({ length: 2 + random.upTo(4) }, () => scriptSentence(random)).join(' '),
  ),
})

/** Makers of the texts, by name. */
export const MADE_TEXTS: Readonly<Record<string, (random: Random) => BenchText>> = {
  legal,
  lists,
  'near-duplicates': nearDuplicates,
  'mixed scripts': scripts,
}
