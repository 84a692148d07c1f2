// A picture of what --min-score does: precision, recall and F1 of claims over the least score.
//
//   node scripts/evaluate/curve.mjs GOLD.jsonl [--out curve.svg] [--rows CLAIM-ROWS.jsonl]
//
// GOLD is the file that claims.mjs takes. A point stands only where at least `fewest` claims are left: a share of two or three says nothing.
import { writeFileSync } from 'node:fs';
import { parse, View } from 'vega';
import { claimDocuments, steps } from './claims.mjs';
import { command, isMain } from './shared/program.mjs';

const fewest = 20;
const colours = { precision: '#0b6e6e', recall: '#c2500a', F1: '#6b6b6b' };

/** Points `{least, measure, share}` of the three lines. */
export function points(docs) {
  const least = Array.from({ length: 20 }, (_, i) => i / 20);
  return steps(docs, least).filter(({ found }) => found >= fewest).flatMap(({ least: x, right, found, wanted, f1 }) => [
    { least: x, measure: 'precision', share: right / found },
    { least: x, measure: 'recall', share: wanted === 0 ? 0 : right / wanted },
    { least: x, measure: 'F1', share: f1 },
  ]);
}

/** Where the names of lines stand: at their ends, from the lowest up no closer than `apart`. */
export function labels(ends, apart = 0.06) {
  let free = -Infinity;
  return [...ends].sort((a, b) => a.share - b.share).map((end) => {
    const share = Math.max(end.share, free);
    free = share + apart;
    return { ...end, share };
  });
}

/** The picture as a Vega specification (https://vega.github.io/vega/docs/specification/). */
function picture(values) {
  const colour = { scale: 'colour', field: 'measure' };
  const place = { x: { scale: 'x', field: 'least' }, y: { scale: 'y', field: 'share' } };
  const last = Math.max(...values.map(({ least }) => least));
  return {
    width: 460, height: 280, padding: { left: 8, right: 60, top: 8, bottom: 8 }, background: 'white',
    config: { axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', gridColor: '#e6e6e6', domainColor: '#999', tickColor: '#999' } },
    data: [{ name: 'points', values }, { name: 'ends', values: labels(values.filter(({ least }) => least === last)) }],
    scales: [
      { name: 'x', type: 'linear', domain: [0, Math.max(last, 0.1)], range: 'width' },
      { name: 'y', type: 'linear', domain: [0, 1], range: 'height' },
      { name: 'colour', type: 'ordinal', domain: Object.keys(colours), range: Object.values(colours) },
    ],
    axes: [
      { orient: 'bottom', scale: 'x', title: '--min-score', format: '.1f', values: Array.from({ length: 11 }, (_, i) => i / 10) },
      { orient: 'left', scale: 'y', format: '.0%', grid: true, tickCount: 6 },
    ],
    marks: [
      {
        type: 'group', from: { facet: { name: 'line', data: 'points', groupby: 'measure' } },
        marks: [{ type: 'line', from: { data: 'line' }, encode: { enter: { ...place, stroke: colour, strokeWidth: { value: 2 } } } }],
      },
      { type: 'symbol', from: { data: 'points' }, encode: { enter: { ...place, fill: colour, size: { value: 26 } } } },
      {
        type: 'text', from: { data: 'ends' },
        encode: { enter: { ...place, text: { field: 'measure' }, fill: colour, dx: { value: 8 }, baseline: { value: 'middle' }, fontSize: { value: 12 } } },
      },
    ],
  };
}

/** The picture as SVG. */
export const curve = (docs) => new View(parse(picture(points(docs))), { renderer: 'none' }).toSVG();

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/curve.mjs GOLD.jsonl [--out curve.svg]', 1, { out: { type: 'string', default: 'curve.svg' } });
  writeFileSync(options.out, `${await curve(await claimDocuments(options.files[0], options))}\n`);
  console.error(`wrote ${options.out}`);
}
