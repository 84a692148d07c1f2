"""Averages the weights of two runs of one line of training: often better than either, as both lie in one valley (Wortsman et al. 2022).

    python scripts/train/average.py --new RUN --old RUN --share 0.78 --out RUN

`share` is that of the new one. What only the new one has, labels and relations that stand after the old ones or whole layers, stays its own.
"""
import argparse
import os
import shutil

import torch


def average(new, old, share):
    """Changes the parameters `new` (name -> tensor), and returns them."""
    for name, value in new.items():
        if name in old:
            both = tuple(slice(min(sizes)) for sizes in zip(value.shape, old[name].shape))
            value[both] = share * value[both] + (1 - share) * old[name][both]
    return new


def main():
    parser = argparse.ArgumentParser()
    for name in ('new', 'old', 'out'):
        parser.add_argument('--' + name, required=True)
    parser.add_argument('--share', type=float, required=True)
    args = parser.parse_args()
    load = lambda run: torch.load(os.path.join(run, 'model.pt'))  # noqa: E731
    os.makedirs(args.out, exist_ok=True)
    torch.save(average(load(args.new), load(args.old), args.share), os.path.join(args.out, 'model.pt'))
    shutil.copy(os.path.join(args.new, 'layers.json'), args.out)


if __name__ == '__main__':
    main()
