"""Names swapped for others of their type: the context then tells what a name is, not the name itself."""
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
