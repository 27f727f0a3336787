# Compiles a header once for all cases, which then take a third of the time. Called by ctest as
#   cmake -DHEADER=<file> -DCOMPILER=<path> -DFLAGS=<flags> -DINCLUDES=<folders> -P <this file>

cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/flags.cmake")
execute_process(COMMAND "${COMPILER}" ${flags} -x c++-header "${HEADER}" -o "${HEADER}.gch" COMMAND_ERROR_IS_FATAL ANY)
