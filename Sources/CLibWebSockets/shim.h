// The C that libwebsockets needs before Swift can use it: one reason a line, and nothing that could be Swift.
#ifndef OFFRAMP_CLIBWEBSOCKETS_SHIM_H
#define OFFRAMP_CLIBWEBSOCKETS_SHIM_H

#include <libwebsockets.h>

// LWS_PRE is a macro made of macros, which Swift does not import: room that lws_write may scribble on before a payload.
enum { CLWS_PRE = LWS_PRE };

// A timer carries its owner beside the library's list node, so that its callback can find the Swift object; sul is first.
typedef struct clws_timer {
    lws_sorted_usec_list_t sul;
    void *owner;
} clws_timer;

/* mallopt, malloc_trim and mallinfo2 are in <malloc.h>, which the Glibc module leaves out: buffers from this size on go back to
   the system when freed; what is free between others does when asked; and how much is not free. */
#include <malloc.h>
static inline void clws_return_buffers(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }
static inline void clws_trim(void) { malloc_trim(0); }
static inline size_t clws_allocated_bytes(void) {
    struct mallinfo2 found = mallinfo2();
    return found.uordblks + found.hblkhd;
}

/* dladdr is declared for GNU's extensions alone, which Swift's modules are not made with: from which file a function came, or
   NULL. That file is the first of its struct's members. */
typedef struct clws_place { const char *file; void *file_start; const char *symbol; void *symbol_start; } clws_place;
int clws_dladdr(const void *address, clws_place *place) __asm__("dladdr");
static inline const char *clws_library(void) {
    clws_place place;
    return clws_dladdr((const void *)&lws_create_context, &place) ? place.file : 0;
}

#endif
