"""Trains the encoder with all heads at once; a batch comes from one corpus and teaches the layers that this corpus has.

    python scripts/train/train.py --data DATA --encoder OUT_OF_PREPARE --tokens TOKENS --out RUN --minutes 85

The learning rate falls linearly with the time that is used up, so a run ends when it should; with --mean-from it stays, and the mean of
all weights since then is kept (stochastic weight averaging, Izmailov et al. 2018). RUN/model.pt is written every few minutes. Held out for measuring: the last 160 sentences of the German dev trees, the last 500 of the GermEval dev set, and every
file that prepare/groups.py does not name.
"""
import argparse
import json
import math
import os
import random
import sys
import time

import torch
import torch.nn.functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402
from prepare.corpora import EVENT_ROLES, PRONOUNS  # noqa: E402
from prepare.groups import HELD_OUT_ENTITIES, HELD_OUT_TREES, groups  # noqa: E402
from train import branches, labels as inventory  # noqa: E402
from train.labels import FIXED, RELATIONS  # noqa: E402
from train.model import Model, half  # noqa: E402
from train.swaps import Surnames, Swaps  # noqa: E402
from train.windows import UNK, Index, Pieces, batches, collate, cut, pack, window  # noqa: E402

BUDGET = 2_400
DECAY = 0.99
WEIGHTS = {'upos': 1, 'lemma': 0.4, 'end': 6, 'ner': 7, 'ref': 7, 'quote': 4, 'nested': 2, 'speaker': 2.5, 'cue': 2.5,
           'frame': 2.5, 'addressee': 3, 'medium': 0.5, 'event': 4}
# words that a reference may begin with, and what one counts that is none
MAY_REFER = PRONOUNS | set('der die das dem den des dieser diese dieses diesem diesen the this that these those'.split())
NOTHING = 0.3
# share of subwords that are hidden from the model in training, and of words whose place in the tree and whose signs are
HIDDEN, HIDDEN_SIGNS = 0.06, 0.1


class Feed:
    """Endless batches of one corpus, drawn anew each pass."""

    def __init__(self, units, index, pieces, swaps, surnames, seed):
        self.units, self.index, self.pieces, self.swaps, self.surnames = units, index, pieces, swaps, surnames
        self.rng = random.Random(seed)
        self.queue, self.passes, self.used = [], 0, 0

    def fill(self):
        self.passes += 1
        if isinstance(self.units[0], dict):
            wins = []
            for unit in self.units:
                unit = self.surnames(unit, self.rng)
                limit = self.rng.choice((500, 500, 350, 200))
                wins += [window(words, self.index, self.pieces, unit, offset) for offset, words in cut(unit, self.pieces, limit)]
        else:
            # entities come in loose sentences, which are often read without any context
            alone = 0.06 if 'head' in self.units[0][0] else 0.5
            sentences = [self.swaps(s, self.rng) for s in self.units]
            wins = [window(words, self.index, self.pieces) for words in pack(sentences, self.pieces, self.rng, alone=alone)]
        self.queue = batches(wins, BUDGET, self.rng)

    def __next__(self):
        if not self.queue:
            self.fill()
        batch = self.queue.pop()
        self.used += sum(len(x['ids']) for x in batch)
        return collate(batch)


def hide(ids, share):
    """Ids with a share of them made unknown, so that what stands around them has to do."""
    return ids.masked_fill((torch.rand(ids.shape) < share) & (ids > UNK), UNK)


def chain_loss(model, scores, target, real, oth):
    """Negative log likelihood a word of tags whose transitions count (a linear-chain CRF). A word with an unknown target may have any
    tag; -200 and -201 mean «B or I of one of the types in `oth`»."""
    labels = scores.shape[-1]
    allowed = torch.ones(*target.shape, labels, dtype=torch.bool)
    known = target >= 0
    allowed[known] = F.one_hot(target[known], labels).bool()
    for value, columns in ((-200, oth[0]), (-201, oth[1])):
        allowed[target == value] = torch.zeros(labels, dtype=torch.bool).index_fill(0, torch.tensor(columns), True)
    both = torch.cat([scores.masked_fill(~allowed, -1e4), scores])
    moves = model.moves()
    total = both[:, 0] + model.starts()
    on = torch.cat([real, real])
    for k in range(1, scores.shape[1]):
        step = (total[:, :, None] + moves).logsumexp(1) + both[:, k]
        total = torch.where(on[:, k, None], step, total)
    gold, every = total.logsumexp(-1).chunk(2)
    return (every - gold).sum() / (known | (target <= -200)).sum().clamp(min=1)


