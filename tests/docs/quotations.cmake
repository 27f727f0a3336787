# Compares the code in a Markdown page with the files it is from. A block names its file in the comment before it:
#
#   <!-- file: examples/lemma.cpp -->
#   ```cpp
#   ...                    is the file; or, where the file has lines `// [readme]` and `// [/readme]`, what is
#   ```                    between them (several such parts: one after the other)
#
#   <!-- file: tests/compile_fail/product.cpp -->
#   ```text
#   ...                    holds each text that the file states as `// expect: `; the file's own test sees to it that
#   ```                    the compilers say so
#
#   <!-- file: examples/expected/lemma.txt -->
#   ```text
#   ...                    is the file
#   ```
#
# In README.md every C++ block names a file or says why not: <!-- not compiled: the reason -->. In other pages a C++
# block without a comment is not looked at. Blocks in other languages are compared when they name a file.
#
# Called by ctest as
#   cmake -DSOURCE=<page> -DROOT=<what file names are relative to> -P <this file>

cmake_minimum_required(VERSION 3.25)

if(NOT EXISTS "${SOURCE}")
  message(FATAL_ERROR "there is no ${SOURCE}")
endif()
cmake_path(GET SOURCE FILENAME page)
string(COMPARE EQUAL "${page}" "README.md" every_block_counts)
if(SOURCE MATCHES "/harness/")
  set(every_block_counts ON)
endif()

# Lines are taken off one by one: a CMake list of lines falls apart at brackets and semicolons.
macro(next_line line rest)
  string(FIND "${${rest}}" "\n" at)
  string(SUBSTRING "${${rest}}" 0 ${at} ${line})
  math(EXPR at "${at} + 1")
  string(SUBSTRING "${${rest}}" ${at} -1 ${rest})
endmacro()

# The part of a file between its [readme] marks, or all of it.
function(read_quoted file result)
  file(READ "${file}" rest)
  if(NOT rest MATCHES "// \\[readme\\]")
    set(${result} "${rest}" PARENT_SCOPE)
    return()
  endif()
  string(APPEND rest "\n")
  set(quoted "")
  set(inside OFF)
  while(NOT rest STREQUAL "")
    next_line(line rest)
    if(line MATCHES "^ *// \\[readme\\]$")
      set(inside ON)
    elseif(line MATCHES "^ *// \\[/readme\\]$")
      set(inside OFF)
    elseif(inside)
      string(APPEND quoted "${line}\n")
    endif()
  endwhile()
  set(${result} "${quoted}" PARENT_SCOPE)
endfunction()

function(check_block language file block number)
  if(file STREQUAL "")
    if(language STREQUAL "cpp" AND every_block_counts)
      message(FATAL_ERROR "the C++ block in line ${number} names no file")
    endif()
    return()
  endif()
  if(NOT EXISTS "${ROOT}/${file}")
    message(FATAL_ERROR "the block in line ${number} names ${file}, which is not there")
  endif()

  if(language STREQUAL "text" AND file MATCHES "\\.cpp$")
    file(READ "${ROOT}/${file}" rest)
    set(expected 0)
    while(rest MATCHES "(^|\n)// expect: ([^\n]+)(.*)$")
      set(text "${CMAKE_MATCH_2}")
      set(rest "${CMAKE_MATCH_3}")
      math(EXPR expected "${expected} + 1")
      string(FIND "${block}" "${text}" at)
      if(at EQUAL -1)
        message(FATAL_ERROR "the block in line ${number} lacks \"${text}\", which ${file} expects")
      endif()
    endwhile()
    if(expected EQUAL 0)
      message(FATAL_ERROR "the block in line ${number} shows messages of ${file}, which expects none")
    endif()
    return()
  endif()

  read_quoted("${ROOT}/${file}" content)
  string(STRIP "${content}" content)
  string(STRIP "${block}" block)
  if(NOT content STREQUAL block)
    message(FATAL_ERROR "the block in line ${number} differs from ${file}, which has:\n${content}")
  endif()
endfunction()

file(READ "${SOURCE}" rest)
string(APPEND rest "\n")
set(number 0)     # of the line
set(inside OFF)   # of a block
set(compared 0)   # blocks
set(file "")      # that the next block is from
set(skip OFF)     # the next block: "not compiled"
while(NOT rest STREQUAL "")
  next_line(line rest)
  math(EXPR number "${number} + 1")
  if(inside)
    if(line MATCHES "^```$")
      if(NOT skip)
        check_block("${language}" "${file}" "${block}" ${start})
      endif()
      if(NOT file STREQUAL "")
        math(EXPR compared "${compared} + 1")
      endif()
      set(inside OFF)
      set(file "")
      set(skip OFF)
    else()
      string(APPEND block "${line}\n")
    endif()
  elseif(line MATCHES "^```([a-z+]*)")
    set(language "${CMAKE_MATCH_1}")
    if(language MATCHES "^(c\\+\\+|cc|cxx)$")
      set(language cpp)
    endif()
    set(inside ON)
    set(start ${number})
    set(block "")
  elseif(line MATCHES "^<!-- file: ([^ ]+) -->$")
    set(file "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^<!-- not compiled: .+ -->$")
    set(skip ON)
  elseif(NOT line MATCHES "^ *$")
    if(NOT file STREQUAL "")
      message(FATAL_ERROR "no block follows the mention of ${file} before line ${number}")
    endif()
    set(skip OFF)
  endif()
endwhile()
if(inside)
  message(FATAL_ERROR "the block in line ${start} has no end")
endif()

message(STATUS "${compared} blocks are what their files say")
