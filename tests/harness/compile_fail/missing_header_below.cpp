// refused: the output lacks "a table has four legs"
// expect: a table has four legs
#ifdef LEIBNIZ_ILL_FORMED
#include <leibniz/there_is_no_such_header.hpp>
static_assert(false, "a table has four legs");
#endif
