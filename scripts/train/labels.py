"""Label inventories of every layer, and the lemma edit scripts."""
import collections

from prepare.corpora import MEDIA, QUOTE_TYPES, TYPES

FEATURES = ['Mood', 'Tense', 'VerbForm', 'Case', 'Number', 'Gender', 'Person', 'Polarity', 'PronType', 'Degree', 'Voice', 'Reflex', 'Poss']


def bio_labels(names):
    return ['O'] + [f'{p}-{n}' if n else p for n in names for p in 'BI']


FIXED = {
    'end': ['no', 'yes'],
    'ner': bio_labels(TYPES),
    'ref': bio_labels(['pronoun', 'description']),
    'quote': bio_labels(QUOTE_TYPES),
    'nested': bio_labels(QUOTE_TYPES),
    'speaker': bio_labels(['']),
    'cue': bio_labels(['']),
    'frame': bio_labels(['']),
    'addressee': bio_labels(['']),
    'medium': MEDIA,
    'event': bio_labels(['']),
}
RELATIONS = ['speaker', 'cue', 'frame', 'addressee', 'piece', 'coref', 'alias']


def lemma_script(form, lemma):
    """An edit script: case rule, then what to cut and to add at both ends. Two words with nothing in common give the lemma itself."""
    case = 'l' if form[:1].isupper() and lemma[:1].islower() else 'k'
    low, target = form.lower(), lemma.lower()
    if lemma != target and case == 'k' and form[:1].islower():
        case = 'u'
    best = (0, 0, 0)
    for i in range(len(low)):
        for j in range(len(target)):
            k = 0
            while i + k < len(low) and j + k < len(target) and low[i + k] == target[j + k]:
                k += 1
            if k > best[0]:
                best = (k, i, j)
    k, i, j = best
    if k == 0 or '|' in lemma or len(form) != len(low) or len(lemma) != len(target):
        return '=' + lemma
    return f'{case}|{i}|{target[:j]}|{len(low) - i - k}|{target[j + k:]}'


def inventories(sentences):
    """upos, deprel, features and lemma scripts that the trees use often enough."""
    upos, deprel, scripts = collections.Counter(), collections.Counter(), collections.Counter()
    feats = {f: collections.Counter() for f in FEATURES}
    for sentence in sentences:
        for w in sentence:
            upos[w['upos']] += 1
            deprel[w['deprel']] += 1
            deprel[w['deprel'].split(':')[0]] += 1
            if w['lemma']:
                scripts[lemma_script(w['form'], w['lemma'])] += 1
            for f in FEATURES:
                if w['feats'] and f in w['feats']:
                    feats[f][w['feats'][f]] += 1
    layers = {'upos': sorted(upos), 'deprel': sorted(d for d, n in deprel.items() if n >= 30 and d != '_'),
              'lemma': [s for s, n in scripts.most_common() if n >= 3]}
    for f in FEATURES:
        layers['feat.' + f] = ['_'] + sorted(v for v, n in feats[f].items() if n >= 20 and ',' not in v)
    layers.update(FIXED)
    return layers
