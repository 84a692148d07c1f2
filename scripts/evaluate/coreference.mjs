/**
 * Entities of articles on their exact spans: names by type, and pronouns and descriptions by the entity that they stand for. Gold and
 * system are lists of `{id, entities: [{name, type, mentions: [{start, end, kind}]}]}`, offsets in code points; gold calls pronouns and
 * descriptions alike `ref`.
 */
import { bag, count, f1, fixed, percent, shared, slicePoints } from './shared/text.mjs';

const isName = ({ kind }) => kind === 'name';
const ratio = (counts) => ({ ...counts, f1: f1(counts.right, counts.found, counts.wanted) });
const entitiesById = (rows) => new Map(rows.map(({ id, entities }) => [String(id), entities ?? []]));

/** Names with exact span and type. */
export function scoreNames(gold, rows) {
  const system = entitiesById(rows);
  const names = (entities) => new Set(
    entities.flatMap(({ type, mentions }) => mentions.filter(isName).map(({ start, end }) => `${start} ${end} ${type}`)),
  );
  const totals = { right: 0, found: 0, wanted: 0 };
  const byType = new Map();
  for (const { id, entities } of gold) {
    const wanted = names(entities);
    const found = names(system.get(String(id)) ?? []);
    totals.right += shared(found, wanted);
    totals.found += found.size;
    totals.wanted += wanted.size;
    const add = (set, key) => {
      for (const name of set) {
        const type = name.split(' ')[2];
        if (!byType.has(type)) byType.set(type, { right: 0, found: 0, wanted: 0 });
        byType.get(type)[key] += 1;
      }
    };
    add(found, 'found');
    add(wanted, 'wanted');
    add([...found].filter((name) => wanted.has(name)), 'right');
  }
  return { ...ratio(totals), byType };
}

/** All words that name an entity. */
function nameWords({ name, mentions }, text) {
  return bag([name, ...mentions.filter(isName).map(({ start, end }) => slicePoints(text, start, end))].join(' '));
}

/**
 * References: (span, entity) pairs, the entity right if its name shares a word with a gold name of the entity. `spans` counts how many
 * spans are right whatever they stand for, and `linked` how many of those stand for the right entity.
 */
export function scoreCoreference(gold, rows) {
  const system = entitiesById(rows);
  const totals = { right: 0, found: 0, wanted: 0 };
  const byKind = new Map();
  let spans = 0;
  for (const { id, text, entities } of gold) {
    // Gold entities by the span that refers to them; a span that is used up serves no second time.
    const open = new Map();
    for (const entity of entities) {
      for (const { start, end, kind } of entity.mentions) {
        if (kind === 'name') continue;
        totals.wanted += 1;
        const key = `${start} ${end}`;
        open.set(key, [...(open.get(key) ?? []), nameWords(entity, text)]);
      }
    }
    for (const entity of system.get(String(id)) ?? []) {
      const name = bag(entity.name);
      for (const { start, end, kind } of entity.mentions) {
        if (kind === 'name') continue;
        totals.found += 1;
        count(byKind, `${kind} found`);
        const candidates = open.get(`${start} ${end}`);
        if (candidates === undefined) continue;
        spans += 1;
        const match = candidates.findIndex((words) => shared(name, words) > 0);
        if (match < 0) continue;
        candidates.splice(match, 1);
        totals.right += 1;
        count(byKind, `${kind} right`);
      }
    }
  }
  return { ...ratio(totals), spans, byKind };
}

/** Which names are one: pairs of names that both sides have, in one entity in gold and in the rows. */
export function scorePairs(gold, rows) {
  const system = entitiesById(rows);
  const placesOf = (entities) => new Map(entities.flatMap(({ mentions }, entity) => mentions.filter(isName).map(({ start, end }) => [`${start} ${end}`, entity])));
  const totals = { right: 0, found: 0, wanted: 0 };
  for (const { id, entities } of gold) {
    const [wanted, found] = [placesOf(entities), placesOf(system.get(String(id)) ?? [])];
    const names = [...wanted.keys()].filter((name) => found.has(name));
    names.forEach((name, at) => {
      for (const other of names.slice(at + 1)) {
        const [one, same] = [wanted.get(name) === wanted.get(other), found.get(name) === found.get(other)];
        totals.wanted += Number(one);
        totals.found += Number(same);
        totals.right += Number(one && same);
      }
    });
  }
  return ratio(totals);
}

const line = ({ right, found, wanted, f1: share }) =>
  `P ${percent(right, found, 2)} R ${percent(right, wanted, 2)} F1 ${fixed(100 * share, 2)}`;

export function namesLine(names) {
  const each = [...names.byType].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, one]) => `${type} ${fixed(100 * f1(one.right, one.found, one.wanted), 1)}`).join(' ');
  return `names ${each} ${line(names)}`;
}

export function corefLine(coreference) {
  const { right, spans, byKind } = coreference;
  const kind = (name) => `${name}s ${byKind.get(`${name} right`) ?? 0} of ${byKind.get(`${name} found`) ?? 0} right`;
  return `references ${line(coreference)} (of ${spans} right spans ${percent(right, spans)} % linked right; ${kind('pronoun')}, ${kind('description')})`;
}

export const pairsLine = (score) => `pairs of names ${line(score)}`;
