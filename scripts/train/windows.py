"""Windows: what the encoder sees at a time, as tensors of ids and labels."""
import torch
from tokenizers import Tokenizer

from train import branches, signs
from train.labels import FEATURES, lemma_script

MAX_PIECES = 12
LIMIT = 500
BOS, EOS, PAD, UNK = 0, 2, 1, 3


class Pieces:
    """Subword ids of words; a word that follows white space is encoded with the word-start mark."""

    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.cache = {}

    def __call__(self, form, space):
        key = (form, space)
        ids = self.cache.get(key)
        if ids is None:
            ids = self.tokenizer.encode(('\u2581' if space else '') + form, add_special_tokens=False).ids[:MAX_PIECES] or [UNK]
            self.cache[key] = ids
        return ids


class Index:
    """Label names to numbers, -100 for unknown ones."""

    def __init__(self, layers):
        self.layers = layers
        self.map = {name: {label: i for i, label in enumerate(labels)} for name, labels in layers.items()}

    def __call__(self, layer, label):
        return self.map[layer].get(label, -100)


def well_formed(tags):
    """BIO tags with B where an I follows nothing that it could go on with, as at the cut edge of a window."""
    out = []
    for k, tag in enumerate(tags):
        goes_on = k > 0 and (out[-1] is None or out[-1][1:] == tag[1:] and out[-1] != 'O') if tag and tag[0] == 'I' else True
        out.append(tag if goes_on else 'B' + tag[1:])
    return out


def window(words, index, pieces, unit=None, offset=0):
    """words -> ids, word starts and labels. `offset`: of the window's first word in its unit."""
    ids, first, last = [BOS], [], []
    for w in words:
        p = pieces(w['form'], w['space'])
        first.append(len(ids))
        ids += p
        last.append(len(ids) - 1)
    ids.append(EOS)
    n = len(words)
    out = {'ids': ids, 'first': first, 'last': last, 'tags': {}, 'words': words}
    tags = out['tags']
    if 'head' in words[0]:
        tags['upos'] = [index('upos', w['upos']) for w in words]
        tags['deprel'] = [index('deprel', w['deprel']) if w['deprel'] in index.map['deprel'] else index('deprel', w['deprel'].split(':')[0])
                          for w in words]
        tags['lemma'] = [index('lemma', lemma_script(w['form'], w['lemma'])) if w['lemma'] else -100 for w in words]
        for f in FEATURES:
            tags['feat.' + f] = [-100 if w['feats'] is None else index('feat.' + f, w['feats'].get(f, '_')) for w in words]
        tags['end'] = [w.get('end_tag', -100) for w in words]
        out['head'] = [w['head_in_window'] for w in words]
        out['sentence'] = [w['sentence'] for w in words]
    if 'ner' in words[0]:
        tags['ner'] = [-100 if t is None else -200 if t == 'B-OTH' else -201 if t == 'I-OTH' else index('ner', t)
                       for t in well_formed([w['ner'] for w in words])]
    if unit is not None:
        inside = range(offset, offset + n)
        for layer, values in unit['marks'].items():
            tags[layer] = [index(layer, v) for v in well_formed(values[offset:offset + n])]
        tags['medium'] = [index('medium', unit['medium'].get(k)) for k in inside]
        if 'links' in unit:
            out['links'] = {r: [(a - offset, b - offset) for a, b in pairs if a in inside and b in inside] for r, pairs in unit['links'].items()}
        if 'events' in unit:
            out['events'] = [
                {'at': e['at'] - offset, 'reach': (max(e['reach'][0] - offset, 0), min(e['reach'][1] - offset, n - 1)),
                 'roles': {role: [k - offset for k in found if k in inside] for role, found in e['roles'].items()}}
                for e in unit['events'] if e['at'] in inside]
            out['seen'] = unit['seen'][offset:offset + n]
            parsed = {name: values[offset:offset + n] for name, values in unit['parsed'].items()}
            heads = [h - offset if h in inside else -1 for h in parsed['head']]
            deprels = [index('deprel', label if label in index.map['deprel'] else 'dep') for label in parsed['deprel']]
            told = signs.Signs([w['form'] for w in words], parsed['upos'], parsed['feats'], heads, parsed['deprel'], parsed['sentence'], deprels)
            for e in out['events']:
                reach = range(e['reach'][0], e['reach'][1] + 1)
                e['signs'], e['cue_signs'] = told.of_words(e['at'], reach), told.of_cue(e['at'])
                e['branches'] = branches.branches(heads, deprels, parsed['sentence'], len(index.layers['deprel']), e['at'], reach)
        if 'trees' in unit:
            trees = {name: values[offset:offset + n] for name, values in unit['trees'].items()}
            out['head'] = [h - offset if h is not None and h in inside else -100 for h in trees['head']]
            out['sentence'] = trees['sentence']
            out['silver'] = True
            tags['deprel'] = [-100 if h < 0 else index('deprel', label) for h, label in zip(out['head'], trees['deprel'])]
        out['starts'] = {layer: [k for k, v in enumerate(values[offset:offset + n]) if v.startswith('B')]
                         for layer, values in unit['marks'].items()}
        if 'clusters' in unit:
            out['clusters'] = [{k: [m - offset for m in mentions if m in inside] for k, mentions in c.items()} for c in unit['clusters']]
    return out


