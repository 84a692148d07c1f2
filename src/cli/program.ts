import { Command, InvalidArgumentError, Option } from 'commander';
import type { Format } from '../rows/write.js';
import type { RunOptions } from './extract.js';
import type { ReportOptions } from './report.js';
import type { Context } from './streams.js';

const examples = `Examples:
  claimline article.txt                          claims, one JSON line each
  cat articles.jsonl | claimline > claims.jsonl  one document a line: {"id": …, "text": …}
  claimline news/ --rows document -o out.jsonl   a folder of .txt, .jsonl and .jsonl.gz
  claimline news/ -o out.jsonl --resume          goes on where a killed run stopped
  claimline article.txt --pretty                 for people to read
  claimline annotate article.txt                 trees, as CoNLL-U
`;

const exitText = `
Exit codes: 0 fine, 1 finished but some documents failed, 2 could not run, 130 interrupted.
`;

/** The command line. Commands are loaded when they are called, so that each starts fast. */
export function createProgram(context: Context, version: string): Command {
  const program = new Command('claimline')
    .description('Reads text in German and English and writes, one JSON line a claim, who does what to whom, and who says so.')
    .version(version)
    .addHelpText('before', examples)
    .addHelpText('after', exitText)
    .showHelpAfterError('(claimline --help shows examples)')
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
    })
    .exitOverride();

  const run = async (files: string[], format: Format, options: RunOptions) => {
    const { runCommand } = await import('./extract.js');
    await runCommand(files, format, options, context);
  };

  withRunOptions(program.command('extract', { isDefault: true }).description('claims with their speakers (the default command)'))
    .addOption(new Option('--rows <kind>', 'what a row is').choices(['claim', 'document', 'triple']).default('claim'))
    .option('--min-score <number>', 'leave out claims that score below (0 to 1)', score)
    .addOption(new Option('--pretty', 'claims for people to read instead of rows').conflicts('rows'))
    .action((files: string[], options: RunOptions & { rows: 'claim' | 'document' | 'triple'; pretty?: boolean }) =>
      run(files, options.pretty ? 'readable' : options.rows, options));

  withRunOptions(program.command('annotate').description('tokens, tags and trees'))
    .addOption(new Option('--format <format>', 'CoNLL-U, or one JSON line a document').choices(['conllu', 'json']).default('conllu'))
    .action((files: string[], options: RunOptions & { format: 'conllu' | 'json' }) =>
      run(files, options.format === 'json' ? 'annotation' : 'conllu', options));

  withRunOptions(program.command('quotes').description('quotes with cue, speaker and addressee, one JSON line each'))
    .action((files: string[], options: RunOptions) => run(files, 'quote', options));

  program.command('detect').description('the language of each line')
    .argument('[files...]', 'text, one piece a line; - or nothing for standard input')
    .action(async (files: string[]) => {
      const { detectCommand } = await import('./detect.js');
      await detectCommand(files, context);
    });

  program.command('report').description('one HTML page with claims, text and speakers')
    .argument('[files...]', 'document rows (claimline --rows document); - or nothing for standard input')
    .option('-o, --output <file>', 'write to a file')
    .option('--force', 'write over the output file')
    .option('--title <text>', 'title of the page', 'Claims')
    .action(async (files: string[], options: ReportOptions) => {
      const { reportCommand } = await import('./report.js');
      await reportCommand(files, options, context);
    });

  program.command('schema').description('the JSON Schema of the rows')
    .action(async () => {
      const { rowSchema } = await import('../rows/schema.js');
      context.stdout.write(`${JSON.stringify(rowSchema, null, 2)}\n`);
    });

  program.command('info').description('versions, languages, and whether the model is whole')
    .option('--model <folder>', 'the model to look at')
    .option('--json', 'as JSON')
    .action(async (options: { model?: string; json?: boolean }) => {
      const { infoCommand } = await import('./info.js');
      await infoCommand(options, version, context);
    });

  return program;
}

function withRunOptions(command: Command): Command {
  return command
    .argument('[files...]', '.txt, .jsonl, .jsonl.gz or folders; - or nothing for standard input')
    .option('--lang <tag>', 'language of every document, such as de; without it each is detected')
    .option('--text-key <key>', 'JSONL field that holds the text', 'text')
    .option('--id-key <key>', 'JSONL field that holds the id', 'id')
    .addOption(new Option('--input <kind>', 'what the input is, whatever its name').choices(['txt', 'jsonl']))
    .option('-o, --output <file>', 'write to a file, which appears when all is done')
    .option('--force', 'write over the output file')
    .option('--resume', 'go on where an unfinished run to the same file stopped')
    .option('-n, --workers <number>', 'worker threads (default: one a core)', workers)
    .option('--model <folder>', 'another model than the one that comes with claimline')
    .option('--quiet', 'no progress and no messages, only errors');
}

function workers(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

function score(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return number;
}
