"""Writes the rules that find the lemma of a German or English word from its ending: models/lemmas/LANG.txt.gz.

    python scripts/prepare/lemmas.py DATA models/lemmas

A rule says of an ending in one part of speech how many characters to cut there and what to put; the longest ending that fits counts, and
«^» before it stands for the beginning of the word («ripple-down rules» over endings, Juršič et al. 2010, LemmaGen). Only endings whose lemmas are
made otherwise than those of the next shorter one are kept. The pairs of form and lemma are those of the library simplemma
(MIT; its word lists come from others, see models/lemmas/README.md), of English also those of the training treebanks. simplemma knows no
parts of speech: German ones follow from capitals and from the infinitive's ending, English ones from the treebanks. All is in lower case.
"""
import collections
import gzip
import hashlib
import os
import re
import sys

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402
from prepare.groups import HELD_OUT_TREES  # noqa: E402

TREEBANKS = ('en_ewt-train', 'en_gum-train')
# how often the treebanks must make lemmas in a way in a part of speech, and as what share of the part that does so most, for words that they
# do not know to be put there
LEAST, SHARE = 3, 0.1


def dictionary(lang):
    """(form, lemma) of whole words of letters."""
    text = lambda x: x if isinstance(x, str) else x.decode()  # noqa: E731
    for form, lemma in DefaultDictionaryFactory().get_dictionary(lang).items():
        form, lemma = text(form), text(lemma)
        if form.isalpha() and lemma.isalpha():
            yield form, lemma


def edit(form, lemma):
    """(characters to cut at the end of the form, what to put there)."""
    same = len(os.path.commonprefix([form, lemma]))
    return len(form) - same, lemma[same:]


def german():
    """part of speech -> Counter of pairs. A participle that the list has as an adjective alone is a verb's as well where its verb can be told
    from its past («verlor», verloren) or its infinitive (hingeben, hingegeben)."""
    nouns, verbs, others = {}, {}, []
    for form, lemma in dictionary('de'):
        if form[0].isupper() != lemma[0].isupper():
            continue
        if form[0].isupper():
            nouns[form.lower()] = lemma.lower()
        elif lemma.endswith('n') and form != lemma:
            verbs[form] = lemma
        else:
            others.append(form)
    infinitives = set(verbs.values())
    more = {verb: verb for verb in infinitives}
    for form in others:
        if form.endswith('en') and form not in verbs and form not in infinitives:
            whole = re.sub(r'^(.*?)ge(?=.{3})', r'\1', form, count=1)
            verb = verbs.get(form[:-2]) or verbs.get(whole[:-2]) or (whole if whole != form and whole in infinitives else None)
            if verb:
                more[form] = verb
    return {'NOUN': collections.Counter(nouns.items()), 'VERB': collections.Counter([*verbs.items(), *more.items()])}


def by_heart(data):
    """(form, lemma) of the German determiners, by the training treebank."""
    counts = collections.defaultdict(collections.Counter)
    for sentence in corpora.trees(os.path.join(data, 'treebanks/de_gsd-dev.conllu'))[:-HELD_OUT_TREES]:
        for word in sentence:
            if word['upos'] == 'DET' and word.get('lemma'):
                counts[word['form'].lower()][word['lemma'].lower()] += 1
    return {'^' + form: edit(form, lemmas.most_common(1)[0][0]) for form, lemmas in counts.items()}


def english(data):
    """part of speech -> Counter of pairs: those of the treebanks, and those of the list that the treebanks make alike in it."""
    seen = {upos: collections.Counter() for upos in ('NOUN', 'VERB', 'ADJ', 'ADV')}
    for name in TREEBANKS:
        for sentence in corpora.trees(os.path.join(data, f'treebanks/{name}.conllu')):
            for word in sentence:
                form, lemma = word['form'].lower(), (word.get('lemma') or '').lower()
                if word['upos'] in seen and form.isalpha() and lemma.isalpha():
                    seen[word['upos']][form, lemma] += 1
    listed = [(form, lemma) for form, lemma in dictionary('en') if form == form.lower() and form != lemma]
    made = {upos: collections.Counter((*edit(*pair), pair[0][-1]) for pair in pairs) for upos, pairs in seen.items()}
    for upos, pairs in seen.items():
        lemmas = {lemma for _, lemma in pairs}
        for form, lemma in listed:
            how = (*edit(form, lemma), form[-1])
            most = max(of[how] for of in made.values())
            if (lemma in lemmas and not most) or (made[upos][how] >= LEAST and made[upos][how] >= SHARE * most):
                pairs[form, lemma] += 1
        for _, lemma in list(pairs):
            pairs[lemma, lemma] += 1
    return {upos: seen[upos] for upos in ('NOUN', 'VERB')}


def rules(pairs):
    """ending -> (cut, put), only where the next shorter ending that has a rule says otherwise."""
    found = {}
    stack = [('', [('^' + form, edit(form, lemma), n) for (form, lemma), n in pairs.items()], None)]
    while stack:
        ending, group, above = stack.pop()
        counts = collections.Counter()
        for _, how, n in group:
            counts[how] += n
        best = max(counts, key=lambda how: (counts[how], how == above, how))
        if best != above:
            found[ending] = best
        if len(counts) > 1 and not ending.startswith('^'):
            longer = collections.defaultdict(list)
            for item in group:
                longer[item[0][len(item[0]) - len(ending) - 1:]].append(item)
            stack += [(e, g, best) for e, g in longer.items()]
    return found


def main():
    data, out = sys.argv[1:]
    sums = {}
    for lang, pairs, known in (('de', german(), {'DET': by_heart(data)}), ('en', english(data), {})):
        found = {**{upos: rules(of) for upos, of in pairs.items()}, **known}
        lines = [f'{upos}\t{ending}\t{cut}\t{put}\n' for upos in sorted(found) for ending, (cut, put) in sorted(found[upos].items())]
        packed = gzip.compress(''.join(lines).encode(), 9, mtime=0)
        with open(os.path.join(out, f'{lang}.txt.gz'), 'wb') as handle:
            handle.write(packed)
        sums[f'{lang}.txt.gz'] = hashlib.sha256(packed).hexdigest()
        print(lang, {upos: len(of) for upos, of in found.items()}, 'rules', len(packed), 'bytes', flush=True)
    with open(os.path.join(out, 'SHA256SUMS'), 'w', encoding='utf8') as handle:
        handle.writelines(f'{total}  {name}\n' for name, total in sums.items())


if __name__ == '__main__':
    main()
