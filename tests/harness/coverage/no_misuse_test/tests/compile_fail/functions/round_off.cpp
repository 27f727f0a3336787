// expect: round_off(A) needs a matrix A
