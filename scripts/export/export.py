"""Exports a training run to the folder that the program reads.

    python scripts/export/export.py --run RUN --encoder OUT_OF_PREPARE --tokens TOKENS --out models/claimline-small --version X.Y.Z [--keep MODEL]

model.onnx: ids [1, n], first [1, w], last [1, w] -> tags [w, T], arc [w, w], label_dep and label_head [w, 256], rel_from and rel_to
[w, R, 64], role_cue and role_words [w, 128]; its matrices and the embedding in int8 (dynamic), the heads in float. labels.onnx: dep
[k, 256], head [k, 256] -> [k, L]. cues.onnx: cue [1, w, 128], words [1, w, 128], seen [1, w, 2] -> [w, E]. roles.onnx: cue [1, 128], words
[1, n, 128], place, branch and depth [1, n] -> [n, 3 * roles].
With --keep the encoder is that of MODEL, bit by bit, and RUN gives what stands in float: a run that trained some heads alone changes the
scores of no others.
config.json: where each layer's scores stand in `tags`, label names, relations, limits. SHA256SUMS over all files.
"""
import argparse
import hashlib
import json
import os
import shutil
import sys
import tempfile

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402
from prepare.corpora import EVENT_ROLES  # noqa: E402
from train import branches, signs  # noqa: E402
from train.model import ARC, LABEL, RELATION, ROLE, Layer, load  # noqa: E402
from train.restore import matrices  # noqa: E402
from train.windows import BOS, EOS, LIMIT, MAX_PIECES, UNK, Pieces, window  # noqa: E402

# how much of the size of inputs goes over to the weights (0 to 1), and on how many texts it is read
SMOOTH, SAMPLES = 0.75, 60
FILES = ['model.onnx', 'labels.onnx', 'cues.onnx', 'roles.onnx', 'config.json', 'tokenizer.json', 'README.md', 'LICENSE']


