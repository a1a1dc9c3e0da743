/** CITATION.cff says the versions that there are. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editionAsWork } from '../../tools/edition/edition-as-work'

const CFF = readFileSync('CITATION.cff', 'utf8')
const [program = '', edition = ''] = CFF.split('references:')
const field = (text: string, name: string): string | undefined =>
  new RegExp(`^ *(?:- )?${name}: (.+)$`, 'mu').exec(text)?.[1]

test('the program’s', () => {
  const { license, version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect([field(program, 'version'), field(program, 'license')]).toEqual([version, license])
})

test('the edition’s', () => {
  const article = JSON.parse(readFileSync('annotations/the-paradox-of-russo-chinese-relations/article.json', 'utf8'))
  const { title } = editionAsWork(article)
  const { compiledBy, revised, version } = article.edition
  expect(['title', 'version', 'date-released', 'name'].map((name) => field(edition, name))).toEqual([
    title,
    version,
    revised,
    compiledBy,
  ])
})
