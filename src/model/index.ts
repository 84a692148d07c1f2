/** Finds, checks and runs a model folder: the only place that imports the ONNX runtime. */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { parseConfig, type ModelConfig } from './config.js';
import { defaultModelFolder, listedFiles, readChecked } from './folder.js';
import { createPieces, type Pieces } from './pieces.js';

export type { Layer, ModelConfig } from './config.js';
export type { Pieces } from './pieces.js';
export { defaultModelFolder } from './folder.js';

/**
 * Processors without VNNI multiply unsigned by signed bytes with sums of 16 bits, and ours would not fit there; this makes the runtime
 * multiply them as unsigned by unsigned, whose sums are as exact as elsewhere. It changes nothing on processors with VNNI.
 */
const EXACT = { session: { x64quantprecision: '1' } };

/** What the encoder reads: piece ids with both special pieces, and where in them each word's first and last piece stands. */
export interface Window {
  readonly ids: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Scores of a window of `words` words, row major: tags [w, T], arc [w (dependent), w (head)], the others [w, dimension]. */
export interface Scores {
  readonly words: number;
  readonly tags: Float32Array;
  readonly arc: Float32Array;
  readonly labelDep: Float32Array;
  readonly labelHead: Float32Array;
  readonly relFrom: Float32Array;
  readonly relTo: Float32Array;
  readonly roleCue: Float32Array;
  readonly roleWords: Float32Array;
}

/** Where n words stand in a tree, seen from a cue, as numbers that the model was trained with: the branch of each, and how deep in it. */
export interface Branches {
  readonly branch: readonly number[];
  readonly depth: readonly number[];
}

/** What is told of n words [n, s] and of a cue [c], as numbers that the model was trained with. */
export interface Signs {
  readonly words: readonly number[];
  readonly cue: readonly number[];
}

export interface Model {
  readonly folder: string;
  readonly config: ModelConfig;
  readonly pieces: Pieces;
  /** One window at a time: with dynamic quantisation a window's scores would depend on its companions in a batch. */
  run(window: Window): Promise<Scores>;
  /** Scores [k, deprel] of k chosen arcs from the dependents' and the heads' vectors [k, label dimension]. */
  labels(dep: Float32Array, head: Float32Array): Promise<Float32Array>;
  /**
   * Scores [w, events] of the words of a window for the tags of cues of speech events. From their vectors as cues and as words around one
   * [w, role dimension], and `seen` [w, 2]: the share of cues among the words of a lemma and 1, or 0 twice where it was none in training.
   */
  cues(cue: Float32Array, words: Float32Array, seen: Float32Array): Promise<Float32Array>;
  /**
   * Scores [n, 3, roles] of n words that follow each other for the roles around a cue: that a word plays it, and that what plays it begins
   * and ends there. From the vectors of the cue [role dimension] and of the words [n, role dimension]; `place`: of the first word, counted
   * from the cue; `tree`: where they stand in the tree [n]; `signs`: what is told of them [n, s] and of the cue [c].
   */
  roles(cue: Float32Array, words: Float32Array, place: number, tree: Branches, signs: Signs): Promise<Float32Array>;
}

export interface ModelOptions {
  /** Threads of one inference, 1 by default: many documents run in as many workers instead. */
  readonly threads?: number;
}

/**
 * Loads a model folder, by default the one that comes with the package.
 * @throws ClaimlineError MODEL_NOT_FOUND or MODEL_BROKEN with the command that mends it.
 */
export async function loadModel(folder: string = defaultModelFolder(), options: ModelOptions = {}): Promise<Model> {
  const sums = listedFiles(folder);
  const config = parseConfig(readChecked(folder, 'config.json', sums).toString('utf8'), `${folder}/config.json`);
  const pieces = createPieces(JSON.parse(readChecked(folder, 'tokenizer.json', sums).toString('utf8')) as object, config);
  const session: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    extra: EXACT,
  };
  const [encoder, labels, cues, roles] = await Promise.all(
    ['model.onnx', 'labels.onnx', 'cues.onnx', 'roles.onnx'].map((name) => InferenceSession.create(readChecked(folder, name, sums), session)),
  ) as [InferenceSession, InferenceSession, InferenceSession, InferenceSession];
  const { label: size, role: width } = config.dimensions;
  return {
    folder,
    config,
    pieces,
    async run(window) {
      const out = await encoder.run({ ids: integers(window.ids), first: integers(window.first), last: integers(window.last) });
      return {
        words: window.first.length,
        tags: floats(out['tags']),
        arc: floats(out['arc']),
        labelDep: floats(out['label_dep']),
        labelHead: floats(out['label_head']),
        relFrom: floats(out['rel_from']),
        relTo: floats(out['rel_to']),
        roleCue: floats(out['role_cue']),
        roleWords: floats(out['role_words']),
      };
    },
    async labels(dep, head) {
      const dims = [dep.length / size, size];
      const out = await labels.run({ dep: new Tensor('float32', dep, dims), head: new Tensor('float32', head, dims) });
      return floats(out['scores']);
    },
    async cues(cue, words, seen) {
      const dims = [1, cue.length / width, width];
      const out = await cues.run({
        cue: new Tensor('float32', cue, dims),
        words: new Tensor('float32', words, dims),
        seen: new Tensor('float32', seen, [1, cue.length / width, 2]),
      });
      return floats(out['scores']);
    },
    async roles(cue, words, place, { branch, depth }, signs) {
      const places = Array.from({ length: words.length / width }, (_, k) => place + k);
      const out = await roles.run({
        cue: new Tensor('float32', cue, [1, width]),
        words: new Tensor('float32', words, [1, places.length, width]),
        place: integers(places),
        branch: integers(branch),
        depth: integers(depth),
        signs: integers(signs.words, [1, places.length, signs.words.length / places.length]),
        cue_signs: integers(signs.cue),
      });
      return floats(out['scores']);
    },
  };
}

function integers(values: readonly number[], dims: readonly number[] = [1, values.length]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
}

function floats(tensor: Tensor | undefined): Float32Array {
  return tensor!.data as Float32Array;
}
