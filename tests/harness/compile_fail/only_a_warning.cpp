// refused: the ill-formed half compiles
// expect: a table has four legs
#ifdef LEIBNIZ_ILL_FORMED
#warning a table has four legs
#endif
