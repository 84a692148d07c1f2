"""Readers: every corpus becomes a list of units; a unit is a list of sentences of words with the labels that the corpus has.

A word is a dict: form, space (white space before it), start and end (code points, articles only) and any of
upos feats lemma head deprel (trees; head is an index in the sentence, the root points to itself), ner (entities).
A unit also has `links` and `marks` where it is an article: see `article`.
"""
import bisect
import collections
import copy
import glob
import json
import os
import re

TYPES = ['PER', 'LOC', 'ORG', 'PROD', 'EVENT', 'WORK', 'MISC']
QUOTE_TYPES = ['direct', 'indirect', 'reported', 'free_indirect', 'indirect_free_indirect']
MEDIA = ['speech', 'writing', 'thought', 'speech_writing', 'speech_thought', 'thought_writing']
ROLES = ['speaker', 'cue', 'frame', 'addressee']
EVENT_ROLES = ['cue', 'source', 'message', 'addressee', 'topic', 'medium', 'evidence']
# so many sentences behind that of a cue may play a role
REACH = 2
SPKATT = {'Cue': 'cue', 'PTC': 'cue', 'Source': 'source', 'Message': 'message', 'Addr': 'addressee', 'Topic': 'topic', 'Medium': 'medium',
          'Evidence': 'evidence'}
TYPE_OF = {'Direct': 'direct', 'Indirect': 'indirect', 'Reported': 'reported', 'FreeIndirect': 'free_indirect',
           'IndirectFreeIndirect': 'indirect_free_indirect'}
MEDIUM_OF = {'Speech': 'speech', 'Writing': 'writing', 'Thought': 'thought', 'SW': 'speech_writing', 'ST': 'speech_thought',
             'TW': 'thought_writing'}
PRONOUNS = set('er sie es ihm ihn ihr ihnen sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres dessen deren he she it him '
               'her they them his its their theirs hers'.split())


# ---- trees -----------------------------------------------------------------------------------------------------------------
def documents(path):
    """Documents of a treebank, one where it marks none: each a list of sentences, which are a text or None and CoNLL-U rows."""
    rows, text, found = [], None, []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# newdoc') and found:
            yield found
            found = []
        if line.startswith('# text ='):
            text = line[8:].strip()
        elif not line:
            if rows:
                found.append((text, rows))
            rows, text = [], None
        elif not line.startswith('#'):
            rows.append(line.split('\t'))
    if rows:
        found.append((text, rows))
    if found:
        yield found


def conllu(path):
    """Sentences of a treebank: a text or None, and CoNLL-U rows."""
    for document in documents(path):
        yield from document


def features(column):
    if column == '_':
        return {}
    return dict(pair.split('=', 1) for pair in column.split('|') if '=' in pair)


def contractions(rows):
    """First word of each contraction -> its last word, and its row."""
    matches = [(re.fullmatch(r'(\d+)-(\d+)', r[0]), r) for r in rows]
    return {int(match[1]): (int(match[2]), r) for match, r in matches if match}


def owners(rows):
    """Id of each word -> number of the surface token that it is in."""
    ranges, owner, last, count = contractions(rows), {}, 0, -1
    for r in rows:
        if r[0].isdigit():
            if int(r[0]) > last:
                count += 1
                last = ranges.get(int(r[0]), (int(r[0]),))[0]
            owner[r[0]] = count
    return owner


NO_LEFT = set('.,;:!?)]}%“»…\'’') | {"''"}
NO_RIGHT = set('([{„«$£€')


def detokenised(forms):
    """Whether white space stands before each word, for corpora that do not say."""
    spaces, open_quote, glue = [], False, True
    for form in forms:
        closing = None
        if form in ('"', '``'):
            closing = open_quote
            open_quote = not open_quote
        spaces.append(not (glue or form in NO_LEFT or closing is True))
        glue = form in NO_RIGHT or closing is False
    if spaces:
        spaces[0] = True
    return spaces


