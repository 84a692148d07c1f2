import { cueVerbs } from './cues.js';
import type { AttributionData, ClaimData, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {};

const values: ValueData = {};

const claims: ClaimData = {};

const attribution: AttributionData = {
  marks: [['“', '”'], ['‘', '’'], ['"', '"'], ['``', "''"], ['„', '“'], ['„', '”'], ['«', '»'], ["'", "'"]],
  verbs: {
  ...cueVerbs('open', false, [
    'say', 'tell', 'state', 'report', 'explain', 'add', 'confirm', 'note', 'stress', 'emphasize', 'emphasise', 'reveal', 'remark', 'observe', 'comment', 'reply', 'respond', 'answer', 'ask', 'argue', 'reiterate', 'conclude', 'mention', 'indicate', 'insist', 'maintain', 'contend', 'assert', 'suggest', 'speculate', 'estimate', 'testify', 'recall', 'complain', 'declare', 'disclose', 'describe', 'predict', 'cite', 'caution', 'allege', 'inform', 'quote', 'hint', 'clarify', 'summarize',
  ]),
  ...cueVerbs('open', true, [
    'claim', 'announce', 'warn', 'promise', 'threaten', 'demand', 'urge', 'vow', 'pledge', 'deny', 'admit', 'acknowledge', 'recommend', 'propose', 'request', 'accuse', 'swear', 'advise', 'offer', 'ask',
  ]),
  ...cueVerbs('writing', false, [
    'write', 'tweet', 'post', 'blog',
  ]),
  ...cueVerbs('belief', false, [
    'think', 'suspect', 'fear', 'assume', 'believe', 'doubt', 'feel',
  ]),
  ...cueVerbs('belief', true, [
    'hope', 'expect',
  ]),
  },
  sources: ['according to', 'per'],
  sourcesWithNoun: ['in'],
  sourceNouns: ['view', 'opinion', 'estimate', 'report', 'statement', 'word', 'account', 'information', 'source', 'figure', 'claim'],
  sourceParticles: [],
  sourceConjunctions: ['as'],
  complementizers: ['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where', 'which'],
  negations: ['not', 'n\'t', 'never'],
  impersonal: ['it'],
  anonymous: ['it', 'one', 'someone', 'somebody', 'nobody', 'some', 'many', 'who'],
  agents: ['by'],
  addressees: ['to'],
  owners: ['of', 'by', 'from'],
  articles: ['the', 'a', 'an'],
  bodies: ['police', 'ministry', 'department', 'government', 'company', 'party', 'court', 'office', 'agency', 'authority', 'authorities', 'council', 'commission', 'association', 'union', 'group', 'organization', 'organisation', 'university', 'institute', 'committee', 'bank', 'army', 'military', 'navy', 'service', 'network', 'media', 'board', 'team', 'firm', 'officials'],
  writings: ['report', 'reports', 'study', 'newspaper', 'letter', 'magazine', 'law', 'paper', 'document', 'lawsuit', 'complaint', 'article', 'book', 'survey', 'poll', 'statement', 'journal', 'blog', 'release'],
  reportedForms: [],
  pronouns: {
    he: { gender: ['Masc'], number: ['Sing'] },
    him: { gender: ['Masc'], number: ['Sing'] },
    she: { gender: ['Fem'], number: ['Sing'] },
    her: { gender: ['Fem'], number: ['Sing'] },
    it: { gender: ['Neut'], number: ['Sing'] },
    they: { gender: ['Masc', 'Fem', 'Neut'], number: ['Plur'] },
  },
};

export const en: Language = { code: 'en', name: 'English', segment, values, claims, attribution };
