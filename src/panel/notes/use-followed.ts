/** Something that a component follows: what it is now, and whenever it is another. */
import { useEffect, useState } from 'preact/hooks'

type Followed<State> = { now(): State; wake(): void; follow(listener: () => void): () => void }

/** What it is now. It is woken once somebody wants it. */
export const useFollowed = <State>(followed: Followed<State>, isWanted: boolean): State => {
  const [, draw] = useState({})
  useEffect(() => followed.follow(() => draw({})), [followed])
  useEffect(() => {
    if (isWanted) followed.wake()
  }, [followed, isWanted])
  return followed.now()
}
