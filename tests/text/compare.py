"""What the generated program needs: a comparison of shapes and values with what is expected."""
import math
import sys

import numpy as np

np.seterr(all="raise", under="ignore")  # stable functions neither overflow nor divide by zero
compared = 0
wrong = 0


def compare(name, expression, shape, expected, tolerance):
    global compared, wrong
    compared += 1
    try:
        result = expression()
    except Exception as error:  # of any kind: it belongs to the expression
        print(f"{name}\n  {type(error).__name__}: {error}")
        wrong += 1
        return
    if np.shape(result) != shape:
        print(f"{name}\n  is of shape {np.shape(result)}, not {shape}")
        wrong += 1
    elif not np.all(np.abs(np.ravel(result) - np.array(expected)) <= tolerance):
        print(f"{name}\n  differs: {np.ravel(result)}, not {expected}")
        wrong += 1


def report():
    print(f"NumPy {np.__version__}: {compared} expressions, {wrong} differ")
    sys.exit(wrong > 0 or compared == 0)
