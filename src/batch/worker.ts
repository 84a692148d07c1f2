import { workerData } from 'node:worker_threads';
import type { Input } from '../document.js';
import { ClaimlineError } from '../errors.js';
import { loadModel } from '../model/index.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import type { Outcome } from './item.js';
import type { PoolOptions } from './pool.js';
import { failedOutcome, failureOf, processDocument } from './process.js';

const options = workerData as PoolOptions;

let pipeline: Promise<Pipeline> | null = null;

async function load(): Promise<Pipeline> {
  const model = await loadModel(options.model);
  return createPipeline({ model, ...(options.lang === null ? {} : { lang: options.lang }) });
}

/** Runs one document in this thread; the model is loaded with the first. */
export default async function run(input: Input): Promise<Outcome> {
  try {
    pipeline ??= load();
    return await processDocument(input, await pipeline, options);
  } catch (error) {
    if (!(error instanceof ClaimlineError)) throw error;
    return failedOutcome(input, failureOf(error), options.format, true);
  }
}
