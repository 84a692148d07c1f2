import type { Modality } from '../document.js';
import { cueVerbs } from './cues.js';
import { germanVerbForms } from './de-forms.js';
import type { AttributionData, ClaimData, CueVerb, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {
  // Token conventions: UD German GSD, https://universaldependencies.org/treebanks/de_gsd/
  clitics: ["'s"],
  possessives: [],
  proclitics: ["d'", "l'"],
  splits: [],
  hyphens: 'split',
  hyphenPrefixes: [],
  hyphenSuffixes: [],
  numberHyphens: 'keep',
  slashes: 'split',
  repeatedMarks: 'split',
  innerMarks: ':*',
  innerEndings: ['in', 'innen', 'r', 'n', 'e', 's', 'm', 'er', 'en', 'es', 'em', 'frau', 'frauen', 'ns', 'zin', 'zinnen'],
  units: ['km', 'm', 'cm', 'mm', 'kg', 'g', 'l', 'ml', 'kwh', 'mw', 'gw', 'uhr', 'euro', 'eur', 'mio', 'mrd', 'min', 'std', 'h'],
  ordinalDot: true,
  ordinalBefore: [
    'januar', 'jänner', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember',
    'jan', 'feb', 'mär', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'okt', 'nov', 'dez',
    'jahrhundert', 'jahrhunderts', 'jh', 'jhd', 'jahrtausend', 'jahrtausends', 'weltkrieg', 'weltkriegs', 'bundestag', 'bundestages',
    'platz', 'rang', 'stock', 'klasse', 'auflage', 'liga', 'runde', 'lebensjahr', 'geburtstag', 'todestag', 'jahrestag', 'spieltag', 'minute',
  ],
  ordinalAfter: [
    'am', 'im', 'zum', 'zur', 'vom', 'beim', 'ins', 'ans', 'der', 'die', 'das', 'den', 'dem', 'des', 'ab', 'bis', 'seit', 'jeder', 'jedes', 'jeden',
    'jedem', 'jede', 'dieser', 'diese', 'dieses', 'diesem', 'diesen', 'sein', 'seine', 'seinen', 'seinem', 'seiner', 'seines', 'ihr', 'ihre', 'ihren',
    'ihrem', 'ihrer', 'ihres', 'unser', 'unsere', 'unserem', 'unseren', 'unserer', 'mein', 'meine', 'meinem', 'meinen', 'meiner',
    'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag',
  ],
  // Compiled for this project after Duden, «Abkürzungen»; dotted forms («z.B.», «e.V.») are recognised by their shape.
  abbreviations: {
    titles: [
      'dr', 'prof', 'hr', 'fr', 'st', 'mr', 'mrs', 'ms', 'dipl', 'ing', 'med', 'jur', 'phil', 'rer', 'nat', 'pol', 'oec', 'theol', 'habil', 'hon', 'dir',
      'gen', 'lt', 'ltn', 'oberstlt', 'hptm', 'maj', 'pfr', 'msgr', 'ehem', 'geb', 'gest', 'gez', 'verh', 'gesch', 'sankt', 'staatssekr', 'univ', 'mag',
    ],
    inner: [
      'z', 'd', 'u', 'o', 'i', 's', 'v', 'n', 'm', 'e', 'f', 'ca', 'bzw', 'vgl', 'sog', 'bspw', 'beisp', 'evtl', 'ggf', 'ggfs', 'inkl', 'incl', 'exkl',
      'insb', 'insbes', 'max', 'min', 'mind', 'allg', 'bes', 'betr', 'bzgl', 'dgl', 'gem', 'gg', 'hrsg', 'hg', 'jap', 'lat', 'griech', 'engl', 'frz', 'franz',
      'ital', 'span', 'russ', 'dt', 'österr', 'schweiz', 'schwed', 'poln', 'tschech', 'hebr', 'arab', 'türk', 'chin', 'amerik', 'brit', 'ahd', 'mhd', 'kath',
      'evang', 'ev', 'röm', 'kgl', 'städt', 'staatl', 'landw', 'wiss', 'techn', 'urspr', 'ugs', 'umgspr', 'eigtl', 'entspr', 'entw', 'gegr', 'geschl', 'abk',
      'adj', 'reg', 'sen', 'jun', 'krs', 'lkr', 'gr', 'kl', 'lfd', 'mtl', 'jährl', 'monatl', 'tägl', 'wöchentl', 'zzgl', 'zz', 'zzt', 'zt', 'stv', 'stellv',
      'vors', 'vs', 'co', 'tel', 'az', 'anm', 'aufl', 'ausg', 'verf', 'verl', 'vorm', 'nachm', 'ungef', 'unbek', 'vermutl', 'wg', 'rd', 'resp', 'op', 'cit', 'zit', 'lt',
      'b', 'r', 't', 'z.t', 'mio', 'mrd', 'tsd', 'std', 'str', 'pl', 'jan', 'feb', 'mär', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'okt', 'nov', 'dez',
      'mo', 'di', 'mi', 'do', 'fr', 'sa', 'so', 'bundesmin', 'betriebsw', 'volksw', 'pers', 'pharm', 'gebr', 'getr', 'kath', 'prot',
    ],
    final: ['u.a', 'e.v', 'chr', 'inc', 'ltd', 'corp', 'co', 'cie', 'jr', 'sr', 'jh', 'jhd', 'a.d', 'al', 'ff', 'mwst'],
    closing: ['usw', 'u.s.w', 'usf', 'etc', 'u.ä', 'o.ä', 'u.v.m', 'uvm', 'u.dgl'],
    numeric: ['nr', 's', 'abs', 'art', 'bd', 'bde', 'kap', 'ziff', 'abb', 'tab', 'fig', 'rn', 'rdn', 'zi', 'blz', 'ff', 'kto', 'anl', 'hausnr', 'tel', 'jg', 'sp', 'no', 'vol', 'pos'],
  },
  letterWords: [],
  starters: [
    'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'er', 'sie', 'es', 'ich', 'wir', 'ihr', 'du', 'man', 'dies', 'diese',
    'dieser', 'dieses', 'diesem', 'diesen', 'in', 'im', 'am', 'an', 'auf', 'aus', 'bei', 'beim', 'mit', 'nach', 'von', 'vom', 'vor', 'zu', 'zum', 'zur', 'für',
    'durch', 'über', 'unter', 'ohne', 'gegen', 'seit', 'während', 'wegen', 'trotz', 'laut', 'und', 'oder', 'aber', 'doch', 'denn', 'sondern', 'wenn', 'als',
    'weil', 'da', 'dass', 'daß', 'ob', 'obwohl', 'nachdem', 'bevor', 'damit', 'dann', 'danach', 'dabei', 'dadurch', 'dafür', 'dagegen', 'daher', 'darum',
    'deshalb', 'deswegen', 'dennoch', 'trotzdem', 'allerdings', 'außerdem', 'auch', 'nur', 'noch', 'schon', 'so', 'sogar', 'hier', 'dort', 'heute', 'gestern',
    'morgen', 'jetzt', 'nun', 'später', 'zuvor', 'zunächst', 'zuletzt', 'zudem', 'ferner', 'insgesamt', 'bereits', 'erst', 'seine', 'seiner', 'ihre', 'ihrer',
    'unsere', 'mein', 'meine', 'kein', 'keine', 'alle', 'viele', 'einige', 'manche', 'mehr', 'nicht', 'wie', 'was', 'wer', 'wo', 'wann', 'warum', 'welche',
    'dazu', 'darüber', 'darauf', 'hinzu', 'ebenso', 'ebenfalls', 'sein', 'sehr', 'leider', 'vielleicht', 'ja', 'nein', 'bis', 'zwar', 'jedoch', 'somit', 'sobald', 'falls',
  ],
  lowerStarts: false,
  bareStarters: [],
  clockWords: ['uhr'],
  bylineStarts: ['von', 'autor', 'autorin', 'text', 'foto', 'fotos', 'bild', 'stand', 'veröffentlicht', 'aktualisiert', 'quelle', 'redaktion'],
  bylineEnds: ['autor', 'autorin', 'redakteur', 'redakteurin', 'redaktion', 'korrespondent', 'korrespondentin', 'reporter', 'reporterin'],
  months: ['januar', 'jänner', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'],
};

const values: ValueData = {
  lead: ['am', 'an', 'im', 'in', 'seit', 'ab', 'bis', 'zum', 'zu', 'auf', 'um', 'für', 'mit', 'von', 'vom', 'aus', 'gegen', 'nach', 'über', 'unter', 'durch', 'bei', 'pro', 'per', 'während', 'etwa', 'schon', 'noch', 'erst', 'bereits', 'nur'],
  articles: ['der', 'die', 'das', 'den', 'dem', 'des'],
  dateLead: ['den', 'dem', 'des', 'zum', 'anfang', 'mitte', 'ende', 'jahr', 'jahre', 'jahres', 'monat', 'sommer', 'herbst', 'winter', 'frühjahr', 'frühling', 'spätsommer', 'saison'],
  amountLead: ['mehr', 'weniger', 'als', 'rund', 'etwa', 'circa', 'ca', 'ungefähr', 'knapp', 'fast', 'beinahe', 'gut', 'über', 'unter', 'bis', 'zu', 'mindestens', 'höchstens', 'maximal', 'minimal', 'nur', 'insgesamt', 'zusammen', 'genau', 'exakt', 'lediglich', 'an', 'die', 'der', 'den', 'das', 'gegen', 'je', 'jeweils', 'weitere', 'weiteren', 'allein', 'wenigstens', 'annähernd', 'nahezu', 'sogar'],
  minus: ['minus'],
  decimalMark: ',',
  slashDates: 'day-first',
  months: {
    januar: 1, jänner: 1, jan: 1, februar: 2, feber: 2, feb: 2, märz: 3, mär: 3, mrz: 3, april: 4, apr: 4, mai: 5, juni: 6, jun: 6, juli: 7, jul: 7,
    august: 8, aug: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, november: 11, nov: 11, dezember: 12, dez: 12,
    januars: 1, februars: 2, aprils: 4, mais: 5, junis: 6, julis: 7, augusts: 8, septembers: 9, oktobers: 10, novembers: 11, dezembers: 12,
  },
  weekdays: { montag: 1, dienstag: 2, mittwoch: 3, donnerstag: 4, freitag: 5, samstag: 6, sonnabend: 6, sonntag: 7, mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 7 },
  ordinals: { ersten: 1, erster: 1, zweiten: 2, dritten: 3, vierten: 4, fünften: 5, sechsten: 6, siebten: 7, achten: 8, neunten: 9, zehnten: 10, elften: 11, zwölften: 12 },
  ordinalEndings: ['.'],
  dateOf: ['des', 'jahres', 'im', 'jahr', 'jahre'],
  dayAfterMonth: false,
  yearLead: ['jahr', 'jahre', 'jahres'],
  years: ['jahre', 'jahren'],
  decadeEndings: ['er', 'ern'],
  century: ['jahrhundert', 'jahrhunderts', 'jh'],
  afterDate: ['in', 'im', 'an', 'am', 'auf', 'aus', 'bei', 'beim', 'durch', 'für', 'gegen', 'mit', 'nach', 'ohne', 'über', 'um', 'unter', 'von', 'vom', 'vor', 'wegen', 'zu', 'zum', 'zur', 'als', 'wie', 'wo', 'dem', 'der', 'den', 'die', 'das', 'des', 'ein', 'eine', 'einem', 'einer', 'n', 'v', 'morgen', 'morgens', 'vormittag', 'mittag', 'nachmittag', 'abend', 'abends', 'nacht', 'früh', 'hinein', 'hinaus', 'an', 'bis', 'nicht', 'noch', 'erst', 'schon', 'erneut', 'wieder', 'auch', 'jedoch', 'zunächst'],
  rangeOpen: ['zwischen', 'von', 'vom'],
  rangeJoin: ['bis'],
  rangeAnd: ['und', 'oder', 'bzw', 'sowie'],
  relativeDays: { heute: 0, gestern: -1, vorgestern: -2, morgen: 1, übermorgen: 2 },
  sides: {
    vergangene: -1, vergangenen: -1, vergangener: -1, vergangenes: -1, letzte: -1, letzten: -1, letzter: -1, letztes: -1, letztem: -1, vorige: -1, vorigen: -1, voriges: -1, voriger: -1,
    nächste: 1, nächsten: 1, nächster: 1, nächstes: 1, kommende: 1, kommenden: 1, kommender: 1, kommendes: 1,
    diese: 0, dieser: 0, diesen: 0, dieses: 0, diesem: 0,
  },
  periods: { tag: 'day', tage: 'day', tagen: 'day', woche: 'week', wochen: 'week', monat: 'month', monats: 'month', monate: 'month', monaten: 'month', jahr: 'year', jahre: 'year', jahres: 'year', jahren: 'year' },
  agoBefore: ['vor'],
  agoAfter: [],
  one: ['einem', 'einer'],
  numbers: {
    null: 0, eins: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, sechzehn: 16, siebzehn: 17,
    dreizehn: 13, vierzehn: 14, fünfzehn: 15, achtzehn: 18, neunzehn: 19, zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70,
    achtzig: 80, neunzig: 90, hundert: 100, tausend: 1000, anderthalb: 1.5, eineinhalb: 1.5, zweieinhalb: 2.5, dreieinhalb: 3.5, viereinhalb: 4.5, fünfeinhalb: 5.5,
    zweien: 2, dreien: 3, zweier: 2, dreier: 3, beiden: 2, beide: 2,
  },
  numberParts: { ein: 1 },
  numberFactors: [['tausend', 1000], ['hundert', 100]],
  numberJoin: 'und',
  magnitudes: {
    hundert: 100, tausend: 1e3, million: 1e6, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9, billion: 1e12, billionen: 1e12, billiarde: 1e15, billiarden: 1e15,
  },
  shortMagnitudes: { tsd: 1e3, bio: 1e12 },
  currencies: {
    euro: 'EUR', euros: 'EUR', dollar: 'USD', 'us-dollar': 'USD', 'amerikanische dollar': 'USD', 'kanadische dollar': 'CAD', 'australische dollar': 'AUD', 'britische pfund': 'GBP',
    'pfund sterling': 'GBP', 'schweizer franken': 'CHF', franken: 'CHF', yen: 'JPY', yuan: 'CNY', rubel: 'RUB', zloty: 'PLN', złoty: 'PLN', forint: 'HUF', rupien: 'INR',
    'schwedische kronen': 'SEK', 'norwegische kronen': 'NOK', 'dänische kronen': 'DKK', 'schwedischen kronen': 'SEK', 'norwegischen kronen': 'NOK', 'dänischen kronen': 'DKK', 'tschechischen kronen': 'CZK', 'tschechische kronen': 'CZK', 'türkische lira': 'TRY', hrywnja: 'UAH', griwna: 'UAH',
    'd-mark': 'DEM', mark: 'DEM', schilling: 'ATS',
  },
  percent: { prozent: true, 'v. h': true },
  unitEnd: ['der', 'die', 'das', 'des', 'den', 'dem', 'ein', 'eine', 'einem', 'einen', 'einer', 'eines', 'von', 'vom', 'in', 'im', 'an', 'am', 'auf', 'aus', 'bei', 'mit', 'für', 'gegen', 'nach', 'über', 'unter', 'um', 'vor', 'zu', 'zum', 'zur', 'durch', 'pro', 'je', 'und', 'oder', 'sowie', 'als', 'wie', 'ohne', 'wegen', 'seit', 'bis', 'dass', 'wo'],
  noUnit: ['uhr', 'h', 'mal'],
  library: null,
  libraryDates: [],
  libraryNumbers: [],
};

/** Space-separated words as a set. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** A modality for each of its forms. */
function forms(modality: Modality, list: string): Record<string, Modality> {
  return Object.fromEntries(list.split(' ').map((form) => [form, modality]));
}

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
  negations: words('nicht nie niemals kein keine keinen keinem keiner keines keinerlei keineswegs keinesfalls nirgends nirgendwo mitnichten nimmer'),
  negativePronouns: words('niemand niemanden niemandem nichts keiner keine keines'),
  negativeConjunctions: words('weder noch'),
  adversatives: words('aber sondern doch jedoch dann danach'),
  negativeSubordinators: words('ohne anstatt statt'),
  plainNegations: words('nicht'),
  notNegating: words('nur bloß allein zuletzt einmal'),
  negatedForm: /^$/,
  cliticForm: /^$/,
  clitics: {},
  infinitiveMarkers: words('zu'),
  markedInfinitive: /^(ab|an|auf|aus|auseinander|bei|bekannt|da|dar|davon|durch|ein|empor|entgegen|entlang|fern|fertig|fest|fort|frei|gegenüber|gleich|heim|heraus|herein|herbei|her|herunter|hervor|hin|hinaus|hinein|hinter|hinzu|klar|los|mit|nach|nieder|offen|sicher|statt|teil|um|unter|voran|voraus|vorbei|vor|wahr|weg|weiter|wider|wieder|zurück|zusammen|zu|über|überein)zu\p{L}+n$/u,
  nonFinite: /(^|[a-zäöü])ge\p{L}+(t|en)$|zu\p{L}+en$|^(sein|worden|gewesen)$/u,
  presentParticiple: /\p{L}{2,}end(e[mnrs]?)?$/u,
  pastParticiple: /^(\p{L}*ge\p{L}+(t|en)|(\p{L}*)(be|ent|er|ver|zer|miss)\p{L}+(t|en)|\p{L}+iert)(e[mnrs]?)?$/u,
  statePassive: true,
  plainAdjectives: words('bekannt beliebt berühmt bereit verschieden bewusst bewußt beteiligt begeistert bedeutend entsetzt verliebt verrückt verwandt erfahren betrunken besorgt verletzt vertraut geeignet gelassen gesund genau gemeinsam gering gerecht gern ungewiss unbekannt'),
  reflexives: words('sich'),
  relatives: words('der die das dem den deren dessen denen welcher welche welches welchem welchen was wo womit wodurch wofür woran worauf worin worüber wovon wozu'),
  questionWords: words('wer wen wem wessen was wie warum weshalb wieso wann wo woher wohin welche welcher welches welchen welchem wieviel inwieweit inwiefern'),
  conditionals: words('wenn falls sofern soweit solange'),
  questionSubordinators: words('ob'),
  purposes: words('um damit'),
  modals: {
    ...forms('can', 'können kann kannst könnt konnte konnten könnte könnten könne gekonnt'), ...forms('may', 'dürfen darf darfst dürft durfte durften dürfte dürften dürfe'),
    ...forms('must', 'müssen muss muß musst müsst musste musten mussten mußte mußten müsste müssten müsse'), ...forms('should', 'sollen soll sollst sollt sollte sollten solle'),
    ...forms('want', 'wollen will willst wollt wollte wollten wolle möchten möchte möchtest'), ...forms('let', 'lassen lässt läßt lasst ließ ließen lasse'),
  },
  realisedModals: words('musste mussten mußte mußten konnte konnten durfte durften'),
  pastSubjunctive: /[äöü]|^(ginge|hielte|ließe|bliebe|schriebe|riefe)n?$/u,
  reportingForms: words('sei seien seiest habe haben habest werde werden gebe gehe komme stehe'),
  refusingModals: words('wollte wollten'),
  hypothetical: words('könnte könnten könntest könntet dürfte dürften würde würden möge mögen'),
  hearsay: words('soll sollen'),
  future: words('wird werden werde wirst werdet'),
  perfect: words('haben sein hat habe habt hast hatte hatten ist sind war waren sei seien'),
  objectControl: words('zwang zwangen gezwungen bat baten gebeten verbot verboten empfahl empfohlen riet geraten befahl befohlen half halfen geholfen zwingen bitten auffordern beauftragen veranlassen erlauben verbieten ermöglichen gestatten befehlen anweisen raten empfehlen überreden überzeugen helfen ermuntern ermutigen drängen verpflichten einladen verurteilen hindern berechtigen anregen nötigen aufrufen beschuldigen bezichtigen verdächtigen vorwerfen sehen hören untersagen'),
  infinitiveVerbs: words('beginnen begann begonnen anfangen anfing angefangen aufhören versuchen weigern verweigern ablehnen brauchen vermögen pflegen gelten lassen gehen bleiben lernen vergessen vergaß verdienen meinen behaupten leugnen bestreiten wagen neigen dienen schaffen gelingen gelang gelungen zögern wissen wusste suchen haben hat hatte hatten sein ist war waren verstehen bekommen bekam werden können müssen vermeiden unterlassen verzichten bedeuten heißen hieß sehen genießen fortfahren scheuen zugeben gestehen bevorzugen lieben'),
  controlAdjectives: words('bereit fähig imstande gewillt willens gezwungen verpflichtet berechtigt entschlossen bemüht befugt lage außerstande'),
  expletives: words('es'),
  existentials: new Set(),
  bareRelatives: false,
  possessed: words('sitz hauptsitz wohnsitz zentrale hauptquartier stammsitz firmensitz'),
  possessing: words('mit'),
  // Weak forms and participles; strong verbs that a class needs stand in it with their forms.
  lemmaRules: [
    [/^(.*?)ge(.+)t$/u, '$1$2en'], [/^(.*?)ge(.+)et$/u, '$1$2en'], [/^(.*?)ge(.+)en$/u, '$1$2en'], [/^(.*?)ge(.+er|.+el)t$/u, '$1$2n'],
    [/^(.+)t$/u, '$1en'], [/^(.+)et$/u, '$1en'], [/^(.+)te$/u, '$1en'], [/^(.+)ete$/u, '$1en'], [/^(.+)ten$/u, '$1en'], [/^(.+)eten$/u, '$1en'], [/^(.+)e$/u, '$1en'],
    [/^(.+er|.+el)(t|te|ten)$/u, '$1n'], [/^(.+)zu(.+en)$/u, '$1$2'],
  ],
  obliqueForms: words('den dem des einen einem eines einer ihm ihn ihnen mich mir dich dir uns euch diesen diesem dieses jenem jenen seinem seinen ihrem ihren unserem unseren keinem keinen sich'),
  particles: words('ab an auf aus bei ein fest fort frei her heraus hervor hin hinaus hinzu los mit nach nieder statt teil um vor voran vorbei weg wider wieder zu zurück zusammen bekannt entgegen kennen'),
  planned: words('entschieden entschied entschloss entschlossen entschließen beschloss beschlossen versprach versprochen anbot anboten angeboten vorschlug vorschlugen vorgeschlagen bat baten gebeten empfahl empfohlen riet rieten geraten erwog erwogen angewiesen verbot verboten aufrief aufgerufen lud eingeladen drohen androhen versprechen planen wollen fordern verlangen ankündigen beschließen entscheiden anbieten hoffen beabsichtigen erwägen vorhaben vorschlagen versichern zusagen zusichern bitten auffordern anweisen beauftragen empfehlen raten anordnen streben anstreben bereiten vereinbaren erwarten wünschen verpflichten appellieren aufrufen erlauben verbieten gestatten bemühen sorgen anpeilen verurteilen vornehmen erwägen anraten einladen drängen mahnen'),
  possible: words('scheinen vermuten befürchten fürchten spekulieren mutmaßen annehmen glauben ausschließen drohen mögen ermöglichen'),
  speech: words('schrieb schrieben geschrieben bekanntgab bekanntgaben bekanntgegeben angab angaben angegeben hinwies hinwiesen hingewiesen verwies verwiesen zugab zugegeben unterstrich unterstrichen hervorhob hervorgehoben hieß sagen erklären mitteilen berichten betonen behaupten äußern angeben bekanntgeben verkünden meinen schreiben hinweisen verweisen verlauten erzählen hinzufügen ergänzen versichern einräumen zugeben feststellen unterstreichen kommentieren beteuern argumentieren ausführen antworten vermelden heißen darlegen zitieren resümieren urteilen hervorheben bemerken'),
  thought: words('mahnen begründen fragen kritisieren informieren beschreiben beschrieb loben monieren bemängeln klagen finden glauben vermuten befürchten sprechen sprach wissen warnen vorwerfen vorwarf rufen rief annehmen melden denken dachte hoffen erwarten'),
  asConjunctions: words('wie so'),
  pronominalAdverbs: /^(dar?(auf|an|aus|in|über|um|von|vor|mit|zu|für|gegen|nach|bei|durch|unter))$/u,
  possibleAdverbs: words('möglicherweise vielleicht eventuell vermutlich wahrscheinlich womöglich mutmaßlich wohl'),
  copula: { singular: 'ist', plural: 'sind', lemma: 'sein' },
  classifiers: words('firma herr frau herrn familie autobahn bundesstraße straße typ marke kapitel nummer artikel platz jahr monat uhr sankt dr prof'),
  titleRelations: new Set(),
  titleNouns: new Set(),
  roles: {
    wegen: 'reason', aufgrund: 'reason', infolge: 'reason', angesichts: 'reason', mangels: 'reason', dank: 'reason', anlässlich: 'reason',
    trotz: 'concession', ungeachtet: 'concession', für: 'beneficiary', zugunsten: 'beneficiary', zuliebe: 'beneficiary',
    seit: 'time', während: 'time', bis: 'time', binnen: 'time', innerhalb: 'time', mithilfe: 'instrument', mittels: 'instrument', anhand: 'instrument', per: 'instrument',
    in: 'place', im: 'place', ins: 'place', an: 'place', am: 'place', auf: 'place', bei: 'place', beim: 'place', aus: 'origin', zwischen: 'place', neben: 'place', hinter: 'place',
    als: 'as', ohne: 'without', gegen: 'against', um: 'about', über: 'about', laut: 'source', zufolge: 'source', statt: 'instead', anstatt: 'instead', anstelle: 'instead', mitsamt: 'with', samt: 'with', mit: 'with',
    nach: 'after', vor: 'before', durch: 'means',
  },
  contractions: { im: 'in', ins: 'in', am: 'an', ans: 'an', zum: 'zu', zur: 'zu', vom: 'von', beim: 'bei', aufs: 'auf', fürs: 'für', ums: 'um', durchs: 'durch', übers: 'über', unters: 'unter', vors: 'vor', hinters: 'hinter' },
  // Duden, Richtiges und gutes Deutsch: verbs with a prepositional object; verbs of motion and position with their place.
  governed: table([
    'warten hoffen achten antworten verzichten stoßen bestehen setzen reagieren hinweisen verweisen beruhen basieren einigen konzentrieren beschränken belaufen treffen stützen freuen vorbereiten verlassen zurückführen einwirken hindeuten schließen schießen einschlagen steigen sinken: auf',
    'denken glauben erinnern teilnehmen arbeiten leiden sterben beteiligen scheitern mangeln fehlen anschließen anknüpfen erkranken appellieren festhalten verkaufen richten anpassen: an',
    'bestehen folgen stammen resultieren austreten ergeben hervorgehen entlassen fliehen ausbrechen: aus',
    'sorgen eintreten kämpfen stimmen entscheiden einsetzen interessieren werben halten danken plädieren aussprechen ausreichen verwenden: für',
    'kämpfen protestieren demonstrieren verstoßen klagen stimmen vorgehen wehren aussprechen prallen stoßen ermitteln einlegen entscheiden laufen: gegen',
    'bestehen enden verwandeln umbenennen aufteilen teilen einziehen eingreifen einmischen geraten münden investieren fahren gehen ziehen reisen bringen gelangen einmarschieren stürzen fliehen rasen versetzen: in',
    'rechnen beginnen enden aufhören befassen beschäftigen handeln drohen sprechen verhandeln übereinstimmen zusammenarbeiten zusammenhängen umgehen vergleichen zusammenstoßen kollidieren verbinden dotieren ausstatten vertrauen: mit',
    'suchen fragen streben greifen riechen verlangen benennen fahren fliegen reisen ziehen gehen fliehen zurückkehren umziehen verlegen: nach',
    'sprechen berichten diskutieren klagen beschweren verfügen informieren abstimmen entscheiden beraten nachdenken verhandeln streiten beklagen verhängen freuen hinausgehen herrschen: über',
    'gehen bitten kämpfen bewerben handeln bemühen kümmern streiten trauern sorgen erweitern: um',
    'abhängen ausgehen sprechen handeln träumen überzeugen absehen abweichen abraten erholen trennen verabschieden profitieren zeugen fernhalten berichten leben distanzieren: von',
    'warnen fliehen schützen fürchten stehen retten bewahren: vor',
    'führen gehören kommen beitragen zwingen verurteilen dienen neigen aufrufen auffordern verpflichten zählen gelangen werden gehen greifen bringen verhelfen veranlassen anwerben verarbeiten ernennen wählen: zu',
    'gelten bezeichnen betrachten ansehen dienen fungieren auftreten arbeiten beschreiben einstufen bewerten anerkennen kritisieren: als',
    'befinden liegen wohnen leben stehen sitzen: in auf an bei unter neben',
    'bleiben bedanken entschuldigen melden vertreten registrieren: bei',
  ]),
  agents: words('von vom durch seitens'),
  timeNouns: words('jahr monat woche tag stunde minute sekunde morgen abend nacht mittag nachmittag vormittag montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember frühjahr frühling sommer herbst winter jahrhundert jahrzehnt uhr mal zeit zeitraum anfang ende mitte wochenende quartal halbjahr jahreshälfte moment zeitpunkt weihnachten ostern pfingsten vergangenheit zukunft'),
  timeAdverbs: words('gestern heute morgen vorgestern übermorgen damals derzeit gegenwärtig zurzeit inzwischen mittlerweile bald kürzlich neulich danach davor später früher zuvor zuletzt zunächst anschließend bisher seitdem seither nun jetzt jahrelang lange immer oft stets nachts abends morgens mittags erstmals vorerst bereits schließlich zugleich gleichzeitig dann daraufhin jährlich täglich monatlich anfangs künftig demnächst momentan soeben erst noch schon wieder'),
  placeAdverbs: words('hier dort da überall dorthin hierher dahin draußen drinnen oben unten links rechts daheim vorn hinten nirgends nirgendwo irgendwo anderswo'),
  infinitiveComplements: true,
  adpositionInPredicate: false,
  particleInFront: true,
};

const germanVerbs: Readonly<Record<string, CueVerb>> = {
  ...cueVerbs('open', false, [
    'sagen', 'erklären', 'mitteilen', 'berichten', 'melden', 'bestätigen', 'betonen', 'äußern', 'unterstreichen', 'hinzufügen', 'ergänzen', 'erläutern', 'begründen', 'feststellen', 'vermelden', 'verlauten', 'heißen', 'informieren', 'aussagen', 'angeben', 'einräumen', 'zugeben', 'hervorheben', 'hinweisen', 'verweisen', 'verkünden', 'bekanntgeben', 'darlegen', 'schildern', 'argumentieren', 'resümieren', 'bilanzieren', 'klarstellen', 'präzisieren', 'mutmaßen', 'spekulieren', 'prognostizieren', 'konstatieren', 'kommentieren', 'erwidern', 'antworten', 'entgegnen', 'kontern', 'verraten', 'erzählen', 'wiederholen', 'bekräftigen', 'beteuern', 'bezweifeln', 'bemängeln', 'kritisieren', 'urteilen', 'schlussfolgern', 'folgern', 'meinen', 'monieren', 'warnen', 'mahnen', 'fragen', 'rufen', 'andeuten', 'ausführen', 'ausrufen', 'loben', 'scherzen', 'signalisieren', 'unterstellen', 'verlautbaren', 'verneinen', 'zusammenfassen', 'zitieren', 'enthüllen', 'vorrechnen', 'beklagen', 'schätzen',
  ]),
  ...cueVerbs('open', true, [
    'behaupten', 'versichern', 'ankündigen', 'drohen', 'versprechen', 'fordern', 'verlangen', 'bitten', 'auffordern', 'empfehlen', 'raten', 'vorschlagen', 'zusagen', 'zusichern', 'bestreiten', 'leugnen', 'dementieren', 'vorwerfen', 'beschuldigen', 'beteuern', 'schwören', 'appellieren', 'aufrufen', 'plädieren', 'abraten', 'anbieten', 'geloben', 'vorgeben', 'bekennen', 'gestehen', 'ermahnen', 'drängen', 'erinnern',
  ]),
  ...cueVerbs('speech', false, [
    'flüstern', 'schreien',
  ]),
  ...cueVerbs('writing', false, [
    'schreiben', 'twittern', 'posten', 'notieren', 'bloggen',
  ]),
  ...cueVerbs('belief', false, [
    'denken', 'vermuten', 'annehmen', 'fürchten', 'zweifeln', 'ausgehen',
  ]),
  ...cueVerbs('belief', true, [
    'glauben', 'hoffen', 'befürchten', 'erwarten',
  ]),
};

const attribution: AttributionData = {
  marks: [['„', '“'], ['„', '”'], ['„', '"'], ['“', '”'], ['»', '«'], ['«', '»'], ['‚', '‘'], ['‚', '’'], ['›', '‹'], ['‹', '›'], ['"', '"'], ['``', "''"]],
  verbs: germanVerbs,
  verbForms: germanVerbForms(Object.keys(germanVerbs)),
  sources: ['laut', 'zufolge', 'gemäß'],
  sourcesWithNoun: ['nach'],
  sourceNouns: ['angabe', 'auskunft', 'einschätzung', 'ansicht', 'meinung', 'auffassung', 'aussage', 'information', 'darstellung', 'wort', 'bericht', 'berechnung', 'schätzung', 'mitteilung', 'erkenntnis', 'überzeugung', 'meldung', 'schilderung', 'äußerung', 'bekunden', 'dafürhalten', 'ermittlung', 'behauptung', 'ankündigung', 'erklärung', 'stellungnahme', 'studie', 'umfrage', 'prognose', 'vermutung', 'analyse', 'artikel', 'untersuchung', 'sicht', 'brief', 'schreiben', 'idee', 'rechnung'],
  messageNouns: ['hoffnung', 'these', 'forderung', 'befürchtung', 'ansicht', 'meinung', 'auffassung', 'überzeugung', 'vermutung', 'vorwurf', 'verdacht', 'befehl', 'erwartung', 'sorge', 'wunsch', 'frage', 'vorschlag', 'behauptung', 'aussage', 'angst', 'ankündigung', 'drohung', 'erklärung', 'begründung', 'aufforderung', 'bitte', 'warnung', 'einschätzung', 'standpunkt', 'theorie', 'argument', 'versprechen'],
  own: ['eigen'],
  sourceParticles: ['so'],
  sourceConjunctions: ['wie'],
  complementizers: ['dass', 'daß', 'ob', 'wie', 'warum', 'weshalb', 'wieso', 'wer', 'was', 'wo', 'wann', 'welche', 'welcher', 'welches', 'wem', 'wen', 'woher', 'wohin', 'inwieweit', 'inwiefern'],
  negations: ['nicht', 'nie', 'niemals', 'keineswegs', 'weder'],
  impersonal: ['es'],
  anonymous: ['man', 'es', 'niemand', 'jemand', 'viele', 'manche', 'einige', 'wer'],
  anonymousNouns: ['angabe', 'information', 'einschätzung', 'meldung', 'aussage', 'ansicht', 'meinung', 'auffassung', 'auskunft', 'bekunden', 'mitteilung', 'erkenntnis', 'überzeugung', 'wort'],
  agents: ['von', 'vom', 'durch'],
  addressees: ['gegenüber'],
  owners: ['von', 'vom', 'durch', 'aus', 'der', 'des'],
  articles: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  bodies: ['polizei', 'behörde', 'ministerium', 'amt', 'regierung', 'unternehmen', 'konzern', 'partei', 'fraktion', 'gericht', 'anwaltschaft', 'verband', 'gewerkschaft', 'verwaltung', 'feuerwehr', 'armee', 'agentur', 'organisation', 'institut', 'universität', 'kommission', 'rat', 'sender', 'bank', 'stiftung', 'verein', 'klub', 'firma', 'kreise', 'stadt', 'gruppe', 'union', 'opposition', 'parlament', 'kirche', 'militär', 'streitkräfte', 'medien', 'zentrum', 'dienst', 'gesellschaft', 'komitee', 'bündnis', 'bund', 'botschaft', 'leitung', 'vorstand'],
  writings: ['bericht', 'studie', 'zeitung', 'brief', 'magazin', 'gesetz', 'papier', 'dokument', 'gutachten', 'klage', 'urteil', 'artikel', 'buch', 'magazins', 'umfrage', 'statistik', 'pressemitteilung', 'mitteilung', 'schreiben', 'zeitschrift', 'blatt', 'blog', 'tagebuch', 'vertrag'],
  reportedForms: ['sei', 'seien', 'habe', 'werde', 'könne', 'müsse', 'solle', 'wolle', 'dürfe', 'möge', 'gebe', 'komme', 'gehe', 'stehe', 'liege', 'bleibe', 'lasse', 'wisse', 'mache', 'nehme', 'sehe', 'halte', 'bestehe', 'handle', 'handele', 'brauche', 'führe', 'finde', 'spreche', 'trage', 'bekomme', 'arbeite', 'gelte', 'hätten', 'wären'],
  pronouns: {
    er: { gender: ['Masc'], number: ['Sing'] },
    ihm: { gender: ['Masc', 'Neut'], number: ['Sing'] },
    ihn: { gender: ['Masc'], number: ['Sing'] },
    dieser: { gender: ['Masc'], number: ['Sing'] },
    sie: { gender: ['Fem'], number: ['Sing', 'Plur'] },
    es: { gender: ['Neut'], number: ['Sing'] },
    ihr: { gender: ['Fem'], number: ['Sing'] },
  },
};

export const de: Language = { code: 'de', name: 'German', segment, values, claims, attribution };
