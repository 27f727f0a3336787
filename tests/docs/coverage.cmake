# Checks that every header of include/leibniz/functions/ that states functions has its static test,
# tests/static/functions/<header>.cpp, and its page, docs/reference/<header>.md; that the page tells of each function, by
# the words in which it says what it needs (`inv(A)` of "inv(A) needs a square A"); that the index,
# docs/reference/README.md, links to the page; and that each function that needs more than an expression has a test of its
# misuse in tests/compile_fail/functions, which expects "inv(A) needs". Called by ctest as
#   cmake -DROOT=<the project> -P <this file>

cmake_minimum_required(VERSION 3.25)

file(GLOB headers "${ROOT}/include/leibniz/functions/*.hpp")
if(NOT headers)
  message(FATAL_ERROR "there are no headers in ${ROOT}/include/leibniz/functions")
endif()
if(NOT EXISTS "${ROOT}/docs/reference/README.md")
  message(FATAL_ERROR "there is no docs/reference/README.md")
endif()
file(READ "${ROOT}/docs/reference/README.md" index)

set(expected "")  # by the tests of misuse
file(GLOB misuses "${ROOT}/tests/compile_fail/functions/*.cpp")
foreach(misuse IN LISTS misuses)
  file(READ "${misuse}" text)
  string(APPEND expected "\n${text}")
endforeach()

set(covered 0)    # headers
set(functions 0)
foreach(header IN LISTS headers)
  file(READ "${header}" text)
  if(NOT text MATCHES "string_view name = ")  # it states no function
    continue()
  endif()
  cmake_path(GET header STEM name)
  if(NOT EXISTS "${ROOT}/tests/static/functions/${name}.cpp")
    message(FATAL_ERROR "functions/${name}.hpp has no static test tests/static/functions/${name}.cpp")
  endif()
  if(NOT EXISTS "${ROOT}/docs/reference/${name}.md")
    message(FATAL_ERROR "functions/${name}.hpp has no page docs/reference/${name}.md")
  endif()
  string(FIND "${index}" "](${name}.md)" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "docs/reference/README.md does not link to ${name}.md")
  endif()

  file(READ "${ROOT}/docs/reference/${name}.md" page)
  while(text MATCHES "string_view (value_)?requirement =[ \n]+\"([^\"]+) needs ([^\"]*)\";(.*)$")
    set(function "${CMAKE_MATCH_2}")
    set(needed "${CMAKE_MATCH_3}")
    set(text "${CMAKE_MATCH_4}")
    string(FIND "${page}" "${function}" at)
    if(at EQUAL -1 AND NOT function MATCHES "^this ")
      message(FATAL_ERROR "docs/reference/${name}.md does not tell of ${function}")
    endif()
    string(FIND "${expected}" "\n// expect: ${function} needs" at)
    if(at EQUAL -1 AND NOT needed STREQUAL "an expression")
      message(FATAL_ERROR "no test in tests/compile_fail/functions expects \"${function} needs\"")
    endif()
    math(EXPR functions "${functions} + 1")
  endwhile()
  math(EXPR covered "${covered} + 1")
endforeach()

message(STATUS "${covered} headers with ${functions} requirements have their tests and pages")
