// SPDX-License-Identifier: Apache-2.0
#ifndef WIRETRACE_CZLIB_SHIM_H
#define WIRETRACE_CZLIB_SHIM_H

#include <zlib.h>

#endif
