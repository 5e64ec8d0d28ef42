// The parser and the extensions that this project uses; pkg-config names the libraries to link.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
