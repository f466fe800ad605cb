const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a clean-up when this process ends or is told to end. A signal is passed on when the clean-up is
 * done, so that the process ends the way it would have.
 * @param cleanUp must not wait for anything
 * @returns a function that calls the watch off
 */
export function endWithProcess(cleanUp: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    release()
    cleanUp()
    // Somebody else who listens decides what the signal means; otherwise it ends the process.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const release = (): void => {
    process.off('exit', cleanUp)
    for (const signal of signals) process.off(signal, onSignal)
  }
  process.on('exit', cleanUp)
  for (const signal of signals) process.on(signal, onSignal)
  return release
}
