#!/usr/bin/env python3
"""Verifies the reference values in this folder without any floating point of the machine: python3 verify.py

NIST's certified coefficients, standard deviations and residuals are solved for in exact rational arithmetic.
R's logistic regression is solved for by Newton's method with 60 decimal digits.
"""
import csv
import sys
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

getcontext().prec = 60
FOLDER = Path(__file__).parent


def read(name):
    with open(FOLDER / name, newline="") as file:
        return list(csv.reader(file))[1:]


def solve(matrix, *columns):
    """Gauss-Jordan elimination; exact for fractions."""
    rows = [list(row) + [c[i] for c in columns] for i, row in enumerate(matrix)]
    n = len(rows)
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [v - rows[i][k] * w for v, w in zip(rows[i], rows[k])]
    return [[row[n + c] for row in rows] for c in range(len(columns))]


def gram(rows, weights):
    n = len(rows[0])
    return [[sum(w * r[i] * r[j] for w, r in zip(weights, rows)) for j in range(n)] for i in range(n)]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


failures = 0


def compare(what, stated, exact, digits):
    """The stated number is the exact one, rounded to so many digits."""
    global failures
    agree = f"{Decimal(stated):.{digits - 1}e}" == f"{exact:.{digits - 1}e}"
    failures += not agree
    print(f"{what:32} {stated:>20}  {exact:.24e}  {'ok' if agree else 'DIFFERS'}")


def longley():
    table = [[Fraction(v) for v in row] for row in read("longley.csv")]
    y = [row[0] for row in table]
    rows = [[Fraction(1)] + row[1:] for row in table]
    n = len(rows[0])
    identity = [[Fraction(int(i == j)) for i in range(n)] for j in range(n)]
    normal = gram(rows, [1] * len(rows))
    b, *inverse = solve(normal, [dot(column, y) for column in zip(*rows)], *identity)
    rss = sum((dot(row, b) - v) ** 2 for row, v in zip(rows, y))
    variance = rss / (len(rows) - n)
    *certified, (term, stated, _) = read("longley_certified.csv")
    for j, (name, coefficient, deviation) in enumerate(certified):
        compare(f"Longley, {name}", coefficient, decimal(b[j]), 15)
        compare("  its standard deviation", deviation, decimal(inverse[j][j] * variance).sqrt(), 15)
    compare(f"  {term}", stated, decimal(rss), 15)
    compare("  residual standard deviation", "304.854073561965", decimal(variance).sqrt(), 15)


def iris():
    table = read("iris.csv")
    rows = [[Decimal(1)] + [Decimal(v) for v in row[:4]] for row in table]
    y = [Decimal(row[4] == "virginica") for row in table]
    b = [Decimal(0)] * 5
    for _ in range(20):
        p = [1 / (1 + (-dot(row, b)).exp()) for row in rows]
        slope = [dot(column, [u - v for u, v in zip(p, y)]) for column in zip(*rows)]
        step, = solve(gram(rows, [u * (1 - u) for u in p]), slope)
        b = [u - v for u, v in zip(b, step)]
    loss = sum((1 + (dot(row, b)).exp()).ln() - v * dot(row, b) for row, v in zip(rows, y))
    for (term, stated), exact in zip(read("iris_reference.csv"), b + [loss]):
        compare(f"iris, {term}", stated, exact, 12)


longley()
iris()
sys.exit(1 if failures else 0)
