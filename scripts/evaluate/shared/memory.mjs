/** Resident memory of a process and all that it starts, from /proc (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

const every = 50;

/** Processes with their parents; empty where there is no /proc. */
function parents() {
  const found = new Map();
  try {
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = read(`/proc/${entry}/stat`);
      // The name stands in parentheses and can hold anything; state and parent follow the last one.
      const parent = stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      if (parent) found.set(Number(entry), Number(parent));
    }
  } catch {
    return new Map();
  }
  return found;
}

/** A file's text, null where it is gone: processes end while they are counted. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The process and its descendants. */
export function family(pid, parentOf = parents()) {
  const members = new Set([pid]);
  let before = 0;
  while (members.size > before) {
    before = members.size;
    for (const [child, parent] of parentOf) if (members.has(parent)) members.add(child);
  }
  return members;
}

/** Bytes that a process holds in memory: now, or at most so far. */
function bytesOf(pid, key) {
  const match = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`) ?? '');
  return match ? Number(match[1]) * 1024 : 0;
}

/**
 * Watches a process from now on. `stop` gives the most bytes seen: the greatest sum over the family at one moment or, as that can miss a
 * short peak, the greatest mark of one process; null where nothing could be seen.
 */
export function watchMemory(pid) {
  let most = 0;
  const look = () => {
    const members = [...family(pid)];
    const sum = members.reduce((total, member) => total + bytesOf(member, 'VmRSS'), 0);
    most = Math.max(most, sum, ...members.map((member) => bytesOf(member, 'VmHWM')));
  };
  look();
  const timer = setInterval(look, every);
  return {
    stop() {
      clearInterval(timer);
      return most === 0 ? null : most;
    },
  };
}
