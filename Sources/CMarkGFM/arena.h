// The memory of a text while it is parsed: taken from blocks of a thread, and given back all at once.
//
// A tree of nodes has hundreds of small pieces, and freeing each took a third of the time of parsing.
#include <stdlib.h>
#include <string.h>

struct cmark_block {
  struct cmark_block *next;
  size_t used, size;
};

struct cmark_arena {
  // The newest block, and how many texts are being parsed within each other.
  struct cmark_block *blocks;
  int depth;
};

// A variable of a file would not be found when linking; one of a function is.
static inline struct cmark_arena *cmark_arena_of_thread(void) {
  static _Thread_local struct cmark_arena arena;
  return &arena;
}

// Each piece has its size before it.
static inline void *cmark_arena_take(size_t size) {
  struct cmark_arena *arena = cmark_arena_of_thread();
  size_t whole = (size + 16 + 15) & ~(size_t)15;
  struct cmark_block *block = arena->blocks;
  if (size > (size_t)1 << 40) abort();
  if (!block || block->size - block->used < whole) {
    // Small enough for what malloc keeps at hand: a larger block would come from the system each time.
    size_t room = whole > 1 << 16 ? whole : 1 << 16;
    block = malloc(sizeof *block + 16 + room);
    if (!block) abort();
    *block = (struct cmark_block){arena->blocks, 0, room};
    arena->blocks = block;
  }
  // Blocks and pieces begin at a multiple of sixteen.
  char *start = (char *)(((size_t)(block + 1) + 15) & ~(size_t)15) + block->used;
  block->used += whole;
  *(size_t *)start = size;
  return start + 16;
}

static inline void *cmark_arena_calloc(size_t count, size_t size) {
  if (size && count > ((size_t)1 << 40) / size) abort();
  return memset(cmark_arena_take(count * size), 0, count * size);
}

static inline void *cmark_arena_realloc(void *old, size_t size) {
  if (!old) return cmark_arena_take(size);
  size_t before = *(size_t *)((char *)old - 16);
  return size <= before ? old : memcpy(cmark_arena_take(size), old, before);
}

static inline void cmark_arena_free(void *piece) { (void)piece; }

// Begins a text, whose parser takes its memory from here.
static inline cmark_mem *cmark_arena_begin(void) {
  static cmark_mem memory = {cmark_arena_calloc, cmark_arena_realloc, cmark_arena_free};
  cmark_arena_of_thread()->depth++;
  return &memory;
}

// Ends a text: the last one gives everything back. A preview has many threads, one after the other, that end without a word.
static inline void cmark_arena_end(void) {
  struct cmark_arena *arena = cmark_arena_of_thread();
  if (--arena->depth) return;
  while (arena->blocks) {
    struct cmark_block *next = arena->blocks->next;
    free(arena->blocks);
    arena->blocks = next;
  }
}
