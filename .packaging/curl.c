// Stands in for libcurl. FlyingFox has a handler that passes requests on by way of Foundation and libcurl; oko serves this machine only, and never
// uses it. So the package needs no such library, and a program that would fetch something stops instead.
#include <stdlib.h>

#define NEVER(name) void name(void) { abort(); }

NEVER(curl_easy_cleanup) NEVER(curl_easy_getinfo) NEVER(curl_easy_init) NEVER(curl_easy_pause) NEVER(curl_easy_setopt)
NEVER(curl_easy_strerror) NEVER(curl_free) NEVER(curl_global_init) NEVER(curl_multi_add_handle) NEVER(curl_multi_assign)
NEVER(curl_multi_cleanup) NEVER(curl_multi_info_read) NEVER(curl_multi_init) NEVER(curl_multi_remove_handle)
NEVER(curl_multi_setopt) NEVER(curl_multi_socket_action) NEVER(curl_slist_append) NEVER(curl_slist_free_all)
NEVER(curl_url) NEVER(curl_url_get) NEVER(curl_url_set) NEVER(curl_version) NEVER(curl_version_info)
