# What the library needs: Boost's headers (Hana and YAP), and for leibniz::eigen, if it is there, Eigen.
#
# An installed copy comes first. Only where leibniz is the top project, Boost is fetched when there is none; a project
# that adds leibniz decides for itself where Boost comes from (a target Boost::headers that exists already is used).

include(FetchContent)

set(leibniz_can_install ${PROJECT_IS_TOP_LEVEL})

if(NOT TARGET Boost::headers)
  find_package(Boost 1.74 QUIET)
endif()
if(NOT TARGET Boost::headers AND PROJECT_IS_TOP_LEVEL)
  message(STATUS "Boost was not found, fetching it")
  set(BOOST_INCLUDE_LIBRARIES hana yap)
  set(BOOST_ENABLE_COMPATIBILITY_TARGETS ON)  # for Boost::headers
  FetchContent_Declare(Boost
    URL https://github.com/boostorg/boost/releases/download/boost-1.87.0/boost-1.87.0-cmake.tar.xz
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SYSTEM
  )
  FetchContent_MakeAvailable(Boost)
  set(leibniz_can_install OFF)  # an installed leibniz refers to an installed Boost
endif()
if(NOT TARGET Boost::headers)
  message(FATAL_ERROR "leibniz needs the headers of Boost 1.74 or later (Debian and Ubuntu: libboost-dev)")
endif()

if(NOT TARGET Eigen3::Eigen)
  find_package(Eigen3 3.4 QUIET NO_MODULE)
endif()
if(NOT TARGET Eigen3::Eigen)
  message(STATUS "Eigen 3.4 was not found: no target leibniz::eigen")
endif()
