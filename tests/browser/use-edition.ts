/** Before each file of the browser tests: takes the edition that was rendered once for all of them. */
import { inject } from 'vitest'
import { keepEdition } from '../../tools/edition/shipped-edition'

keepEdition(inject('edition'))
