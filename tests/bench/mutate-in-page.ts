/** Runs in the page of the measurement in the extension, as a script of its own: what a page does that changes all the time. */

/** Where the page is changed: within the article, paragraph after paragraph, or beside it. */
export type Where = 'article' | 'elsewhere'

/** Changes the page `times`, ten times a task, with an end of microtasks after each, at which observers hear of it. */
const mutate = async (where: Where, times: number): Promise<void> => {
  const elements = [...document.querySelectorAll(where === 'article' ? '.entry p' : '#sidebar')]
  if (elements.length === 0) throw new Error('nothing to change')
  const added: Element[] = []
  for (let i = 0; i < times; i++) {
    const node = document.createElement('span')
    node.textContent = ` ${i}`
    elements[(i * 7) % elements.length]?.append(node)
    added.push(node)
    await null
    if (i % 10 === 9) await new Promise((done) => setTimeout(done))
  }
  // As long as the watch may wait with a page in constant change.
  await new Promise((done) => setTimeout(done, 1300))
  for (const node of added) node.remove()
}

Object.assign(globalThis, { mutate })
