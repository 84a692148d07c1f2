"""Averages the weights of runs that have the same labels; later checkpoints of one training averaged are a little better than the last.

    python scripts/train/average.py --out RUN RUN_A:0.5 RUN_B:0.5
"""
import argparse
import os
import shutil

import torch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', required=True)
    parser.add_argument('runs', nargs='+', help='folder:weight; weights sum to 1')
    args = parser.parse_args()
    runs = [(folder, float(weight)) for folder, weight in (run.rsplit(':', 1) for run in args.runs)]
    assert abs(sum(weight for _, weight in runs) - 1) < 1e-6, 'weights must sum to 1'
    total = {}
    for folder, weight in runs:
        for name, tensor in torch.load(os.path.join(folder, 'model.pt'), map_location='cpu').items():
            total[name] = total.get(name, 0) + weight * tensor
    os.makedirs(args.out, exist_ok=True)
    torch.save(total, os.path.join(args.out, 'model.pt'))
    shutil.copy(os.path.join(runs[0][0], 'layers.json'), args.out)


if __name__ == '__main__':
    main()
