"""What the tags and trees of a text tell of a word that may play a role for a cue, beside its branch (branches.py): numbers, 0 where it is
not told. src/annotate/signs.ts reads the same off the program's own words; the lists here go into the model's config.json.

Of a word: its UPOS, its kind, the kinds of the words before and behind it, mood and relation of its clause, how many sentences it stands
behind the cue, whether in the clause of the cue, and the label of the second step down its branch. Of a cue: its UPOS, its label, mood
and relation of its clause.
"""
UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
CLAUSES = 'root ccomp xcomp advcl acl csubj parataxis conj'.split()
MOODS = 'Ind Sub Imp Inf Part'.split()
# the kind of a word is that of the first line which fits: its form in lower case, its UPOS, (part of) its PronType
KINDS = [
    {'kind': 1, 'forms': [',']}, {'kind': 2, 'forms': [':']}, {'kind': 3, 'forms': [';']}, {'kind': 4, 'forms': ['.']},
    {'kind': 5, 'forms': ['?']}, {'kind': 6, 'forms': ['!']}, {'kind': 7, 'forms': list('„“”"»«‚‘’\'')}, {'kind': 8, 'forms': list('-–—')},
    {'kind': 9, 'forms': list('([')}, {'kind': 10, 'forms': list(')]')}, {'kind': 11, 'upos': ['PUNCT']},
    {'kind': 12, 'forms': ['dass']}, {'kind': 13, 'forms': ['ob']}, {'kind': 14, 'forms': ['zu']},
    {'kind': 15, 'upos': ['SCONJ']}, {'kind': 16, 'upos': ['CCONJ']}, {'kind': 17, 'upos': ['PRON', 'DET'], 'type': 'Rel'}, {'kind': 18, 'type': 'Int'},
    {'kind': 18, 'forms': 'wer was wie warum wo wann weshalb welche welcher welches'.split()},
    {'kind': 19, 'forms': 'nicht kein keine nie'.split()}, {'kind': 20, 'forms': 'ich wir'.split()}, {'kind': 21, 'forms': 'sie er es'.split()},
    {'kind': 22, 'forms': ['man']}, {'kind': 23, 'forms': 'ihnen ihm ihr mir uns dir'.split()}, {'kind': 24, 'forms': 'das dies'.split()},
    {'kind': 25, 'forms': 'darüber davon daran dazu darauf dafür darum'.split()}, {'kind': 26, 'forms': 'von über zu mit an laut nach'.split()},
]
# what stands at the edge of a window is taken for the end of a sentence
EDGE, OTHER = 4, 27
SENTENCES = 3


def sizes(labels):
    """How many numbers each sign of a word has, and each of a cue."""
    kinds, clauses, moods = OTHER + 1, len(CLAUSES) + 2, len(MOODS) + 2
    return ([len(UPOS) + 1, kinds, kinds, kinds, moods, clauses, SENTENCES + 2, 3, labels + 2],
            [len(UPOS) + 1, labels + 1, moods, clauses])


def kind(form, upos, pronoun):
    lower = form.lower()
    for line in KINDS:
        if lower in line.get('forms', (lower,)) and upos in line.get('upos', (upos,)) and line.get('type', '') in pronoun:
            return line['kind']
    return OTHER


def base(label):
    return label.split(':')[0]


class Signs:
    """Signs of the words of a window. heads: of each word, -1 for a root or where it is not known; deprels: labels; numbers: of labels."""

    def __init__(self, forms, upos, feats, heads, deprels, sentences, numbers):
        self.heads, self.deprels, self.sentences, self.numbers = heads, deprels, sentences, numbers
        self.upos = [UPOS.index(one) + 1 if one in UPOS else 0 for one in upos]
        self.kinds = [kind(*word, one.get('PronType', '')) for *word, one in zip(forms, upos, feats)]
        below = [[] for _ in heads]
        for word, head in enumerate(heads):
            if head >= 0:
                below[head].append(word)
        predicate = [one in ('VERB', 'AUX') or any(base(deprels[k]) in ('cop', 'nsubj') for k in below[word]) for word, one in enumerate(upos)]
        opens = [base(label) in CLAUSES and (base(label) != 'conj' or predicate[word]) for word, label in enumerate(deprels)]
        self.clause = []
        for word in range(len(heads)):
            at = word
            while not opens[at] and heads[at] >= 0:
                at = heads[at]
            self.clause.append(at)
        self.mood = [0] * len(heads)
        self.relation = [0] * len(heads)
        for at in set(self.clause):
            finite = next((k for k in [at, *(k for k in below[at] if base(deprels[k]) in ('aux', 'cop'))] if feats[k].get('VerbForm') == 'Fin'), None)
            form = feats[at].get('VerbForm') if finite is None else feats[finite].get('Mood', 'Ind')
            self.mood[at] = MOODS.index(form) + 2 if form in MOODS else 1
            self.relation[at] = CLAUSES.index(base(deprels[at])) + 2 if base(deprels[at]) in CLAUSES else 1

    def of_cue(self, cue):
        clause = self.clause[cue]
        return [self.upos[cue], self.numbers[cue] + 1, self.mood[clause], self.relation[clause]]

    def of_words(self, cue, words):
        above, at = set(), cue
        while at >= 0:
            above.add(at)
            at = self.heads[at]
        return [self.of_word(cue, word, above) for word in words]

    def of_word(self, cue, word, above):
        clause, last = self.clause[word], len(self.heads) - 1
        second = 1
        if self.sentences[word] == self.sentences[cue]:
            path, at = [], word
            while at >= 0 and at not in above:
                path.append(at)
                at = self.heads[at]
            if len(path) > 1:
                second = self.numbers[path[-2]] + 2
        behind = min(SENTENCES, max(0, self.sentences[word] - self.sentences[cue])) + 1
        return [self.upos[word], self.kinds[word], self.kinds[word - 1] if word else EDGE, self.kinds[word + 1] if word < last else EDGE,
                self.mood[clause], self.relation[clause], behind, 2 if clause == self.clause[cue] else 1, second]
