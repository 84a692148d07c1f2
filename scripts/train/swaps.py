"""Names swapped for others of their type: the context then tells what a name is and who is meant, not the name itself."""
import collections


def spans(tags):
    """(first, last + 1, type) of the names that BIO tags (None where unknown) mark."""
    out, k = [], 0
    while k < len(tags):
        tag = tags[k]
        end = k + 1
        if tag and tag.startswith('B-'):
            while end < len(tags) and tags[end] == 'I-' + tag[2:]:
                end += 1
            out.append((k, end, tag[2:]))
        k = end
    return out


class Surnames:
    """Articles with some surnames replaced, each wherever it stands, so that who a pronoun stands for is not known by heart."""

    def __init__(self, articles):
        last = {unit['words'][end - 1]['form'] for unit in articles for _, end, kind in spans(unit['marks'].get('ner', [])) if kind == 'PER'}
        self.names = sorted(name for name in last if name.isalpha() and name[:1].isupper() and name[-1] not in 'sxz')

    def __call__(self, unit, rng, share=0.3):
        persons = [s for s in spans(unit['marks'].get('ner', [])) if s[2] == 'PER']
        words = unit['words']
        known = {words[end - 1]['form'] for _, end, _ in persons}
        new = {name: rng.choice(self.names) for name in sorted(known) if name.isalpha() and rng.random() < share}
        new.update({name: new[name[:-1]] + 's' for name in known if name[-1:] == 's' and name[:-1] in new})
        places = {k for first, end, _ in persons for k in range(first, end) if words[k]['form'] in new}
        return {**unit, 'words': [{**w, 'form': new[w['form']]} if k in places else w for k, w in enumerate(words)]} if places else unit


class Swaps:
    """Names by type, drawn from sentences that are trained on."""

    def __init__(self, sentences):
        found = collections.defaultdict(dict)
        for words in sentences:
            for first, end, kind in spans([w.get('ner') for w in words]):
                found[kind][tuple((w['form'], w['space']) for w in words[first:end])] = True
        self.names = {kind: list(names) for kind, names in found.items()}

    def __call__(self, words, rng, share=0.25):
        """The sentence with about `share` of its names replaced; one that is part of a compound stays."""
        if any('head' in w for w in words):
            return words
        out, at = [], 0
        for first, end, kind in spans([w.get('ner') for w in words]):
            glued = end < len(words) and not words[end]['space'] and words[end]['form'][:1] == '-'
            if glued or rng.random() >= share:
                continue
            out += words[at:first]
            for k, (form, space) in enumerate(rng.choice(self.names[kind])):
                out.append({'form': form, 'space': space if k else words[first]['space'], 'ner': ('I-' if k else 'B-') + kind})
            at = end
        return out + words[at:]