def tree(text, rows, with_feats, lemma_of=None):
    """One sentence on surface tokens: a contraction takes head and label of its part that attaches outside."""
    words = [r for r in rows if r[0].isdigit()]
    ranges, owner = contractions(rows), owners(rows)
    units, skip = [], 0
    for w in words:
        i = int(w[0])
        if i <= skip:
            continue
        if i in ranges:
            last, row = ranges[i]
            members = [x for x in words if i <= int(x[0]) <= last]
            outside = next((x for x in members if not i <= int(x[6]) <= last), members[0])
            units.append((row[1], row[9], outside, members))
            skip = last
        else:
            units.append((w[1], w[9], w, []))
    if text is None:
        spaces = detokenised([u[0] for u in units])
    else:
        spaces = [True] + ['SpaceAfter=No' not in u[1] for u in units[:-1]]
    sentence = []
    for n, (form, _, w, merged) in enumerate(units):
        head = n if w[6] == '0' else owner[w[6]]
        lemma = w[2] if w[2] != '_' or form == '_' else (lemma_of(form, w[3]) if lemma_of else None)
        feats = features(w[5]) if with_feats else None
        if feats is not None and any('Polarity=Neg' in part[5] for part in merged):
            feats['Polarity'] = 'Neg'
        sentence.append({'form': form, 'space': spaces[n], 'upos': w[3], 'head': head, 'deprel': w[7], 'lemma': lemma, 'feats': feats})
    return sentence


def join_ordinals(sentence):
    """«1 . Januar» becomes «1. Januar»: the rebuilt German trees cut the full stop of an ordinal off, the real ones do not."""
    drop = [k for k in range(1, len(sentence) - 1) if sentence[k]['form'] == '.' and re.fullmatch(r'\d{1,2}', sentence[k - 1]['form'])
            and sentence[k + 1]['upos'] in ('NOUN', 'PROPN', 'ADJ', 'NUM')]
    if not drop:
        return sentence
    place, out = [], []
    for k, word in enumerate(sentence):
        if k in drop:
            out[-1]['form'] += '.'
        else:
            out.append(word)
        place.append(len(out) - 1)
    for word in out:
        word['head'] = place[word['head']]
    return out


def german_lemma():
    """Lemmas for the German trees that lack them: simplemma (MIT), trusted for open classes only where it agrees with the tag."""
    import simplemma

    def lemma_of(form, upos):
        if upos in ('VERB', 'AUX'):
            lemma = simplemma.lemmatize(form.lower(), lang='de')
            return lemma if lemma.endswith('n') and lemma == lemma.lower() else None
        if upos == 'NOUN':
            lemma = simplemma.lemmatize(form, lang='de')
            return lemma if lemma[:1].isupper() else None
        if upos == 'ADJ' and form[:1].islower():
            return simplemma.lemmatize(form, lang='de').lower()
        return None

    return lemma_of


def join_compounds(sentence):
    """«Office - Produkten» becomes «Office-Produkten», and the last part its head where it is a common noun or an adjective.

    The rebuilt German trees lost the spaces, and hang the parts of a hyphen compound on its first one or side by side; the real ones
    hang them on the last (deprel compound), and the hyphen on the part before it.
    """
    for k in range(1, len(sentence) - 1):
        before, hyphen, after = sentence[k - 1:k + 2]
        joined = hyphen['form'] == '-' and hyphen['head'] in (k - 1, k + 1) and before['form'][-1:].isalnum() and after['form'][:1].isalpha()
        if not joined or after['upos'] in ('CCONJ', 'ADP', 'DET', 'VERB', 'AUX', 'PRON', 'SCONJ', 'ADV'):
            continue
        hyphen['space'] = after['space'] = False
        if after['upos'] not in ('NOUN', 'ADJ') or after['head'] == k + 1:
            continue
        if after['head'] == k - 1:
            after['head'] = k + 1 if before['head'] == k - 1 else before['head']
            after['deprel'] = before['deprel']
        before['head'], before['deprel'] = k + 1, 'compound'
        hyphen['head'], hyphen['deprel'] = k - 1, 'punct'
        for n, word in enumerate(sentence):
            if word['head'] == k - 1 and n not in (k - 1, k) and not compounded(sentence, n, k - 1):
                word['head'] = k + 1
    return sentence


def compounded(sentence, n, head):
    """Whether word n is an earlier part of the compound that ends with `head`, or a hyphen in it."""
    return n < head and sentence[n]['deprel'] in ('compound', 'punct') and head - n <= 2


