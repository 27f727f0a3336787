// main(), where Catch2 is a version 2 without a library that has it.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
