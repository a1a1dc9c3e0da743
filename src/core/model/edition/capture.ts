/** Addresses of captures in the Internet Archive. */
import type { Source } from './source'

/** What the archive's addresses begin with, before the moment of the capture in 14 figures. */
const ARCHIVE = 'https://web.archive.org/web/'

/**
 * The capture nearest to a day: the archive leads from this address to the one that it has. Whether it has any is not known here.
 * @param day year, month and day, as many of them as are known
 */
export const captureOf = (address: string, [year = 0, month = 1, day = 1]: readonly number[]): string => {
  const moment = [month, day].map((part) => String(part).padStart(2, '0')).join('')
  return `${ARCHIVE}${String(year).padStart(4, '0')}${moment}000000/${address}`
}

/** Whether a work is to have one: not where its address is not linked, and not a front page, of which no capture is the work. */
const needsCapture = ({ custom, URL: address }: Source): boolean =>
  address !== undefined && custom.address?.link !== false && custom.address?.state !== 'home-page'

/** The capture of the day on which the work appeared, else was read: a year alone is no day near which to look. Undefined where there is to be none. */
export const captureFor = (work: Source): string | undefined => {
  const [appeared, read] = [work.issued?.['date-parts'][0], work.accessed?.['date-parts'][0]]
  const day = appeared !== undefined && appeared.length > 1 ? appeared : (read ?? appeared)
  return work.URL === undefined || day === undefined || !needsCapture(work) ? undefined : captureOf(work.URL, day)
}
