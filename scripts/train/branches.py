"""Where words stand in the tree of their sentence, seen from a cue: what tells who and what plays a role, beside the words themselves.

The word above both the cue and a word is found, and the branch below it in which the word stands: so «dass er kommt» in «Ada sagt, dass
er kommt» is the branch `ccomp` behind the cue, and «Ada» the branch `nsubj` before it. src/annotate/branches.ts does the same.
"""
# steps from the cue up to the word above both, and from that down to the word, that are told apart
LEVELS, DEPTHS = 4, 8


def size(labels):
    """How many branches there are for a number of labels: (steps up, side, label); the words above the cue, itself among them; words of a
    sentence before, of one behind, and in no known branch."""
    return (2 * labels + 1) * LEVELS + 3


def unknown(labels):
    return size(labels) - 1


def branches(heads, deprels, sentences, labels, cue, words):
    """(branch, depth) of each of `words` seen from `cue`. heads: of each word, -1 for a root or where it is not known; deprels: numbers
    below `labels`; sentences: numbers."""
    above = [cue]
    while heads[above[-1]] >= 0:
        above.append(heads[above[-1]])
    level = {word: k for k, word in enumerate(above)}
    others = (2 * labels + 1) * LEVELS
    found = []
    for word in words:
        if sentences[word] != sentences[cue]:
            found.append((others if word < cue else others + 1, 0))
            continue
        at, below, depth = word, None, 0
        while at >= 0 and at not in level:
            at, below, depth = heads[at], at, depth + 1
        if at < 0:
            found.append((others + 2, 0))
            continue
        up = min(level[at], LEVELS - 1)
        branch = 2 * labels * LEVELS + up if below is None else (2 * up + (below > at)) * labels + deprels[below]
        found.append((branch, min(depth, DEPTHS - 1)))
    return found
