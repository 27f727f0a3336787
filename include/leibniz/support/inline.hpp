#pragma once

/// A function of a line or two, of which there is one for each step of a schedule: not worth a symbol of its own.
#if defined(__GNUC__)
#define LEIBNIZ_ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define LEIBNIZ_ALWAYS_INLINE inline
#endif

/// A function that the optimiser sees through: what is known of its arguments is known in it. GCC and Clang stop inlining at
/// sizes that a schedule for small matrices exceeds before it shrinks to a few instructions. Without optimisation nothing
/// shrinks: an evaluation in one function would be twice as much code, and take a quarter longer to compile.
#if defined(__OPTIMIZE__)
#define LEIBNIZ_INLINE LEIBNIZ_ALWAYS_INLINE
#else
#define LEIBNIZ_INLINE inline
#endif
