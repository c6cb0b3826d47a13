// What Swift can't import of libev: one reason a line, and nothing that could be Swift.
#ifndef OFFRAMP_CLIBEV_SHIM_H
#define OFFRAMP_CLIBEV_SHIM_H

#include <ev.h>

// ev_timer_init and ev_timer_set are macros, which Swift does not import.
static inline void clev_prepare(ev_timer *timer, void (*fired)(struct ev_loop *, ev_timer *, int), void *owner) {
    ev_timer_init(timer, fired, 0., 0.);
    timer->data = owner;
}

// A timer that runs must be stopped before it is set; and the loop's own time is that of its last turn.
static inline void clev_start(struct ev_loop *loop, ev_timer *timer, double seconds) {
    ev_timer_stop(loop, timer);
    ev_now_update(loop);
    ev_timer_set(timer, seconds, 0.);
    ev_timer_start(loop, timer);
}

#endif
