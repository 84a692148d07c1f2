import type { AttributionData, ClaimData, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {};

const values: ValueData = {};

const claims: ClaimData = {};

const attribution: AttributionData = {};

export const de: Language = { code: 'de', name: 'German', segment, values, claims, attribution };
