# SPDX-License-Identifier: Apache-2.0
"""Fits the passage models and prints their coefficients as Swift.

  fit.py links|suspect-members|original-members|drafts TRAIN HELD

TRAIN and HELD are folders of make_copies.py; each holds links.tsv and drafts.tsv, written by `swift run -c release PassageSampling links
FOLDER/pairs.tsv > FOLDER/links.tsv` and the same with the other words. First the links, then (with their coefficients built in) the members,
then the drafts.
Logistic regression by Newton's method, L2 penalty 1. Among drafts, negatives count three times.
"""
import json
import sys

import numpy as np


def truth(folder):
    return {o['id']: o for o in map(json.loads, open(f'{folder}/truth.jsonl', encoding='utf8'))}


def links(folder):
    """A link is positive where it joins the same place of a copied passage on both sides; links across a passage are left out."""
    cases, rows, labels = truth(folder), [], []
    for line in open(f'{folder}/links.tsv', encoding='utf8'):
        fields = line.rstrip('\n').split('\t')
        a, b, c, d = map(int, fields[1:5])
        label = 0
        for p, n, q, m in cases[fields[0]]['cases']:
            if min(b, p + n) - max(a, p) > .5 * (b - a) and min(d, q + m) - max(c, q) > .5 * (d - c):
                off = abs(((a + b) / 2 - p) / n - ((c + d) / 2 - q) / m) * max(n, m)
                label = 1 if off < 150 else 2
        if label < 2:
            rows.append([float(v) for v in fields[5:]])
            labels.append(label)
    return np.array(rows), np.array(labels), np.ones(len(labels))


def members(folder, side):
    """A sentence in or beside a draft is positive where its middle lies in a copied passage that the draft's other side touches."""
    cases, rows, labels = truth(folder), [], []
    for line in open(f'{folder}/{side}-members.tsv', encoding='utf8'):
        fields = line.rstrip('\n').split('\t')
        a, b, c, d = map(int, fields[1:5])
        if side == 'suspect':
            middle, touched = (a + b) / 2, [(p, p + n) for p, n, q, m in cases[fields[0]]['cases'] if min(d, q + m) > max(c, q)]
        else:
            middle, touched = (c + d) / 2, [(q, q + m) for p, n, q, m in cases[fields[0]]['cases'] if min(b, p + n) > max(a, p)]
        if touched:
            rows.append([float(v) for v in fields[5:]])
            labels.append(int(any(start <= middle < end for start, end in touched)))
    return np.array(rows), np.array(labels), np.ones(len(labels))


def drafts(folder):
    """A draft is positive where more than half of it lies in copied passages; below a fifth it is negative."""
    cases, rows, labels, weights = truth(folder), [], [], []
    for line in open(f'{folder}/drafts.tsv', encoding='utf8'):
        fields = line.rstrip('\n').split('\t')
        a, b, c, d = map(int, fields[1:5])
        overlap = 0
        for p, n, q, m in cases[fields[0]]['cases']:
            one, other = max(0, min(b, p + n) - max(a, p)), max(0, min(d, q + m) - max(c, q))
            if one and other:
                overlap += (one + other) / (b - a + d - c)
        rows.append([float(v) for v in fields[5:]])
        labels.append(1 if overlap > .5 else 0)
        weights.append(0 if .2 < overlap <= .5 else 1 if overlap > .5 else 3)
    return np.array(rows), np.array(labels), np.array(weights, float)


def fit(x, y, w, penalty=1.0):
    x = np.hstack([x, np.ones((len(x), 1))])
    b = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ b))
        gradient = x.T @ (w * (y - p)) - penalty * np.r_[b[:-1], 0]
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + penalty * np.eye(len(b))
        step = np.linalg.solve(hessian, gradient)
        b += step
        if abs(step).max() < 1e-6:
            break
    return b


def main():
    what, train, held = sys.argv[1:4]
    if what.endswith('-members'):
        side = what.split('-')[0]
        read = lambda folder: members(folder, side)
    else:
        read = links if what == 'links' else drafts
    b = fit(*read(train))
    x, y, _ = read(held)
    p = 1 / (1 + np.exp(-(x @ b[:-1] + b[-1])))
    print(f'held out: {len(y)} of which {y.sum()} positive; recall {np.mean(p[y == 1] > .5):.3f}, false alarms {np.mean(p[y == 0] > .5):.4f}, '
          f'log loss {-np.mean(np.log(np.where(y == 1, p, 1 - p) + 1e-9)):.4f}')
    print('  static let weights: [Float] = [' + ', '.join(f'{v:.3f}' for v in b[:-1]) + ']')
    print(f'  static let constant: Float = {b[-1]:.3f}')


if __name__ == '__main__':
    main()
