#pragma once
#include <memory>
#include <vector>

#include "functions/gaussian.hpp"
#include "functions/gaussian_process.hpp"
#include "functions/least_squares.hpp"
#include "functions/logistic.hpp"
#include "functions/perceptron.hpp"
#include "functions/quadratic.hpp"
#include "functions/softmax_regression.hpp"

namespace peers {

/// A workload in libtorch, whose headers only torch.cpp sees: it is built on its own.
class torch_function {
 public:
  virtual ~torch_function() = default;
  virtual void value() = 0;
  virtual void gradient() = 0;
  virtual void hessian() = 0;
  virtual void product(std::vector<double> const& direction) = 0;
  /// What the last of them computed: the value, the gradient, and the Hessian or its product with the direction.
  virtual std::vector<double> results() const = 0;
};

/// The workloads of scalars as matrix operations of torch, at x.
std::shared_ptr<torch_function> in_torch(least_squares const& f, std::vector<double> const& x);
std::shared_ptr<torch_function> in_torch(logistic const& f, std::vector<double> const& x);
std::shared_ptr<torch_function> in_torch(quadratic const& f, std::vector<double> const& x);
std::shared_ptr<torch_function> in_torch(gaussian const& f, std::vector<double> const& x);
std::shared_ptr<torch_function> in_torch(perceptron const& f, std::vector<double> const& x);
std::shared_ptr<torch_function> in_torch(gaussian_process const& f, std::vector<double> const& x);
std::shared_ptr<torch_function> in_torch(softmax_regression const& f, std::vector<double> const& x);
/// W7: the product of the factors.
std::shared_ptr<torch_function> in_torch(std::vector<table<double>> const& factors);

}  // namespace peers