def is_tree(sentence):
    for n in range(len(sentence)):
        at, steps = n, 0
        while sentence[at]['head'] != at:
            at, steps = sentence[at]['head'], steps + 1
            if steps > len(sentence):
                return False
    return sum(w['head'] == n for n, w in enumerate(sentence)) == 1


def trees(path, with_feats=True, lemma_of=None, limit=None, spaced=True):
    """Sentences of a treebank; `spaced` says whether its SpaceAfter can be believed."""
    out, tokens = [], 0
    for text, rows in conllu(path):
        sentence = tree(text if spaced else None, rows, with_feats, lemma_of)
        if not spaced:
            mended = join_compounds(join_ordinals(copy.deepcopy(sentence)))
            sentence = mended if is_tree(mended) else sentence
        if 0 < len(sentence) <= 150:
            out.append(sentence)
            tokens += len(sentence)
        if limit and tokens > limit:
            break
    return out


# ---- entities --------------------------------------------------------------------------------------------------------------
def columns(path, word, tag, sep=None):
    """Sentences of (word, tag) of a column file."""
    sentence = []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line.strip():
            if sentence:
                yield sentence
            sentence = []
        elif not line.startswith(('# ', '#\t', '-DOCSTART-')):
            cells = line.split(sep)
            if len(cells) > max(word, tag):
                sentence.append((cells[word], cells[tag]))
    if sentence:
        yield sentence


def running_text(forms):
    """Text of a sentence that comes as tokens, and where each token stands in it."""
    text, at = '', []
    for form, space in zip(forms, detokenised(forms)):
        if space and text:
            text += ' '
        at.append((len(text), len(text) + len(form)))
        text += form
    return text, at


def entity_sentence(pairs, keep, other, lang, tokens_of_text):
    """BIO tags in our scheme on our tokens. `keep` maps types to ours or to None; `other` is the tag for all else: 'O', 'OTH' (one of ours that is
    neither person, place nor organisation; unknown which) or None (not to be learnt from). Derivations («deutsche») are no names;
    the first part of a hyphen compound («SPD» in «SPD-Fraktion») is one."""
    text, at = running_text([w for w, _ in pairs])
    tags, before = [], None
    for _, tag in pairs:
        kind = None if tag in ('O', '-') or tag.endswith('deriv') else re.sub(r'^[BI]-', '', tag)
        start = kind is not None and (tag.startswith('B-') or kind != before)
        before = kind
        name = keep.get(kind and kind.removesuffix('part'), other)
        tags.append('O' if kind is None or name == 'O' else None if name is None else ('B-' if start else 'I-') + name)
    tokens, _ = tokens_of_text(text, lang)
    sentence, n = [], 0
    for k, (a, b) in enumerate(tokens):
        while n + 1 < len(at) and at[n + 1][0] <= a:
            n += 1
        tag = tags[n]
        if tag and tag.startswith('B-') and a > at[n][0]:
            tag = 'I-' + tag[2:]
        if pairs[n][1].endswith('part'):
            hyphen = pairs[n][0].find('-', 1)
            if hyphen < 0 or b > at[n][0] + hyphen:
                tag = 'O'
        sentence.append({'form': text[a:b], 'space': k == 0 or a > tokens[k - 1][1], 'ner': tag})
    return sentence


PLO = {'PER': 'PER', 'LOC': 'LOC', 'ORG': 'ORG'}
MOBIE = {'person': 'PER', 'location': 'LOC', 'location-city': 'LOC', 'location-street': 'LOC', 'location-stop': 'LOC', 'organization': 'ORG',
         'organization-company': 'ORG', 'location-route': None, 'org-position': None}


def germeval(path, tokens_of_text):
    """Outer chunks of GermEval 2014."""
    return [entity_sentence(pairs, PLO, 'OTH', 'de', tokens_of_text) for pairs in columns(path, 1, 2, '\t')]


# ---- references of English texts ------------------------------------------------------------------------------------------
ENTITY = re.compile(r'\((\d+)-([a-z]+)-([^()]*)(\)?)|(\d+)\)')


