# Checks that every relative link of a Markdown page leads to a file or folder. Links to other sites are not followed,
# and of `page.md#section` only the page is looked for. Called by ctest as cmake -DSOURCE=<page> -P <this file>.

cmake_minimum_required(VERSION 3.25)

if(NOT EXISTS "${SOURCE}")
  message(FATAL_ERROR "there is no ${SOURCE}")
endif()
file(READ "${SOURCE}" text)
cmake_path(GET SOURCE PARENT_PATH folder)

# Code is no prose: `[](auto x)` is no link.
set(prose "")
while(text MATCHES "(^|\n)```[^\n]*\n")
  set(fence "${CMAKE_MATCH_0}")
  string(FIND "${text}" "${fence}" at)
  string(SUBSTRING "${text}" 0 ${at} before)
  string(LENGTH "${fence}" length)
  math(EXPR at "${at} + ${length} - 1")  # from the line's end on: the block may be empty
  string(SUBSTRING "${text}" ${at} -1 text)
  string(APPEND prose "${before}\n")
  string(FIND "${text}" "\n```" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "a block has no end")
  endif()
  math(EXPR at "${at} + 4")
  string(SUBSTRING "${text}" ${at} -1 text)
endwhile()
string(APPEND prose "${text}")
string(REGEX REPLACE "`[^`\n]*`" "" prose "${prose}")

set(followed 0)
while(prose MATCHES "\\]\\(([^)\n]*)\\)(.*)$")
  set(link "${CMAKE_MATCH_1}")
  set(prose "${CMAKE_MATCH_2}")
  if(link MATCHES "^([a-z]+:|#)")
    continue()
  endif()
  string(REGEX REPLACE "[# ].*$" "" target "${link}")
  if(NOT EXISTS "${folder}/${target}")
    message(FATAL_ERROR "the link \"${link}\" leads nowhere")
  endif()
  math(EXPR followed "${followed} + 1")
endwhile()

message(STATUS "${followed} relative links resolve")
