// What everybody pays.
#include <leibniz/leibniz.hpp>
