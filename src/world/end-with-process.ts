const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const cleanUps = new Set<() => void>()

/**
 * Runs a clean-up when this process ends or is told to end. A signal is passed on when all clean-ups are done, so that the
 * process ends the way it would have. Where somebody else listens to the signal, they decide what it means.
 * @param cleanUp must not wait for anything
 * @returns a function that calls the watch off
 */
export function endWithProcess(cleanUp: () => void): () => void {
  const own = (): void => cleanUp()
  if (cleanUps.size === 0) {
    process.on('exit', cleanAll)
    for (const signal of signals) process.on(signal, onSignal)
  }
  cleanUps.add(own)
  return () => {
    cleanUps.delete(own)
    if (cleanUps.size === 0) stopListening()
  }
}

/**
 * Makes something that does not outlive this process: it is undone when the process ends, even where a signal comes while
 * it is made. Before anybody listens, a signal ends the process in the middle of a turn; from then on it waits for the next.
 * @param make must not wait for anything, as `undo`
 * @throws what `make` throws; nothing is undone, then
 */
export function makeForProcess<Made>(
  make: () => Made,
  undo: (made: Made) => void,
): {made: Made; release: () => void} {
  let undoIt = (): void => {}
  const release = endWithProcess(() => undoIt())
  try {
    const made = make()
    undoIt = () => undo(made)
    return {made, release}
  } catch (error) {
    release()
    throw error
  }
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  stopListening()
  cleanAll()
  process.kill(process.pid, signal)
}

/** One that fails keeps no other from its work. */
function cleanAll(): void {
  for (const cleanUp of cleanUps) {
    cleanUps.delete(cleanUp)
    try {
      cleanUp()
    } catch {
      // What cannot be tidied up stays; the next run knows such things.
    }
  }
}

function stopListening(): void {
  process.off('exit', cleanAll)
  for (const signal of signals) process.off(signal, onSignal)
}
