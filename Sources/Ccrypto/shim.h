// SPDX-License-Identifier: Apache-2.0
#ifndef WIRETRACE_CCRYPTO_SHIM_H
#define WIRETRACE_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
