# install: the headers, and a package that find_package(leibniz CONFIG) finds, with leibniz::leibniz and, if it was
# there now and is there for the consumer, leibniz::eigen.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(leibniz_package_dir "${CMAKE_INSTALL_DATADIR}/cmake/leibniz")  # share/, not lib/: there is nothing built in it

foreach(target IN ITEMS leibniz leibniz_eigen)
  if(TARGET ${target})
    install(TARGETS ${target} EXPORT ${target}Targets FILE_SET HEADERS)
    install(EXPORT ${target}Targets NAMESPACE leibniz:: DESTINATION ${leibniz_package_dir})
  endif()
endforeach()

configure_package_config_file(
  cmake/leibnizConfig.cmake.in leibnizConfig.cmake
  INSTALL_DESTINATION ${leibniz_package_dir}
)
write_basic_package_version_file(leibnizConfigVersion.cmake
  COMPATIBILITY SameMinorVersion  # until 1.0
  ARCH_INDEPENDENT
)
install(
  FILES
    "${CMAKE_CURRENT_BINARY_DIR}/leibnizConfig.cmake"
    "${CMAKE_CURRENT_BINARY_DIR}/leibnizConfigVersion.cmake"
    cmake/leibniz_constexpr_limits.cmake
  DESTINATION ${leibniz_package_dir}
)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/leibniz)
