/**
 * `npm run bench -- accuracy [--seed N] [--rounds N]`: how often quotes whose text changed are placed right, wrong or not at all, as tables.
 * `--wrong right|wrong|orphan` prints the cases that came to that as well.
 */
import { parseArgs } from 'node:util'
import { CHANGES } from './changes'
import { type Case, isClear, LENGTHS, measureAll, type Verdict, verdictOf } from './measure-accuracy'
import { TEXTS } from './texts'

/** Floors for the table of what a higher or lower one would do. */
const FLOORS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, undefined]

const shareOf = (cases: readonly Case[], verdict: Verdict, floor?: number): string =>
  cases.length === 0
    ? '–'
    : ((100 * cases.filter((each) => verdictOf(each, floor) === verdict).length) / cases.length).toFixed(2)

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'accuracy'),
  options: { seed: { type: 'string' }, rounds: { type: 'string', default: '60' }, wrong: { type: 'string' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
const rounds = Number(values.rounds)

const tell = (title: string, cases: readonly Case[]): void => {
  console.log(`\n${title}\n`)
  console.log(
    '| change | length | quotes | right % | wrong % | orphan % | with twin | right % | wrong % | undecidable | wrong % |',
  )
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  for (const { keeps, name } of CHANGES) {
    for (const length of LENGTHS) {
      const these = cases.filter((each) => each.change === name && each.length === length)
      const clear = these.filter(isClear)
      const twins = these.filter(({ twin }) => twin)
      const undecidable = these.filter((each) => each.undecidable)
      const row = [
        name,
        length.name,
        clear.length,
        shareOf(clear, 'right'),
        shareOf(clear, 'wrong'),
        keeps ? shareOf(clear, 'orphan') : '–',
        twins.length,
        shareOf(twins, 'right'),
        shareOf(twins, 'wrong'),
        undecidable.length,
        shareOf(undecidable, 'wrong'),
      ]
      console.log(`| ${row.join(' | ')} |`)
    }
  }
}

const tellByText = (cases: readonly Case[]): void => {
  const names = Object.keys(TEXTS)
  console.log('\nRight / wrong by text, in %:\n')
  console.log(`| change | length | ${names.join(' | ')} |`)
  console.log(`|---|---|${'--:|'.repeat(names.length)}`)
  for (const { name } of CHANGES) {
    for (const length of LENGTHS) {
      const shares = names.map((text) => {
        const these = cases.filter(
          (each) => isClear(each) && each.change === name && each.text === text && each.length === length,
        )
        return `${shareOf(these, 'right')} / ${shareOf(these, 'wrong')}`
      })
      console.log(`| ${name} | ${length.name} | ${shares.join(' | ')} |`)
    }
  }
}

const tellFloors = (cases: readonly Case[]): void => {
  console.log('\nRight / wrong in % as the floor moves, over all changes; "gone" is quotes cut or deleted:\n')
  console.log(`| floor | ${LENGTHS.map(({ name }) => `${name} | gone ${name}`).join(' | ')} |`)
  console.log(`|--:|${'--:|'.repeat(2 * LENGTHS.length)}`)
  for (const floor of FLOORS) {
    const cells = LENGTHS.flatMap((length) => {
      const these = cases.filter((each) => isClear(each) && each.length === length)
      const kept = these.filter(({ keeps }) => keeps)
      const gone = these.filter(({ keeps }) => !keeps)
      return [`${shareOf(kept, 'right', floor)} / ${shareOf(kept, 'wrong', floor)}`, shareOf(gone, 'wrong', floor)]
    })
    console.log(`| ${floor ?? 'as decided'} | ${cells.join(' | ')} |`)
  }
}

console.log(`Seed ${seed}, ${rounds} rounds.`)
const inOrder = measureAll({ texts: TEXTS, seed, rounds, isShuffled: false })
tell('Quotes given in the order of the text:', inOrder)
tellByText(inOrder)
tellFloors(inOrder)
tell(
  'The same, the quotes shuffled, so that order tells nothing:',
  measureAll({ texts: TEXTS, seed, rounds, isShuffled: true }),
)
if (values.wrong !== undefined) {
  for (const each of inOrder.filter((one) => isClear(one) && verdictOf(one) === values.wrong)) {
    console.log(JSON.stringify({ ...each, length: each.length.name }))
  }
}
