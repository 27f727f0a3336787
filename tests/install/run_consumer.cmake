# Configures, builds and runs the project in consumer/ from scratch. Called by ctest as
#   cmake -DFROM=<find_package|add_subdirectory|FetchContent> -DEIGEN=<0|1> [-DRAISE=ON]
#         -DCONSUMER=<folder> -DBUILD=<folder> -DGENERATOR=... -DCOMPILER=... -DPREFIX=<installed> -DSOURCE=<checkout>
#         -P <this file>

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${BUILD}")
set(arguments
  -G "${GENERATOR}"
  "-DCMAKE_CXX_COMPILER=${COMPILER}"
  "-DFROM=${FROM}"
  "-DEIGEN=${EIGEN}"
)
if(FROM STREQUAL "find_package")
  list(APPEND arguments "-DCMAKE_PREFIX_PATH=${PREFIX}")
else()
  list(APPEND arguments "-DLEIBNIZ_SOURCE=${SOURCE}")
endif()
if(NOT EIGEN)
  list(APPEND arguments -DCMAKE_DISABLE_FIND_PACKAGE_Eigen3=ON)
endif()
if(RAISE)
  list(APPEND arguments -DLEIBNIZ_RAISE_CONSTEXPR_LIMITS=ON)
endif()

execute_process(COMMAND "${CMAKE_COMMAND}" -S "${CONSUMER}" -B "${BUILD}" ${arguments} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${BUILD}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${BUILD}/consumer" COMMAND_ERROR_IS_FATAL ANY)
if(EIGEN)
  execute_process(COMMAND "${BUILD}/eigen_consumer" COMMAND_ERROR_IS_FATAL ANY)
endif()
