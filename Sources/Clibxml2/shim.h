// SPDX-License-Identifier: Apache-2.0
#ifndef WIRETRACE_CLIBXML2_SHIM_H
#define WIRETRACE_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its <libxml/encoding.h> then pulls ICU's own headers, which clash with the
// ICU inside Foundation. Only private handler fields differ, so the headers are read as if ICU were not there.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

// xmlFree is a mutable global that Swift 6 refuses to touch.
static inline void shim_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