class SmoothLayer(Layer):
    """A layer whose matrices see their inputs shrunk where these are large, and are as much larger there: the same function, but with
    inputs and weights that both fit into eight bits (Xiao et al. 2023, SmoothQuant). What `ao` sees is shrunk by `v`."""

    def forward(self, x, mask):
        b, n, h = x.shape
        split = lambda t: t.view(b, n, self.heads, h // self.heads).transpose(1, 2)  # noqa: E731
        small = x * self.shrink_qkv
        y = F.scaled_dot_product_attention(split(self.q(small)), split(self.k(small)), split(self.v(small)))
        x = self.aln(x + self.ao(y.transpose(1, 2).reshape(b, n, h)))
        return self.oln(x + self.fo(F.gelu(self.fi(x * self.shrink_fi)) * self.shrink_fo))


@torch.no_grad()
def smooth(model, windows):
    """Turns the layers into smooth ones; how large inputs are is read off `windows`."""
    largest = {}
    hooks = [getattr(layer, name).register_forward_hook(
        lambda module, inputs, _, key=(k, name): largest.__setitem__(key, torch.maximum(largest.get(key, torch.zeros(())), inputs[0].abs().amax((0, 1)))))
        for k, layer in enumerate(model.encoder.layers) for name in ('q', 'ao', 'fi', 'fo')]
    for win in windows:
        model.encoder(torch.tensor([win['ids']]))
    for hook in hooks:
        hook.remove()

    def shrink(k, name, *linears):
        weight = torch.stack([linear.weight.abs().amax(0) for linear in linears]).amax(0)
        factor = (largest[k, name].clamp(min=1e-5) ** SMOOTH / weight.clamp(min=1e-5) ** (1 - SMOOTH)).clamp(min=1e-4)
        factor = factor / factor.log().mean().exp()
        for linear in linears:
            linear.weight *= factor
        return 1 / factor

    for k, layer in enumerate(model.encoder.layers):
        layer.register_buffer('shrink_qkv', shrink(k, 'q', layer.q, layer.k, layer.v))
        layer.register_buffer('shrink_fi', shrink(k, 'fi', layer.fi))
        layer.register_buffer('shrink_fo', shrink(k, 'fo', layer.fo))
        less = shrink(k, 'ao', layer.ao)
        layer.v.weight *= less[:, None]
        layer.v.bias *= less
        layer.__class__ = SmoothLayer


def samples(tokens, pieces):
    """Windows of the longest texts that the tokens are known of."""
    texts = sorted(corpora.jsonl(tokens), key=lambda r: -len(r['tokens']))[:SAMPLES]
    for r in texts:
        words = [{'form': r['text'][a:b], 'space': k == 0 or a > r['tokens'][k - 1][1]} for k, (a, b) in enumerate(r['tokens'][:300])]
        yield window(words, None, pieces)


class Window(torch.nn.Module):
    """One window; the relation bias and scale, and the mixing weights, are folded in."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, first, last):
        m = self.model
        out = m.heads(*m.words(m.encoder(ids), first, last))
        tags = torch.cat([out[n] for names in m.families.values() for n in names], -1)
        return (tags[0], out['arc'][0], out['label_dep'][0], out['label_head'][0],
                out['rel_from'][0] * RELATION ** -0.5, out['rel_to'][0], out['role_cue'][0], out['role_words'][0])


class Labels(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.label = model.label

    def forward(self, dep, head):
        return self.label(torch.relu(dep + head))


class Cues(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.cues = model.cues

    def forward(self, cue, words, seen):
        return self.cues(cue, words, seen, None)[0]


class Roles(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.roles = model.roles

    def forward(self, cue, words, place, branch, depth, told, cue_told):
        return self.roles(cue, words, place, branch, depth, told, cue_told, None)[0]


def with_heads(path, model):
    """The graph of an exported model with the heads of `model`."""
    kept = onnx.load(path)
    state = {name: value for name, value in model.state_dict().items() if not name.startswith('encoder.')}
    replaced = {f'model.{name}': value for name, value in state.items()}
    for name, matrix in matrices(kept.graph, 'model.'):
        if name in state and not matrix.quantized:
            replaced[matrix.constant] = state[name].T
    resized = set()
    for constant in kept.graph.initializer:
        if constant.name in replaced:
            value = replaced[constant.name].contiguous().numpy()
            if list(value.shape) != list(constant.dims):
                resized.add(constant.name)
            constant.CopyFrom(numpy_helper.from_array(value, constant.name))
    # heads may have fewer labels than before; what is written of other shapes stays, as the runtime optimises by it
    for node in kept.graph.node:
        if not resized.isdisjoint(node.input):
            resized.update(node.output)
    shapes = [info for info in kept.graph.value_info if info.name not in resized]
    del kept.graph.value_info[:]
    kept.graph.value_info.extend(shapes)
    tags = next(output for output in kept.graph.output if output.name == 'tags')
    tags.type.tensor_type.shape.dim[1].dim_value = sum(model.sizes.values())
    return kept


def write_window(model, path):
    """Writes what reads a window: what stands outside the encoder in float, as it is small, and its scores are compared with each other."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = os.path.join(scratch, 'plain.onnx')
        example = (torch.randint(5, 1000, (1, 12)), torch.arange(1, 9)[None], torch.arange(2, 10)[None])
        torch.onnx.export(
            Window(model), example, plain, opset_version=17, dynamo=False,
            input_names=['ids', 'first', 'last'], output_names=['tags', 'arc', 'label_dep', 'label_head', 'rel_from', 'rel_to',
                                                                   'role_cue', 'role_words'],
            dynamic_axes={'ids': {1: 'n'}, 'first': {1: 'w'}, 'last': {1: 'w'}, 'tags': {0: 'w'}, 'arc': {0: 'w', 1: 'w'},
                          'label_dep': {0: 'w'}, 'label_head': {0: 'w'}, 'rel_from': {0: 'w'}, 'rel_to': {0: 'w'},
                          'role_cue': {0: 'w'}, 'role_words': {0: 'w'}})
        graph = onnx.load(plain).graph
        heads = [n.name for n in graph.node if n.op_type in ('MatMul', 'Gemm', 'Gather', 'GatherElements') and '/encoder/' not in n.name]
        quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8,
                         op_types_to_quantize=['MatMul', 'Gemm', 'Gather'], nodes_to_exclude=heads)


def sha256(path):
    with open(path, 'rb') as handle:
        return hashlib.file_digest(handle, 'sha256').hexdigest()


