import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClaimlineError } from '../errors.js';

const REMEDY = 'restore it with: git checkout -- models (or name another folder with --model DIR)';

/** The model folder that comes with the package: the only folder under models/ that has a config.json. */
export function defaultModelFolder(): string {
  const models = fileURLToPath(new URL('../../models/', import.meta.url));
  const found = existsSync(models)
    ? readdirSync(models, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(models, entry.name, 'config.json')))
        .map((entry) => entry.name)
        .sort()
    : [];
  const first = found[0];
  if (first === undefined) throw new ClaimlineError('MODEL_NOT_FOUND', `no model folder under ${models}`, REMEDY);
  return join(models, first);
}

/** The files that SHA256SUMS lists with their sums, in its order. */
export function listedFiles(folder: string): Map<string, string> {
  const file = join(folder, 'SHA256SUMS');
  if (!existsSync(folder)) throw new ClaimlineError('MODEL_NOT_FOUND', `no model folder at ${folder}`, REMEDY);
  if (!existsSync(file)) throw new ClaimlineError('MODEL_BROKEN', `${file} is missing`, REMEDY);
  const sums = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    if (match) sums.set(match[2]!, match[1]!);
  }
  return sums;
}

/**
 * Reads a listed file and checks it against its sum.
 * @throws ClaimlineError MODEL_BROKEN where the file is missing, not listed or not what the sum says.
 */
export function readChecked(folder: string, name: string, sums: ReadonlyMap<string, string>): Buffer {
  const file = join(folder, name);
  const expected = sums.get(name);
  if (expected === undefined) throw new ClaimlineError('MODEL_BROKEN', `${name} is not listed in ${join(folder, 'SHA256SUMS')}`, REMEDY);
  if (!existsSync(file)) throw new ClaimlineError('MODEL_BROKEN', `${file} is missing`, REMEDY);
  const bytes = readFileSync(file);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== expected) {
    throw new ClaimlineError('MODEL_BROKEN', `${file} has the wrong checksum (expected ${expected}, found ${actual})`, REMEDY);
  }
  return bytes;
}
