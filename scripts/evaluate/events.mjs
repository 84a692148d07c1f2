// Speech events against SpkAtt-2023, German parliament speeches.
//
//   node scripts/evaluate/events.mjs FOLDER          (a folder of its task1 files)
//
// Counted in words of the corpus. Cues: F1 over the words of all cues with their particles. Roles: F1 over pairs of a word and the role
// it plays for a cue, once with the cues of the corpus given, once for cues as found (a cue found is that of the event with which it
// shares its first word). A word of ours that stands for several of the corpus, or the other way round, counts where they overlap.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rebuild } from './entities.mjs';
import { command, distFolder, isMain } from './shared/program.mjs';
import { f1, fixed, percent } from './shared/text.mjs';

const ROLES = { source: 'Source', message: 'Message', addressee: 'Addr', topic: 'Topic', medium: 'Medium', evidence: 'Evidence' };

/** Running text of a speech, and where each word of the corpus stands in it, in code points: `sentence:word` -> {start, end}. */
function running(sentences) {
  const at = new Map();
  let text = '';
  let length = 0;
  for (const { SentenceId, Tokens } of sentences) {
    const own = rebuild(Tokens);
    if (text !== '') {
      text += ' ';
      length += 1;
    }
    own.places.forEach(({ start, end }, k) => at.set(`${SentenceId}:${k}`, { start: length + start, end: length + end }));
    text += own.text;
    length += [...own.text].length;
  }
  return { text, at };
}

/** Counts of right, found and wanted items. */
const tally = () => ({ right: 0, found: 0, wanted: 0 });
function count(total, found, wanted) {
  for (const item of found) if (wanted.has(item)) total.right++;
  total.found += found.size;
  total.wanted += wanted.size;
}

/** Scores the built program on a folder of speeches. */
export async function evaluateEvents(folder, options) {
  const built = (path) => import(pathToFileURL(join(distFolder(options), path)).href);
  const { codePointOffsets, detect, loadModel, segment } = await built('index.js');
  const { windows } = await built('annotate/windows.js');
  const { eventCues, eventsAt, REACH } = await built('annotate/events.js');
  const { readWindow } = await built('annotate/index.js');
  const { languageData } = await built('languages/index.js');
  const model = await loadModel(options.model);
  const { announcers } = languageData('de').attribution;
  const cues = tally();
  const given = tally();
  const joint = tally();
  const byRole = Object.fromEntries(Object.keys(ROLES).map((role) => [role, tally()]));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const { Sentences, Annotations } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const { text, at } = running(Sentences);
    const doc = segment(detect({ id: file, text, lang: 'de' }));
    // words of the corpus that a token of ours overlaps
    const names = [...at.keys()];
    const wordsOf = doc.tokens.map(() => []);
    let first = 0;
    const offset = codePointOffsets(text);
    for (const token of doc.tokens) {
      while (at.get(names[first]).end <= offset(token.start)) first++;
      for (let k = first; k < names.length && at.get(names[k]).start < offset(token.end); k++) wordsOf[token.index].push(names[k]);
    }
    const tokenOf = new Map(wordsOf.flatMap((words, index) => words.map((word) => [word, index])).toReversed());
    const sentenceOf = (index) => Number(wordsOf[index][0].split(':')[0]);
    const wanted = Annotations.map((one) => ({ cue: [...one.Cue, ...one.PTC], first: tokenOf.get(one.Cue[0]), one }));
    const wantedCues = new Set(wanted.flatMap(({ cue }) => cue));
    const foundCues = new Set();
    const roles = new Set();
    const rolesGiven = new Set();
    const rolesWanted = new Set(wanted.flatMap(({ first: cue, one }) => Object.entries(ROLES).flatMap(([role, key]) => one[key].map((word) => `${cue} ${role} ${word}`))));
    for (const window of windows(doc, model)) {
      const { scores, words } = await readWindow(doc, model, window, 0);
      const block = (k) => doc.tokens[window.firstToken + k].block;
      const reach = (word) => {
        const sentence = sentenceOf(window.firstToken + word);
        let [from, to] = [word, word];
        while (from > 0 && sentenceOf(window.firstToken + from - 1) === sentence) from--;
        while (to + 1 < scores.words && sentenceOf(window.firstToken + to + 1) <= sentence + REACH) to++;
        return [from, to];
      };
      const found = await eventCues(model, words, scores, (k) => block(k) !== block(k - 1));
      const inside = wanted.filter((event) => event.first >= window.firstToken && event.first <= window.lastToken).map((event) => event.first - window.firstToken).map((at) => ({ first: at, last: at }));
      const add = (set, cue, event) => {
        for (const role of Object.keys(ROLES)) for (const token of event.roles[role]) for (const word of wordsOf[token]) set.add(`${cue} ${role} ${word}`);
      };
      (await eventsAt(model, window, words, scores, found, reach, announcers)).forEach((event, k) => {
        for (const token of event.cue) for (const word of wordsOf[token]) foundCues.add(word);
        add(roles, window.firstToken + found[k].first, event);
      });
      (await eventsAt(model, window, words, scores, inside, reach, announcers)).forEach((event, k) => add(rolesGiven, window.firstToken + inside[k].first, event));
    }
    count(cues, foundCues, wantedCues);
    count(joint, roles, rolesWanted);
    count(given, rolesGiven, rolesWanted);
    for (const role of Object.keys(ROLES)) {
      const only = (set) => new Set([...set].filter((item) => item.includes(` ${role} `)));
      count(byRole[role], only(rolesGiven), only(rolesWanted));
    }
  }
  return { cues, given, joint, byRole };
}

export const f1Of = ({ right, found, wanted }) => f1(right, found, wanted);

export function eventLines({ cues, given, joint, byRole }) {
  const line = (name, total) => `${name} P ${percent(total.right, total.found, 1, '0.0')} R ${percent(total.right, total.wanted, 1, '0.0')} F1 ${fixed(100 * f1Of(total), 1)}`;
  return [line('cues', cues), line('roles, cues given', given), line('roles', joint), ...Object.entries(byRole).map(([role, total]) => line(`  ${role}`, total))];
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/events.mjs FOLDER', 1);
  console.log(eventLines(await evaluateEvents(options.files[0], options)).join('\n'));
}