def tag_loss(scores, target):
    return F.cross_entropy(scores.flatten(0, 1), target.flatten(), reduction='sum') / (target >= 0).sum().clamp(min=1)


def reference_losses(clusters, names, words, score):
    """Each reference goes back to any mention of its entity: a name, wherever it stands, or an earlier reference or first mention. A pronoun
    or article that is no reference goes back to nothing, whose score is 0."""
    refs = sorted({r for c in clusters for r in c['refs']})
    columns = sorted(set(names) | {k for c in clusters for k in c['refs'] + c.get('others', [])})
    others = [k for k, w in enumerate(words) if w['form'].lower() in MAY_REFER and k not in columns]
    rows = refs + others
    if not rows or not columns:
        return []
    earlier = torch.tensor([[(k < r or k in names) and k != r for k in columns] for r in rows])
    gold = torch.zeros(len(rows), len(columns), dtype=torch.bool)
    for c in clusters:
        mine = [columns.index(k) for kind in c.values() for k in kind]
        for r in c['refs']:
            gold[rows.index(r), mine] = True
    gold &= earlier
    s = score('coref', rows, columns).masked_fill(~earlier, -1e4)
    lost = F.pad(s, (1, 0)).logsumexp(-1)
    known = gold.any(-1)
    found = (lost - s.masked_fill(~gold, -1e4).logsumexp(-1))[known].sum()
    return [(found + NOTHING * lost[len(refs):].sum()) / 4]


def relation_losses(out, batch, bias):
    """Links from quotes to roles (independent), from references and names to names (one of the candidates)."""
    # taken apart once: each piece that is cut out of a large tensor costs a tensor of its size on the way back
    a, b = ([x.unbind(1) for x in out[name].float().unbind(0)] for name in ('rel_from', 'rel_to'))
    scale = 1 / math.sqrt(out['rel_from'].shape[-1])
    link, choice = [], []
    for i, item in enumerate(batch['items']):
        score = lambda r, f, t: a[i][RELATIONS.index(r)][f] @ b[i][RELATIONS.index(r)][t].T * scale + bias[RELATIONS.index(r)]  # noqa: E731
        if 'links' in item:
            quotes = sorted(set(item['starts']['quote'] + item['starts']['nested']))
            for relation in ('speaker', 'cue', 'frame', 'addressee', 'piece'):
                ends = quotes if relation == 'piece' else item['starts'][relation]
                if not quotes or not ends:
                    continue
                gold = torch.zeros(len(quotes), len(ends))
                for f, t in item['links'][relation]:
                    if f in quotes and t in ends:
                        gold[quotes.index(f), ends.index(t)] = 1
                link.append(F.binary_cross_entropy_with_logits(score(relation, quotes, ends), gold, reduction='sum') / len(quotes))
        if 'clusters' in item:
            names = sorted({n for c in item['clusters'] for n in c['names']})
            choice += reference_losses(item['clusters'], names, item['words'], score)
            if not names:
                continue
            at = {n: k for k, n in enumerate(names)}
            s = score('alias', names, names)
            s = s.masked_fill(torch.ones_like(s, dtype=torch.bool).triu(1), -1e4).log_softmax(-1)
            gold = torch.zeros_like(s, dtype=torch.bool)
            for c in item['clusters']:
                mine = sorted(at[n] for n in set(c['names']))
                for k in mine:
                    before = [m for m in mine if m < k]
                    gold[k, before or [k]] = True
            rows = gold.any(1)
            choice.append(-s.masked_fill(~gold, -1e4).logsumexp(-1)[rows].sum() / 8)
    zero = torch.zeros(())
    n = max(1, len(batch['items']))
    return tuple((sum(x) if x else zero) / n for x in (link, choice))


