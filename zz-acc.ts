import { MADE_TEXTS } from './tests/bench/made-texts'
import { isClear, measureAll, verdictOf } from './tests/bench/measure-accuracy'
import { writeFileSync } from 'node:fs'
const out: string[] = []
for (const [rounds, isShuffled] of [[3,false],[1,true]] as const)
  for (const c of measureAll({ texts: MADE_TEXTS, seed: 20120622, rounds, isShuffled })) out.push(JSON.stringify({s:isShuffled, clear:isClear(c), v: verdictOf(c), ...(c as any)}))
writeFileSync(process.argv[2]!, out.join('\n'))
