/**
 * Patterns for what is no ordinary word. All are sticky: set `lastIndex`, and they match there or not at all. None of them can
 * match white space, and none has nested repetition, so the time is linear in what they match.
 */

const URL_PATTERN = /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”„«»]+/iuy;
const EMAIL = /[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,250}[\p{L}\p{N}_])?/uy;
const HASHTAG = /#[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*/uy;
const MENTION = /@[\p{L}\p{N}_]{1,50}/uy;
// Flags, keycaps, and pictographs with presentation selector, skin tone, tags (flags of regions) and joiners.
// Unicode Technical Standard #51, «Emoji», section 1.4.9.
const EMOJI =
  /\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|\p{ExtPict}(?:\p{EMod}|\uFE0F)?[\u{E0020}-\u{E007F}]*(?:\u200D\p{ExtPict}(?:\p{EMod}|\uFE0F)?)*/uy;
const EMOTICON = /(?:[:;][-o^']?[)(\][DPpOo/\\|*3]|<3|[;:]'\()(?![\p{L}\p{N}])/uy;
const YEAR = /['’]\d{2}s?(?![\p{L}\p{N}])/uy;
const DOTS = /\.{2,}|…+/uy;
const MARKS = /[!?‼⁇⁈⁉]+/uy;
// Rules and ornaments of one repeated character, dashes, guillemets from ASCII, TeX quotes.
const RUNS = /-{2,}(?![=*~+#])|={2,}(?![-*~+#])|\*{2,}(?![-=~+#])|[-=*~+#]{3,}|~{2,}|#{2,}|\${2,}|\+{2,}|\|{2,}|\^{2,}|<{2,}|>{2,}|\/{2,}|``|''|,,(?=\p{L})/uy;
const ONE = /[^](?:\p{M}|\p{Cf}|\uFE0F)*/uy;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The end of the URL at `at` without the punctuation that closes the sentence around it, -1 where there is none. */
export function urlEnd(text: string, at: number): number {
  let end = matchEnd(URL_PATTERN, text, at);
  if (end < 0) return -1;
  const bracket = text.slice(at, Math.min(end, at + 2000)).includes('(');
  while (end > at && /[.,;:!?'’)\]}…]/.test(text[end - 1]!) && !(bracket && text[end - 1] === ')')) end -= 1;
  return end;
}

/** The end of an e-mail address, -1 where there is none. */
export function emailEnd(text: string, at: number): number {
  return matchEnd(EMAIL, text, at);
}

/** The end of a hashtag, mention, emoji, emoticon (only where a word starts) or short year («'98»), -1 where there is none. */
export function symbolEnd(text: string, at: number, wordStart: boolean): number {
  const char = text[at]!;
  if (char === '#') {
    const end = matchEnd(HASHTAG, text, at);
    if (end > 0) return end;
  }
  if (char === '@') return matchEnd(MENTION, text, at);
  if (wordStart && (char === ':' || char === ';' || char === '<')) {
    const end = matchEnd(EMOTICON, text, at);
    if (end > 0) return end;
  }
  if (char === "'" || char === '’') return matchEnd(YEAR, text, at);
  return matchEnd(EMOJI, text, at);
}

/** The end of the punctuation at `at`: at least one code point with the marks that belong to it. */
export function punctuationEnd(text: string, at: number, repeatedMarks: 'split' | 'keep'): number {
  let end = matchEnd(DOTS, text, at);
  if (end < 0 && repeatedMarks === 'keep') end = matchEnd(MARKS, text, at);
  if (end < 0) end = matchEnd(RUNS, text, at);
  if (end < 0) end = matchEnd(ONE, text, at);
  return end;
}
