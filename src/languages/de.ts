import { cueVerbs } from './cues.js';
import type { AttributionData, ClaimData, Language, SegmentData, ValueData } from './language.js';

const segment: SegmentData = {};

const values: ValueData = {};

const claims: ClaimData = {};

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
