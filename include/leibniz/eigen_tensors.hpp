#pragma once

/// Everything in <leibniz/eigen.hpp>, and results and bindings of three and more axes as Eigen::Tensor.

#include <unsupported/Eigen/CXX11/Tensor>

#include <leibniz/eigen.hpp>
