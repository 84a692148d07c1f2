export { extractClaims, type ExtractOptions } from './extract.js';
export { triples, type Triple } from './triples.js';
