// SPDX-License-Identifier: Apache-2.0
#ifndef WIRETRACE_CBROTLI_SHIM_H
#define WIRETRACE_CBROTLI_SHIM_H

#include <brotli/decode.h>

#endif
