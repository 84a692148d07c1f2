import type { Totals } from '../batch/run.js';
import type { Streams } from './streams.js';

/** Tells on stderr how a run comes along. */
export interface Progress {
  /** A line that stays. */
  line(text: string): void;
  update(totals: Totals): void;
  /** The last word, in full on a terminal and after long runs. */
  end(totals: Totals | null): void;
}

const refresh = 100;
const interval = 30_000;

/**
 * On a terminal one line that is written over, else a line every 30 seconds, so that logs stay short. `resumed` is the number of
 * documents that an earlier run had done: they count as done but not as speed.
 */
export function createProgress({ stderr }: Pick<Streams, 'stderr'>, { quiet, resumed }: { quiet: boolean; resumed: number }): Progress {
  const started = performance.now();
  const live = !quiet && stderr.isTTY === true;
  let last = live ? -Infinity : started;
  let drawn = false;

  const erase = () => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  const summary = (totals: Totals) => {
    const seconds = Math.max((performance.now() - started) / 1000, 0.001);
    const speed = (count: number) => (count / seconds).toFixed(count / seconds < 10 ? 1 : 0);
    return `${totals.documents} documents (${speed(totals.documents - resumed)}/s), ${totals.claims} claims, ` +
      `${speed(totals.words)} words/s, ${totals.failed} failed`;
  };

  return {
    line(text) {
      erase();
      stderr.write(`${text}\n`);
    },
    update(totals) {
      const now = performance.now();
      if (quiet || now - last < (live ? refresh : interval)) return;
      last = now;
      if (!live) {
        stderr.write(`${summary(totals)}\n`);
        return;
      }
      stderr.write(`\r\u001b[K${summary(totals)}`);
      drawn = true;
    },
    end(totals) {
      erase();
      const long = performance.now() - started >= interval;
      if (!quiet && totals && (live || long)) stderr.write(`${summary(totals)}\n`);
    },
  };
}
