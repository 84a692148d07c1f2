import type { Segmented, Sentence, Word } from '../document.js';
import { languageData } from '../languages/index.js';
import type { ReferenceData } from '../languages/language.js';
import type { Model, Scores } from '../model/index.js';
import { lemmaOf } from './lemma.js';
import { lemmaRules } from './lemma-rules.js';
import { layerReader, type LayerScores } from './tags.js';
import { decodeTree } from './tree.js';
import type { TokenWindow } from './windows.js';

/** Tags, features, lemmas and trees of the words of one window. `sentences` are those that lie in it, cut at its borders. */
export async function wordsOf(
  doc: Segmented,
  model: Model,
  window: TokenWindow,
  scores: Scores,
  sentences: readonly Sentence[],
): Promise<Word[]> {
  const reader = layerReader(model, scores);
  const upos = reader('upos');
  const lemma = reader('lemma');
  const features = model.config.layers
    .filter((layer) => layer.name.startsWith('feat.'))
    .map((layer) => ({ name: layer.name.slice('feat.'.length), scores: reader(layer.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const heads = new Int32Array(scores.words);
  const headScores = new Float64Array(scores.words);
  const sentenceOf: ReturnType<typeof known>[] = [];
  for (const sentence of sentences) {
    const base = Math.max(sentence.first, window.firstToken) - window.firstToken;
    const size = Math.min(sentence.last, window.lastToken) - window.firstToken - base + 1;
    const own = known(sentence);
    const tree = decodeTree(size, (d, h) => scores.arc[(base + d) * scores.words + base + h]!);
    for (let k = 0; k < size; k++) {
      heads[base + k] = base + tree.heads[k]!;
      headScores[base + k] = tree.probabilities[k]!;
      sentenceOf[base + k] = own;
    }
  }
  const deprels = await labelsOf(model, scores, heads);
  return Array.from({ length: scores.words }, (_, k) => {
    const { text, start, end, index: at, block, spaceBefore, literal } = doc.tokens[window.firstToken + k]!;
    const tag = upos.labels[upos.best(k)]!;
    const { index, rules, references } = sentenceOf[k]!;
    const feats = featuresAt(features, k);
    // Spelt out: an object that is spread has a shape of its own, which takes more room than the word.
    return {
      text, start, end, index: at, block, spaceBefore, literal,
      sentence: index,
      upos: tag,
      lemma: lemmaOf(text, tag, lemma.labels[lemma.best(k)]!, rules),
      feats: tag === 'NOUN' ? withGender(feats, text, references) : feats,
      head: heads[k] === k ? -1 : window.firstToken + heads[k]!,
      deprel: deprels[k]!,
      headScore: headScores[k]!,
    };
  });
}

/** What the words of a sentence have in common: its number, and what is known of its language. */
function known({ index, lang }: Sentence) {
  return { index, rules: lemmaRules(lang), references: languageData(lang)?.references };
}

function featuresAt(features: readonly { name: string; scores: LayerScores }[], word: number): Record<string, string> {
  const feats: Record<string, string> = {};
  for (const { name, scores } of features) {
    const value = scores.labels[scores.best(word)]!;
    if (value !== '_') feats[name] = value;
  }
  return feats;
}

/** Features of a noun with the gender that its ending tells: the encoder, which sees subwords, takes many a «Ministerin» for a man. */
function withGender(feats: Record<string, string>, noun: string, data: ReferenceData | undefined): Record<string, string> {
  const form = noun.toLowerCase();
  const gender = feats['Gender'] && data?.genders.find(([ending]) => ending.test(form))?.[1];
  return gender ? { ...feats, Gender: gender } : feats;
}

/** The best label of each arc; `root` is kept for roots and for them alone. */
async function labelsOf(model: Model, scores: Scores, heads: Int32Array): Promise<string[]> {
  const { label: size } = model.config.dimensions;
  const head = new Float32Array(scores.labelDep.length);
  heads.forEach((h, k) => head.set(scores.labelHead.subarray(h * size, (h + 1) * size), k * size));
  const labels = await model.labels(scores.labelDep, head);
  const { deprel } = model.config;
  return Array.from(heads, (h, k) => {
    if (h === k) return 'root';
    let best = -1;
    for (let l = 0; l < deprel.length; l++) {
      if (deprel[l] === 'root') continue;
      if (best < 0 || labels[k * deprel.length + l]! > labels[k * deprel.length + best]!) best = l;
    }
    return deprel[best]!;
  });
}
