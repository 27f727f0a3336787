// expect: chop(A) needs a
// expect: matrix A