def stretches_loss(inside, first, last, gold, mask):
    """Negative log likelihood of the words `gold` [e, r, n] (1 in, 0 out) under scores of the same shape for a word's being in a stretch
    that plays a role, and for such a stretch's beginning and ending there; mask [e, n]. There may be any number of stretches, but no word
    plays two roles (a chain with a state a role and one for none)."""
    same = torch.zeros(inside.shape[1], inside.shape[1]).fill_diagonal_(-1e9)
    out, within, end = torch.zeros_like(inside[:, 0, 0]), inside[..., 0] + first[..., 0], last[..., 0]
    for k in range(1, inside.shape[-1]):
        on, closed = mask[:, k], within + last[..., k - 1]
        others = (closed[:, None] + same).logsumexp(-1)
        begun = torch.logaddexp(out[:, None], others) + first[..., k]
        within = torch.where(on[:, None], torch.logaddexp(within, begun) + inside[..., k], within)
        out = torch.where(on, torch.logaddexp(out, closed.logsumexp(-1)), out)
        end = torch.where(on[:, None], last[..., k], end)
    begins = gold * (1 - F.pad(gold, (1, 0))[..., :-1])
    ends = gold * (1 - F.pad(gold, (0, 1))[..., 1:])
    every = torch.logaddexp(out, (within + end).logsumexp(-1))
    return (every - (inside * gold + first * begins + last * ends).sum((1, 2))).sum()


def event_losses(model, out, batch):
    """Losses of cues, and of their roles where a window has some."""
    scores = model.cues(out['role_cue'], out['role_words'], batch['seen'], batch['real']).float()
    parts = {'event': WEIGHTS['event'] * tag_loss(scores, batch['tags']['event'])}
    if any(x['events'] for x in batch['items']):
        parts['event.roles'] = 0.03 * role_loss(model, out, batch['items'])
    return parts


def role_loss(model, out, items):
    """Negative log likelihood of the words that play each role for each cue, stretches in its reach or none; further words of the cue are
    told each by itself."""
    events = [(i, e, range(e['reach'][0], e['reach'][1] + 1)) for i, item in enumerate(items) for e in item['events']]
    widest = max(len(reach) for _, _, reach in events)
    padded = lambda values, more: [*values, *[more] * (widest - len(values))]  # noqa: E731
    at = torch.tensor([e['at'] for _, e, _ in events])
    unit = torch.tensor([i for i, _, _ in events])
    words = torch.tensor([padded(reach, reach[0]) for _, _, reach in events])
    mask = torch.tensor([padded([True] * len(reach), False) for _, _, reach in events])
    unknown = branches.unknown(model.label.out_features)
    branch, depth = torch.tensor([padded(e['branches'], (unknown, 0)) for _, e, _ in events]).unbind(-1)
    told = torch.tensor([padded(e['signs'], [0] * len(e['signs'][0])) for _, e, _ in events])
    cue_told = torch.tensor([e['cue_signs'] for _, e, _ in events])
    # trees and tags are not always right
    known = torch.rand(branch.shape) >= HIDDEN_SIGNS
    branch, depth = branch.where(known, unknown), depth * known
    told, cue_told = (x * (torch.rand(x.shape) >= HIDDEN_SIGNS) for x in (told, cue_told))
    cues, around = out['role_cue'][unit, at], out['role_words'][unit[:, None], words]
    scores = model.roles(cues, around, words - at[:, None], branch, depth, told, cue_told, mask).float()
    inside, first, last = (x.transpose(1, 2) for x in scores.chunk(3, -1))
    gold = torch.zeros_like(inside)
    for n, (_, e, reach) in enumerate(events):
        for k, role in enumerate(EVENT_ROLES):
            gold[n, k, [word - reach[0] for word in e['roles'][role] if word in reach]] = 1
    lost = F.binary_cross_entropy_with_logits(inside[:, 0][mask], gold[:, 0][mask], reduction='sum')
    return (lost + stretches_loss(inside[:, 1:], first[:, 1:], last[:, 1:], gold[:, 1:], mask)) / len(items)


def tree_losses(model, out, batch):
    head, sentence = batch['head'], batch['sentence']
    same = (sentence[:, :, None] == sentence[:, None, :]) & batch['real'][:, None, :]
    arcs = out['arc'].float().masked_fill(~same, -1e4)
    arc = tag_loss(arcs, head)
    chosen = out['label_head'].gather(1, head.clamp(min=0)[:, :, None].expand(-1, -1, out['label_head'].shape[-1]))
    label = tag_loss(model.labels(out['label_dep'], chosen).float(), batch['tags']['deprel'])
    return arc, label


