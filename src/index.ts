/** The public API: the pipeline, its stages, the types that flow, and the rows. */
export { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
export { loadModel, type Model } from './model/index.js';

export { detect, detectSentences, guessLanguage, inReadLanguage, type DetectOptions } from './language/index.js';
export { segment } from './segment/index.js';
export { annotate } from './annotate/index.js';
export { extractClaims } from './claims/index.js';
export { triples } from './claims/triples.js';
export { attribute } from './attribution/index.js';

export { languageData, languages } from './languages/index.js';
export type { Language } from './languages/language.js';

export { claimRows } from './rows/claim.js';
export { annotationRow, documentRow, failedAnnotationRow, failedDocumentRow, quoteRows } from './rows/document.js';
export { tripleLines } from './rows/triple.js';
export { conllu } from './rows/conllu.js';
export { readable } from './rows/readable.js';
export { rowKinds, rowSchema } from './rows/schema.js';
export type * from './rows/row.js';
export { documentSection, pageEnd, pageStart } from './report/index.js';

export type * from './document.js';
export { codePointOffsets, covers, mergeRanges, overlaps, span } from './document.js';
export { ClaimlineError, type ErrorCode } from './errors.js';
