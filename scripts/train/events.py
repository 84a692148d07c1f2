"""Trains the heads of speech events alone, on the encoder of a run as it is: no other score of the model changes.

    python scripts/train/events.py --data DATA --encoder OUT_OF_PREPARE --tokens TOKENS --speech-trees SPEECHES.conllu --start OLD --out RUN

The encoder reads the speeches a few times, with other subwords hidden each time; then the heads go over its vectors. What is written is
the mean of the weights of the later passes. The encoder knows these speeches by heart if it was trained on them: what it could not know,
how often others used a lemma as a cue, where a word stands in the tree and what its tags tell, helps the more.
"""
import argparse
import json
import os
import random
import sys

import torch
from torch.optim.swa_utils import AveragedModel

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402
from train.model import half, load  # noqa: E402
from train.train import event_losses, hide  # noqa: E402
from train.windows import Index, Pieces, batches, collate, cut, window  # noqa: E402

VIEWS, HIDDEN = 2, 0.08
# subwords of a step of the encoder, and of one of the heads
READ, BUDGET = 2_000, 900
# how much faster than the rest what stands for branches and signs learns: each is seen seldom
FASTER = 4
# from which share of the passes on weights are averaged
MEAN_FROM = 0.35


@torch.no_grad()
@half()
def view(model, windows):
    """Vectors of the words of each window [w, 2, h], quotations and trees, as the model in training sees them."""
    found = [None] * len(windows)
    for group in batches(windows, READ, random.Random(0)):
        batch = collate(group)
        trees, _, quotes = model.words(model.encoder(hide(batch['ids'], HIDDEN), batch['mask']), batch['first'], batch['last'])
        for item, of_quotes, of_trees in zip(group, quotes, trees):
            words = len(item['first'])
            found[item['number']] = torch.stack([of_quotes[:words], of_trees[:words]], 1).half()
    return found


def step(model, windows, vectors):
    """Loss of the heads over some windows."""
    batch = collate(windows)
    both = torch.zeros(*batch['real'].shape, *vectors[0].shape[1:])
    for row, of in enumerate(vectors):
        both[row, :len(of)] = of
    return sum(event_losses(model, model.around(*both.unbind(2)), batch).values())


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'encoder', 'tokens', 'speech-trees', 'start', 'out'):
        parser.add_argument('--' + name, required=True)
    parser.add_argument('--passes', type=int, default=8)
    parser.add_argument('--rate', type=float, default=4e-4)
    parser.add_argument('--seed', type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(2)
    spec, model = load(args.start)
    pieces, index = Pieces(os.path.join(args.encoder, 'tokenizer.json')), Index(spec['layers'])
    speeches = corpora.speeches(args.data, 'train', corpora.ProgramTokens(args.tokens), corpora.parsed(args.speech_trees))
    units, shares = corpora.with_seen(speeches)
    windows = [window(words, index, pieces, unit, offset) for unit in units for offset, words in cut(unit, pieces)]
    for number, item in enumerate(windows):
        item['number'] = number
    model.train()
    views = [view(model, windows) for _ in range(VIEWS)]
    print(len(windows), 'windows read', flush=True)

    heads = [p for name, p in model.named_parameters() if name.startswith(('cues.', 'role'))]
    told = [one.weight for one in model.roles.told()]
    others = [p for p in heads if not any(p is one for one in told)]
    optimiser = torch.optim.AdamW([{'params': others, 'factor': 1}, {'params': told, 'factor': FASTER}], weight_decay=0.01)
    mean, steps = None, 0
    for number in range(args.passes):
        seen, total = views[number % VIEWS], []
        for group in batches(windows, BUDGET, rng):
            for part in optimiser.param_groups:
                part['lr'] = args.rate * part['factor'] * min(1, steps / 50)
            loss = step(model, group, [seen[item['number']] for item in group])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads, 2.0)
            optimiser.step()
            steps += 1
            total.append(float(loss.detach()))
        if number + 1 > MEAN_FROM * args.passes:
            mean = mean or AveragedModel(model)
            mean.update_parameters(model)
        print(f'pass {number + 1} loss {sum(total) / len(total):.3f}', flush=True)
    os.makedirs(args.out, exist_ok=True)
    torch.save(mean.module.state_dict(), os.path.join(args.out, 'model.pt'))
    with open(os.path.join(args.out, 'layers.json'), 'w', encoding='utf8') as handle:
        json.dump({**spec, 'cues': shares}, handle, ensure_ascii=False, indent=1)


if __name__ == '__main__':
    main()
