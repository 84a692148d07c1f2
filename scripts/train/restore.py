"""Makes a run out of an exported model, so that training can go on from the model that is shipped.

    python scripts/train/restore.py --model models/claimline-small --encoder OUT_OF_PREPARE --out RUN

The matrices of the encoder come back from int8, a little coarser than they were trained; the heads come back exactly, and so does the
embedding, which training never changes and which is read from OUT_OF_PREPARE.
"""
import argparse
import json
import os
import sys
import typing

import onnx
import torch
from onnx import numpy_helper

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from train.model import Model  # noqa: E402


class Matrix(typing.NamedTuple):
    """A matrix of a linear layer as it stands in a graph: the name of its constant, and whether that is in int8."""
    constant: str
    quantized: bool


def matrices(graph, prefix):
    """(parameter, matrix) of the linear layers. The exporter keeps the names of all parameters but these: such a matrix is what the input
    of the addition of the layer's bias was multiplied with."""
    made_by = {output: node for node in graph.node for output in node.output}

    def matrix(name):
        node = made_by[name]
        if node.op_type in ('MatMul', 'MatMulInteger'):
            return Matrix(node.input[1], node.op_type == 'MatMulInteger')
        return matrix(node.input[0])

    for node in graph.node:
        bias = next((i for i in node.input if i.startswith(prefix) and i.endswith('.bias')), None)
        if node.op_type == 'Add' and bias:
            yield bias.removeprefix(prefix).removesuffix('bias') + 'weight', matrix(node.input[1 - list(node.input).index(bias)])


def parameters(graph, prefix):
    """Parameters by their name in the model. The export made some matrices larger and their inputs as much smaller: that is undone."""
    constants = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    found = {name.removeprefix(prefix): value for name, value in constants.items() if name.startswith(prefix)}

    def value(matrix):
        if not matrix.quantized:
            return constants[matrix.constant]
        plain = matrix.constant.removesuffix('_quantized')
        return (constants[matrix.constant].float() - constants[plain + '_zero_point'].float()) * constants[plain + '_scale']

    for name, matrix in matrices(graph, prefix):
        found[name] = value(matrix).T.contiguous()
    for name in [name for name in found if '.shrink_' in name]:
        layer, which = name.rsplit('.shrink_', 1)
        for linear in ('q', 'k', 'v') if which == 'qkv' else (which,):
            found[f'{layer}.{linear}.weight'] *= found[name]
    return found


def main():
    parser = argparse.ArgumentParser()
    for name in ('model', 'encoder', 'out'):
        parser.add_argument('--' + name, required=True)
    args = parser.parse_args()
    with open(os.path.join(args.model, 'config.json'), encoding='utf8') as handle:
        config = json.load(handle)
    packed = torch.load(os.path.join(args.encoder, 'encoder.pt'))
    layers = {layer['name']: layer['labels'] for layer in config['layers']} | {'deprel': config['deprel'], 'event': config['events']}
    relations = [r['name'] for r in config['relations']]
    state = {}
    for name, prefix in (('model', 'model.'), ('labels', ''), ('cues', ''), ('roles', '')):
        state |= parameters(onnx.load(os.path.join(args.model, f'{name}.onnx')).graph, prefix)
    state['encoder.word.weight'] = packed['state']['emb.word']
    state['rel_bias'] = torch.tensor([r['bias'] for r in config['relations']])

    names = len(layers['ner'])
    state['transitions'] = torch.tensor(config.get('transitions', {}).get('ner', [[0.0] * names] * names))

    model = Model(packed['header'], layers, relations)
    model.load_state_dict({name: state[name] for name in model.state_dict()})
    os.makedirs(args.out, exist_ok=True)
    torch.save(model.state_dict(), os.path.join(args.out, 'model.pt'))
    with open(os.path.join(args.out, 'layers.json'), 'w', encoding='utf8') as handle:
        spec = {'layers': layers, 'relations': relations, 'header': packed['header'], 'cues': config['cues']}
        json.dump(spec, handle, ensure_ascii=False, indent=1)


if __name__ == '__main__':
    main()
