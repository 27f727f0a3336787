#pragma once

/// Everything in <leibniz/leibniz.hpp>, and evaluation over Eigen's matrices: <leibniz/eigen.hpp> without Eigen::Tensor.

#include <leibniz/evaluation/compile.hpp>
#include <leibniz/evaluation/eigen/evaluation.hpp>
#include <leibniz/evaluation/eigen/tensors.hpp>
#include <leibniz/leibniz.hpp>
