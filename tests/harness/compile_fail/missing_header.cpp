// refused: the well-formed half does not compile
// expect: a table has four legs
#include <leibniz/there_is_no_such_header.hpp>
#ifdef LEIBNIZ_ILL_FORMED
static_assert(false, "a table has four legs");
#endif
