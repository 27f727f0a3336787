# Counts the instructions of one case, by the expert and by Leibniz, and compares.
#
#   cmake -DPROGRAM=... -DCASE=W1_n3 -DPERCENT=102 -P compare.cmake
find_program(VALGRIND valgrind)
if(NOT VALGRIND)
  message("skipped: valgrind was not found (Debian and Ubuntu: valgrind)")
  return()
endif()

set(repetitions 100)
function(count way result)
  execute_process(
    COMMAND "${VALGRIND}" --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=counted_part
      "${PROGRAM}" "${CASE}" "${way}" ${repetitions}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output
  )
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "valgrind ended with ${status}:\n${output}")
  endif()
  if(NOT output MATCHES "Collected : ([0-9]+)" OR CMAKE_MATCH_1 LESS_EQUAL repetitions)
    message(FATAL_ERROR "valgrind counted nothing:\n${output}")
  endif()
  set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()

count(expert expert)
count(own own)
math(EXPR allowed "${expert} * ${PERCENT} / 100")
math(EXPR ratio "${own} * 1000 / ${expert}")
math(EXPR expert_each "${expert} / ${repetitions}")
math(EXPR own_each "${own} / ${repetitions}")
set(report "${CASE}: ${own_each} instructions, the expert's ${expert_each}: ${ratio} in 1000")
if(own GREATER allowed)
  message(FATAL_ERROR "${report}, at most ${PERCENT} in 100 are allowed")
endif()
message("${report}")