def size(words, pieces):
    return sum(len(pieces(w['form'], w['space'])) for w in words)


def pack(sentences, pieces, rng, shuffle=True, alone=0.06):
    """Windows of consecutive sentences, of lengths drawn anew each time (a third of them long, as those of a document are); heads and
    sentence ends are counted in the window. `alone`: how often a window ends early, whatever its length."""
    length = lambda: rng.randint(30, 170) if rng.random() < 0.67 else rng.randint(170, 460)  # noqa: E731
    order = list(range(len(sentences)))
    if shuffle:
        # stretches of a few sentences stay together, so that documents keep their flow
        chunks = [order[i:i + 12] for i in range(0, len(order), 12)]
        rng.shuffle(chunks)
        order = [i for c in chunks for i in c]
    current, total, goal, count = [], 0, length(), 0
    for i in order:
        s = sentences[i]
        n = size(s, pieces)
        if n > LIMIT:
            continue
        if current and (total + n > LIMIT or total >= goal or rng.random() < alone):
            yield current
            current, total, goal, count = [], 0, length(), 0
        base = len(current)
        for k, w in enumerate(s):
            w = dict(w)
            if 'head' in w:
                w['head_in_window'] = base + w['head']
                w['sentence'] = count
                w['end_tag'] = int(k + 1 == len(s))
            current.append(w)
        total += n
        count += 1
    if current:
        yield current


def cut(unit, pieces, limit=LIMIT):
    """(offset, words) of an article, cut at paragraph ends where it is too long for one window."""
    words, start, out = unit['words'], 0, []
    lengths = [len(pieces(w['form'], w['space'])) for w in words]
    while start < len(words):
        total, end = 0, start
        while end < len(words) and total + lengths[end] <= limit:
            total += lengths[end]
            end += 1
        if end < len(words):
            breaks = [b for b in unit['breaks'] if start + (end - start) // 2 <= b < end]
            stops = [k for k in range(start + (end - start) // 2, end) if words[k]['form'] in '.!?']
            end = (breaks or stops or [end - 1])[-1] + 1
        out.append((start, words[start:end]))
        start = end
    return out


def collate(batch):
    """Padded tensors of a batch of windows."""
    b, n, w = len(batch), max(len(x['ids']) for x in batch), max(len(x['first']) for x in batch)
    ids = torch.full((b, n), PAD)
    mask = torch.zeros(b, n, dtype=torch.bool)
    first, last = torch.zeros(b, w, dtype=torch.long), torch.zeros(b, w, dtype=torch.long)
    real = torch.zeros(b, w, dtype=torch.bool)
    tags = {}
    for i, x in enumerate(batch):
        ids[i, :len(x['ids'])] = torch.tensor(x['ids'])
        mask[i, :len(x['ids'])] = True
        k = len(x['first'])
        first[i, :k], last[i, :k] = torch.tensor(x['first']), torch.tensor(x['last'])
        real[i, :k] = True
        for name, values in x['tags'].items():
            tags.setdefault(name, torch.full((b, w), -100))[i, :k] = torch.tensor(values)
    out = {'ids': ids, 'mask': mask, 'first': first, 'last': last, 'real': real, 'tags': tags, 'items': batch}
    if all('seen' in x for x in batch):
        out['seen'] = torch.zeros(b, w, 2)
        for i, x in enumerate(batch):
            out['seen'][i, :len(x['seen'])] = torch.tensor(x['seen'])
    if all('head' in x for x in batch):
        head, sentence = torch.full((b, w), -100), torch.full((b, w), -1)
        for i, x in enumerate(batch):
            head[i, :len(x['head'])] = torch.tensor(x['head'])
            sentence[i, :len(x['sentence'])] = torch.tensor(x['sentence'])
        out['head'], out['sentence'] = head, sentence
    return out


def batches(windows, budget, rng):
    """Batches of windows of like length, at most `budget` subwords with padding."""
    order = sorted(windows, key=lambda x: len(x['ids']) + rng.random() * 8)
    out, current = [], []
    for x in order:
        if current and (len(current) + 1) * len(x['ids']) > budget:
            out.append(current)
            current = []
        current.append(x)
    if current:
        out.append(current)
    rng.shuffle(out)
    return out
