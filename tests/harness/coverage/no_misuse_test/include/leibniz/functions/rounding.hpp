struct round_off {
  static constexpr std::string_view name = "round_off";
  static constexpr std::string_view requirement = "round_off(A) needs a matrix A";
};
struct chop {
  static constexpr std::string_view name = "chop";
  static constexpr std::string_view requirement = "chop(A) needs a matrix A";
};
