"""Trees of articles, which have none marked: what several trained models agree on, so that long windows of news are trained on for trees too.

    claimline annotate --format conllu -o ARTICLES.conllu ARTICLES.jsonl
    python scripts/train/silver_trees.py --sentences ARTICLES.conllu --runs RUN [RUN …] --encoder OUT_OF_PREPARE --out silver-trees.jsonl

Sentences come from the program. A line an article: its id and its `trees`, a value a word: `head` (a word of the article, itself for the
root, null where the models are not sure), `deprel`, `sentence`.
"""
import argparse
import json
import os
import random
import sys

import torch

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402
from train.model import half, load  # noqa: E402
from train.windows import Index, Pieces, batches, collate, size, window  # noqa: E402

# what the models must give a head on average; a window is about so many subwords long, as short ones are read best
SURE, LENGTH = 0.7, 150


def articles(path):
    """(id, sentences of words) of the program's CoNLL-U."""
    with open(path, encoding='utf8') as handle:
        ids = [line.split('=', 1)[1].strip() for line in handle if line.startswith('# newdoc')]
    for name, sentences in zip(ids, corpora.documents(path), strict=True):
        yield name, [[{'form': r[1], 'space': not k or 'SpaceAfter=No' not in rows[k - 1][9]} for k, r in enumerate(rows)] for _, rows in sentences]


def windows(sentences, pieces):
    """(number of the first sentence, words) of stretches of sentences; heads are counted within them."""
    current, first = [], 0
    for n, sentence in enumerate(sentences):
        if current and size(current, pieces) + size(sentence, pieces) > LENGTH:
            yield first, current
            current, first = [], n
        current = current + [{**w, 'sentence': n} for w in sentence]
    if current:
        yield first, current


@torch.no_grad()
@half()
def parse(models, batch):
    """Heads [b, w], their mean probability, and the most likely label of each."""
    x = collate(batch)
    sentence = torch.full(x['real'].shape, -1)
    for i, item in enumerate(batch):
        sentence[i, :len(item['words'])] = torch.tensor([w['sentence'] for w in item['words']])
    same = (sentence[:, :, None] == sentence[:, None, :]) & x['real'][:, None, :]
    outs = [model(x['ids'], x['mask'], x['first'], x['last']) for model in models]
    arcs = sum(out['arc'].float().masked_fill(~same, -1e4).softmax(-1) for out in outs) / len(outs)
    sure, head = arcs.max(-1)
    labels = 0
    for model, out in zip(models, outs):
        chosen = out['label_head'].gather(1, head[:, :, None].expand(-1, -1, out['label_head'].shape[-1]))
        labels = labels + model.labels(out['label_dep'], chosen).float().softmax(-1)
    return head, sure, labels.argmax(-1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--sentences', required=True)
    parser.add_argument('--runs', required=True, nargs='+')
    parser.add_argument('--encoder', required=True)
    parser.add_argument('--out', required=True)
    args = parser.parse_args()
    specs, models = zip(*map(load, args.runs))
    names = specs[0]['layers']['deprel']
    pieces, index = Pieces(os.path.join(args.encoder, 'tokenizer.json')), Index(specs[0]['layers'])
    found, units = {}, []
    for name, sentences in articles(args.sentences):
        total = sum(map(len, sentences))
        found[name] = {'head': [None] * total, 'deprel': ['dep'] * total, 'sentence': [n for n, s in enumerate(sentences) for _ in s]}
        starts = [sum(map(len, sentences[:n])) for n in range(len(sentences))]
        for first, words in windows(sentences, pieces):
            if size(words, pieces) <= 500:
                units.append({**window(words, index, pieces), 'article': name, 'offset': starts[first]})
    for batch in batches(units, 3_000, random.Random(0)):
        heads, sure, labels = parse(models, batch)
        for i, item in enumerate(batch):
            trees = found[item['article']]
            for k in range(len(item['words'])):
                if sure[i, k] >= SURE:
                    trees['head'][item['offset'] + k] = item['offset'] + int(heads[i, k])
                    trees['deprel'][item['offset'] + k] = names[int(labels[i, k])]
    with open(args.out, 'w', encoding='utf8') as handle:
        for name, trees in found.items():
            handle.write(json.dumps({'id': name, 'trees': trees}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
