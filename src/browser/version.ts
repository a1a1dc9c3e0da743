/** The version of the extension. */
import { browser } from './api'

/** As the manifest has it, for example `0.1.0`. */
export const version = (): string => browser.runtime.getManifest().version
