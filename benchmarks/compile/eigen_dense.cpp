// For scale: what <Eigen/Dense> alone costs.
#include <Eigen/Dense>
