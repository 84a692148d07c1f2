"""Writes the running texts that training needs the program's tokens for.

    python scripts/prepare/texts.py DATA [--speeches] > texts.jsonl
    node scripts/prepare/tokens.mjs texts.jsonl > tokens.jsonl

With --speeches those of the parliament speeches alone, whose trees are read off the program.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from prepare import corpora  # noqa: E402
from prepare.groups import marked  # noqa: E402


def main():
    collector = corpora.TextCollector()
    if '--speeches' in sys.argv[2:]:
        corpora.speeches(sys.argv[1], 'train', collector)
    else:
        marked(sys.argv[1], collector)
    for text, lang in collector.texts:
        print(json.dumps({'text': text, 'lang': lang}, ensure_ascii=False))


if __name__ == '__main__':
    main()
