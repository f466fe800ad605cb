/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The smallest and the largest, as text. */
export function spread(numbers) {
  return `${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)}`
}

/** Both sides of a comparison in one row; each pair was measured one after the other, and its ratio counts. */
export function comparePairs(name, pairs) {
  const of = (side, key) => median(pairs.map(it => it[side][key]))
  const ratios = pairs.map(({ours, bare}) => ours.milliseconds / bare.milliseconds)
  return {
    name,
    rounds: pairs.length,
    milliseconds: of('ours', 'milliseconds'),
    bareMilliseconds: of('bare', 'milliseconds'),
    ratio: Number(median(ratios).toFixed(2)),
    spread: spread(ratios),
    cpuMilliseconds: of('ours', 'cpuMilliseconds'),
    bareCpuMilliseconds: of('bare', 'cpuMilliseconds'),
    peakMegabytes: of('ours', 'peakMegabytes'),
    barePeakMegabytes: of('bare', 'peakMegabytes'),
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
