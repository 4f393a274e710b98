#ifndef ORDERWATCH_CLIBSYSTEMD_SHIM_H
#define ORDERWATCH_CLIBSYSTEMD_SHIM_H

// Without this, sd-journal.h hides sd_journal_sendv behind a macro that Swift cannot import.
#define SD_JOURNAL_SUPPRESS_LOCATION

#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>

// malloc_trim: Swift's Glibc module leaves this header out.
#include <malloc.h>

#endif
