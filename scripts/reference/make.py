"""Writes what Python computes with an exported model, for the tests to reproduce in TypeScript.

    python scripts/reference/make.py --model models/claimline-small --texts corpora/samples/*.txt --out test/reference

One JSON file a text: its words (form, white space before), subword ids, the best label of each word in each layer, the best head of
each word (arc scores alone, itself for a root) and the label of that arc; and `close`, the words by layer whose best score leads the
next by less than LEAD. Processors round differently, and what is rounded once more to eight bits carries that on: scores differ by some
tenths between them, so that only labels with a lead are the same everywhere.
"""
import argparse
import json
import os
import re
import sys

import numpy as np
import onnxruntime

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from train.windows import Pieces, window  # noqa: E402

WORDS = 120
LEAD = 1.0


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry('session.x64quantprecision', '1')  # as src/model/index.ts
    return onnxruntime.InferenceSession(path, options, providers=['CPUExecutionProvider'])


def close(scores):
    """Rows of `scores` [words, labels] whose best label leads the next by less than LEAD."""
    best = np.sort(scores, -1)
    return np.flatnonzero(best[:, -1] - best[:, -2] < LEAD).tolist()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--model', required=True)
    parser.add_argument('--texts', nargs='+', required=True)
    parser.add_argument('--out', required=True)
    args = parser.parse_args()
    with open(os.path.join(args.model, 'config.json'), encoding='utf8') as handle:
        config = json.load(handle)
    pieces = Pieces(os.path.join(args.model, 'tokenizer.json'))
    encoder, labels = session(os.path.join(args.model, 'model.onnx')), session(os.path.join(args.model, 'labels.onnx'))
    os.makedirs(args.out, exist_ok=True)
    for path in args.texts:
        with open(path, encoding='utf8') as handle:
            text = handle.read()
        tokens = [match.span() for match in re.finditer(r'\w+|[^\w\s]', text)][:WORDS]
        words = [{'form': text[a:b], 'space': k == 0 or a > tokens[k - 1][1]} for k, (a, b) in enumerate(tokens)]
        win = window(words, None, pieces)
        feed = {k: np.array([win[k]], dtype=np.int64) for k in ('ids', 'first', 'last')}
        tags, arc, dep, head = encoder.run(None, feed)[:4]
        heads = arc.argmax(-1)
        scores = labels.run(None, {'dep': dep, 'head': head[heads]})[0]
        layers = {layer['name']: tags[:, layer['at']:layer['at'] + len(layer['labels'])] for layer in config['layers']}
        out = {
            'text': os.path.basename(path),
            'words': [[w['form'], w['space']] for w in words],
            'ids': win['ids'],
            'tags': {name: of.argmax(-1).tolist() for name, of in layers.items()},
            'heads': heads.tolist(),
            'deprel': scores.argmax(-1).tolist(),
            'close': {name: close(of) for name, of in {**layers, 'heads': arc, 'deprel': scores}.items()},
        }
        name = os.path.splitext(os.path.basename(path))[0] + '.json'
        with open(os.path.join(args.out, name), 'w', encoding='utf8') as handle:
            json.dump(out, handle, ensure_ascii=False, separators=(',', ':'))
            handle.write('\n')
        print(name, len(words), 'words')


if __name__ == '__main__':
    main()
