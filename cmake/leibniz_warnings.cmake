# The warnings that the project's own targets are built with; users of the library do not get them.
set(leibniz_warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

# Adds an executable of the project's own: its sources, warnings and the library.
#
#   leibniz_add_executable(<name> SOURCES <file>... [LIBRARIES <target>...])
function(leibniz_add_executable name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE leibniz::leibniz ${arg_LIBRARIES})
  target_compile_options(${name} PRIVATE ${leibniz_warnings})
endfunction()
