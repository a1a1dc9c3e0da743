/** Finds Chromium and Firefox on this machine, or installs them where a package manager can. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserKind = 'chromium' | 'firefox'

type Known = {
  /** The environment variable that names the executable. */
  readonly variable: string
  readonly commands: readonly string[]
  readonly paths: readonly string[]
  /** Debian's package. */
  readonly package: string
}

const KNOWN: Readonly<Record<BrowserKind, Known>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    // Branded Chrome no longer loads extensions from the command line; Chromium and Chrome for Testing do.
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
    package: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    package: 'firefox-esr',
  },
}

/** The path of a browser's executable, or undefined if none is found. */
const findBrowser = (kind: BrowserKind): string | undefined => {
  const { variable, commands, paths } = KNOWN[kind]
  const named = process.env[variable]
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist`)
    return named
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...found, ...paths].find((path) => existsSync(path))
}

/**
 * The path of a browser's executable; installs Debian's package if there is none and this process may.
 * Throws with what a person can do otherwise.
 */
export const ensureBrowser = (kind: BrowserKind): string => {
  const found = findBrowser(kind)
  if (found !== undefined) return found
  const { variable, package: name } = KNOWN[kind]
  const help = `No ${kind} found. Install it (Debian: apt-get install ${name}) or set ${variable} to its executable.`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(help)
  console.log(`Installing ${name} with apt-get …`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  try {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
  } catch (cause) {
    throw new Error(help, { cause })
  }
  const installed = findBrowser(kind)
  if (installed === undefined) throw new Error(help)
  return installed
}
