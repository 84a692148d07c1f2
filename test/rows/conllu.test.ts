import { describe, expect, it } from 'vitest';
import { conllu } from '../../src/rows/conllu.js';
import { annotated } from './build.js';
import { sample } from './sample.js';

describe('conllu', () => {
  it('writes ten columns, offsets in code points and where no space follows', () => {
    const doc = annotated('a\nb', '🦊 Es regnet,\tsagt sie.', [[
      ['🦊', 'SYM', '🦊', 2, 'dep'], ['Es', 'PRON', 'es', 2, 'expl', { Number: 'Sing', Case: 'Nom', abc: 'x' }], ['regnet', 'VERB', 'regnen', 4, 'ccomp'],
      [',', 'PUNCT', ',', 2, 'punct'], ['sagt', 'VERB', 'sagen', -1, 'root'], ['sie', 'PRON', '', 4, 'nsubj'], ['.', 'PUNCT', '.', 4, 'punct'],
    ]]);
    expect(conllu(doc)).toBe([
      '# newdoc id = a b',
      '# sent_id = a b-s1',
      '# text = 🦊 Es regnet, sagt sie.',
      '1\t🦊\t🦊\tSYM\t_\t_\t3\tdep\t_\tstart_char=0|end_char=1',
      '2\tEs\tes\tPRON\t_\tabc=x|Case=Nom|Number=Sing\t3\texpl\t_\tstart_char=2|end_char=4',
      '3\tregnet\tregnen\tVERB\t_\t_\t5\tccomp\t_\tSpaceAfter=No|start_char=5|end_char=11',
      '4\t,\t,\tPUNCT\t_\t_\t3\tpunct\t_\tstart_char=11|end_char=12',
      '5\tsagt\tsagen\tVERB\t_\t_\t0\troot\t_\tstart_char=13|end_char=17',
      '6\tsie\t_\tPRON\t_\t_\t5\tnsubj\t_\tSpaceAfter=No|start_char=18|end_char=21',
      '7\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\tstart_char=21|end_char=22',
      '', '',
    ].join('\n'));
  });

  it('opens each document once and counts heads in their sentence', () => {
    const text = conllu(sample());
    expect(text.match(/^# newdoc id = blatt$/gm)).toHaveLength(1);
    expect(text).toMatch(/^2\tsagte\tsagen\tVERB\t_\t_\t0\troot/m);
    expect(text.endsWith('\n\n')).toBe(true);
  });
});
