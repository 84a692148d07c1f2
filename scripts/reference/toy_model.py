"""Writes the toy model of the tests: a dictionary of some words in the format of a real model, a few kilobytes, exact and fast.

    python scripts/reference/toy_model.py --out test/fixtures/toy-model

Each known word has fixed tags; every word hangs on the verb of its sentence. With it the tests of the command run the whole
program without depending on what a trained model makes of a sentence. Needs the package onnx alone.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# form: upos, lemma, deprel, further layers
WORDS = {
    '.': ('PUNCT', '.', 'punct', {'end': 'yes'}), '!': ('PUNCT', '!', 'punct', {'end': 'yes'}), '?': ('PUNCT', '?', 'punct', {'end': 'yes'}),
    ',': ('PUNCT', ',', 'punct', {}), '„': ('PUNCT', '„', 'punct', {}), '“': ('PUNCT', '“', 'punct', {}),
    'Ada': ('PROPN', 'Ada', 'nsubj', {'ner': 'B-PER', 'feat.Number': 'Sing'}),
    'Karl': ('PROPN', 'Karl', 'nsubj', {'ner': 'B-PER', 'feat.Number': 'Sing'}),
    'Sie': ('PRON', 'sie', 'nsubj', {'feat.Number': 'Sing', 'feat.Person': '3'}),
    'She': ('PRON', 'she', 'nsubj', {'feat.Number': 'Sing', 'feat.Person': '3'}),
    'baut': ('VERB', 'bauen', 'root', {'feat.VerbForm': 'Fin', 'feat.Mood': 'Ind', 'feat.Tense': 'Pres'}),
    'verkauft': ('VERB', 'verkaufen', 'root', {'feat.VerbForm': 'Fin', 'feat.Mood': 'Ind', 'feat.Tense': 'Pres'}),
    'builds': ('VERB', 'build', 'root', {'feat.VerbForm': 'Fin', 'feat.Mood': 'Ind', 'feat.Tense': 'Pres'}),
    'Boote': ('NOUN', 'Boot', 'obj', {'feat.Number': 'Plur', 'feat.Case': 'Acc'}),
    'Häuser': ('NOUN', 'Haus', 'obj', {'feat.Number': 'Plur', 'feat.Case': 'Acc'}),
    'boats': ('NOUN', 'boat', 'obj', {'feat.Number': 'Plur'}),
    'heute': ('ADV', 'heute', 'advmod', {}), 'gern': ('ADV', 'gern', 'advmod', {}), 'today': ('NOUN', 'today', 'obl', {}),
}
UNKNOWN = ('NOUN', None, 'dep', {})

TYPES = ['PER', 'LOC', 'ORG', 'PROD', 'EVENT', 'WORK', 'MISC']
QUOTES = ['direct', 'indirect', 'reported', 'free_indirect', 'indirect_free_indirect']
SAME = 'k|0||0|'
LAYERS = {
    'upos': sorted({w[0] for w in WORDS.values()}),
    'lemma': [SAME] + sorted({f'={w[1]}' for form, w in WORDS.items() if w[1] != form}),
    'end': ['no', 'yes'],
    'feat.Case': ['_', 'Acc'], 'feat.Mood': ['_', 'Ind'], 'feat.Number': ['_', 'Plur', 'Sing'], 'feat.Person': ['_', '3'],
    'feat.Tense': ['_', 'Pres'], 'feat.VerbForm': ['_', 'Fin'],
    'ner': ['O'] + [f'{p}-{t}' for t in TYPES for p in 'BI'],
    'ref': ['O'] + [f'{p}-{t}' for t in ('pronoun', 'description') for p in 'BI'],
    'quote': ['O'] + [f'{p}-{t}' for t in QUOTES for p in 'BI'], 'nested': ['O'] + [f'{p}-{t}' for t in QUOTES for p in 'BI'],
    **{role: ['O', 'B', 'I'] for role in ('speaker', 'cue', 'frame', 'addressee')},
    'medium': ['speech', 'writing', 'thought', 'speech_writing', 'speech_thought', 'thought_writing'],
}
DEPREL = sorted({w[2] for w in WORDS.values()} | {'dep'})
RELATIONS = ['speaker', 'cue', 'frame', 'addressee', 'piece', 'coref', 'alias']
EVENTS = ['O', 'B', 'I']
ROLES = ['cue', 'source', 'message', 'addressee', 'topic', 'medium', 'evidence']
SPECIAL = ['<s>', '<pad>', '</s>', '<unk>']
SURE = 12.0


def vocabulary():
    return SPECIAL + ['▁'] + [mark + form for form in WORDS for mark in ('▁', '')]


def row(piece):
    """Scores of the tags, then those of the deprel, then how much the word wants to be a head."""
    form = piece.removeprefix('▁')
    upos, lemma, deprel, more = WORDS.get(form, UNKNOWN)
    chosen = {'upos': upos, 'lemma': SAME if lemma in (None, form) else f'={lemma}', **more}
    scores = []
    for name, labels in LAYERS.items():
        at = labels.index(chosen.get(name, labels[0]))
        scores += [SURE if k == at else 0.0 for k in range(len(labels))]
    scores += [SURE if label == deprel else 0.0 for label in DEPREL]
    return scores + [SURE if upos == 'VERB' else 0.0]


def graph(nodes, inputs, outputs, constants, path):
    made = helper.make_graph(nodes, 'toy', inputs, outputs, [numpy_helper.from_array(np.array(v), k) for k, v in constants.items()])
    model = helper.make_model(made, opset_imports=[helper.make_opsetid('', 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def value(name, shape, kind=TensorProto.FLOAT):
    return helper.make_tensor_value_info(name, kind, shape)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', required=True)
    out = parser.parse_args().out
    os.makedirs(out, exist_ok=True)
    file = lambda name: os.path.join(out, name)  # noqa: E731

    pieces = vocabulary()
    tags, labels = sum(len(names) for names in LAYERS.values()), len(DEPREL)
    dimensions = {'arc': 1, 'label': labels, 'relation': 1, 'role': 1}
    node = helper.make_node
    slices = lambda name, a, b: node('Slice', ['words', f'{name}_a', f'{name}_b', 'axis'], [name])  # noqa: E731
    bounds = {'tags': (0, tags), 'label_dep': (tags, tags + labels), 'head': (tags + labels, tags + labels + 1)}
    constants = {'table': np.array([row(p) for p in pieces], np.float32), 'axis': np.array([1], np.int64), 'row': np.array([0], np.int64),
                 'zero': np.array(0, np.float32), 'relations': np.zeros((1, len(RELATIONS), 1), np.float32), 'middle': np.array([1], np.int64)}
    for name, (a, b) in bounds.items():
        constants |= {f'{name}_a': np.array([a], np.int64), f'{name}_b': np.array([b], np.int64)}
    graph(
        [node('Squeeze', ['ids', 'row'], ['flat']), node('Squeeze', ['first', 'row'], ['at']), node('Squeeze', ['last', 'row'], ['unused']),
         node('Gather', ['flat', 'at'], ['chosen'], axis=0), node('Gather', ['table', 'chosen'], ['words'], axis=0),
         *[slices(name, a, b) for name, (a, b) in bounds.items()],
         node('Transpose', ['head'], ['heads'], perm=[1, 0]), node('Mul', ['head', 'zero'], ['nothing']),
         node('Add', ['nothing', 'heads'], ['arc']), node('Mul', ['label_dep', 'zero'], ['label_head']),
         node('Unsqueeze', ['nothing', 'middle'], ['deep']), node('Add', ['deep', 'relations'], ['rel_from']),
         node('Add', ['deep', 'relations'], ['rel_to']), node('Identity', ['nothing'], ['role_cue']), node('Identity', ['nothing'], ['role_words'])],
        [value(name, [1, size], TensorProto.INT64) for name, size in (('ids', 'n'), ('first', 'w'), ('last', 'w'))],
        [value('tags', ['w', tags]), value('arc', ['w', 'w']), value('label_dep', ['w', labels]), value('label_head', ['w', labels]),
         value('rel_from', ['w', len(RELATIONS), 1]), value('rel_to', ['w', len(RELATIONS), 1]), value('role_cue', ['w', 1]),
         value('role_words', ['w', 1])],
        constants, file('model.onnx'))
    graph([node('Add', ['dep', 'head'], ['scores'])], [value('dep', ['k', labels]), value('head', ['k', labels])],
          [value('scores', ['k', labels])], {}, file('labels.onnx'))
    graph([node('Squeeze', ['cue', 'row'], ['flat']), node('Add', ['flat', 'none'], ['scores'])],
          [value('cue', [1, 'w', 1]), value('words', [1, 'w', 1]), value('seen', [1, 'w', 2])], [value('scores', ['w', len(EVENTS)])],
          {'row': np.array([0], np.int64), 'none': np.array([[SURE, 0, 0]], np.float32)}, file('cues.onnx'))
    graph([node('Squeeze', ['words', 'row'], ['flat']), node('Add', ['flat', 'none'], ['scores'])],
          [value('cue', [1, 1]), value('words', [1, 'n', 1]), *[value(name, [1, 'n'], TensorProto.INT64) for name in ('place', 'branch', 'depth')],
           value('signs', [1, 'n', 9], TensorProto.INT64), value('cue_signs', [1, 4], TensorProto.INT64)],
          [value('scores', ['n', 3 * len(ROLES)])],
          {'row': np.array([0], np.int64), 'none': np.full((1, 3 * len(ROLES)), -SURE, np.float32)}, file('roles.onnx'))

    order, at = [], 0
    for name, names in LAYERS.items():
        order.append({'name': name, 'at': at, 'labels': names})
        at += len(names)
    config = {'name': 'toy', 'version': '1.0.0', 'format': 4, 'pieces': {'bos': 0, 'eos': 2, 'unk': 3, 'perWord': 8, 'perWindow': 254},
              'dimensions': dimensions, 'layers': order, 'deprel': DEPREL, 'events': EVENTS, 'cues': {}, 'relations': [{'name': r, 'bias': -SURE} for r in RELATIONS],
              'roles': ROLES, 'branches': {'levels': 1, 'depths': 1},
              'signs': {'upos': [], 'kinds': [], 'other': 1, 'edge': 1, 'moods': [], 'clauses': ['root'], 'sentences': 1}}
    special = [{'id': k, 'content': p, 'single_word': False, 'lstrip': False, 'rstrip': False, 'normalized': False, 'special': True}
               for k, p in enumerate(SPECIAL)]
    tokenizer = {'version': '1.0', 'truncation': None, 'padding': None, 'added_tokens': special, 'normalizer': None, 'pre_tokenizer': None,
                 'post_processor': None, 'decoder': None,
                 'model': {'type': 'Unigram', 'unk_id': 3, 'byte_fallback': False,
                           'vocab': [[p, 0.0 if k < len(SPECIAL) else -10.0 if p == '▁' else -1.0] for k, p in enumerate(pieces)]}}
    for name, content in (('config.json', config), ('tokenizer.json', tokenizer)):
        with open(file(name), 'w', encoding='utf8') as handle:
            json.dump(content, handle, ensure_ascii=False, separators=(',', ':'))
            handle.write('\n')
    with open(file('SHA256SUMS'), 'w', encoding='utf8') as handle:
        for name in ('model.onnx', 'labels.onnx', 'cues.onnx', 'roles.onnx', 'config.json', 'tokenizer.json'):
            with open(file(name), 'rb') as content:
                handle.write(f'{hashlib.sha256(content.read()).hexdigest()}  {name}\n')


if __name__ == '__main__':
    main()
