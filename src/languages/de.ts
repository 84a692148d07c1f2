import { cueVerbs } from './cues.js';
import type { AttributionData, ClaimData, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {
  // Token conventions: UD German GSD, https://universaldependencies.org/treebanks/de_gsd/
  clitics: ["'s"],
  proclitics: ["d'", "l'"],
  splits: [],
  hyphens: 'split',
  hyphenPrefixes: [],
  hyphenSuffixes: [],
  numberHyphens: 'keep',
  slashes: 'split',
  repeatedMarks: 'split',
  innerMarks: ':*',
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
    final: ['usw', 'etc', 'u.a', 'u.ä', 'o.ä', 'e.v', 'chr', 'inc', 'ltd', 'corp', 'co', 'cie', 'jr', 'sr', 'jh', 'jhd', 'u.s.w', 'usf', 'a.d', 'al', 'ff', 'mwst'],
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
  bylineStarts: ['von', 'autor', 'autorin', 'text', 'foto', 'fotos', 'bild', 'stand', 'veröffentlicht', 'aktualisiert', 'quelle', 'redaktion'],
  bylineEnds: ['autor', 'autorin', 'redakteur', 'redakteurin', 'redaktion', 'korrespondent', 'korrespondentin', 'reporter', 'reporterin'],
  months: ['januar', 'jänner', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'],
};

const values: ValueData = {};

/** Space-separated words as a set. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const claims: ClaimData = {
  negations: words('nicht nie niemals kein keine keinen keinem keiner keines keinerlei keineswegs keinesfalls nirgends nirgendwo mitnichten nimmer'),
  negativePronouns: words('niemand niemanden niemandem nichts keiner keine keines'),
  negativeConjunctions: words('weder noch'),
  negativeSubordinators: words('ohne anstatt statt'),
  notNegating: words('nur bloß allein zuletzt einmal'),
  infinitiveMarkers: words('zu'),
  markedInfinitive: /^(ab|an|auf|aus|auseinander|bei|bekannt|da|dar|davon|durch|ein|empor|entgegen|entlang|fern|fertig|fest|fort|frei|gegenüber|gleich|heim|heraus|herein|herbei|her|herunter|hervor|hin|hinaus|hinein|hinter|hinzu|klar|los|mit|nach|nieder|offen|sicher|statt|teil|um|unter|voran|voraus|vorbei|vor|wahr|weg|weiter|wider|wieder|zurück|zusammen|zu|über|überein)zu\p{L}+n$/u,
  nonFinite: /(^|[a-zäöü])ge\p{L}+(t|en)$|zu\p{L}+en$|^(sein|worden|gewesen)$/u,
  presentParticiple: /\p{L}{2,}end(e[mnrs]?)?$/u,
  pastParticiple: /^(\p{L}*ge\p{L}+(t|en)|(\p{L}*)(be|ent|er|ver|zer|miss)\p{L}+(t|en)|\p{L}+iert)(e[mnrs]?)?$/u,
  reflexives: words('sich'),
  relatives: words('der die das dem den deren dessen denen welcher welche welches welchem welchen was wo womit wodurch wofür woran worauf worin worüber wovon wozu'),
  questionWords: words('wer wen wem wessen was wie warum weshalb wieso wann wo woher wohin welche welcher welches welchen welchem wieviel inwieweit inwiefern'),
  conditionals: words('wenn falls sofern soweit solange'),
  questionSubordinators: words('ob'),
  purposes: words('um damit'),
  modals: { können: 'can', dürfen: 'may', mögen: 'want', möchten: 'want', müssen: 'must', sollen: 'should', wollen: 'want', lassen: 'let' },
  realisedModals: words('müssen können dürfen'),
  hypothetical: words('könnte könnten könntest könntet dürfte dürften würde würden möge mögen'),
  hearsay: words('sollen'),
  future: words('werden'),
  perfect: words('haben sein'),
  objectControl: words('zwingen bitten auffordern beauftragen veranlassen erlauben verbieten ermöglichen gestatten befehlen anweisen raten empfehlen überreden überzeugen helfen ermuntern ermutigen drängen verpflichten einladen verurteilen hindern berechtigen anregen nötigen aufrufen beschuldigen bezichtigen verdächtigen vorwerfen sehen hören untersagen'),
  planned: words('drohen androhen versprechen planen wollen fordern verlangen ankündigen beschließen entscheiden anbieten hoffen beabsichtigen erwägen vorhaben vorschlagen versichern zusagen zusichern bitten auffordern anweisen beauftragen empfehlen raten anordnen streben anstreben bereiten vereinbaren erwarten wünschen verpflichten appellieren aufrufen erlauben verbieten gestatten bemühen sorgen anpeilen verurteilen vornehmen erwägen anraten einladen drängen mahnen'),
  possible: words('scheinen vermuten befürchten fürchten spekulieren mutmaßen annehmen glauben ausschließen drohen mögen ermöglichen'),
  plannedNouns: words('plan absicht drohung versprechen forderung vorschlag versuch ziel wunsch entscheidung beschluss angebot aufgabe pflicht auftrag bitte hoffnung möglichkeit vorhaben ankündigung zusage recht gelegenheit chance befehl bereitschaft idee antrag aufforderung auflage'),
  speech: words('sagen erklären mitteilen berichten melden betonen behaupten äußern angeben bekanntgeben verkünden meinen schreiben hinweisen verweisen verlauten erzählen hinzufügen ergänzen versichern bestätigen einräumen zugeben mahnen feststellen unterstreichen begründen kommentieren beteuern argumentieren ausführen rufen antworten fragen kritisieren informieren vermelden heißen darlegen zitieren beschreiben resümieren urteilen loben monieren bemängeln klagen finden glauben vermuten befürchten sprechen bezeichnen annehmen wissen mitgeben geben hervorheben bemerken beschuldigen vorwerfen warnen'),
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
  agents: words('von vom durch seitens'),
  timeNouns: words('jahr monat woche tag stunde minute sekunde morgen abend nacht mittag nachmittag vormittag montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember frühjahr frühling sommer herbst winter jahrhundert jahrzehnt uhr mal zeit zeitraum anfang ende mitte wochenende quartal halbjahr jahreshälfte moment zeitpunkt weihnachten ostern pfingsten vergangenheit zukunft'),
  timeAdverbs: words('gestern heute morgen vorgestern übermorgen damals derzeit gegenwärtig zurzeit inzwischen mittlerweile bald kürzlich neulich danach davor später früher zuvor zuletzt zunächst anschließend bisher seitdem seither nun jetzt jahrelang lange immer oft stets nachts abends morgens mittags erstmals vorerst bereits schließlich zugleich gleichzeitig dann daraufhin jährlich täglich monatlich anfangs künftig demnächst momentan soeben erst noch schon wieder'),
  placeAdverbs: words('hier dort da überall dorthin hierher dahin draußen drinnen oben unten links rechts daheim vorn hinten nirgends nirgendwo irgendwo anderswo'),
  infinitiveComplements: true,
  particleInFront: true,
};

const attribution: AttributionData = {
  marks: [['„', '“'], ['„', '”'], ['„', '"'], ['“', '”'], ['»', '«'], ['«', '»'], ['‚', '‘'], ['‚', '’'], ['›', '‹'], ['‹', '›'], ['"', '"'], ['``', "''"]],
  verbs: {
  ...cueVerbs('open', false, [
    'sagen', 'erklären', 'mitteilen', 'berichten', 'melden', 'bestätigen', 'betonen', 'äußern', 'unterstreichen', 'hinzufügen', 'ergänzen', 'erläutern', 'begründen', 'feststellen', 'vermelden', 'verlauten', 'heißen', 'informieren', 'aussagen', 'angeben', 'einräumen', 'zugeben', 'hervorheben', 'hinweisen', 'verweisen', 'verkünden', 'bekanntgeben', 'darlegen', 'schildern', 'argumentieren', 'resümieren', 'bilanzieren', 'klarstellen', 'präzisieren', 'mutmaßen', 'spekulieren', 'prognostizieren', 'konstatieren', 'kommentieren', 'erwidern', 'antworten', 'entgegnen', 'kontern', 'verraten', 'erzählen', 'wiederholen', 'bekräftigen', 'beteuern', 'bezweifeln', 'bemängeln', 'kritisieren', 'urteilen', 'schlussfolgern', 'folgern', 'meinen', 'monieren', 'warnen', 'mahnen', 'fragen', 'rufen', 'andeuten', 'ausführen', 'ausrufen', 'loben', 'scherzen', 'signalisieren', 'unterstellen', 'verlautbaren', 'verneinen', 'zusammenfassen', 'zitieren', 'enthüllen', 'vorrechnen', 'beklagen', 'schätzen',
  ]),
  ...cueVerbs('open', true, [
    'behaupten', 'versichern', 'ankündigen', 'drohen', 'versprechen', 'fordern', 'verlangen', 'bitten', 'auffordern', 'empfehlen', 'raten', 'vorschlagen', 'zusagen', 'zusichern', 'bestreiten', 'leugnen', 'dementieren', 'vorwerfen', 'beschuldigen', 'beteuern', 'schwören', 'appellieren', 'aufrufen', 'plädieren', 'abraten', 'anbieten', 'geloben', 'vorgeben', 'bekennen', 'gestehen', 'ermahnen', 'drängen', 'erinnern',
  ]),
  ...cueVerbs('speech', false, [
    'sprechen', 'flüstern', 'schreien',
  ]),
  ...cueVerbs('writing', false, [
    'schreiben', 'twittern', 'posten', 'notieren', 'bloggen',
  ]),
  ...cueVerbs('belief', false, [
    'denken', 'vermuten', 'annehmen', 'fürchten', 'finden', 'zweifeln', 'ausgehen', 'zeigen',
  ]),
  ...cueVerbs('belief', true, [
    'glauben', 'hoffen', 'befürchten', 'erwarten',
  ]),
  },
  sources: ['laut', 'zufolge', 'gemäß'],
  sourcesWithNoun: ['nach'],
  sourceNouns: ['angabe', 'auskunft', 'einschätzung', 'ansicht', 'meinung', 'auffassung', 'aussage', 'information', 'darstellung', 'wort', 'bericht', 'berechnung', 'schätzung', 'mitteilung', 'erkenntnis', 'überzeugung', 'medienbericht', 'pressebericht', 'zeitungsbericht', 'meldung', 'schilderung', 'äußerung', 'bekunden', 'dafürhalten', 'ermittlung', 'behauptung', 'ankündigung', 'erklärung', 'stellungnahme', 'studie', 'umfrage', 'prognose', 'vermutung'],
  sourceParticles: ['so'],
  sourceConjunctions: ['wie'],
  complementizers: ['dass', 'daß', 'ob', 'wie', 'warum', 'weshalb', 'wieso', 'wer', 'was', 'wo', 'wann', 'welche', 'welcher', 'welches', 'wem', 'wen', 'woher', 'wohin', 'inwieweit', 'inwiefern'],
  negations: ['nicht', 'nie', 'niemals', 'keineswegs', 'weder'],
  impersonal: ['es'],
  anonymous: ['man', 'es', 'niemand', 'jemand', 'viele', 'manche', 'einige', 'wer'],
  agents: ['von', 'vom', 'durch'],
  addressees: ['gegenüber'],
  owners: ['von', 'vom', 'durch', 'aus', 'der', 'des'],
  articles: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  bodies: ['polizei', 'behörde', 'ministerium', 'amt', 'regierung', 'unternehmen', 'konzern', 'partei', 'fraktion', 'gericht', 'anwaltschaft', 'verband', 'gewerkschaft', 'verwaltung', 'feuerwehr', 'armee', 'agentur', 'organisation', 'institut', 'universität', 'kommission', 'rat', 'sender', 'bank', 'stiftung', 'verein', 'klub', 'firma', 'kreise', 'stadt', 'gruppe', 'union', 'opposition', 'parlament', 'kirche', 'militär', 'streitkräfte', 'medien', 'zentrum', 'dienst', 'gesellschaft', 'komitee', 'bündnis', 'botschaft', 'leitung', 'vorstand'],
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
