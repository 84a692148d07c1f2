import { createHash } from 'node:crypto';

/**
 * Gives every document an id of its own: the wanted one the first time, `file:line` where it is missing or taken, with
 * `~2`, `~3`, … where that is taken too. Ids are remembered as 48 bits of their hash, so that memory hardly grows.
 */
export function createIdentities(): (wanted: string | null, fallback: string) => { id: string; taken: boolean } {
  const seen = new Set<number>();
  const claim = (id: string): boolean => {
    const before = seen.size;
    seen.add(createHash('sha1').update(id).digest().readUIntBE(0, 6));
    return seen.size > before;
  };
  return (wanted, fallback) => {
    if (wanted !== null && claim(wanted)) return { id: wanted, taken: false };
    let id = fallback;
    for (let n = 2; !claim(id); n++) id = `${fallback}~${n}`;
    return { id, taken: wanted !== null };
  };
}
