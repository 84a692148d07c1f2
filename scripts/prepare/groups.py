"""What is trained on, and how large a share of the subwords each corpus gets."""
import os

from prepare import corpora

HELD_OUT_TREES, HELD_OUT_ENTITIES = 160, 500
COMPANY = ('nl_lassysmall-train', 'fr_sequoia-train', 'fr_gsd-train', 'es_ancora-train-a', 'it_markit-train', 'it_parlamint-train',
           'pt_bosque-train', 'sv_talbanken-train', 'no_bokmaal-train', 'da_ddt-train')


# treebanks that a trained model marks names in (train/silver.py)
SILVER = {'de_gsd-train': {'with_feats': False, 'spaced': False}, 'en_ewt-train': {}}


def tree(data, name, **options):
    return corpora.trees(os.path.join(data, f'treebanks/{name}.conllu'), **options)


def marked(data, tokens_of_text, silver_trees=None, speech_trees=None):
    """name -> units of the corpora with marks of entities and quotations; the last sentences of GermEval's are held out later."""
    def sentences(name, lang, other, word, tag, sep=None, limit=None, keep=corpora.PLO):
        rows = list(corpora.columns(os.path.join(data, 'ner', name), word, tag, sep))[:limit]
        return [corpora.entity_sentence(pairs, keep, other, lang, tokens_of_text) for pairs in rows]

    return {
        'articles-de': corpora.articles(data, 'de', tokens_of_text, silver_trees),
        'articles-en': corpora.articles(data, 'en', tokens_of_text),
        'speeches': corpora.speeches(data, 'train', tokens_of_text, speech_trees),
        'germeval': corpora.germeval(os.path.join(data, 'ner/germeval2014-dev.tsv'), tokens_of_text),
        'entities': sentences('wikigold_en.conll', 'en', None, 0, 1)
        + sentences('europarl_de-train.tsv', 'de', None, 0, 4, '\t', 2500)
        + sentences('uner_da_ddt-train.iob2', 'da', 'O', 1, 2, '\t', 2000)
        + sentences('uner_pt_bosque-train.iob2', 'pt', 'O', 1, 2, '\t', 2000),
        'traffic': sentences('mobie-train.conll', 'de', 'O', 0, 3, '\t', keep=corpora.MOBIE),
    }


def groups(data, tokens_of_text, silver, silver_trees, speech_trees):
    """name -> (share, units); a unit is a sentence, or an article. `silver`: forms of a sentence -> its tags, for treebanks without names;
    `silver_trees`: id of an article -> its trees; `speech_trees`: what `corpora.parsed` read.
    And the shares of cues, see `corpora.with_seen`."""
    def named(sentences):
        for words in sentences:
            for word, tag in zip(words, silver.get(tuple(w['form'] for w in words), [])):
                word['ner'] = tag
        return sentences

    articles = marked(data, tokens_of_text, silver_trees, speech_trees)
    speeches, shares = corpora.with_seen(articles['speeches'])
    return {
        'de': (0.08, named(tree(data, 'de_gsd-train', **SILVER['de_gsd-train'], lemma_of=corpora.german_lemma()))),
        'de-real': (0.05, tree(data, 'de_gsd-dev')[:-HELD_OUT_TREES]),
        'en': (0.08, named(tree(data, 'en_ewt-train'))),
        'en-gum': (0.02, tree(data, 'en_gum-train')),
        'en-references': (0.06, [corpora.coreference(d) for d in corpora.documents(os.path.join(data, 'treebanks/en_gum-train.conllu'))]),
        'company': (0.01, [s for name in COMPANY for s in tree(data, name, limit=30_000)]),
        'articles-de': (0.27, articles['articles-de']),
        'articles-en': (0.02, articles['articles-en']),
        'speeches': (0.27, speeches),
        'germeval': (0.12, articles['germeval'][:-HELD_OUT_ENTITIES]),
        'entities': (0.01, articles['entities']),
        'traffic': (0.01, articles['traffic']),
    }, shares