def coreference(sentences):
    """A unit of one GUM document: its words, and `clusters` of mentions that stand for one thing: `names` and other first mentions, which
    references may go back to, and `refs`, pronouns and definite descriptions of what was mentioned before; each by its first word."""
    words, breaks, clusters = [], [], collections.defaultdict(lambda: {'names': [], 'others': [], 'refs': []})
    for _, rows in sentences:
        parts = [r for r in rows if r[0].isdigit()]
        sentence = tree('', rows, with_feats=False)
        owner = owners(rows)
        base, opened = len(words), collections.defaultdict(list)
        for n, row in enumerate(parts):
            column = next((cell[7:] for cell in row[9].split('|') if cell.startswith('Entity=')), '')
            for key, _, status, shut, closing in ENTITY.findall(column):
                if key:
                    opened[key].append((n, status))
                if (shut or closing) and opened[key or closing]:
                    first, status = opened[key or closing].pop()
                    kind, start = mention(parts, first, n, status)
                    clusters[key or closing][kind].append(base + owner[parts[start][0]])
        words += [{'form': w['form'], 'space': w['space']} for w in sentence]
        breaks.append(len(words) - 1)
    kept = [c for c in clusters.values() if c['refs'] and (c['names'] or c['others'])]
    return {'words': words, 'breaks': breaks, 'marks': {}, 'medium': {}, 'clusters': kept}


def mention(rows, first, last, status):
    """What kind of mention words `first` to `last` are, and where it starts: a name with its first proper noun."""
    inside = {r[0] for r in rows[first:last + 1]}
    head = next((n for n in range(first, last + 1) if rows[n][6] not in inside and rows[n][3] != 'PUNCT'), first)
    if rows[head][3] == 'PROPN':
        while head > first and rows[head - 1][3] == 'PROPN':
            head -= 1
        return 'names', head
    known = status.startswith(('giv', 'acc:coref'))
    if known and (rows[head][3] in ('PRON', 'DET') or rows[first][1].lower() in ('the', 'this', 'that', 'these', 'those')):
        return 'refs', first
    return 'others', first


# ---- articles: quotes, entities and references -----------------------------------------------------------------------------
def sentence_ends(tokens, blocks):
    """Token indices that end a block."""
    return [n for n in range(len(tokens)) if n + 1 == len(tokens) or blocks[n] != blocks[n + 1]]


def tokens_of(tokens, start, end):
    """First and last token that overlap [start, end), or None."""
    inside = [n for n, (a, b) in enumerate(tokens) if a < end and b > start]
    return (inside[0], inside[-1]) if inside else None


def bio(n, spans):
    """BIO tags of spans (first, last, name); a span that overlaps one already placed is left out and reported as not placed."""
    tags, placed = ['O'] * n, []
    for first, last, name in spans:
        if any(t != 'O' for t in tags[first:last + 1]):
            placed.append(False)
            continue
        suffix = f'-{name}' if name else ''
        tags[first] = 'B' + suffix
        for k in range(first + 1, last + 1):
            tags[k] = 'I' + suffix
        placed.append(True)
    return tags, placed


