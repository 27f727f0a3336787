#pragma once

/// Matrix calculus at compile time: the language, derivatives, proofs, text, and evaluation on constexpr arrays.
/// Evaluation over Eigen is in <leibniz/eigen.hpp>.

#include <leibniz/calculus/derivatives.hpp>
#include <leibniz/calculus/explain.hpp>
#include <leibniz/evaluation/compile.hpp>
#include <leibniz/functions/custom.hpp>
#include <leibniz/functions/list.hpp>
#include <leibniz/notation/canonical.hpp>
#include <leibniz/notation/formulas.hpp>
#include <leibniz/notation/texts.hpp>
#include <leibniz/planning/plans.hpp>
#include <leibniz/proof/proofs.hpp>
