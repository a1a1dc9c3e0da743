/** Dates: what two of unequal precision say of each other, and which of them a text names. */
import { describe, expect, test } from 'vitest'
import { datesInProse } from '../../../tools/edition/dates-in-prose'
import { fromCsl, isAfter, isOnCalendar } from '../../../tools/edition/partial-date'

test.each([
  ['2012-06-23', '2012-06-22', true],
  ['2012-06-22', '2012-06-22', false],
  ['2012-06', '2012-06-22', false],
  ['2012-07', '2012-06-22', true],
  ['2012', '2012-06-22', false],
  ['2013', '2012-12-31', true],
  ['2012-06-22', '2012', false],
  ['2013-01', '2012', true],
])('%s is after %s for certain: %s', (date, other, after) => expect(isAfter(date, other)).toBe(after))

test.each([
  ['2012', true],
  ['2012-02-29', true],
  ['2011-02-29', false],
  ['2012-13', false],
  ['2012-04-31', false],
])('%s is on the calendar: %s', (date, on) => expect(isOnCalendar(date)).toBe(on))

test.each([
  [[2012], '2012'],
  [[2012, 6], '2012-06'],
  [[2012, 6, 5], '2012-06-05'],
  [[987], '0987'],
])('the parts %j are %s', (parts, date) => expect(fromCsl({ 'date-parts': [parts] })).toBe(date))

describe('a text', () => {
  test.each([
    ['On 5 June 2012 and again in May 2013.', ['2012-06-05', '2013-05']],
    ['from 31 May to 1 June 2010', ['2010-06-01']],
    ['In 2012, a year of May.', []],
    ['In June 2012, in June 2012', ['2012-06']],
    ['by 22 December 2017', ['2017-12-22']],
    ['Mayday 2012; 105 June 2012', ['2012-06']],
  ])('%s', (text, dates) => expect(datesInProse(text)).toEqual(dates))
})
