import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attributed, report } from '../attribution/fixture.js';

const folder = new URL('attribution/', import.meta.url);

describe('attribution on small documents, one file a phenomenon', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.doc'))) {
    test(file.replace('.doc', ''), async () => {
      const source = readFileSync(new URL(file, folder), 'utf8');
      await expect(report(attributed(source))).toMatchFileSnapshot(new URL(file.replace('.doc', '.txt'), folder).pathname);
    });
  }
});
