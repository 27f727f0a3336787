#pragma once
#include <leibniz/functions/arithmetic.hpp>
#include <leibniz/functions/determinant.hpp>
#include <leibniz/functions/diagonal.hpp>
#include <leibniz/functions/einsum.hpp>
#include <leibniz/functions/elementwise.hpp>
#include <leibniz/functions/error_function.hpp>
#include <leibniz/functions/hyperbolic.hpp>
#include <leibniz/functions/inverse.hpp>
#include <leibniz/functions/kinks.hpp>
#include <leibniz/functions/kronecker.hpp>
#include <leibniz/functions/near_zero.hpp>
#include <leibniz/functions/norms.hpp>
#include <leibniz/functions/parts.hpp>
#include <leibniz/functions/powers.hpp>
#include <leibniz/functions/products.hpp>
#include <leibniz/functions/reductions.hpp>
#include <leibniz/functions/softmax.hpp>
#include <leibniz/functions/stack.hpp>
#include <leibniz/functions/transpose.hpp>
#include <leibniz/functions/triangular.hpp>
#include <leibniz/functions/trigonometric.hpp>
#include <leibniz/functions/vectorization.hpp>
#include <leibniz/support/type_at.hpp>

namespace leibniz {

template <class... Fs>
struct function_set {
  static constexpr int size = sizeof...(Fs);
  static constexpr function const* table[sizeof...(Fs)] = {&function_of<Fs>...};
  template <std::size_t I>
  using at = type_at<I, Fs...>;
};

/// Every function of the language; a new one joins here.
using functions = function_set<
    plus, minus, negation, product, quotient, transpose_function, inverse, determinant, log_determinant, trace_function,
    sum_function, row_sums_function, col_sums_function, norm_function, squared_norm_function, dot_function,
    outer_function, hadamard_function, divide_function, diag_function, diagonal_function, power_function,
    elementwise_power, square_root, square_function, reciprocal_function, exponential, logarithm, hyperbolic_tangent,
    sigmoid_function, softplus_function, sine, cosine, tangent, arc_sine, arc_cosine, arc_tangent, hyperbolic_sine,
    hyperbolic_cosine, log_one_plus, exp_minus_one, error_function, error_function_slope, absolute_value, sign_function,
    step_function, relu_function, norm1_function, maximum_function, minimum_function, softmax_function,
    softmax_all_function, logsumexp_function, einsum_function, kronecker_function, vec_function, unvec_function,
    commutation_function, fusion_function, element_function, entry_function, row_function, column_function,
    segment_function, rows_function, columns_function, stack_function, lower_part_function, upper_part_function>;

}  // namespace leibniz
