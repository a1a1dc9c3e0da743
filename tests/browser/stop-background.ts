/** Chromium's background put to sleep. */
import type { Browser, Target } from 'puppeteer-core'

const isWorker = (target: Target): boolean => target.type() === 'service_worker'

/** Stops the background as Chromium does once it has had nothing to do for half a minute; resolves when it is gone. */
export const stopBackground = async (browser: Browser): Promise<void> => {
  const target = await browser.waitForTarget(isWorker)
  const gone = new Promise<void>((done) => {
    const destroyed = (other: Target): void => {
      if (other !== target) return
      browser.off('targetdestroyed', destroyed)
      done()
    }
    browser.on('targetdestroyed', destroyed)
  })
  await (await target.worker())?.close()
  await gone
}
