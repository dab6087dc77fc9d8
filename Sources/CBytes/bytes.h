// Which of sixteen bytes are meant, as the bits of a number: an instruction of every x86-64, which the vectors of Swift
// do not reach.

#include <stdint.h>

typedef uint8_t bytes16 __attribute__((ext_vector_type(16)));

/// A bit for each byte from `first` to `last`, the first byte lowest.
static inline __attribute__((always_inline)) uint32_t bytes_within(bytes16 bytes, uint8_t first, uint8_t last) {
    bytes16 within = (bytes16)((bytes16)(bytes - first) <= (bytes16)(uint8_t)(last - first));
#ifdef __SSE2__
    return (uint32_t)__builtin_ia32_pmovmskb128((char __attribute__((vector_size(16))))within);
#else
    uint32_t bits = 0;
    for (int index = 0; index < 16; index++) bits |= (uint32_t)(within[index] & 1) << index;
    return bits;
#endif
}
