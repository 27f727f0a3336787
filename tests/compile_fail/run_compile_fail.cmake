# Compiles a program that has one mistake, twice: without LEIBNIZ_ILL_FORMED it has to compile, so that a broken include
# cannot pass for the error under test; with it, it has to fail, with exactly one error and every text that it expects.
#
#   // expect: A * B needs A.cols == B.rows          from every compiler
#   // expect-gcc: SHAPE_MISMATCH                    from GCC only (expect-clang: from Clang only)
#   #include <leibniz/leibniz.hpp>
#   ...                                              well-formed
#   #ifdef LEIBNIZ_ILL_FORMED
#   ...                                              the mistake
#   #endif
#
# Called by ctest as
#   cmake -DSOURCE=<file> -DCOMPILER=<path> -DCOMPILER_ID=<GNU|Clang> -DFLAGS=<flags> -DINCLUDES=<folders> -P <this file>
# with FLAGS as on a command line, the folders (OPTIONS likewise) as CMake lists, and perhaps a HEADER that precompile.cmake
# has compiled.

cmake_minimum_required(VERSION 3.25)
set(ENV{LC_ALL} C)  # plain quotes, English

if(COMPILER_ID STREQUAL "GNU")
  set(dialect gcc)
else()
  set(dialect clang)
endif()

include("${CMAKE_CURRENT_LIST_DIR}/flags.cmake")
list(APPEND flags -fsyntax-only -fmessage-length=0 -fdiagnostics-color=never)
if(HEADER)
  list(APPEND flags -include "${HEADER}" -Winvalid-pch)
endif()

macro(compile status output)
  execute_process(COMMAND "${COMPILER}" ${flags} ${ARGN} "${SOURCE}"
    RESULT_VARIABLE ${status} OUTPUT_VARIABLE ${output} ERROR_VARIABLE ${output})
endmacro()

compile(status output)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the well-formed half does not compile:\n${output}")
endif()

compile(status output -DLEIBNIZ_ILL_FORMED)
if(status EQUAL 0)
  message(FATAL_ERROR "the ill-formed half compiles")
endif()

string(REGEX MATCHALL " error: " errors "${output}")
list(LENGTH errors count)
if(NOT count EQUAL 1)
  message(FATAL_ERROR "one error expected, ${count} reported:\n${output}")
endif()

# Not file(STRINGS): a list of lines falls apart at brackets and semicolons.
file(READ "${SOURCE}" rest)
set(expected 0)
while(rest MATCHES "(^|\n)// expect(-[a-z]+)?: ([^\n]+)(.*)$")
  set(scope "${CMAKE_MATCH_2}")
  set(text "${CMAKE_MATCH_3}")
  set(rest "${CMAKE_MATCH_4}")
  if(scope STREQUAL "" OR scope STREQUAL "-${dialect}")
    math(EXPR expected "${expected} + 1")
    string(FIND "${output}" "${text}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "the output lacks \"${text}\":\n${output}")
    endif()
  elseif(NOT scope MATCHES "^-(gcc|clang)$")
    message(FATAL_ERROR "no such compiler: \"expect${scope}\"")
  endif()
endwhile()
if(expected EQUAL 0)
  message(FATAL_ERROR "the case names no expected text for ${dialect}")
endif()

message(STATUS "one error, with all ${expected} expected texts")
