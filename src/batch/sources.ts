import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ClaimlineError } from '../errors.js';

/** `text`: the whole is one document; `lines`: JSONL; `unknown`: JSONL if the first character that is no blank is `{`. */
export type SourceKind = 'text' | 'lines' | 'unknown';

/** Something to read documents from. */
export interface Source {
  /** As given, for messages. */
  readonly file: string;
  /** Short and the same on every machine, for ids: the file's name, within a folder the path from there. */
  readonly name: string;
  readonly kind: SourceKind;
  open(): AsyncIterable<Buffer>;
}

/** The extensions that are read from folders. */
const kinds: readonly (readonly [string, SourceKind])[] = [['.txt', 'text'], ['.jsonl', 'lines'], ['.jsonl.gz', 'lines']];

const kindOf = (file: string): SourceKind | null => kinds.find(([extension]) => file.endsWith(extension))?.[1] ?? null;

export interface SourceOptions {
  /** What `-` stands for. */
  readonly stdin: Readable;
  /** Takes the place of what the extension says. */
  readonly kind?: Exclude<SourceKind, 'unknown'>;
}

/** Throws INPUT_UNREADABLE for the first of `files` that is neither `-` nor a file or folder. */
export async function checkFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file === '-') continue;
    const info = await stat(file).catch((cause: unknown) => {
      throw unreadable(file, cause);
    });
    if (!info.isFile() && !info.isDirectory() && !info.isFIFO() && !info.isCharacterDevice()) throw unreadable(file, 'neither file nor folder');
  }
}

function unreadable(file: string, cause: unknown): ClaimlineError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new ClaimlineError('INPUT_UNREADABLE', `cannot read ${file}: ${reason}`, 'give files or folders that exist, or - for standard input', { cause });
}

/** The sources that `files` name, in their order; folders recursively, sorted by name. */
export async function* sources(files: readonly string[], options: SourceOptions): AsyncGenerator<Source> {
  for (const file of files) {
    if (file === '-') {
      yield { file: 'stdin', name: 'stdin', kind: options.kind ?? 'unknown', open: () => options.stdin };
    } else if ((await stat(file)).isDirectory()) {
      for await (const inside of walk(file)) {
        yield fileSource(inside, path.relative(file, inside).split(path.sep).join('/'), options);
      }
    } else {
      yield fileSource(file, path.basename(file), options);
    }
  }
}

function fileSource(file: string, name: string, { kind }: SourceOptions): Source {
  const open = () => {
    const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
    if (!file.endsWith('.gz')) return bytes;
    const unzipped = createGunzip();
    bytes.on('error', (error) => unzipped.destroy(error));
    return bytes.pipe(unzipped);
  };
  return { file, name, kind: kind ?? kindOf(file) ?? 'unknown', open };
}

/** Linked folders are left alone, so that a walk always ends. */
async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else if (kindOf(entry.name) !== null && (entry.isFile() || (entry.isSymbolicLink() && (await isFile(full))))) yield full;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then((info) => info.isFile(), () => false);
}
