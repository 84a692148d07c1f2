import { ClaimlineError } from '../errors.js';
import { languages } from '../languages/index.js';
import { parseConfig } from '../model/config.js';
import { defaultModelFolder, listedFiles, readChecked } from '../model/folder.js';
import { exitCodes, type Context } from './streams.js';

interface Info {
  readonly claimline: string;
  readonly node: string;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly model: ModelInfo;
}

/** A model folder; the keys are null as far as the folder cannot be read, and `error` says why. */
interface ModelInfo {
  readonly folder: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly bytes: number | null;
  readonly error: string | null;
}

/** Writes versions and languages, and checks every file of the model against its sum. Exit code 2 where the model is not whole. */
export async function infoCommand(options: { model?: string; json?: boolean }, version: string, context: Context): Promise<void> {
  const info: Info = {
    claimline: version,
    node: process.version,
    languages: languages().map(({ code, name }) => ({ code, name })),
    model: modelInfo(options.model),
  };
  context.stdout.write(options.json ? `${JSON.stringify(info)}\n` : readable(info));
  if (info.model.error !== null) context.exit(exitCodes.couldNotRun);
}

function modelInfo(given: string | undefined): ModelInfo {
  let folder = given ?? null;
  try {
    folder ??= defaultModelFolder();
    const sums = listedFiles(folder);
    let bytes = 0;
    for (const file of sums.keys()) bytes += readChecked(folder, file, sums).length;
    const config = parseConfig(readChecked(folder, 'config.json', sums).toString('utf8'), `${folder}/config.json`);
    return { folder, name: config.name, version: config.version, bytes, error: null };
  } catch (error) {
    if (!(error instanceof ClaimlineError)) throw error;
    return { folder, name: null, version: null, bytes: null, error: `${error.message} (${error.remedy}) [${error.code}]` };
  }
}

function readable({ claimline, node, languages: read, model }: Info): string {
  const lines = [
    `claimline  ${claimline}`,
    `node       ${node}`,
    `languages  ${read.map(({ code, name }) => `${name} (${code})`).join(', ')}`,
    `model      ${model.name === null ? 'none' : `${model.name} ${model.version}`}`,
    `folder     ${model.folder ?? 'none'}`,
    `checks     ${model.error ?? `every file is whole, ${((model.bytes ?? 0) / 1e6).toFixed(1)} MB`}`,
  ];
  return `${lines.join('\n')}\n`;
}
