import { createHash } from 'node:crypto';
import { documents } from '../batch/documents.js';
import { fileOutput, streamOutput } from '../batch/output.js';
import { createPool } from '../batch/pool.js';
import { runBatch, type Totals } from '../batch/run.js';
import { checkFiles, sources } from '../batch/sources.js';
import { ClaimlineError } from '../errors.js';
import { languageData, languages } from '../languages/index.js';
import { defaultModelFolder, listedFiles } from '../model/folder.js';
import type { Format } from '../rows/write.js';
import { failureLine, messageLines } from './messages.js';
import { createProgress } from './progress.js';
import { exitCodes, type Context } from './streams.js';
import { packageVersion } from './version.js';

/** The options that extract, annotate and quotes share. */
export interface RunOptions {
  readonly lang?: string;
  readonly textKey: string;
  readonly idKey: string;
  readonly input?: 'txt' | 'jsonl';
  readonly output?: string;
  readonly force?: boolean;
  readonly resume?: boolean;
  readonly workers?: number;
  readonly model?: string;
  readonly minScore?: number;
  readonly quiet?: boolean;
}

/** Runs documents through the pipeline and writes `format`. */
export async function runCommand(files: readonly string[], format: Format, options: RunOptions, context: Context): Promise<void> {
  const { stdin, stdout, signal } = context;
  const given = files.length === 0 ? ['-'] : files;
  checkOptions(options);
  await checkFiles(given);

  const minScore = options.minScore ?? 0;
  const model = options.model ?? defaultModelFolder();
  const lang = options.lang ?? null;
  const keys = { text: options.textKey, id: options.idKey };
  const fingerprint = {
    version: await packageVersion(), model: modelVersion(model), format, minScore, lang, keys, input: options.input ?? null, files: given,
  };
  const output = options.output === undefined
    ? streamOutput(stdout)
    : await fileOutput(options.output, { force: options.force ?? false, resume: options.resume ?? false, fingerprint });

  if (given.includes('-') && stdin.isTTY && !options.quiet) context.stderr.write('claimline: reading standard input; end it with Ctrl-D (claimline --help shows examples)\n');
  const progress = createProgress(context, { quiet: options.quiet ?? false, resumed: output.resumed?.documents ?? 0 });
  if (output.resumed && !options.quiet) progress.line(`going on after ${output.resumed.documents} documents`);
  const pool = createPool({ format, minScore, model, lang, ...(options.workers === undefined ? {} : { workers: options.workers }) });
  const stop = () => {
    stdin.destroy();
    void pool.close();
  };
  signal.addEventListener('abort', stop, { once: true });
  let totals: Totals | null = null;
  try {
    const kind = options.input === undefined ? {} : { kind: options.input === 'txt' ? 'text' as const : 'lines' as const };
    totals = await runBatch(documents(sources(given, { stdin, ...kind }), keys), {
      process: pool.process,
      workers: pool.workers,
      output,
      signal,
      onDocument(item, outcome, sofar) {
        const lines = options.quiet ? outcome.error ? [failureLine(item, outcome.error)] : [] : messageLines(item, outcome);
        for (const line of lines) progress.line(line);
        progress.update(sofar);
      },
    });
    if (totals.failed > 0) context.exit(exitCodes.someFailed);
  } finally {
    progress.end(totals);
    await pool.close();
  }
}

/** What the files of a model are, in short; throws where there is no model, before anything is read. */
function modelVersion(folder: string): string {
  return createHash('sha256').update(JSON.stringify([...listedFiles(folder)])).digest('hex').slice(0, 16);
}

function checkOptions({ lang, resume, output }: RunOptions): void {
  if (lang !== undefined && !languageData(lang)) {
    throw new ClaimlineError('INVALID_ARGUMENT', `--lang ${lang}: claimline does not read it`,
      `give one of ${languages().map(({ code }) => code).join(', ')}, or leave it out`);
  }
  if (resume && output === undefined) {
    throw new ClaimlineError('INVALID_ARGUMENT', '--resume needs the file to go on with', 'give it with -o FILE');
  }
}
