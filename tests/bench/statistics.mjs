/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The smallest and the largest, as text. */
export function spread(numbers) {
  return `${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)}`
}

/**
 * Both sides of a comparison in one row; each pair was measured one after the other, and its ratio counts. Processor time
 * and memory are those of a pair that was looked at, in a run of its own.
 */
export function comparePairs(name, pairs, {ours, bare}) {
  const timeOf = side => median(pairs.map(it => it[side].milliseconds))
  const ratios = pairs.map(it => it.ours.milliseconds / it.bare.milliseconds)
  return {
    name,
    rounds: pairs.length,
    milliseconds: timeOf('ours'),
    bareMilliseconds: timeOf('bare'),
    ratio: Number(median(ratios).toFixed(2)),
    spread: spread(ratios),
    cpuMilliseconds: ours.cpuMilliseconds,
    bareCpuMilliseconds: bare.cpuMilliseconds,
    peakMegabytes: ours.peakMegabytes,
    barePeakMegabytes: bare.peakMegabytes,
  }
}

/** Such a row for people. */
export function describeRow(row) {
  return (
    `${row.name}: ${row.milliseconds} ms, bare ${row.bareMilliseconds} ms, ratio ${row.ratio} (${row.spread}); ` +
    `processor ${row.cpuMilliseconds} ms, bare ${row.bareCpuMilliseconds} ms; ` +
    `peak ${row.peakMegabytes} MB, bare ${row.barePeakMegabytes} MB`
  )
}