def pieces(tokens, ranges):
    """Token spans of a part, those that touch joined."""
    spans = sorted(s for s in (tokens_of(tokens, a, b) for a, b in ranges) if s)
    joined = []
    for first, last in spans:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def article(record, tokens_of_text, entities=None):
    """A unit of one article. marks: tags a layer; links: relation -> list of (from, to) first tokens; entities: clusters."""
    text, lang = record['text'], record['lang']
    tokens, blocks = tokens_of_text(text, lang)
    n = len(tokens)
    words = []
    for k, (a, b) in enumerate(tokens):
        words.append({'form': text[a:b], 'space': k == 0 or a > tokens[k - 1][1], 'start': a, 'end': b})
    unit = {'words': words, 'breaks': sentence_ends(tokens, blocks), 'marks': {}, 'links': {}, 'id': record['id']}

    spans = {'quote': [], 'nested': [], **{r: [] for r in ROLES}}
    medium, links = {}, {r: set() for r in ROLES + ['piece']}
    for q in sorted(record.get('quotes', []), key=lambda q: min([a for a, _ in q['quote']] or [0])):
        parts = pieces(tokens, q['quote'])
        if not parts:
            continue
        layer = 'nested' if q['nested'] else 'quote'
        for p in parts:
            spans[layer].append((p[0], p[1], TYPE_OF[q['type']]))
            medium.setdefault(p[0], MEDIUM_OF.get(q['medium']))
        for a, b in zip(parts, parts[1:]):
            links['piece'].add((a[0], b[0]))
        for role in ROLES:
            for r in pieces(tokens, q[role]):
                if (r[0], r[1], '') not in spans[role]:
                    spans[role].append((r[0], r[1], ''))
                for p in parts:
                    links[role].add((p[0], r[0]))
    for layer, found in spans.items():
        unit['marks'][layer] = bio(n, sorted(found, key=lambda s: (s[0], -s[1])))[0]
    unit['medium'] = {k: v for k, v in medium.items() if v}
    unit['links'] = {r: sorted(v) for r, v in links.items()}

    if entities is not None:
        names, refs, clusters = [], [], []
        for entity in entities['entities']:
            if entity['type'] not in TYPES:
                continue
            cluster = {'names': [], 'refs': []}
            for m in entity['mentions']:
                span = tokens_of(tokens, m['start'], m['end'])
                if span is None or (m['kind'] == 'name' and tokens[span[1]][1] - m['end'] > 2):
                    continue
                if m['kind'] == 'name':
                    names.append((span[0], span[1], entity['type']))
                    cluster['names'].append(span[0])
                else:
                    form = text[m['start']:m['end']].lower()
                    refs.append((span[0], span[1], 'pronoun' if form in PRONOUNS else 'description'))
                    cluster['refs'].append(span[0])
            clusters.append(cluster)
        unit['marks']['ner'] = bio(n, sorted(names, key=lambda s: (s[0], -s[1])))[0]
        unit['marks']['ref'] = bio(n, sorted(refs, key=lambda s: (s[0], -s[1])))[0]
        unit['clusters'] = clusters
    return unit


def parsed(path):
    """Forms of a document -> what the program wrote of it: of each word the `lemma`, the `upos`, the `feats`, the `head` (a word of the
    document, -1 for a root), the `deprel` and the `sentence`."""
    found = {}
    for document in documents(path):
        forms, trees = [], {'lemma': [], 'upos': [], 'feats': [], 'head': [], 'deprel': [], 'sentence': []}
        for number, (_, rows) in enumerate(document):
            base = len(forms)
            forms += [r[1] for r in rows]
            trees['lemma'] += [r[2].lower() for r in rows]
            trees['upos'] += [r[3] for r in rows]
            trees['feats'] += [features(r[5]) for r in rows]
            trees['head'] += [base + int(r[6]) - 1 if r[6] != '0' else -1 for r in rows]
            trees['deprel'] += [r[7] for r in rows]
            trees['sentence'] += [number] * len(rows)
        found[tuple(forms)] = trees
    return found


def speech(record, tokens_of_text, trees):
    """A unit of one speech of SpkAtt-2023. Its `events` have `at`, the word that is the cue or its first piece, `reach`, the words from
    `reach[0]` to `reach[1]` that may play a role (the sentence of the cue and the next two), and `roles`: role -> words. `parsed` are its
    trees, of those that `parsed()` read."""
    text, at, ends = '', {}, []
    for sentence in record['Sentences']:
        own, places = running_text(sentence['Tokens'])
        text += ' ' if text else ''
        for n, (a, b) in enumerate(places):
            at[f"{sentence['SentenceId']}:{n}"] = (len(text) + a, len(text) + b)
        text += own
        ends.append((str(sentence['SentenceId']), len(text)))
    tokens, _ = tokens_of_text(text, 'de')
    starts = [a for a, _ in tokens]
    # a word of the corpus may be several of ours («Euro-6-Diesel»)
    stands = {name: range(bisect.bisect_right(starts, a) - 1, bisect.bisect_left(starts, b)) for name, (a, b) in at.items()}
    words = [{'form': text[a:b], 'space': k == 0 or a > tokens[k - 1][1]} for k, (a, b) in enumerate(tokens)]
    last = [bisect.bisect_left(starts, end) - 1 for _, end in ends]
    order = {name: n for n, (name, _) in enumerate(ends)}
    events, cues = [], []
    for annotation in record['Annotations']:
        first = annotation['Cue'][0]
        n = order[first.split(':')[0]]
        roles = {}
        for key, role in SPKATT.items():
            roles.setdefault(role, set()).update(k for name in annotation[key] for k in stands[name])
        run = end = stands[first][0]
        while end + 1 in roles['cue']:
            end += 1
        while run - 1 in roles['cue']:
            run -= 1
        cues.append((run, end, ''))
        events.append({'at': run, 'reach': (last[n - 1] + 1 if n else 0, last[min(n + REACH, len(last) - 1)]), 'roles': roles})
    unit = {'words': words, 'breaks': last, 'marks': {'event': bio(len(words), sorted(set(cues)))[0]}, 'medium': {}, 'events': events}
    return {**unit, 'parsed': trees[tuple(w['form'] for w in words)]} if trees else unit


