// SPDX-License-Identifier: Apache-2.0
#ifndef WIRETRACE_CARCHIVE_SHIM_H
#define WIRETRACE_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
