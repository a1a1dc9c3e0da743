/** `npm run bench -- notes-kill`: whether a note that was told to be stored outlives the browser's sudden death. */
import { type Kills, killWhileWriting } from './kill-while-writing'
import { randomFrom } from './random'

const KILLS = 50

/** Prints a table of both browsers, or of those named, and fails if a note was lost. */
export const runNotesKill = async (seed: number, times: string | undefined): Promise<void> => {
  const kills = times === undefined ? KILLS : Number(times)
  console.log(`Seed ${seed}.\n`)
  const rows: string[] = []
  for (const browser of ['chromium', 'firefox'] as const) {
    const count = ({ half, lost, refused, told, writing }: Kills): string =>
      `${told} | ${Math.round(told / (writing / 1000))} | ${lost} | ${half} | ${refused}`
    const sum = await killWhileWriting(browser, kills, randomFrom(seed), (kill, so_far) =>
      console.log(`${browser}, kill ${kill}: ${count(so_far)}`),
    )
    rows.push(`| ${browser} | ${kills} | ${count(sum)} |`)
    if (sum.lost + sum.half > 0) process.exitCode = 1
  }
  console.log('\n| browser | kills | told | told a second | lost | half | refused |\n|---|--:|--:|--:|--:|--:|--:|')
  console.log(rows.join('\n'))
}
