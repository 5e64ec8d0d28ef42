// The parser and the extensions that this project uses; pkg-config names the libraries to link.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <string.h>
#include "arena.h"

// The types of the extensions' nodes, which the library exports but its headers don't declare.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline int cmark_node_is_table(cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_TABLE; }
static inline int cmark_node_is_row(cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_TABLE_ROW; }
static inline int cmark_node_is_cell(cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_TABLE_CELL; }
static inline int cmark_node_is_deleted(cmark_node *node) {
  return cmark_node_get_type(node) == CMARK_NODE_STRIKETHROUGH;
}

static inline size_t cmark_length(const char *text) { return strlen(text); }
