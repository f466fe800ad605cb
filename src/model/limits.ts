/**
 * Sixty times the largest paper we know of; a larger file is rarely one document. Whatever it holds, it is read in one to
 * two gigabytes of memory; settings can raise it.
 */
export const largestSourceBytes = 5_000_000

/**
 * Eighteen times as many as the largest paper that we know of has. Of so many a site is made in a gigabyte of memory and a
 * paper in three; settings can raise it.
 */
export const mostEntries = 20_000
