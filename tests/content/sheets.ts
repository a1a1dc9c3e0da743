/** Style sheets without rules, for what does not depend on style. */
import type { Sheets } from '../../src/core/model/messages/prepared'

export const SHEETS: Sheets = { overlay: '', marker: '' }
