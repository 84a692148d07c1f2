import { ClaimlineError } from '../errors.js';

/** Where the scores of one layer of tags stand in a row of `tags`, and what they mean. */
export interface Layer {
  readonly name: string;
  readonly at: number;
  readonly labels: readonly string[];
}

/** config.json of a model folder. */
export interface ModelConfig {
  readonly name: string;
  readonly version: string;
  readonly format: number;
  /** Ids of the special pieces, and how many pieces a word and a window may have (the two special ones not counted). */
  readonly pieces: {
    readonly bos: number;
    readonly eos: number;
    readonly unk: number;
    readonly perWord: number;
    readonly perWindow: number;
  };
  readonly dimensions: { readonly arc: number; readonly label: number; readonly relation: number; readonly role: number };
  readonly layers: readonly Layer[];
  readonly deprel: readonly string[];
  /** Layer -> [from, to] -> the score of one label after another, for layers that were learnt as chains. */
  readonly transitions?: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly relations: readonly { readonly name: string; readonly bias: number }[];
  /** Tags of the cues of speech events, and of each lemma that was one in training (in lower case) the share of cues among its words. */
  readonly events: readonly string[];
  readonly cues: Readonly<Record<string, number>>;
  /** What may be told of a word in reach of a cue: that it belongs to it (`cue`), or the role that it plays. */
  readonly roles: readonly string[];
  /** How many steps up from a cue, and down to a word, are told apart where words stand in its tree. */
  readonly branches: { readonly levels: number; readonly depths: number };
  /** What is told of a word in reach of a cue (src/annotate/signs.ts): lists whose places are numbers, and lines that tell its kind. */
  readonly signs: {
    readonly upos: readonly string[];
    readonly kinds: readonly { readonly kind: number; readonly forms?: readonly string[]; readonly upos?: readonly string[]; readonly type?: string }[];
    /** The kind of a word that no line fits, and of what stands outside a window. */
    readonly other: number;
    readonly edge: number;
    readonly moods: readonly string[];
    readonly clauses: readonly string[];
    /** So many sentences behind a cue are told apart. */
    readonly sentences: number;
  };
}

/** The format that this version of the program reads. */
const FORMAT = 4;

/** Parses config.json; throws MODEL_BROKEN where it is not one that this version reads. */
export function parseConfig(json: string, file: string): ModelConfig {
  let config: ModelConfig;
  try {
    config = JSON.parse(json) as ModelConfig;
  } catch (cause) {
    throw broken(`${file} is not JSON`, cause);
  }
  if (config.format !== FORMAT) throw broken(`${file} has format ${config.format}, this version reads format ${FORMAT}`);
  const missing = (['layers', 'deprel', 'events', 'roles'] as const).filter((name) => !Array.isArray(config[name]));
  if (missing.length > 0) throw broken(`${file} lacks ${missing.join(', ')}`);
  return config;
}

function broken(message: string, cause?: unknown): ClaimlineError {
  return new ClaimlineError('MODEL_BROKEN', message, 'take the model folder of this version: git checkout -- models', { cause });
}
