/**
 * `npm run bench -- notes-accuracy [--seed N] [--rounds N]`: how often passages that a reader marked in the article are found again after the
 * article was changed, as a table.
 */
import { CHANGES } from './changes'
import { type Case, measureAll, verdictOf } from './measure-accuracy'
import { TEXTS } from './texts'

const shareOf = (cases: readonly Case[], verdict: string): string =>
  cases.length === 0
    ? '–'
    : ((100 * cases.filter((each) => verdictOf(each) === verdict).length) / cases.length).toFixed(2)

/** Prints a row for each change, and one for all changes that leave the passage there. */
export const runNotesAccuracy = (seed: number, rounds = 60): void => {
  const { article } = TEXTS
  if (article === undefined) throw new Error('no article')
  const cases = measureAll({ texts: { article }, seed, rounds, isShuffled: false, isMarked: true })
  const told = (name: string, these: readonly Case[]): void =>
    console.log(
      `| ${[name, these.length, ...['right', 'wrong', 'orphan'].map((each) => shareOf(these, each))].join(' | ')} |`,
    )
  console.log(`\nPassages marked by lot in the article, seed ${seed}:\n`)
  console.log('| change | passages | right % | wrong % | not placed % |\n|---|--:|--:|--:|--:|')
  for (const { name } of CHANGES)
    told(
      name,
      cases.filter(({ change }) => change === name),
    )
  const kept = cases.filter(({ keeps }) => keeps)
  told('all that leave the passage there', kept)
  told(
    'all that take it away',
    cases.filter(({ keeps }) => !keeps),
  )
}
