/// How often this program has asked for memory so far; all its calls of malloc, calloc and realloc are counted.
unsigned long allocations(void);
