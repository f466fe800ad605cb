/**
 * Labels that announce the look back of a division inside a table. What follows a label in its own cell, or in the next
 * row, is the review.
 */
export const reviewLabel =
  /^(?:(?:担当|所管|主管|関係)(?:課|部署|部局|係)(?:等)?(?:による|の|から))?(?:[\d０-９]{1,2}年間の|(?:計画|取組|事業|年度)の)?(?:振り?返り|総括評価|総括|検証結果|検証|所見|コメント|評価と課題|評価・課題)(?=$|[\s:：])/u

/** Lines that only decorate a page: a page number, alone or between dashes. */
export const pageNumber =
  /^(?:[-－―–—]\s?)?(?:p\.?\s?)?\d{1,4}(?:\s?[-－―–—/]\s?\d{0,4})?(?:\s?[-－―–—])?$/iu
