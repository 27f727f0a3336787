# What the folders of tests/ have in common.

include(leibniz_warnings)

# The .cpp files under the current folder, found again at every build.
#
#   leibniz_glob_tests(<variable> [EXCEPT <regex>])
macro(leibniz_glob_tests variable)
  cmake_parse_arguments(glob "" "EXCEPT" "" ${ARGN})
  file(GLOB_RECURSE ${variable} CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  if(glob_EXCEPT)
    list(FILTER ${variable} EXCLUDE REGEX "${glob_EXCEPT}")
  endif()
endmacro()

# Catch2: version 2 or 3, installed or (version 3) fetched. Gives the target leibniz_catch, main() included.
macro(leibniz_find_catch)
  find_package(Catch2 QUIET)
  if(NOT TARGET Catch2::Catch2)
    message(STATUS "Catch2 was not found, fetching it")
    include(FetchContent)
    FetchContent_Declare(Catch2
      URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.8.1.tar.gz
      DOWNLOAD_EXTRACT_TIMESTAMP ON
      SYSTEM
    )
    FetchContent_MakeAvailable(Catch2)
    list(APPEND CMAKE_MODULE_PATH "${catch2_SOURCE_DIR}/extras")
  endif()
  include(Catch)

  if(TARGET Catch2::Catch2WithMain)
    add_library(leibniz_catch INTERFACE)
    target_link_libraries(leibniz_catch INTERFACE Catch2::Catch2WithMain)
  else()  # version 2 without a library: its main() is compiled here, once
    add_library(leibniz_catch STATIC "${PROJECT_SOURCE_DIR}/tests/unit/main.cpp")
    target_link_libraries(leibniz_catch PUBLIC Catch2::Catch2)
  endif()

  # Clang 22 and later call the __COUNTER__ in TEST_CASE an extension (seen with Catch2 2.13.10).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 22)
    target_compile_options(leibniz_catch INTERFACE -Wno-c2y-extensions)
  endif()

  # An entry that selects no test case has to fail.
  if(Catch2_VERSION VERSION_LESS 3 AND NOT catch2_SOURCE_DIR)
    set(leibniz_catch_warnings -w NoTests)
  else()
    set(leibniz_catch_warnings -w UnmatchedTestSpec)
  endif()
endmacro()

# The reader of JSON, installed or fetched: the target nlohmann_json::nlohmann_json.
macro(leibniz_find_json)
  find_package(nlohmann_json 3.9 QUIET)
  if(NOT TARGET nlohmann_json::nlohmann_json)
    message(STATUS "nlohmann_json was not found, fetching it")
    include(FetchContent)
    FetchContent_Declare(nlohmann_json
      URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
      DOWNLOAD_EXTRACT_TIMESTAMP ON
      SYSTEM
    )
    FetchContent_MakeAvailable(nlohmann_json)
  endif()
endmacro()

# A Catch2 executable of all tests given. Each test case is a ctest entry "<label>/<name>".
#
#   leibniz_add_catch_tests(<executable> LABEL <label> SOURCES <file>... [LIBRARIES <target>...])
function(leibniz_add_catch_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL" "SOURCES;LIBRARIES")
  leibniz_add_executable(${name} SOURCES ${arg_SOURCES} LIBRARIES leibniz_catch ${arg_LIBRARIES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  catch_discover_tests(${name}
    TEST_PREFIX "${arg_LABEL}/"
    EXTRA_ARGS ${leibniz_catch_warnings}
    PROPERTIES LABELS ${arg_LABEL} TIMEOUT 900
  )
endfunction()

# A ctest entry that runs a CMake script.
#
#   leibniz_add_script_test(<name> <script> LABEL <label> [DEFINE <variable>=<value>...])
function(leibniz_add_script_test name script)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "LABEL" "DEFINE")
  list(TRANSFORM arg_DEFINE PREPEND -D)
  add_test(NAME "${name}" COMMAND "${CMAKE_COMMAND}" ${arg_DEFINE} -P "${script}")
  set_tests_properties("${name}" PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 600)
endfunction()
