"""The encoder (BERT layout, multilingual-e5-small) and the heads that read it.

One window of at most 510 subwords goes in; word vectors (mean of the first and the last subword of a mix of all layers) feed
  - taggers, in three families with a hidden layer each (trees, entities, quotes);
  - arcs: biaffine scores (Dozat & Manning 2017), the root is a word's arc to itself; labels: a hidden layer over the sum of a
    dependent's and a head's vector, so that only chosen arcs need to be scored;
  - relations between two words (quote to role, reference to name): dot products, a bias a relation;
  - cues of speech events: a convolution, with how often a lemma was a cue in the speeches that were trained on;
  - roles of a speech event: a small layer of attention reads the words in reach of a cue once more, each with its place from the cue and
    in the tree, and with what the program's tags tell of it.
"""
import functools
import json
import math
import os

import torch
import torch.nn as nn
import torch.nn.functional as F

from prepare.corpora import EVENT_ROLES
from train import branches, signs

FAMILIES = {
    'trees': ['upos', 'lemma', 'end'],
    'entities': ['ner', 'ref'],
    'quotes': ['quote', 'nested', 'speaker', 'cue', 'frame', 'addressee', 'medium'],
}
ARC, LABEL, RELATION, ROLE = 256, 256, 64, 128
# what the heads of speech events leave out in training: their corpus is small
EVENT_DROPOUT = 0.35
# words that the place of a word from a cue is counted up to
PLACES = 40


def half():
    """Context in which the processor multiplies in bfloat16 where it has instructions for that; elsewhere they would be slower than floats."""
    fast = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast('cpu', torch.bfloat16, enabled=fast)


class Dropout(nn.Module):
    """Dropout whose masks are stretches of one that is drawn beforehand: drawing each anew takes a tenth of the time of a step."""

    SIZE = 1 << 24

    def __init__(self, share):
        super().__init__()
        self.share = share

    @functools.cached_property
    def kept(self):
        return kept(self.share, self.SIZE)

    def forward(self, x):
        if not self.training:
            return x
        at = int(torch.randint(self.SIZE - x.numel(), (1,)))
        return x * self.kept[at:at + x.numel()].view(x.shape).to(x.dtype)


@functools.cache
def kept(share, size):
    return (torch.rand(size) >= share).bfloat16() / (1 - share)


def attend(q, k, v, mask):
    """Scaled dot-product attention. While training it is spelt out, without dropout on its weights: PyTorch's own kernel for the CPU
    trains at two thirds of the speed. The mask is one more column of the keys, and the sum of the weights one more of the values, so that
    what has a row and a column a word is gone through as seldom as can be."""
    if not torch.is_grad_enabled():
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    kind = torch.bfloat16 if torch.is_autocast_enabled('cpu') else q.dtype
    q, k, v = (x.to(kind) for x in (q * (1 / math.sqrt(q.shape[-1])), k, v))
    one = torch.ones((), dtype=kind).expand(*q.shape[:-1], 1)
    out = torch.zeros((), dtype=kind).expand_as(one).masked_fill(~mask.transpose(-1, -2), -1e4)
    weights = (torch.cat([q, one], -1) @ torch.cat([k, out], -1).transpose(-1, -2)).exp()
    sums = weights @ torch.cat([v, one], -1)
    return sums[..., :-1] / sums[..., -1:]


class Layer(nn.Module):
    def __init__(self, h, ff, heads, eps, dropout):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.ao = (nn.Linear(h, h) for _ in range(4))
        self.fi, self.fo = nn.Linear(h, ff), nn.Linear(ff, h)
        self.aln, self.oln = nn.LayerNorm(h, eps), nn.LayerNorm(h, eps)
        self.dropout = Dropout(dropout)

    def forward(self, x, mask):
        b, n, h = x.shape
        split = lambda t: t.view(b, n, self.heads, h // self.heads).transpose(1, 2)  # noqa: E731
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        y = attend(q, k, v, mask)
        x = self.aln(x + self.dropout(self.ao(y.transpose(1, 2).reshape(b, n, h))))
        return self.oln(x + self.dropout(self.fo(F.gelu(self.fi(x)))))


class Encoder(nn.Module):
    def __init__(self, header, dropout=0.1):
        super().__init__()
        h = header['hidden']
        self.word = nn.Embedding(header['vocab'], h)
        self.pos = nn.Embedding(header['positions'], h)
        self.kind = nn.Parameter(torch.zeros(h))
        self.ln = nn.LayerNorm(h, header['eps'])
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(h, header['ff'], header['heads'], header['eps'], dropout) for _ in range(header['layers']))

    def load(self, state):
        with torch.no_grad():
            self.word.weight.copy_(state['emb.word'])
            self.pos.weight.copy_(state['emb.pos'][:self.pos.num_embeddings])
            self.kind.copy_(state['emb.type'][0])
            self.ln.weight.copy_(state['emb.ln.w'])
            self.ln.bias.copy_(state['emb.ln.b'])
            for i, layer in enumerate(self.layers):
                for name in ('q', 'k', 'v', 'ao', 'aln', 'fi', 'fo', 'oln'):
                    module = getattr(layer, name)
                    module.weight.copy_(state[f'l{i}.{name}.w'])
                    module.bias.copy_(state[f'l{i}.{name}.b'])

    def forward(self, ids, mask=None):
        """ids [b, n]; mask [b, n] true where there is a subword, or None. Yields the states of every layer."""
        x = self.word(ids) + self.pos.weight[:ids.shape[1]] + self.kind
        x = self.dropout(self.ln(x))
        states = [x]
        if mask is not None:
            mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        return states