@torch.no_grad()
def main():
    parser = argparse.ArgumentParser()
    for name in ('run', 'encoder', 'tokens', 'out', 'version'):
        parser.add_argument('--' + name, required=True)
    parser.add_argument('--keep', help='a folder with an exported model')
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    spec, model = load(args.run)
    layers = spec['layers']

    order, at = [], 0
    for names in model.families.values():
        for name in names:
            order.append({'name': name, 'at': at, 'labels': layers[name]})
            at += len(layers[name])

    if args.keep:
        onnx.save(with_heads(os.path.join(args.keep, 'model.onnx'), model), os.path.join(args.out, 'model.onnx'))
    else:
        smooth(model, samples(args.tokens, Pieces(os.path.join(args.encoder, 'tokenizer.json'))))
        write_window(model, os.path.join(args.out, 'model.onnx'))
    torch.onnx.export(
        Labels(model), (torch.zeros(3, LABEL), torch.zeros(3, LABEL)), os.path.join(args.out, 'labels.onnx'), opset_version=17, dynamo=False,
        input_names=['dep', 'head'], output_names=['scores'], dynamic_axes={'dep': {0: 'k'}, 'head': {0: 'k'}, 'scores': {0: 'k'}})

    torch.onnx.export(
        Cues(model), (torch.zeros(1, 9, ROLE), torch.zeros(1, 9, ROLE), torch.zeros(1, 9, 2)), os.path.join(args.out, 'cues.onnx'), opset_version=17,
        dynamo=False, input_names=['cue', 'words', 'seen'], output_names=['scores'],
        dynamic_axes={'cue': {1: 'w'}, 'words': {1: 'w'}, 'seen': {1: 'w'}, 'scores': {0: 'w'}})
    whole = lambda *shape: torch.zeros(*shape, dtype=torch.long)  # noqa: E731
    of_words, of_cues = (len(sizes) for sizes in signs.sizes(len(layers['deprel'])))
    names = ['cue', 'words', 'place', 'branch', 'depth', 'signs', 'cue_signs']
    torch.onnx.export(
        Roles(model), (torch.zeros(1, ROLE), torch.zeros(1, 9, ROLE), torch.arange(-3, 6)[None], whole(1, 9), whole(1, 9), whole(1, 9, of_words), whole(1, of_cues)),
        os.path.join(args.out, 'roles.onnx'), opset_version=17, dynamo=False, input_names=names, output_names=['scores'],
        dynamic_axes={**{name: {1: 'n'} for name in names if not name.startswith('cue')}, 'scores': {0: 'n'}})

    config = {
        'name': os.path.basename(os.path.normpath(args.out)), 'version': args.version, 'format': 4,
        'pieces': {'bos': BOS, 'eos': EOS, 'unk': UNK, 'perWord': MAX_PIECES, 'perWindow': LIMIT},
        'dimensions': {'arc': ARC, 'label': LABEL, 'relation': RELATION, 'role': ROLE},
        'layers': order, 'deprel': layers['deprel'], 'events': layers['event'], 'cues': spec['cues'],
        'transitions': {'ner': [[round(float(t), 4) for t in row] for row in model.transitions]},
        'relations': [{'name': n, 'bias': round(float(b), 6)} for n, b in zip(spec['relations'], model.rel_bias)],
        'roles': EVENT_ROLES, 'branches': {'levels': branches.LEVELS, 'depths': branches.DEPTHS},
        'signs': {'upos': signs.UPOS, 'kinds': signs.KINDS, 'other': signs.OTHER, 'edge': signs.EDGE, 'moods': signs.MOODS, 'clauses': signs.CLAUSES, 'sentences': signs.SENTENCES},
    }
    with open(os.path.join(args.out, 'config.json'), 'w', encoding='utf8') as handle:
        json.dump(config, handle, ensure_ascii=False, separators=(',', ':'))
        handle.write('\n')
    shutil.copy(os.path.join(args.encoder, 'tokenizer.json'), args.out)
    with open(os.path.join(args.out, 'SHA256SUMS'), 'w', encoding='utf8') as handle:
        for name in FILES:
            path = os.path.join(args.out, name)
            if os.path.exists(path):
                handle.write(f'{sha256(path)}  {name}\n')
    print({n: os.path.getsize(os.path.join(args.out, n)) for n in sorted(os.listdir(args.out))})


if __name__ == '__main__':
    main()
