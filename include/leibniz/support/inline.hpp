#pragma once

/// A function that the optimiser sees through: what is known of its arguments is known in it. GCC and Clang stop inlining at
/// sizes that a schedule for small matrices exceeds before it shrinks to a few instructions.
#if defined(__GNUC__)
#define LEIBNIZ_INLINE inline __attribute__((always_inline))
#else
#define LEIBNIZ_INLINE inline
#endif
