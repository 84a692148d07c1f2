/** How long each stage of the pipeline takes, measured through the library in this process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { distFolder } from './shared/program.mjs';

/**
 * Seconds by stage over all documents, after one document to warm up.
 * @param {{id: string, text: string}[]} documents
 * @returns {Promise<Record<'language' | 'segment' | 'annotate' | 'claims' | 'attribution', number>>}
 */
export async function stageTimes(documents, options) {
  const library = await import(pathToFileURL(join(distFolder(options), 'index.js')).href);
  const { annotate, attribute, detect, detectSentences, extractClaims, inReadLanguage, loadModel, segment } = library;
  const model = await loadModel(options.model);
  const times = { language: 0, segment: 0, annotate: 0, claims: 0, attribution: 0 };
  const time = async (stage, work) => {
    const started = performance.now();
    const result = await work();
    times[stage] += (performance.now() - started) / 1000;
    return result;
  };
  const run = async (document) => {
    const detected = await time('language', () => inReadLanguage(detect(document)));
    const segmented = await time('segment', () => segment(detected));
    const mixed = await time('language', () => detectSentences(segmented));
    const annotated = await time('annotate', () => annotate(mixed, model));
    const claimed = await time('claims', () => extractClaims(annotated));
    await time('attribution', () => attribute(claimed));
  };
  for (const document of documents.slice(0, 1)) await run(document);
  for (const stage of Object.keys(times)) times[stage] = 0;
  for (const document of documents) await run(document);
  return times;
}
