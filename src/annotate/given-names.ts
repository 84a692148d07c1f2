import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { listedFiles, readChecked } from '../model/folder.js';

const FOLDER = fileURLToPath(new URL('../../models/given-names/', import.meta.url));
const FILE = 'genders.txt.gz';

let genders: ReadonlyMap<string, string> | undefined;

/** The gender of those who bear a given name, as UD names it; undefined where it is not known or not one. Read at the first call. */
export function genderOfName(name: string): string | undefined {
  genders ??= new Map(
    gunzipSync(readChecked(FOLDER, FILE, listedFiles(FOLDER))).toString('utf8').trimEnd().split('\n').map((line) => line.split('\t') as [string, string]),
  );
  return genders.get(name.normalize('NFC').toLowerCase());
}
