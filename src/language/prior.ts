/**
 * What the detector expects before it has seen the text, in units of eld's n-gram scores: the more a text says, the less
 * this counts. It decides single words that several languages share («Arm», «Band», «Rose»).
 *
 * The ten languages are those whose text claimline's encoder was trained on; German stands before them because
 * most text that claimline is given is German. `scripts/evaluate/language.mjs` reports what this does to every other language.
 */
export const prior: Readonly<Record<string, number>> = {
  de: 35, en: 20, nl: 20, fr: 20, es: 20, it: 20, pt: 20, sv: 20, no: 20, da: 20,
};

/**
 * Codes that the two detectors use for what they treat as one language: eld tells no Bokmål from Nynorsk, no Bosnian from
 * Croatian and no Indonesian from Malay; its Kurdish is written in Arabic script (Sorani), its Tagalog is franc's Filipino.
 */
export const sameLanguage: Readonly<Record<string, string>> = {
  nb: 'no', nn: 'no', bs: 'hr', id: 'ms', zlm: 'ms', fil: 'tl', ckb: 'ku', 'fa-AF': 'fa',
};
