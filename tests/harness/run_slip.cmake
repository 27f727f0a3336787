# Runs a checking script on a file that states what has to become of it:
#
#   // refused: the ill-formed half compiles       the script fails and says so
#   // accepted                                    the script passes
#
# (in Markdown: <!-- refused: ... --> and <!-- accepted -->). Called by ctest as
#   cmake -DSCRIPT=<the script> -DSOURCE=<the file> [-D<what else the script takes>...] -P <this file>

cmake_minimum_required(VERSION 3.25)

set(arguments "")
foreach(variable IN ITEMS SOURCE ROOT COMPILER COMPILER_ID FLAGS INCLUDES OPTIONS)
  if(DEFINED ${variable})
    string(REPLACE ";" "\\;" value "${${variable}}")
    list(APPEND arguments "-D${variable}=${value}")
  endif()
endforeach()
execute_process(COMMAND "${CMAKE_COMMAND}" ${arguments} -P "${SCRIPT}"
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
string(REGEX REPLACE "[ \n]+" " " words "${output}")  # message() wraps long lines

file(READ "${SOURCE}" text)
if(text MATCHES "(// |<!-- )refused: ([^\n]*[^\n >-])")
  set(reason "${CMAKE_MATCH_2}")
  if(status EQUAL 0)
    message(FATAL_ERROR "the slip was accepted:\n${output}")
  endif()
  string(FIND "${words}" "${reason}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "the slip was refused, but not with \"${reason}\":\n${output}")
  endif()
  message(STATUS "refused: ${reason}")
elseif(text MATCHES "(// |<!-- )accepted")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "a sound case was refused:\n${output}")
  endif()
  message(STATUS "accepted")
else()
  message(FATAL_ERROR "the slip does not say what has to become of it")
endif()
