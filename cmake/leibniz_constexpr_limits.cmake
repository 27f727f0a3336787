# What LEIBNIZ_RAISE_CONSTEXPR_LIMITS adds. Installed beside leibnizConfig.cmake, so that the choice is the consumer's.
#
#              steps or operations           iterations of one loop     nested calls
#   Clang      1,048,576    -> 2^31 - 1      (counted as steps)         512 -> 4096
#   GCC        33,554,432   -> 2^31 - 1      262,144 -> 2^31 - 1        512 -> 4096
#
# And GCC collects garbage from 2 GB on, not from 128 MB. For each name of more than a page it walks through the pages that
# a collection has freed, and types of large expressions have such names: of a chain of 500 that is two thirds of the time.
string(CONCAT leibniz_constexpr_limits
  "$<$<CXX_COMPILER_ID:GNU>:-fconstexpr-ops-limit=2147483647;-fconstexpr-loop-limit=2147483647;-fconstexpr-depth=4096;--param=ggc-min-heapsize=2097152>"
  "$<$<CXX_COMPILER_ID:Clang,AppleClang>:-fconstexpr-steps=2147483647;-fconstexpr-depth=4096>"
)
