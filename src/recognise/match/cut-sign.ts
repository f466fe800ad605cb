/** Stands in a message where a text breaks off. No sign of the text itself: ▲ is a minus, ○ a bullet, … may be printed. */
export const cutSign = '《…》'
