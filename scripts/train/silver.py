"""Names in treebanks that have none marked: what a trained model is sure of and the parts of speech do not gainsay.

    python scripts/train/silver.py --data DATA --run RUN --encoder OUT_OF_PREPARE --out silver.jsonl

A line a sentence: its forms, and a tag a word: BIO, or null where it is not to be learnt from. A name is taken where the model gives it
a mean probability of at least SURE and the treebank has a proper noun in it; no name where the model is as sure and there is no proper noun.
"""
import argparse
import json
import os
import random
import sys

import torch

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare.groups import SILVER, tree  # noqa: E402
from train.model import half, load  # noqa: E402
from train.swaps import spans  # noqa: E402
from train.windows import Index, Pieces, batches, collate, window  # noqa: E402

SURE, NONE = 0.85, 0.95


def tags_of(words, probabilities, labels):
    best = [labels[k] for k in probabilities.argmax(-1).tolist()]
    top, outside = probabilities.max(-1).values.tolist(), probabilities[:, labels.index('O')].tolist()
    tags = ['O' if outside[k] >= NONE and word['upos'] != 'PROPN' else None for k, word in enumerate(words)]
    for first, end, _ in spans(best):
        if any(w['upos'] == 'PROPN' for w in words[first:end]) and sum(top[first:end]) / (end - first) >= SURE:
            tags[first:end] = best[first:end]
    return tags


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'run', 'encoder', 'out'):
        parser.add_argument('--' + name, required=True)
    args = parser.parse_args()
    spec, model = load(args.run)
    pieces, index, labels = Pieces(os.path.join(args.encoder, 'tokenizer.json')), Index(spec['layers']), spec['layers']['ner']
    with open(args.out, 'w', encoding='utf8') as handle, torch.no_grad(), half():
        for name, options in SILVER.items():
            plain = [[{'form': w['form'], 'space': w['space'], 'upos': w['upos']} for w in s] for s in tree(args.data, name, **options)]
            wins = [window(s, index, pieces) for s in plain]
            for batch in batches([w for w in wins if len(w['ids']) <= 500], 4_000, random.Random(0)):
                x = collate(batch)
                scores = model(x['ids'], x['mask'], x['first'], x['last'])['ner'].float().softmax(-1)
                for item, probabilities in zip(batch, scores):
                    words = item['words']
                    line = {'forms': [w['form'] for w in words], 'ner': tags_of(words, probabilities[:len(words)], labels)}
                    handle.write(json.dumps(line, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
