/** The HTML page of a run. */
export { documentSection, pageEnd, pageStart } from './page.js';
