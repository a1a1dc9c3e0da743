/**
 * The processor's time that `work` takes, in ms, whatever else the machine does meanwhile. Speed is measured by `npm run bench`. A test that asks
 * this only looks for work that grows with the square of its input: its limit is many times what the work takes.
 */
export const processorTime = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { system, user } = process.cpuUsage(before)
  return (user + system) / 1000
}
