import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attributed, report } from '../attribution/fixture.js';

const folder = new URL('attribution/', import.meta.url);

describe('attribution on small documents, one file a phenomenon', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.doc')).map((name) => name.replace('.doc', ''));
  test.each(names)('%s', async (name) => {
    const source = readFileSync(new URL(`${name}.doc`, folder), 'utf8');
    await expect(report(attributed(source))).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
  });
});
