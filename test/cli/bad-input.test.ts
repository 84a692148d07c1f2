import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rowsOf, runToy, scratch } from './command.js';

const { at } = scratch();
const good = 'Ada baut heute gern Boote und Karl verkauft heute gern Häuser.';
const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
const document = ['--rows', 'document'];

describe('bad input', () => {
  it('goes on after a bad line, with a row and a message for it', async () => {
    const { code, stdout, stderr } = await runToy(document, `${line('a', good)}{"id":"b","text"\n${line('c', good)}`);
    expect(code).toBe(1);
    expect(rowsOf(stdout).map(({ id, error }) => [id, error?.code ?? null])).toEqual([['a', null], ['stdin:2', 'INPUT_INVALID'], ['c', null]]);
    expect(stderr).toMatch(/^stdin:2: error: no valid JSON: .* \(write one JSON object a line\) \[INPUT_INVALID\]\n$/);
  });

  it.each([
    ['an empty file', '', 'no text'],
    ['a file of blanks', ' \n\t\n', 'no text'],
    ['broken UTF-8', Buffer.from([...Buffer.from('Ada baut H'), 0xe4, ...Buffer.from('user.')]), 'no valid UTF-8 at byte 10'],
    ['NUL characters', 'Ada\0 baut Boote.', 'NUL character at byte 3'],
  ])('takes %s and says where', async (_, bytes, message) => {
    await writeFile(at('odd.txt'), bytes);
    const { code, stdout, stderr } = await runToy([...document, '--lang', 'de', at('odd.txt')]);
    expect(code).toBe(0);
    expect(rowsOf(stdout)).toMatchObject([{ id: 'odd.txt', error: null }]);
    expect(stderr).toContain(`odd.txt: read: `);
    expect(stderr).toContain(message);
  });

  it.each([
    ['one word', 'Boote'],
    ['unpaired quote marks', '„Ada baut Boote. »Karl «verkauft "Häuser“““.'],
    ['emoji and combining marks', '👩‍👩‍👧‍👦 Ada baut Ha\u0308user 🏳️‍🌈!'],
    ['right-to-left text', 'Ada baut Boote. \u202bשלום עולם\u202c.'],
    ['punctuation alone', '... !!! ???'],
    ['digits alone', '1 2 3'],
    ['lone surrogates', 'Ada \ud83d baut \udc00 Boote.'],
    ['a very long word', `Ada baut ${'Boote'.repeat(20_000)}.`],
  ])('takes %s; every span slices back', async (_, text) => {
    const { code, stdout } = await runToy([...document, '--lang', 'de'], line('x', text));
    expect(code).toBe(0);
    const [row] = rowsOf(stdout);
    expect(row).toMatchObject({ id: 'x', text, error: null });
    const points = [...text];
    const spans = [...row!['claims'].flatMap((claim: any) => [claim.sentence, claim.subject, claim.object]), ...row!['entities'].flatMap((entity: any) => entity.mentions)]; // oxlint-disable-line typescript/no-explicit-any
    for (const span of spans) if (span) expect(points.slice(span.start, span.end).join('')).toBe(span.text);
  });

  it('reports a language that it does not read, and reads the others', async () => {
    const french = 'Le gouvernement a annoncé hier que la nouvelle loi sur les retraites serait présentée au parlement avant la fin du mois.';
    const { code, stdout, stderr } = await runToy(document, line('fr', french) + line('de', 'Ada baut heute gern Boote und Karl verkauft heute gern Häuser.'));
    expect(code).toBe(1);
    expect(rowsOf(stdout).map(({ id, lang, error }) => [id, lang, error?.code ?? null])).toEqual([['fr', null, 'LANGUAGE_NOT_READ'], ['de', 'de', null]]);
    expect(stderr).toMatch(/^stdin:1: error: .*fr.*--lang/);
  });

  it.each([
    ['words', 'Ada baut heute gern Boote und Häuser '.repeat(8_000), 'cut'],
    ['letters', 'x'.repeat(5_000_000), 'cut'],
  ])('reads long %s without a full stop and says what it cut', async (_, text, message) => {
    const { code, stdout, stderr } = await runToy([...document, '--lang', 'de'], line('long', text));
    expect(code).toBe(0);
    const [row] = rowsOf(stdout);
    expect(row!['text']).toBe(text);
    expect(stderr).toMatch(new RegExp(`^stdin:1: (?:segment|annotate): .*${message}`));
    // Nothing is cut away: the sentences tile the text.
    let end = 0;
    for (const sentence of row!['sentences']) {
      expect(text.slice(end, sentence.start).trim()).toBe('');
      end = sentence.end;
    }
    expect(text.slice(end).trim()).toBe('');
  }, 120_000);

  it('is silent where asked, except for failures', async () => {
    const { stderr } = await runToy(['--quiet', '--lang', 'de'], `${line('a', '')}nonsense\n${line('a', good)}`.replace(/^/, '{"text":"x"}\n'));
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).toContain('stdin:3: error');
  });
});
