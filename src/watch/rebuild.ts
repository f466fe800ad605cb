/** Saves → builds: several saves at once are one build, pages come before papers, and papers give way to newer pages. */

export interface Work {
  /** Makes the pages of what there is now. Must not reject. */
  makePages(): Promise<void>
  /** Makes the papers; ends early where `signal` says that they are out of date. Must not reject. */
  makePapers(signal: AbortSignal): Promise<void>
  /** Ends when nothing was saved for a moment, so that the next save is none of the last. */
  settle(): Promise<void>
}

export interface Rebuilds {
  /** Says that something was saved. */
  changed(): void
  /** Ends when the work that was asked for is done. */
  idle(): Promise<void>
  /** Lets papers that are being made end early and makes no more; ends when nothing runs. */
  stop(): Promise<void>
}

/** Saves that never end are not waited for: somebody looks at the page. */
const mostWaits = 8

/** Builds on demand, one after the other; nothing runs before `changed` is called. */
export function startRebuilds({makePages, makePapers, settle}: Work): Rebuilds {
  let asked = 0
  let stopped = false
  let running: Promise<void> | undefined
  let papers = new AbortController()

  async function run(): Promise<void> {
    for (let done = 0; done < asked && !stopped; ) {
      for (let waits = 0; done < asked && waits < mostWaits && !stopped; waits++) {
        done = asked
        await settle()
      }
      done = asked
      await makePages()
      if (asked > done || stopped) continue
      papers = new AbortController()
      await makePapers(papers.signal)
      if (asked === done) break
    }
    asked = 0
    running = undefined
  }

  return {
    changed() {
      if (stopped) return
      asked++
      papers.abort()
      running ??= run()
    },
    async idle() {
      while (running) await running
    },
    async stop() {
      stopped = true
      papers.abort()
      await running
    },
  }
}
