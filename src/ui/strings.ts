/** Every visible text goes through here. Components ask for it by key; the entries decide where it comes from. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translate } from '../core/texts/translate'

export const Strings = createContext<Translate>((key) => key)

/** The translation function of the surrounding `Strings.Provider`. */
export const useStrings = (): Translate => useContext(Strings)

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text

/** Makes a value from the data usable in a message key, which must not contain a hyphen. */
export const underscored = <Text extends string>(text: Text): Underscored<Text> =>
  text.replaceAll('-', '_') as Underscored<Text>
