#pragma once
#include <leibniz/eigen.hpp>

/// LEIBNIZ_COMMON_KERNELS(extern): the products and factorisations of run-time size that most programs over Eigen have in
/// common are compiled once for all unit tests, in kernels.cpp. They were a fifth of the tests' compile time with GCC, and a
/// seventh with Clang.
#define LEIBNIZ_COMMON_KERNELS(Extern)                                                                                 \
  namespace leibniz::evaluation {                                                                                      \
  Extern template class arriving_product<double>;                                                                      \
  Extern template class vector_product<double>;                                                                        \
  Extern template class small_product<double>;                                                                         \
  Extern template class joint_product<double>;                                                                         \
  Extern template void dense_product(dense<double>, bool, double, dense<double const>, dense<double const>);           \
  Extern template void dense_symmetric_product(dense<double>, bool, double, dense<double const>, dense<double const>); \
  Extern template void dense_add_lower_product(dense<double>, double, dense<double const>, dense<double const>);       \
  Extern template void triangular_product(dense<double>, bool, double, bool, dense<double const>,                      \
                                          dense<double const>);                                                        \
  Extern template class eigen_lu<double, dynamic>;                                                                     \
  Extern template class eigen_cholesky<double, dynamic>;                                                               \
  Extern template class eigen_symmetric<double>;                                                                       \
  Extern template void large_lu(dense<double>, int*);                                                                  \
  Extern template bool large_cholesky(dense<double>);                                                                  \
  Extern template bool cholesky_on_stack(dense<double>);                                                               \
  }                                                                                                                    \
  namespace Eigen::internal {                                                                                          \
  Extern template struct gebp_kernel<double, double, Index, blas_data_mapper<double, Index, ColMajor, Unaligned, 1>,   \
                                     gebp_traits<double, double>::mr, gebp_traits<double, double>::nr, false, false>;  \
  Extern template struct general_matrix_vector_product<Index, double, const_blas_data_mapper<double, Index, ColMajor>, \
                                                       ColMajor, false, double,                                        \
                                                       const_blas_data_mapper<double, Index, RowMajor>, false>;        \
  Extern template struct general_matrix_vector_product<Index, double, const_blas_data_mapper<double, Index, RowMajor>, \
                                                       RowMajor, false, double,                                        \
                                                       const_blas_data_mapper<double, Index, ColMajor>, false>;        \
  Extern template struct triangular_solve_matrix<double, Index, OnTheLeft, UnitLower, false, ColMajor, ColMajor, 1>;   \
  Extern template struct triangular_solve_matrix<double, Index, OnTheLeft, Upper, false, ColMajor, ColMajor, 1>;       \
  Extern template struct triangular_solve_matrix<double, Index, OnTheLeft, Lower, false, ColMajor, ColMajor, 1>;       \
  Extern template struct triangular_solve_matrix<double, Index, OnTheLeft, Upper, false, RowMajor, ColMajor, 1>;       \
  Extern template struct triangular_solve_matrix<double, Index, OnTheLeft, Lower, false, RowMajor, ColMajor, 1>;       \
  Extern template struct triangular_solve_matrix<double, Index, OnTheLeft, UnitUpper, false, RowMajor, ColMajor, 1>;   \
  Extern template struct triangular_solve_vector<double, double, Index, OnTheLeft, UnitLower, false, ColMajor>;        \
  Extern template struct triangular_solve_vector<double, double, Index, OnTheLeft, Upper, false, ColMajor>;            \
  Extern template struct triangular_solve_vector<double, double, Index, OnTheLeft, Lower, false, ColMajor>;            \
  Extern template struct triangular_solve_vector<double, double, Index, OnTheLeft, Upper, false, RowMajor>;            \
  Extern template struct triangular_solve_vector<double, double, Index, OnTheLeft, Lower, false, RowMajor>;            \
  Extern template struct triangular_solve_vector<double, double, Index, OnTheLeft, UnitUpper, false, RowMajor>;        \
  Extern template void partial_lu_inplace(MatrixXd&, Transpositions<Dynamic, Dynamic>&, int&);                         \
  }

LEIBNIZ_COMMON_KERNELS(extern)
