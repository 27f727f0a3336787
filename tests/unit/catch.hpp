#pragma once

// Catch2, version 2 or 3. Tests include this file as "unit/catch.hpp".
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
