#include "unit/eigen/kernels.hpp"

LEIBNIZ_COMMON_KERNELS()
