/** Files of strings are made ready to be asked; others are empty. */
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../src/core/texts/catalogue'

describe('texts', () => {
  test('come out with numbers in place of named placeholders', () => {
    const messages = {
      plain: { message: 'Карточка', description: 'x' },
      placed: {
        message: '$ALL$ (все $all$): из них $PLACED$',
        placeholders: { placed: { content: '$1', example: '3' }, ALL: { content: '$2' } },
      },
    }
    expect(textsOf(messages)).toEqual({ plain: 'Карточка', placed: '$2 (все $2): из них $1' })
  })

  test('lose a placeholder that is not defined', () => {
    expect(textsOf({ one: { message: 'a $B$ c' } })).toEqual({ one: 'a  c' })
  })

  test.each([[null], ['text'], [[1]], [{ one: 'text' }], [{ one: { message: 1 } }]])('are none of %j', (messages) => {
    expect(textsOf(messages)).toEqual({})
  })
})