def losses(model, batch, oth):
    related = any('links' in x or 'clusters' in x for x in batch['items'])
    wanted = {name for name, target in batch['tags'].items() if bool((target != -100).any())}
    wanted |= {'arc'} if 'head' in batch else set()
    wanted |= {'relations'} if related else set()
    out = model(hide(batch['ids'], HIDDEN), batch['mask'], batch['first'], batch['last'], wanted)
    parts = {}
    for name, target in batch['tags'].items():
        if name in out and name in wanted:
            weight = WEIGHTS.get(name, 0.25)
            scores = out[name].float()
            parts[name] = weight * (chain_loss(model, scores, target, batch['real'], oth) if name == 'ner' else tag_loss(scores, target))
    if 'head' in batch:
        arc, label = tree_losses(model, out, batch)
        # trees of articles are a model's own
        weight = 0.5 if 'silver' in batch['items'][0] else 1
        parts['arc'], parts['label'] = weight * arc, weight * label
    if related:
        link, choice = relation_losses(out, batch, model.rel_bias.float())
        parts['link'], parts['choice'] = 0.5 * link, choice
    if 'event' in batch['tags']:
        parts |= event_losses(model, out, batch)
    return parts


@torch.no_grad()
def evaluate(model, sets):
    """Quick figures on held-out windows: UAS and LAS (main labels) on gold tokens and sentences, tag accuracy."""
    model.eval()
    lines = []
    for name, wins in sets.items():
        hits = {}
        total = 0
        for group in batches(wins, BUDGET, random.Random(0)):
            batch = collate(group)
            with half():
                out = model(batch['ids'], batch['mask'], batch['first'], batch['last'])
                if 'head' in batch:
                    same = (batch['sentence'][:, :, None] == batch['sentence'][:, None, :]) & batch['real'][:, None, :]
                    head = out['arc'].float().masked_fill(~same, -1e4).argmax(-1)
                    chosen = out['label_head'].gather(1, head[:, :, None].expand(-1, -1, out['label_head'].shape[-1]))
                    label = model.labels(out['label_dep'], chosen).argmax(-1)
            real = batch['real']
            total += int(real.sum())
            for tag, target in batch['tags'].items():
                if tag in out and tag != 'deprel':
                    known = (target >= 0) & real
                    h = hits.setdefault(tag, [0, 0])
                    h[0] += int(((out[tag].argmax(-1) == target) & known).sum())
                    h[1] += int(known.sum())
            if 'head' in batch:
                main = evaluate.main
                good = (head == batch['head']) & real
                gold = batch['tags']['deprel'].clamp(min=0)
                h = hits.setdefault('uas', [0, 0])
                h[0] += int(good.sum()); h[1] += int(real.sum())  # noqa: E702
                h = hits.setdefault('las', [0, 0])
                h[0] += int((good & (main[label] == main[gold])).sum()); h[1] += int(real.sum())  # noqa: E702
        lines.append(name + ' ' + ' '.join(f'{k} {100 * a / max(1, b):.2f}' for k, (a, b) in hits.items()))
    model.train()
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', required=True)
    parser.add_argument('--encoder', required=True)
    parser.add_argument('--tokens', required=True, help='what scripts/prepare/tokens.mjs wrote')
    parser.add_argument('--out', required=True)
    parser.add_argument('--silver', help='what scripts/train/silver.py wrote')
    parser.add_argument('--silver-trees', help='what scripts/train/silver_trees.py wrote')
    parser.add_argument('--speech-trees', required=True, help='CoNLL-U of the speeches that the program wrote')
    parser.add_argument('--minutes', type=float, default=85)
    parser.add_argument('--rate', type=float, default=1.6e-4)
    parser.add_argument('--head-rate', type=float, default=1.2e-3)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--mean-from', type=float, help='minute from which on the mean of the weights is kept, at a steady rate')
    parser.add_argument('--start', help='a run to go on from, with its labels')
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    os.makedirs(args.out, exist_ok=True)

    packed = torch.load(os.path.join(args.encoder, 'encoder.pt'))
    pieces = Pieces(os.path.join(args.encoder, 'tokenizer.json'))
    tokens_of_text = corpora.ProgramTokens(args.tokens)
    silver = {tuple(r['forms']): r['ner'] for r in corpora.jsonl(args.silver)} if args.silver else {}
    silver_trees = {r['id']: r['trees'] for r in corpora.jsonl(args.silver_trees)} if args.silver_trees else {}
    corpora_, shares = groups(args.data, tokens_of_text, silver, silver_trees, corpora.parsed(args.speech_trees))
    if args.start:
        with open(os.path.join(args.start, 'layers.json'), encoding='utf8') as handle:
            layers = json.load(handle)['layers']
        layers.update({name: labels for name, labels in FIXED.items() if name not in layers})
    else:
        layers = inventory.inventories([s for n in ('de', 'de-real', 'en', 'en-gum', 'company') for s in corpora_[n][1]])
    with open(os.path.join(args.out, 'layers.json'), 'w', encoding='utf8') as handle:
        spec = {'layers': layers, 'relations': RELATIONS, 'header': packed['header'], 'cues': shares}
        json.dump(spec, handle, ensure_ascii=False, indent=1)
    index = Index(layers)
    mains = sorted({d.split(':')[0] for d in layers['deprel']})
    evaluate.main = torch.tensor([mains.index(d.split(':')[0]) for d in layers['deprel']])
    oth = [[layers['ner'].index(f'{p}-{t}') for t in ('PROD', 'EVENT', 'WORK', 'MISC')] for p in 'BI']

    model = Model(packed['header'], layers, RELATIONS)
    if args.start:
        model.take(torch.load(os.path.join(args.start, 'model.pt')))
    else:
        model.encoder.load(packed['state'])
    model.encoder.word.weight.requires_grad_(False)
    print({k: len(v) for k, v in layers.items()}, sum(p.numel() for p in model.parameters()) / 1e6, 'M parameters', flush=True)
    swaps = Swaps(corpora_['germeval'][1] + corpora_['entities'][1])
    surnames = Surnames(corpora_['articles-de'][1])
    feeds = {n: Feed(units, index, pieces, swaps, surnames, args.seed) for n, (_, units) in corpora_.items()}

    data = args.data
    plain = lambda sentences: [window(w, index, pieces) for s in sentences for w in pack([s], pieces, random.Random(0), shuffle=False)]  # noqa: E731
    ewt = corpora.trees(os.path.join(data, 'treebanks/en_ewt-dev.conllu'))[:300]
    germeval = corpora.germeval(os.path.join(data, 'ner/germeval2014-dev.tsv'), tokens_of_text)[-HELD_OUT_ENTITIES:]
    sets = {'de': plain(corpora.trees(os.path.join(data, 'treebanks/de_gsd-dev.conllu'))[-HELD_OUT_TREES:]), 'en': plain(ewt),
            'germeval': plain(germeval)}

    encoder = [p for n, p in model.named_parameters() if n.startswith('encoder.') and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith('encoder.')]
    optimiser = torch.optim.AdamW([{'params': encoder, 'lr': args.rate}, {'params': heads, 'lr': args.head_rate}],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    # what is measured and saved is the average of the weights over the last few hundred steps, or over all since a minute
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(DECAY))
    mean = False
    base = [args.rate, args.head_rate]
    begin, saved, step, seen = time.time(), time.time(), 0, 0
    running = {}
    while True:
        progress = (time.time() - begin) / (60 * args.minutes)
        if progress >= 1:
            break
        for group, rate in zip(optimiser.param_groups, base):
            group['lr'] = rate * min(1, step / 50) * (max(0.02, 1 - progress) if args.mean_from is None else 1)
        name = min(feeds, key=lambda n: (feeds[n].used + 1000) / corpora_[n][0])
        batch = next(feeds[name])
        with half():
            parts = losses(model, batch, oth)
            loss = sum(parts.values())
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
        if not mean and args.mean_from is not None and time.time() - begin > 60 * args.mean_from:
            average, mean = AveragedModel(model), True
        average.update_parameters(model)
        step += 1
        seen += int(batch['mask'].sum())
        for k, v in parts.items():
            r = running.setdefault(k, [0.0, 0])
            r[0] += float(v.detach()); r[1] += 1  # noqa: E702
        if step % 50 == 0:
            minutes = (time.time() - begin) / 60
            print(f'{step} {minutes:.1f} min {seen / 60 / minutes:.0f} sw/s', ' '.join(f'{k} {a / b:.3f}' for k, (a, b) in running.items()
                  if not k.startswith('feat.')), 'passes', {n: f.passes for n, f in feeds.items()}, flush=True)
            running = {}
        if time.time() - saved > 480:
            torch.save(average.module.state_dict(), os.path.join(args.out, 'model.pt.part'))
            os.replace(os.path.join(args.out, 'model.pt.part'), os.path.join(args.out, 'model.pt'))
            print('\n'.join(evaluate(average.module, sets)), flush=True)
            saved = time.time()
    torch.save(average.module.state_dict(), os.path.join(args.out, 'model.pt'))
    print('\n'.join(evaluate(average.module, sets)), flush=True)
    print('done', step, 'steps', seen, 'subwords', flush=True)


if __name__ == '__main__':
    main()
