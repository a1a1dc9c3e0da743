/** A limit on how long an answer may take: a browser that never answers must not hold up what can go on without it. */

/**
 * The answer, if it comes in time. The question goes on: it cannot be called off.
 * @param limit in ms
 * @returns rejects as `answer` does, and with an error once the time is over
 */
export const answerWithin = <Value>(answer: Promise<Value>, limit: number): Promise<Value> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit)
    answer.then(resolve, reject).finally(() => clearTimeout(late))
  })
