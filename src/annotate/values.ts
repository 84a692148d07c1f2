export { normaliseValue } from './values/normalise.js';
export type { ValueOptions } from './values/normalise.js';
