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

/**
 * The characters of a name, heading or cell that is printed: twenty times those of the longest that we know of. A browser
 * takes a second to break one into phrases, and for one of ten times the length a hundred times as long.
 */
export const longestLabel = 2_000

/**
 * The characters of a paragraph that is printed: five hundred times those of the longest that we know of, and more than a
 * megabyte holds of Japanese. That takes some ten seconds; three times as many take minutes.
 */
export const longestText = 400_000
