import type { AttributionData, ClaimData, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {};

const values: ValueData = {};

const claims: ClaimData = {};

const attribution: AttributionData = {};

export const en: Language = { code: 'en', name: 'English', segment, values, claims, attribution };
