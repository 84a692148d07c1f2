import { cueVerbs } from './cues.js';
import type { AttributionData, ClaimData, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {
  // Token conventions: UD English EWT, https://universaldependencies.org/treebanks/en_ewt/
  clitics: [],
  possessives: ["'s", "'"],
  proclitics: ["d'", "l'"],
  splits: [],
  hyphens: 'split',
  // Prefixes that no word is without: they stay with their word in EWT.
  hyphenPrefixes: [
    'anti', 'arch', 'bi', 'co', 'counter', 'cross', 'de', 'e', 'ex', 'extra', 'hyper', 'inter', 'intra', 'mega', 'meta', 'micro', 'mid', 'mini', 'mis', 'mono',
    'multi', 'neo', 'non', 'over', 'poly', 'post', 'pre', 'pro', 'pseudo', 'psycho', 're', 'semi', 'socio', 'sub', 'super', 'trans', 'tri', 'ultra', 'un', 'under', 'vice',
  ],
  hyphenSuffixes: ['esque', 'wise', 'ish', 'fold'],
  numberHyphens: 'split',
  slashes: 'split',
  repeatedMarks: 'keep',
  innerMarks: '',
  innerEndings: [],
  units: [
    'am', 'pm', 'k', 'm', 'b', 'bn', 'mm', 'cm', 'km', 'mi', 'ft', 'in', 'kg', 'mg', 'g', 'lb', 'lbs', 'oz', 'mph', 'kw', 'mw', 'gw', 'kwh', 'mwh', 'gb', 'mb', 'tb',
    'hr', 'hrs', 'min', 'mins', 'sec', 'secs', 'yr', 'yrs', 'hz', 'mhz', 'ghz',
  ],
  ordinalDot: false,
  ordinalBefore: [],
  ordinalAfter: [],
  // Compiled for this project; dotted forms («U.S.», «a.m.») are recognised by their shape.
  abbreviations: {
    titles: [
      'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'ft', 'mt', 'gen', 'lt', 'col', 'maj', 'capt', 'cpt', 'cmdr', 'sgt', 'cpl', 'pvt', 'adm', 'gov', 'sen', 'rep', 'reps',
      'sens', 'rev', 'fr', 'hon', 'pres', 'supt', 'insp', 'messrs', 'mme', 'mlle', 'pte', 'det', 'amb', 'sec', 'atty',
    ],
    inner: [
      'p.s', 'vs', 'v', 'cf', 'ca', 'approx', 'esp', 'incl', 'resp', 'viz', 'eg', 'ie', 'attn', 'dept', 'univ', 'assn', 'bros', 'ext', 'est', 'ed', 'eds', 'conf', 'al',
      'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun',
      'tel', 'fax', 'mob', 'spec', 'orig', 'ave', 'blvd',
    ],
    closing: ['etc'],
    final: ['inc', 'ltd', 'corp', 'co', 'jr', 'sr', 'bros', 'rd', 'ave', 'blvd', 'hwy', 'esq', 'plc', 'llc', 'al', 'yrs', 'hrs', 'mins', 'lb', 'lbs', 'oz', 'calif', 'fla', 'mass', 'tex', 'va', 'ga', 'pa', 'conn', 'wash', 'ariz', 'colo', 'ph.d'],
    numeric: ['no', 'nos', 'p', 'pp', 'vol', 'vols', 'art', 'fig', 'figs', 'sec', 'ch', 'para', 'par', 'nr', 'ver', 'app', 'eq'],
  },
  letterWords: ['i', 'a'],
  starters: [
    'the', 'a', 'an', 'this', 'that', 'these', 'those', 'he', 'she', 'it', 'they', 'we', 'you', 'i', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'in', 'on', 'at',
    'for', 'from', 'with', 'by', 'to', 'of', 'after', 'before', 'during', 'since', 'until', 'under', 'over', 'and', 'or', 'but', 'so', 'yet', 'if', 'when', 'while',
    'because', 'as', 'although', 'though', 'however', 'there', 'here', 'then', 'now', 'also', 'not', 'no', 'yes', 'all', 'some', 'many', 'most', 'what', 'who', 'why',
    'how', 'where', 'which', 'do', 'does', 'did', 'is', 'are', 'was', 'were', 'please', 'let', 'meanwhile', 'moreover', 'instead', 'still', 'later', 'today', 'last',
  ],
  lowerStarts: true,
  bareStarters: ['he', 'she', 'it', 'they', 'we', 'you', 'this', 'these', 'there', 'if', 'please', 'my', 'our', 'your', 'when', 'although', 'however', 'what', 'the'],
  clockWords: ["o'clock", 'am', 'pm', 'a.m.', 'p.m.'],
  bylineStarts: ['by', 'written', 'photo', 'photos', 'published', 'updated', 'posted', 'source', 'author'],
  bylineEnds: ['author', 'reporter', 'correspondent', 'editor', 'staff', 'writer', 'columnist', 'contributor'],
  months: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
};

const values: ValueData = {
  lead: ['on', 'in', 'at', 'by', 'since', 'until', 'till', 'to', 'for', 'from', 'of', 'with', 'during', 'about', 'into', 'as', 'per', 'after', 'before', 'back'],
  articles: ['the'],
  dateLead: ['the', 'early', 'late', 'mid', 'year', 'month', 'spring', 'summer', 'autumn', 'fall', 'winter', 'beginning', 'end', 'of', 'season'],
  amountLead: ['more', 'less', 'fewer', 'than', 'about', 'around', 'roughly', 'approximately', 'approx', 'nearly', 'almost', 'over', 'under', 'up', 'to', 'at', 'least', 'most', 'only', 'just', 'some', 'exactly', 'as', 'many', 'much', 'the', 'another', 'an', 'estimated', 'above', 'below', 'a', 'total', 'of', 'well'],
  minus: ['minus'],
  decimalMark: '.',
  slashDates: 'either',
  months: {
    january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, july: 7, jul: 7, august: 8, aug: 8,
    september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
  },
  weekdays: {
    monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7, mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thurs: 4, fri: 5, sat: 6, sun: 7,
  },
  ordinals: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12 },
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  dateOf: ['of'],
  dayAfterMonth: true,
  yearLead: ['year'],
  years: [],
  decadeEndings: ['s'],
  century: ['century'],
  afterDate: ['in', 'at', 'on', 'by', 'for', 'from', 'to', 'of', 'with', 'without', 'after', 'before', 'during', 'under', 'over', 'about', 'as', 'when', 'where', 'that', 'which', 'because', 'the', 'a', 'an', 'until', 'morning', 'afternoon', 'evening', 'night', 'onwards', 'onward', 'not', 'again', 'also', 'however', 'alone', 'following'],
  rangeOpen: ['between', 'from'],
  rangeJoin: ['to', 'until', 'through', 'till'],
  rangeAnd: ['and', 'or'],
  relativeDays: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, 'the day before yesterday': -2, 'the day after tomorrow': 2 },
  sides: { last: -1, past: -1, previous: -1, next: 1, coming: 1, this: 0 },
  periods: { day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month', year: 'year', years: 'year' },
  agoBefore: [],
  agoAfter: ['ago', 'earlier'],
  one: ['a', 'one'],
  numbers: {
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
    sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  },
  numberParts: {},
  numberFactors: [],
  numberJoin: '-',
  magnitudes: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12 },
  shortMagnitudes: { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, t: 1e12 },
  currencies: {
    dollar: 'USD', dollars: 'USD', 'us dollars': 'USD', 'canadian dollars': 'CAD', 'australian dollars': 'AUD', euro: 'EUR', euros: 'EUR', 'british pounds': 'GBP', 'pounds sterling': 'GBP',
    'swiss francs': 'CHF', yen: 'JPY', yuan: 'CNY', rubles: 'RUB', roubles: 'RUB', zloty: 'PLN', zlotys: 'PLN', forint: 'HUF', rupees: 'INR', 'swedish kronor': 'SEK',
    'norwegian kroner': 'NOK', 'danish kroner': 'DKK', 'czech koruna': 'CZK', 'turkish lira': 'TRY', hryvnia: 'UAH', hryvnias: 'UAH',
  },
  percent: { percent: true, 'per cent': true, pct: true },
  unitEnd: ['the', 'a', 'an', 'of', 'in', 'on', 'at', 'by', 'for', 'from', 'to', 'with', 'and', 'or', 'as', 'than', 'that', 'which', 'who', 'per', 'after', 'before', 'into', 'over', 'under', 'during', 'since', 'until', 'about', 'between', 'without', 'because', 'when', 'where', 'ago'],
  noUnit: ['pm', 'am', 'p.m', 'a.m', "o'clock", 'times', 'gmt', 'est'],
  library: 'compromise',
  libraryDates: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'quarter', 'q1', 'q2', 'q3', 'q4', 'weekend', 'christmas', 'easter', 'halloween', 'thanksgiving', 'week', 'weeks'],
  libraryNumbers: ['hundred', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'half', 'dozens'],
};

