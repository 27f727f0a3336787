#pragma once

/// Everything in <leibniz/leibniz.hpp>, and evaluation over Eigen. (Without results of three and more axes,
/// <leibniz/eigen_matrices.hpp> takes the compiler a third of a second less.)

#include <unsupported/Eigen/CXX11/Tensor>

#include <leibniz/eigen_matrices.hpp>
