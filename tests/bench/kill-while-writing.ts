/** Kills a browser again and again while two tabs write notes as fast as they can, and looks after each start what is there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStoredNote } from '../../src/core/model/notes/read-stored-note'
import type { BrowserKind } from '../../tools/browser/browsers'
import { drive } from '../../tools/browser/drive'
import type { Driver } from '../../tools/browser/driver'
import { HOST, PATH } from '../../tools/browser/session'
import { serveSite } from '../../tools/browser/site-server'
import { ROOT } from './in-chromium'
import type { Random } from './random'

/** For how long the tabs write before the browser is killed, in ms: at the start, in the middle, when the store has begun to tidy itself. */
const WRITING = { least: 300, most: 1800 }
/** How much is stored before the notes are taken away, in bytes: the limit of the browser's own is not what is tried here. */
const MOST_STORED = 6_000_000
const TABS = 2
/** Notes that each tab writes at the same time. */
const LANES = 4

export type Kills = {
  readonly kills: number
  /** Writings that were told to be stored, each of a new note or a changed one. */
  readonly told: number
  /** Of these, those that were not there after a kill. */
  readonly lost: number
  /** Values that no note could be read from, or whose text did not come to its end. */
  readonly half: number
  /** Writings that the background refused or did not answer while the browser lived. */
  readonly refused: number
  /** How long the tabs wrote, in ms. */
  readonly writing: number
}

/** Writes notes without end, in the world of the content script, and tells the server of each that is stored. */
const WRITE = `() => {
  const { runtime } = globalThis.browser ?? chrome
  const told = []
  let telling = false
  const tell = async (line) => {
    told.push(line)
    if (telling) return
    telling = true
    while (told.length > 0) await fetch('/told?' + told.splice(0, 60).join(',')).catch(() => undefined)
    telling = false
  }
  const lane = async () => {
    for (let id, replaces, nth = 0; ; nth++) {
      if (nth % 3 === 0) [id, replaces] = [crypto.randomUUID(), []]
      const body = (id + ' ').repeat(1 + Math.random() * 30) + 'end'
      const content = { passage: null, colour: 'yellow', body, tags: [], deleted: false }
      const answer = await runtime.sendMessage({ type: 'write-note', change: { id, article: 'killed', content, replaces } })
      const [version] = answer?.note?.versions ?? []
      if (version) replaces = [version.at + ' ' + version.by]
      void tell(version ? id + '@' + version.at : 'refused')
    }
  }
  for (let nth = 0; nth < ${LANES}; nth++) void lane().catch(() => undefined)
}`

/** Begins to write in every tab that has the content script. */
const begin = (driver: Driver): Promise<unknown> =>
  driver.inExtension(`async () => {
    const { scripting, tabs } = globalThis.browser ?? chrome
    const write = ({ id }) => scripting.executeScript({ target: { tabId: id }, func: ${WRITE} }).then(() => 1, () => 0)
    return Promise.all((await tabs.query({})).map(write))
  }`)

const values = (driver: Driver): Promise<Record<string, unknown>> =>
  driver.inExtension('async () => (globalThis.browser ?? chrome).storage.local.get(null)')

/** The time of a note's newest version; undefined if it is no whole note. */
const stampOf = (value: unknown): string | undefined => {
  const [newest] = readStoredNote(value)?.versions ?? []
  return newest?.body.endsWith(' end') ? newest.at : undefined
}

/**
 * Kills it `kills` times. The process is killed, not the machine: what the system has not yet written to the disk stays.
 * @param random when it is killed
 * @param tell called after each kill
 */
export const killWhileWriting = async (
  kind: BrowserKind,
  kills: number,
  random: Random,
  tell: (kill: number, kills: Kills) => void = () => {},
): Promise<Kills> => {
  const profile = mkdtempSync(join(tmpdir(), 'counterpoint-profile-'))
  /** By each note's id the time of its last writing that was told, as this process heard of it. */
  const told = new Map<string, string>()
  const sum = { kills: 0, told: 0, lost: 0, half: 0, refused: 0, writing: 0 }
  const server = await serveSite((_host, path) => {
    for (const line of path.startsWith('/told?') ? path.slice('/told?'.length).split(',') : []) {
      const [id = '', at] = line.split('@')
      if (at === undefined) sum.refused += 1
      else {
        sum.told += 1
        if ((told.get(id) ?? '') < at) told.set(id, at)
      }
    }
    return '<!doctype html><title>An article</title><p>Nothing to find.'
  })
  const start = (): Promise<Driver> => drive(kind, { extension: join(ROOT, 'dist', kind), port: server.port, profile })
  const look = async (driver: Driver): Promise<void> => {
    const stored = await values(driver)
    for (const [id, at] of told) {
      const value = stored[`note:killed:${id}`]
      if (value === undefined || (stampOf(value) ?? at) < at) sum.lost += 1
    }
    for (const [key, value] of Object.entries(stored))
      if (key.startsWith('note:') && stampOf(value) === undefined) sum.half += 1
    if (JSON.stringify(stored).length < MOST_STORED) return
    await driver.inExtension('async () => { await (globalThis.browser ?? chrome).storage.local.clear(); return true }')
    told.clear()
  }
  let driver = await start()
  try {
    while (sum.kills < kills) {
      for (let tab = 0; tab < TABS; tab++) await (await driver.newPage()).goto(`https://${HOST}${PATH}`)
      await begin(driver)
      const time = WRITING.least + random.upTo(WRITING.most - WRITING.least)
      await new Promise((done) => setTimeout(done, time))
      await driver.kill()
      sum.kills += 1
      sum.writing += time
      driver = await start()
      await look(driver)
      tell(sum.kills, sum)
    }
    return sum
  } finally {
    await driver.close()
    await server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
