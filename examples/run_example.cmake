# Runs a program in a folder of its own and compares what it prints. Called by ctest as
#   cmake -DPROGRAM=<path> -DFOLDER=<path> [-DEXPECTED=<file>] -P <this file>

cmake_minimum_required(VERSION 3.25)

file(MAKE_DIRECTORY "${FOLDER}")
execute_process(COMMAND "${PROGRAM}" WORKING_DIRECTORY "${FOLDER}"
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "it ended with ${status}:\n${output}${errors}")
endif()

if(EXPECTED)
  file(READ "${EXPECTED}" expected)
  if(NOT output STREQUAL expected)
    file(WRITE "${FOLDER}/output.txt" "${output}")
    find_program(diff NAMES diff)
    if(diff)
      execute_process(COMMAND "${diff}" -u "${EXPECTED}" "${FOLDER}/output.txt" OUTPUT_VARIABLE output)
    endif()
    message(FATAL_ERROR "it does not print what ${EXPECTED} holds:\n${output}")
  endif()
endif()
message("${output}")
