# The command line of run_compile_fail.cmake and precompile.cmake, in `flags`, of
#
#   FLAGS      as on a command line
#   OPTIONS    a CMake list
#   INCLUDES   folders, a CMake list

separate_arguments(flags UNIX_COMMAND "${FLAGS}")
list(APPEND flags -std=c++20 ${OPTIONS})
foreach(directory IN LISTS INCLUDES)
  list(APPEND flags "-I${directory}")
endforeach()
