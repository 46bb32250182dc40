// SPDX-License-Identifier: Apache-2.0
#ifndef WIRETRACE_CSTEMMER_SHIM_H
#define WIRETRACE_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
