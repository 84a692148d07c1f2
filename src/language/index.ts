export { detect } from './detect.js';
export type { DetectOptions } from './detect.js';
export { guessLanguage } from './guess.js';
export { detectSentences } from './sentences.js';
export { inReadLanguage } from './read.js';
