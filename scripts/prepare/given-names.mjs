// Writes models/given-names/genders.txt.gz: which given names are women's and which are men's, in languages with Latin letters.
//
//   npm install --no-save --ignore-scripts @faker-js/faker@10.6.0 && node scripts/prepare/given-names.mjs
//
// Each locale of Faker, the lexicon of compromise, and the list below, is a voice. A name is kept where nine in ten of those that know it agree
// (Mario and Olga, not Andrea). Lower case, one name a line with «Fem» or «Masc» behind a tab.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import nlp from 'compromise';

/** Names of older generations in German-speaking countries that Faker lacks; compiled for this project. */
const OLDER = {
  Fem: `Adelheid Almut Anke Anneliese Annegret Annemarie Antje Astrid Bärbel Beate Birgit Brigitte Brunhilde Christel Christiane Cornelia Dagmar Dörte Dorothea Edeltraud
    Edith Elfriede Elke Erika Erna Eva Friederike Frauke Gerda Gerlinde Gertrud Gesine Gisela Grete Gudrun Hannelore Hedwig Heide Heidemarie Heidi Heike Helga Henriette
    Herta Hilde Hildegard Ilona Ilse Ines Inge Ingeborg Ingrid Irmgard Irmtraud Isolde Jutta Karin Karla Katharina Käthe Kerstin Kirsten Kriemhild Liane Liselotte Lore Lotte
    Luise Magda Magdalena Margarete Margit Margot Margret Marianne Marion Marita Marlene Marlies Martina Mathilde Mechthild Meike Monika Nadine Petra Regina Regine Renate Rita Roswitha
    Rosemarie Ruth Sabine Sibylle Sigrid Silke Silvia Sieglinde Simone Solveig Sonja Susanne Svenja Swantje Tanja Traute Trude Ulrike Ursula Ute Verena Veronika Viola
    Waltraud Wiebke Wilhelmine`,
  Masc: `Achim Adolf Albert Albrecht Alfons Alfred Alois Anton Armin Arnold Arnulf Axel Berthold Bernd Bernhard Bodo Burkhard Christoph Claus Clemens Detlef Detlev Diether Dieter
    Dietmar Dietrich Eberhard Eckart Eckhard Edmund Egon Ehrhart Emil Engelbert Ernst Erich Erhard Erwin Eugen Ewald Ferdinand Franz Friedhelm Friedrich Fritz Georg Gerald Gerd
    Gerhard Gernot Gero Gottfried Gregor Guido Günter Günther Gustav Hans Harald Hartmut Hartwig Heiko Heiner Heinrich Heinz Helge Helmut Henning Henrik Herbert Hermann
    Hilmar Hinrich Holger Horst Hubert Hubertus Ingo Ingolf Jens Joachim Jobst Jochen Jörg Jörn Josef Jürgen Karl Karlheinz Karsten Kaspar Klaus Knut Konrad Kurt Lorenz
    Lothar Ludger Ludwig Lutz Manfred Markus Martin Matthias Meinhard Norbert Olaf Oskar Oswald Otmar Otto Ottmar Peer Peter Rainer Ralf Raimund Reiner Reinhard Reinhold Roland Rolf Rudi
    Rudolf Rüdiger Siegfried Siegmar Sigmar Sönke Stefan Steffen Sven Thilo Thomas Thorsten Tilman Torben Torsten Udo Ulf Uli Ullrich Ulrich Uwe Veit Viktor Volker Volkmar
    Waldemar Walter Wendelin Werner Wilfried Wilhelm Willi Willibald Willy Winfried Wolf Wolfgang Wolfram`,
};

const AGREED = 0.9;
const LATIN = /^[\p{Script=Latin}'’ -]+$/u;

const voices = new Map();
const hear = (name, gender) => {
  const key = name.normalize('NFC').toLowerCase();
  if (!LATIN.test(key) || key.length < 2 || /\s/u.test(key)) return;
  const heard = voices.get(key) ?? { Fem: 0, Masc: 0 };
  heard[gender] += 1;
  voices.set(key, heard);
};
for (const { person } of Object.values(allLocales)) {
  for (const name of person?.first_name?.female ?? []) hear(name, 'Fem');
  for (const name of person?.first_name?.male ?? []) hear(name, 'Masc');
}
for (const [name, tags] of Object.entries(nlp.model().one.lexicon)) {
  if ([tags].flat().includes('FemaleName')) hear(name, 'Fem');
  if ([tags].flat().includes('MaleName')) hear(name, 'Masc');
}
for (const [gender, names] of Object.entries(OLDER)) for (const name of names.split(/\s+/u)) hear(name, gender);
const lines = [...voices].flatMap(([name, { Fem, Masc }]) => (Math.max(Fem, Masc) < AGREED * (Fem + Masc) ? [] : [`${name}\t${Fem > Masc ? 'Fem' : 'Masc'}`])).sort((a, b) => (a < b ? -1 : 1));

const folder = new URL('../../models/given-names/', import.meta.url);
const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
// The byte of the operating system is the same everywhere.
bytes[9] = 255;
writeFileSync(new URL('genders.txt.gz', folder), bytes);
writeFileSync(new URL('SHA256SUMS', folder), `${createHash('sha256').update(bytes).digest('hex')}  genders.txt.gz\n`);
console.log(`${lines.length} names, ${bytes.length} bytes`);
