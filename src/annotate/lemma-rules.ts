import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { ClaimlineError } from '../errors.js';
import { languageData } from '../languages/index.js';
import { listedFiles, readChecked } from '../model/folder.js';

/** What to do with a word of some ending: cut so many characters at the end, and put others there. */
interface Edit {
  readonly cut: number;
  readonly put: string;
}

/** The edits of one part of speech by ending; «^» before an ending stands for the beginning of the word. */
type Endings = ReadonlyMap<string, Edit>;

/** Rules that find lemmas from endings, by part of speech; all is in lower case. `scripts/prepare/lemmas.py` writes them. */
export type LemmaRules = ReadonlyMap<string, Endings>;

const FOLDER = fileURLToPath(new URL('../../models/lemmas/', import.meta.url));
const REMEDY = 'restore it with: git checkout -- models';

const loaded = new Map<string, LemmaRules | undefined>();

/** The rules of a language (BCP 47), undefined where there are none. Read when the first word of the language is met. */
export function lemmaRules(lang: string): LemmaRules | undefined {
  const code = languageData(lang)?.code;
  if (code === undefined) return undefined;
  if (!loaded.has(code)) loaded.set(code, readRules(code));
  return loaded.get(code);
}

function readRules(code: string): LemmaRules | undefined {
  const sums = listedFiles(FOLDER);
  const name = `${code}.txt.gz`;
  return sums.has(name) ? parseRules(gunzipSync(readChecked(FOLDER, name, sums)).toString('utf8'), name) : undefined;
}

/** One rule a line: part of speech, ending, characters to cut, what to put, with tabs between. */
export function parseRules(text: string, name: string): LemmaRules {
  const rules = new Map<string, Map<string, Edit>>();
  text.split('\n').forEach((line, at) => {
    if (line === '') return;
    const [upos, ending, cut, put] = line.split('\t');
    if (put === undefined || !/^\d+$/.test(cut!)) throw new ClaimlineError('MODEL_BROKEN', `${FOLDER}${name}:${at + 1}: no rule`, REMEDY);
    if (!rules.has(upos!)) rules.set(upos!, new Map());
    rules.get(upos!)!.set(ending!, { cut: Number(cut), put });
  });
  return rules;
}

/** The lemma, in lower case, by the longest ending that has a rule; undefined where the part of speech has none or the form ends with no letter. */
export function lemmaByEnding(form: string, upos: string, rules: LemmaRules): string | undefined {
  const endings = rules.get(upos === 'AUX' ? 'VERB' : upos);
  if (endings === undefined || !/\p{L}$/u.test(form)) return undefined;
  const lower = form.toLowerCase();
  const whole = `^${lower}`;
  for (let k = 0; k <= whole.length; k++) {
    const edit = endings.get(whole.slice(k));
    if (edit !== undefined) return lower.slice(0, lower.length - edit.cut) + edit.put;
  }
  return undefined;
}
