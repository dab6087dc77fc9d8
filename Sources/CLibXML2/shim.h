// Debian's libxml2 shows ICU's types in its headers, and Foundation has an ICU of its own: nothing here needs either.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
