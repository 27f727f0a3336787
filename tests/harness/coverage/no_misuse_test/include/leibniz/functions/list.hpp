#include <leibniz/functions/rounding.hpp>
