import type { SegmentData } from './language.js';

/**
 * How text in a language without a file of its own is cut: the conventions that most UD treebanks of European languages share
 * (hyphens stay inside words, Romance elisions are tokens), and abbreviations that are common to several of them.
 */
export const otherSegment: SegmentData = {
  clitics: [],
  possessives: [],
  // French and Italian; https://universaldependencies.org/fr/ and /it/
  proclitics: [
    "l'", "d'", "qu'", "c'", "n'", "s'", "j'", "m'", "t'", "jusqu'", "lorsqu'", "puisqu'", "quoiqu'", "un'", "dell'", "nell'", "all'", "dall'", "sull'", "quest'", "quell'",
  ],
  splits: [],
  hyphens: 'keep',
  hyphenPrefixes: [],
  hyphenSuffixes: [],
  numberHyphens: 'keep',
  slashes: 'split',
  repeatedMarks: 'keep',
  // Swedish «EU:s», Finnish «EU:n».
  innerMarks: ':',
  innerEndings: ['s', 'n', 'en', 'et', 'a', 'aan', 'ssa'],
  units: ['km', 'm', 'cm', 'mm', 'kg', 'g', 'mg', 'l', 'ml'],
  ordinalDot: false,
  ordinalBefore: [],
  ordinalAfter: [],
  abbreviations: {
    titles: [
      'dr', 'dra', 'prof', 'mr', 'mrs', 'ms', 'm', 'mme', 'mlle', 'mm', 'st', 'ste', 'sr', 'sra', 'srta', 'sres', 'don', 'lic', 'ing', 'sig', 'sig.ra', 'sig.na', 'avv',
      'dott', 'arch', 'on', 'dhr', 'mevr', 'drs', 'ir', 'mgr', 'hr', 'fru', 'frk', 'dir', 'exmo', 'exma',
    ],
    inner: [
      'vs', 'cf', 'ca', 'env', 'ex', 'p.ex', 'p.ej', 'ej', 'av', 'bv', 'bijv', 'resp', 'ong', 'f.eks', 't.ex', 'bl.a', 'm.m', 'op', 'tel', 'tél', 'avda', 'admón', 'núm',
      'jan', 'janv', 'feb', 'févr', 'febr', 'avr', 'apr', 'ago', 'aug', 'sep', 'sept', 'set', 'oct', 'okt', 'ott', 'nov', 'dec', 'dez', 'dic', 'déc',
    ],
    final: ['inc', 'ltd', 'corp', 'co', 'jr', 'cía', 'hs', 'al'],
    closing: ['etc', 'osv', 'enz', 'ecc', 'm.m'],
    numeric: ['no', 'nr', 'n', 'p', 'pp', 'pag', 'pág', 'págs', 'párrf', 'art', 'vol', 'fig', 'cap', 's', 'st', 'num', 'kap', 'stk'],
  },
  letterWords: ['a', 'e', 'o', 'y', 'à', 'è', 'é', 'i'],
  starters: ['le', 'la', 'les', 'il', 'elle', 'el', 'los', 'las', 'lo', 'un', 'une', 'una', 'de', 'het', 'een', 'det', 'den', 'en', 'et', 'hij', 'han', 'hun', 'o', 'os', 'as', 'em', 'in', 'i', 'jeg', 'jag', 'je', 'ik'],
  lowerStarts: false,
  bareStarters: [],
  clockWords: ['h'],
  bylineStarts: ['par', 'por', 'di', 'door', 'av', 'af'],
  bylineEnds: [],
  months: [],
};
