// The C that ncurses needs before Swift can use it: one reason a line, and nothing that could be Swift.
#ifndef OFFRAMP_CNCURSES_SHIM_H
#define OFFRAMP_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1       // signs of all languages
#define _XOPEN_SOURCE_EXTENDED 1 // the same, for older headers
#define NCURSES_NOMACROS 1       // functions, since Swift imports no macros with arguments
#include <ncurses.h>
#include <locale.h> // setlocale: ncurses asks the locale how wide a sign is

// A pointer to a window: from ncurses 6.5 on nobody sees what one holds, and Swift has another type for such pointers.
typedef WINDOW *cn_window;

// Mutable globals of C, which Swift 6 does not let anybody read.
static inline cn_window cn_stdscr(void) { return stdscr; }
static inline FILE *cn_stdin(void) { return stdin; }
static inline FILE *cn_stdout(void) { return stdout; }
static inline int cn_colours(void) { return COLORS; }

// Made by macros with casts, which Swift does not import.
enum { CN_BOLD = (int)A_BOLD, CN_REVERSE = (int)A_REVERSE, CN_DIM = (int)A_DIM, CN_UNDERLINE = (int)A_UNDERLINE };

#endif