class Cues(nn.Module):
    """Scores of every word of a window for beginning the cue of a speech event, and for going on with one."""

    def __init__(self, labels, dropout):
        super().__init__()
        self.both, self.seen = nn.Linear(2 * ROLE, ROLE), nn.Linear(2, ROLE)
        self.near = nn.Conv1d(ROLE, ROLE, 3, padding=1)
        self.out = nn.Linear(ROLE, labels)
        self.drop = Dropout(dropout)

    def forward(self, cue, words, seen, mask):
        """Vectors of words as cues and as words around one [b, w, h], the share of cues among the words of their lemmas and 1, or 0 twice
        where a lemma was none [b, w, 2], mask [b, w] true where there is a word, or None; [b, w, labels]."""
        x = F.gelu(self.both(torch.cat([cue, words], -1))) + self.seen(seen)
        if mask is not None:
            x = x * mask[..., None]
        near = self.near(self.drop(x).transpose(1, 2)).transpose(1, 2)
        return self.out(self.drop(x + F.gelu(near)))


class Roles(nn.Module):
    """Scores of every word in reach of a cue for every role: that the role is played by it, and that a stretch which plays it begins and
    ends there."""

    def __init__(self, roles, labels, eps, dropout):
        super().__init__()
        self.place = nn.Embedding(2 * PLACES + 1, ROLE)
        self.branch = nn.Embedding(branches.size(labels), ROLE)
        self.depth = nn.Embedding(branches.DEPTHS, ROLE)
        self.signs, self.cue_signs = (nn.ModuleList(nn.Embedding(size, ROLE) for size in sizes) for sizes in signs.sizes(labels))
        self.ln = nn.LayerNorm(ROLE, eps)
        self.layer = Layer(ROLE, 2 * ROLE, 4, eps, dropout)
        self.out = nn.Linear(ROLE, 3 * roles)
        with torch.no_grad():
            for one in self.told():
                one.weight *= 0.02
            # nothing plays a role, to begin with: sums over long stretches must not rule the first steps
            self.out.weight *= 0.2
            self.out.bias.copy_(torch.tensor([-0.5, -3.0, 0.0]).repeat_interleave(roles))

    def told(self):
        """What stands for branches and signs: each is seen seldom."""
        return [self.branch, self.depth, *self.signs, *self.cue_signs]

    def forward(self, cue, words, place, branch, depth, told, cue_told, mask):
        """Vectors of cues [e, h] and of the words in their reach [e, n, h], the words' places from the cue [e, n] (negative before it) and in
        the tree (branches.py), their signs [e, n, s] and those of the cues [e, c] (signs.py), mask [e, n] true where there is a word, or None;
        [e, n, 3 * roles]."""
        for at, sign in enumerate(self.cue_signs):
            cue = cue + sign(cue_told[:, at])
        for at, sign in enumerate(self.signs):
            words = words + sign(told[..., at])
        x = self.ln(cue[:, None] + words + self.place(place.clamp(-PLACES, PLACES) + PLACES) + self.branch(branch) + self.depth(depth))
        return self.out(self.layer(x, None if mask is None else mask[:, None, None, :]))