def speeches(data, part, tokens_of_text, trees=None):
    out = []
    for path in sorted(glob.glob(os.path.join(data, f'quotes/bundestag-spkatt/{part}/task1/*.json'))):
        with open(path, encoding='utf8') as handle:
            out.append(speech(json.load(handle), tokens_of_text, trees))
    return out


def cue_counts(unit):
    """(how often each lemma belongs to a cue, how often it stands) in a speech with trees."""
    inside = {k for event in unit['events'] for k in event['roles']['cue']}
    lemmas = unit['parsed']['lemma']
    return collections.Counter(lemma for k, lemma in enumerate(lemmas) if k in inside), collections.Counter(lemmas)


def cue_shares(cues, all_):
    """lemma -> the share of cues among its words, for those that were cues."""
    return {lemma: times / (all_[lemma] + 1) for lemma, times in cues.items()}


def with_seen(units):
    """Speeches with what the others tell of their lemmas (`seen`: for each word the share of cues and 1, or 0 twice where its lemma was
    none), and the shares of all."""
    counts = [cue_counts(unit) for unit in units]
    cues, all_ = (sum(of, collections.Counter()) for of in zip(*counts))
    for unit, (own_cues, own) in zip(units, counts):
        shares = cue_shares(cues - own_cues, all_ - own)
        unit['seen'] = [(shares[lemma], 1) if lemma in shares else (0, 0) for lemma in unit['parsed']['lemma']]
    return units, {lemma: round(share, 4) for lemma, share in sorted(cue_shares(cues, all_).items())}


def jsonl(path):
    return [json.loads(line) for line in open(path, encoding='utf8') if line.strip()]


def articles(data, lang, tokens_of_text, silver=None):
    """Articles with their quotes and entities, and with trees where `silver` (id -> trees, see train/silver_trees.py) has some."""
    quotes = jsonl(os.path.join(data, f'quotes/wikinews-{lang}-train.jsonl'))
    path = os.path.join(data, f'entities/wikinews-{lang}-train.jsonl')
    entities = {e['id']: e for e in jsonl(path)} if os.path.exists(path) else {}
    units = [article(q, tokens_of_text, entities.get(q['id'])) for q in quotes]
    for unit in units:
        found = (silver or {}).get(unit['id'])
        if found and len(found['head']) == len(unit['words']):
            unit['trees'] = found
    return units


class ProgramTokens:
    """Tokens (start, end) and blocks of running text as the program makes them (scripts/prepare/tokens.mjs)."""

    def __init__(self, path):
        self.known = {(r['text'], r['lang']): (r['tokens'], r['blocks']) for r in jsonl(path)}

    def __call__(self, text, lang):
        return self.known[text, lang]


class TextCollector:
    """Stands in for `ProgramTokens` to find out which texts need tokens."""

    def __init__(self):
        self.texts = {}

    def __call__(self, text, lang):
        self.texts[text, lang] = True
        return [(0, len(text))], [0]


def vocabulary(data):
    """Words of the treebanks and articles with their counts."""
    counts = collections.Counter()
    for path in sorted(glob.glob(os.path.join(data, 'treebanks/*.conllu'))):
        weight = 5 if '/de_' in path or '/en_' in path else 1
        for _, rows in conllu(path):
            for r in rows:
                counts[r[1]] += weight
    for lang in ('de', 'en'):
        for record in jsonl(os.path.join(data, f'quotes/wikinews-{lang}-train.jsonl')):
            for word in record['text'].split():
                counts[word] += 5
    return counts
