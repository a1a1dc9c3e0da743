/** An erratum of the article's text. */
import type { Erratum } from '../core/model/edition/annotation-schemas'
import { Emendation } from './Emendation'

/** The body of an erratum's card. */
export const ErratumBody = ({ erratum }: { erratum: Erratum }) => <Emendation {...erratum} />