class Model(nn.Module):
    def __init__(self, header, layers, relations, dropout=0.1, head_dropout=0.25):
        super().__init__()
        h = header['hidden']
        self.encoder = Encoder(header, dropout)
        self.mix = nn.Parameter(torch.zeros(3, header['layers'] + 1))
        self.drop = Dropout(head_dropout)
        self.families = {k: [n for n in v if n in layers] for k, v in FAMILIES.items()}
        self.families['trees'] += [n for n in layers if n.startswith('feat.')]
        self.sizes = {n: len(layers[n]) for names in self.families.values() for n in names}
        self.hidden = nn.ModuleDict({f: nn.Linear(h, h) for f in self.families})
        self.tag = nn.ModuleDict({f: nn.Linear(h, sum(self.sizes[n] for n in names)) for f, names in self.families.items()})
        self.arc_dep, self.arc_head = nn.Linear(h, ARC), nn.Linear(h, ARC)
        self.arc = nn.Parameter(torch.eye(ARC) / math.sqrt(ARC))
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dep, self.label_head = nn.Linear(h, LABEL), nn.Linear(h, LABEL)
        self.label = nn.Linear(LABEL, len(layers['deprel']))
        self.relations = relations
        self.rel_from, self.rel_to = nn.Linear(h, RELATION * len(relations)), nn.Linear(h, RELATION * len(relations))
        self.rel_bias = nn.Parameter(torch.zeros(len(relations)))
        self.role_cue, self.role_words = nn.Linear(2 * h, ROLE), nn.Linear(2 * h, ROLE)
        self.cues = Cues(len(layers['event']), EVENT_DROPOUT)
        self.roles = Roles(len(EVENT_ROLES), len(layers['deprel']), header['eps'], EVENT_DROPOUT)
        self.names = layers['ner']
        self.transitions = nn.Parameter(torch.zeros(len(self.names), len(self.names)))

    def moves(self):
        """Scores [from, to] of one tag of names after another; I-X stands only after B-X and I-X."""
        fits = torch.tensor([[b[0] != 'I' or a[1:] == b[1:] for b in self.names] for a in self.names])
        return self.transitions.masked_fill(~fits, -1e4)

    def starts(self):
        """Scores [to] of the tag of the first word."""
        return torch.tensor([-1e4 if name[0] == 'I' else 0.0 for name in self.names])

    def take(self, state):
        """Loads the parameters of a model that may have fewer labels, or more or fewer relations: what differs stands last."""
        with torch.no_grad():
            own_state = self.state_dict()
            for name, old in state.items():
                both = tuple(slice(min(sizes)) for sizes in zip(old.shape, own_state[name].shape))
                own_state[name][both] = old[both]

    def words(self, states, first, last):
        """Word vectors [3, b, w, h], one a family, from the states of all layers."""
        stack = torch.stack(states)
        if torch.is_grad_enabled():
            mixed = (self.mix.softmax(-1) @ stack.flatten(1)).view(3, *stack.shape[1:])
        else:
            mixed = ((weights.softmax(0)[:, None, None, None] * stack).sum(0) for weights in self.mix)
        index = lambda at: at[:, :, None].expand(-1, -1, stack.shape[-1])  # noqa: E731
        return [(x.gather(1, index(first)) + x.gather(1, index(last))) * 0.5 for x in mixed]

    def heads(self, trees, entities, quotes, wanted=None):
        """Scores out of word vectors [b, w, h] of the three families; of layers named in `wanted` only, where it is given («arc»,
        «relations» and «event» stand for what belongs to them)."""
        out = {}
        for family, x in zip(self.families, (trees, entities, quotes)):
            if wanted is not None and wanted.isdisjoint(self.families[family]):
                continue
            scores = self.tag[family](self.drop(F.gelu(self.hidden[family](self.drop(x)))))
            at = 0
            for name in self.families[family]:
                out[name] = scores[..., at:at + self.sizes[name]]
                at += self.sizes[name]
        if wanted is None or 'arc' in wanted:
            x = self.drop(trees)
            dep, head = F.gelu(self.arc_dep(x)), F.gelu(self.arc_head(x))
            out['arc'] = self.drop(dep) @ self.arc @ self.drop(head).transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
            out['label_dep'], out['label_head'] = self.label_dep(x), self.label_head(x)
        if wanted is None or 'relations' in wanted:
            b, n, _ = quotes.shape
            both = self.drop(quotes + entities)
            shape = (b, n, len(self.relations), RELATION)
            out['rel_from'], out['rel_to'] = self.rel_from(both).view(shape), self.rel_to(both).view(shape)
        if wanted is None or 'event' in wanted:
            out |= self.around(quotes, trees)
        return out

    def around(self, quotes, trees):
        """What the heads of speech events read."""
        both = self.drop(torch.cat([quotes, trees], -1))
        return {'role_cue': self.role_cue(both), 'role_words': self.role_words(both)}

    def labels(self, dep, head):
        return self.label(self.drop(F.relu(dep + head)))

    def forward(self, ids, mask, first, last, wanted=None):
        return self.heads(*self.words(self.encoder(ids, mask), first, last), wanted)


def load(run):
    """What layers.json of a training run says, and its model, ready to be read with."""
    with open(os.path.join(run, 'layers.json'), encoding='utf8') as handle:
        spec = json.load(handle)
    model = Model(spec['header'], spec['layers'], spec['relations'])
    model.take(torch.load(os.path.join(run, 'model.pt'), map_location='cpu'))
    return spec, model.eval()
