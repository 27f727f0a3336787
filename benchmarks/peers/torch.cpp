// The workloads in libtorch, as one who knows it writes them: matrix operations in double precision, reverse mode.
#include "torch.hpp"

#include <ATen/Parallel.h>
#include <torch/autograd.h>
#include <torch/types.h>

#include <functional>

namespace peers {
namespace {

using torch::Tensor;
using tensors = std::vector<Tensor>;

Tensor matrix(double const* by_columns, int rows, int columns) {
  return torch::from_blob(const_cast<double*>(by_columns), {columns, rows}, torch::kDouble)
      .t()
      .clone(at::MemoryFormat::Contiguous);
}
Tensor matrix(table<double> const& of) { return matrix(of.entries.data(), of.rows, of.columns); }
Tensor vector(double const* entries, std::size_t size) { return matrix(entries, static_cast<int>(size), 1).flatten(); }
Tensor vector(std::vector<double> const& entries) { return vector(entries.data(), entries.size()); }

class function : public torch_function {
 public:
  function(tensors at, std::function<Tensor(tensors const&)> f) : at_(std::move(at)), f_(std::move(f)) {
    at::set_num_threads(1);
    for (Tensor& one : at_) one.requires_grad_();
  }
  void value() override { found_ = {f_(at_)}; }
  void gradient() override { differentiate(false); }
  void hessian() override {
    differentiate(true);
    tensors rows;
    for (Tensor const& direction : torch::eye(found_[1].numel(), torch::kDouble).unbind())
      rows.push_back(torch::autograd::grad({found_[1]}, at_, {direction}, true)[0]);
    found_.push_back(torch::stack(rows));
  }
  void product(std::vector<double> const& direction) override {
    differentiate(true);
    Tensor const along = matrix(direction.data(), static_cast<int>(at_[0].size(0)), static_cast<int>(at_[0].size(1)));
    found_.push_back(torch::autograd::grad({found_[1]}, at_, {along})[0]);
  }
  std::vector<double> results() const override {
    std::vector<double> all;
    for (Tensor const& one : found_) {
      Tensor const by_columns = one.dim() == 2 ? one.t().contiguous() : one.contiguous();
      double const* const begin = by_columns.data_ptr<double>();
      all.insert(all.end(), begin, begin + by_columns.numel());
    }
    return all;
  }

 private:
  void differentiate(bool again) {
    found_ = {f_(at_)};
    tensors const slopes = torch::autograd::grad({found_[0]}, at_, {}, again, again);
    found_.insert(found_.end(), slopes.begin(), slopes.end());
  }

  tensors at_, found_;
  std::function<Tensor(tensors const&)> f_;
};

std::shared_ptr<torch_function> make(tensors at, std::function<Tensor(tensors const&)> f) {
  return std::make_shared<function>(std::move(at), std::move(f));
}

Tensor half_logdet(Tensor const& l) { return l.diagonal().log().sum(); }

}  // namespace

std::shared_ptr<torch_function> in_torch(least_squares const& f, std::vector<double> const& x) {
  Tensor const a = matrix(f.a), b = matrix(f.b), c = matrix(f.c);
  return make({matrix(x.data(), f.a.columns, f.b.rows)},
              [=](tensors const& at) { return torch::addmm(c, a, at[0].mm(b)).square().sum(); });
}

std::shared_ptr<torch_function> in_torch(logistic const& f, std::vector<double> const& x) {
  Tensor const m = matrix(f.m), y = vector(f.y.entries);
  return make({vector(x)}, [=](tensors const& at) { return -torch::log_sigmoid(y * m.mv(at[0])).sum(); });
}

std::shared_ptr<torch_function> in_torch(quadratic const& f, std::vector<double> const& x) {
  Tensor const a = matrix(f.a), b = vector(f.b.entries);
  return make({vector(x)}, [=](tensors const& at) { return at[0].dot(0.5 * a.mv(at[0]) + b); });
}

// By the scatter matrix: a triangular solution for all points takes twice as long.
std::shared_ptr<torch_function> in_torch(gaussian const& f, std::vector<double> const& x) {
  int const d = f.p.rows, points = f.p.columns;
  Tensor const p = matrix(f.p).t().contiguous();
  return make({vector(x.data(), static_cast<std::size_t>(d)), matrix(x.data() + d, d, d)}, [=](tensors const& at) {
    Tensor const l = torch::linalg_cholesky(at[1]), deviations = p - at[0];
    return points * half_logdet(l) + 0.5 * torch::cholesky_solve(deviations.t().mm(deviations), l).trace();
  });
}

std::shared_ptr<torch_function> in_torch(perceptron const& f, std::vector<double> const& x) {
  int const inputs = f.x.columns, outputs = f.y.columns;
  Tensor const samples = matrix(f.x), y = matrix(f.y);
  return make({matrix(x.data(), inputs, f.hidden), matrix(x.data() + inputs * f.hidden, f.hidden, outputs)},
              [=](tensors const& at) { return 0.5 * (samples.mm(at[0]).tanh().mm(at[1]) - y).square().sum(); });
}

std::shared_ptr<torch_function> in_torch(gaussian_process const& f, std::vector<double> const& x) {
  Tensor const d = matrix(f.distance), y = matrix(f.y), one = torch::eye(f.y.rows, torch::kDouble);
  return make({vector(x.data(), 1), vector(x.data() + 1, 1)}, [=](tensors const& at) {
    Tensor const l = torch::linalg_cholesky((d * (-0.5 / at[0].square())).exp() + at[1] * one);
    return half_logdet(l) + 0.5 * (y * torch::cholesky_solve(y, l)).sum();
  });
}

std::shared_ptr<torch_function> in_torch(softmax_regression const& f, std::vector<double> const& x) {
  Tensor const samples = matrix(f.x), y = matrix(f.y);
  return make({matrix(x.data(), f.x.columns, f.y.columns)}, [=](tensors const& at) {
    Tensor const z = samples.mm(at[0]);
    return z.logsumexp(1).sum() - (y * z).sum();
  });
}

std::shared_ptr<torch_function> in_torch(std::vector<table<double>> const& factors) {
  tensors all;
  for (table<double> const& one : factors) all.push_back(matrix(one));
  return make({}, [=](tensors const&) { return torch::linalg_multi_dot(all); });
}

}  // namespace peers
