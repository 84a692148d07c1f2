/**
 * German verb forms for tables that are written by lemma: what a lemmatiser trained on little German gets wrong.
 * Weak verbs by rule, strong and irregular ones by their principal parts (Duden, Die Grammatik, list of strong verbs).
 */

/** Particles that part from their verb in a main clause. */
const PARTICLES = ['zusammen', 'bekannt', 'heraus', 'hervor', 'hinzu', 'voraus', 'fest', 'klar', 'vor', 'aus', 'auf', 'mit', 'hin', 'dar', 'ein', 'an', 'ab', 'zu'];

/** Prefixes without «ge-» in the participle. */
const UNSTRESSED = /^(be|ent|er|ge|ver|wider|wieder|zer|unter)/u;

/** Third person, past (singular), participle without particle. */
const STRONG: Readonly<Record<string, readonly [present: string, past: string, participle: string]>> = {
  bitten: ['bittet', 'bat', 'gebeten'], brechen: ['bricht', 'brach', 'gebrochen'], denken: ['denkt', 'dachte', 'gedacht'],
  geben: ['gibt', 'gab', 'gegeben'], gehen: ['geht', 'ging', 'gegangen'], heißen: ['heißt', 'hieß', 'geheißen'], nehmen: ['nimmt', 'nahm', 'genommen'],
  kennen: ['kennt', 'kannte', 'gekannt'], laden: ['lädt', 'lud', 'geladen'], raten: ['rät', 'riet', 'geraten'], rufen: ['ruft', 'rief', 'gerufen'],
  scheiden: ['scheidet', 'schied', 'geschieden'], schlagen: ['schlägt', 'schlug', 'geschlagen'], schließen: ['schließt', 'schloss', 'geschlossen'],
  schreiben: ['schreibt', 'schrieb', 'geschrieben'], schreien: ['schreit', 'schrie', 'geschrien'], sprechen: ['spricht', 'sprach', 'gesprochen'],
  stehen: ['steht', 'stand', 'gestanden'], streiten: ['streitet', 'stritt', 'gestritten'], weisen: ['weist', 'wies', 'gewiesen'], werfen: ['wirft', 'warf', 'geworfen'],
  bieten: ['bietet', 'bot', 'geboten'], schwören: ['schwört', 'schwor', 'geschworen'],
};

/** Forms (lower case) of these verbs by lemma; of a verb with a particle also the forms of its base («teilte» → «teilen»). */
export function germanVerbForms(lemmas: readonly string[]): Record<string, string> {
  const forms: Record<string, string> = {};
  const add = (form: string, lemma: string): void => {
    forms[form] ??= lemma;
  };
  for (const lemma of lemmas) {
    const particle = PARTICLES.find((one) => lemma.startsWith(one) && lemma.length - one.length > 3) ?? '';
    const base = lemma.slice(particle.length);
    for (const form of finite(base)) {
      add(particle + form, lemma);
      if (particle !== '') add(form, base);
    }
    add(particle + participle(base), lemma);
    if (particle !== '') add(`${particle}zu${base}`, lemma);
  }
  return forms;
}

function finite(base: string): string[] {
  const strong = strongOf(base);
  const stem = base.replace(/e?n$/u, '');
  const bridge = /[td]$/u.test(stem) ? 'e' : '';
  if (strong) {
    const { prefix, parts } = strong;
    const past = prefix + parts[1];
    return [base, `${stem}e`, prefix + parts[0], past, past.endsWith('e') ? `${past}n` : `${past}en`];
  }
  return [base, `${stem}e`, `${stem}${bridge}t`, `${stem}${bridge}te`, `${stem}${bridge}ten`];
}

function participle(base: string): string {
  const strong = strongOf(base);
  const bare = UNSTRESSED.test(base) || base.endsWith('ieren');
  if (strong) return strong.prefix === '' ? strong.parts[2] : strong.prefix + strong.parts[2].replace(/^ge/u, '');
  const stem = base.replace(/e?n$/u, '');
  return `${bare ? '' : 'ge'}${stem}${/[td]$/u.test(stem) ? 'e' : ''}t`;
}

/** The strong verb in a base, after an unstressed prefix («versprechen»). */
function strongOf(base: string): { prefix: string; parts: readonly [string, string, string] } | null {
  const prefix = STRONG[base] ? '' : (UNSTRESSED.exec(base)?.[0] ?? '');
  const parts = STRONG[base.slice(prefix.length)];
  return parts ? { prefix, parts } : null;
}