/** Space-separated words as a set. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs and adpositions, written `verb verb: adposition adposition`, as a table by verb. */
function table(lines: readonly string[]): Record<string, string[]> {
  const entries: Record<string, string[]> = {};
  for (const line of lines) {
    const [verbs, adpositions] = line.split(': ') as [string, string];
    for (const verb of verbs.split(' ')) (entries[verb] ??= []).push(...adpositions.split(' '));
  }
  return entries;
}

const claims: ClaimData = {
  negations: words("not n't nt never no neither nowhere n’t"),
  negativePronouns: words('nobody none nothing noone'),
  negativeConjunctions: words('neither nor'),
  adversatives: words('but yet then however'),
  negativeSubordinators: words('without instead'),
  plainNegations: words("not n't"),
  notNegating: words('only just merely simply'),
  negatedForm: /(?:\p{L}n['’]t|^cannot)$/iu,
  cliticForm: /['’](?:s|re|m|ve|ll|d)$/iu,
  clitics: { s: 'be', re: 'be', m: 'be', ve: 'have', ll: 'will', d: 'would' },
  infinitiveMarkers: words('to'),
  markedInfinitive: /^$/,
  nonFinite: /\p{L}ing$/u,
  presentParticiple: /\p{L}{2,}ing$/u,
  pastParticiple: /\p{L}{2,}(ed|en)$/u,
  statePassive: false,
  plainAdjectives: new Set(),
  reflexives: new Set(),
  relatives: words('who whom whose which that where when why'),
  questionWords: words('who whom whose what which how why when where whether'),
  conditionals: words('if unless provided'),
  questionSubordinators: words('whether if'),
  purposes: words('order'),
  modals: { can: 'can', could: 'can', ca: 'can', may: 'may', might: 'may', must: 'must', shall: 'should', should: 'should', ought: 'should', would: 'want', let: 'let', "can't": 'can', 'can’t': 'can', cannot: 'can' },
  realisedModals: words("could couldn't couldn’t"),
  pastSubjunctive: /^were$/u,
  reportingForms: new Set(),
  refusingModals: new Set(),
  hypothetical: words("could might would may couldn't couldn’t wouldn't wouldn’t mightn't mightn’t 'd ’d"),
  hearsay: new Set(),
  future: words("will wo shall 'll ’ll won't won’t shan't shan’t"),
  perfect: words("have has had 've ’ve"),
  objectControl: words('ask tell order force urge persuade convince allow permit enable encourage advise warn invite instruct require request lead cause help forbid prompt compel oblige remind teach expect want let make see hear watch get challenge command direct inspire motivate pressure push believe consider find know report say'),
  infinitiveVerbs: new Set(),
  controlAdjectives: words('able unable likely unlikely ready willing unwilling eager keen reluctant due set free certain sure bound supposed prepared quick slow apt prone about inclined'),
  expletives: words('it there'),
  existentials: words('there'),
  bareRelatives: true,
  possessed: words('headquarters seat office offices base'),
  possessing: words('with'),
  lemmaRules: [[/^(.+)ed$/u, '$1'], [/^(.+e)d$/u, '$1'], [/^(.+)ing$/u, '$1'], [/^(.+)ing$/u, '$1e'], [/^(.+)s$/u, '$1']],
  obliqueForms: words('me him her us them whom'),
  particles: new Set(),
  planned: words('threaten promise plan want intend demand announce decide offer hope aim vow pledge agree propose seek wish ask tell order urge expect require need call recommend suggest arrange prepare request instruct authorise authorize schedule swear commit'),
  possible: words('seem appear suspect fear speculate guess assume believe'),
  speech: words('say tell announce declare add explain argue insist remark reply respond comment suggest'),
  thought: words('report state claim note write maintain assert confirm acknowledge admit concede stress emphasise emphasize answer observe allege testify reveal disclose warn mention point think believe conclude'),
  asConjunctions: words('as'),
  pronominalAdverbs: /^$/,
  possibleAdverbs: words('perhaps maybe possibly probably likely presumably'),
  copula: { singular: 'is', plural: 'are', lemma: 'be' },
  classifiers: words('mr mrs ms miss dr number chapter route highway year'),
  titleRelations: words('compound flat'),
  titleNouns: words('president chancellor minister senator governor mayor chief ceo chairman chairwoman director spokesman spokeswoman spokesperson general king queen prince princess judge lawyer congressman congresswoman leader secretary founder author writer actor actress singer coach professor pope bishop host'),
  roles: {
    because: 'reason', due: 'reason', owing: 'reason', despite: 'concession', notwithstanding: 'concession', for: 'beneficiary',
    since: 'time', during: 'time', until: 'time', till: 'time', within: 'time', via: 'instrument', with: 'with', by: 'means',
    in: 'place', at: 'place', on: 'place', near: 'place', inside: 'place', outside: 'place', between: 'place', across: 'place', through: 'place', into: 'goal', to: 'goal', onto: 'goal', towards: 'goal', toward: 'goal',
    from: 'origin', out: 'origin', as: 'as', without: 'without', against: 'against', about: 'about', according: 'source', instead: 'instead', after: 'after', before: 'before',
  },
  contractions: {},
  // Quirk et al. 1985, A Comprehensive Grammar of the English Language, 16.5–6: prepositional verbs.
  governed: table([
    'depend rely focus insist comment concentrate base report agree decide embark act vote: on',
    'depend rely draw impose happen: upon',
    'belong refer lead contribute object listen respond apply amount go come return move travel react turn happen relate extend: to',
    'consist dispose accuse die think approve hear: of',
    'deal cope agree cooperate comply disagree meet begin end collide: with',
    'look wait apply ask call account stand provide vote campaign search care hope pay account: for',
    'result participate believe specialise specialize engage live reside serve invest succeed: in',
    'suffer benefit result come originate emerge stem resign escape withdraw differ recover: from',
    'look laugh arrive aim point shoot stare: at',
    'serve act function work appear: as',
    'turn run crash divide develop enter: into',
    'talk think complain worry care: about',
    'fight protest demonstrate argue vote: against',
  ]),
  agents: words('by'),
  timeNouns: words('year month week day hour minute second morning evening night noon afternoon monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn fall winter century decade time period beginning end weekend quarter moment season era past future'),
  timeAdverbs: words('yesterday today tomorrow now then later earlier before recently soon ago afterwards currently formerly already always often never still yet once again finally eventually first initially annually daily monthly weekly'),
  placeAdverbs: words('here there everywhere somewhere anywhere nowhere abroad home elsewhere nearby upstairs downstairs'),
  infinitiveComplements: false,
  adpositionInPredicate: true,
  particleInFront: false,
};

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
  verbForms: {},
  sources: ['according to'],
  sourcesWithNoun: ['in'],
  sourceNouns: ['view', 'opinion', 'estimate', 'report', 'statement', 'word', 'account', 'information', 'source', 'figure', 'claim'],
  messageNouns: ['hope', 'fear', 'claim', 'view', 'belief', 'suspicion', 'allegation', 'accusation', 'demand', 'suggestion', 'statement', 'concern', 'promise', 'threat', 'warning', 'argument', 'assertion', 'conclusion', 'opinion', 'announcement', 'request', 'theory'],
  own: ['own'],
  sourceParticles: [],
  sourceConjunctions: ['as'],
  complementizers: ['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where', 'which'],
  negations: ['not', 'n\'t', 'never'],
  impersonal: ['it'],
  anonymous: ['it', 'one', 'someone', 'somebody', 'nobody', 'some', 'many', 'who'],
  anonymousNouns: ['information', 'account', 'opinion', 'view', 'word', 'figure'],
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
