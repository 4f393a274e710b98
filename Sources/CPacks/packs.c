// The packs and their tests as bytes of the binary. A literal in Swift takes the compiler minutes.
#include "CPacks.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char aliexpress_sources_toml[] = {
#embed "../Rules/Packs/aliexpress-sources.toml"
};
static const unsigned char aliexpress_base_toml[] = {
#embed "../Rules/Packs/aliexpress-base.toml"
};
static const unsigned char aliexpress_kit_toml[] = {
#embed "../Rules/Packs/aliexpress-kit.toml"
};
static const unsigned char aliexpress_2013_toml[] = {
#embed "../Rules/Packs/aliexpress-2013.toml"
};
static const unsigned char aliexpress_2014_toml[] = {
#embed "../Rules/Packs/aliexpress-2014.toml"
};
static const unsigned char aliexpress_2015_toml[] = {
#embed "../Rules/Packs/aliexpress-2015.toml"
};
static const unsigned char aliexpress_2016_toml[] = {
#embed "../Rules/Packs/aliexpress-2016.toml"
};
static const unsigned char aliexpress_2017_toml[] = {
#embed "../Rules/Packs/aliexpress-2017.toml"
};
static const unsigned char aliexpress_toml[] = {
#embed "../Rules/Packs/aliexpress.toml"
};
static const unsigned char aliexpress_2013_test_toml[] = {
#embed "../Rules/Packs/aliexpress-2013.test.toml"
};
static const unsigned char aliexpress_2014_test_toml[] = {
#embed "../Rules/Packs/aliexpress-2014.test.toml"
};
static const unsigned char aliexpress_2015_test_toml[] = {
#embed "../Rules/Packs/aliexpress-2015.test.toml"
};
static const unsigned char aliexpress_2016_test_toml[] = {
#embed "../Rules/Packs/aliexpress-2016.test.toml"
};
static const unsigned char aliexpress_2017_test_toml[] = {
#embed "../Rules/Packs/aliexpress-2017.test.toml"
};
static const unsigned char aliexpress_test_toml[] = {
#embed "../Rules/Packs/aliexpress.test.toml"
};

#define PACK(name, bytes) {name, bytes, sizeof bytes}

// Those that others extend first.
static const struct ow_pack_file files[] = {
    PACK("aliexpress-sources.toml", aliexpress_sources_toml),
    PACK("aliexpress-base.toml", aliexpress_base_toml),
    PACK("aliexpress-kit.toml", aliexpress_kit_toml),
    PACK("aliexpress-2013.toml", aliexpress_2013_toml),
    PACK("aliexpress-2014.toml", aliexpress_2014_toml),
    PACK("aliexpress-2015.toml", aliexpress_2015_toml),
    PACK("aliexpress-2016.toml", aliexpress_2016_toml),
    PACK("aliexpress-2017.toml", aliexpress_2017_toml),
    PACK("aliexpress.toml", aliexpress_toml),
    PACK("aliexpress-2013.test.toml", aliexpress_2013_test_toml),
    PACK("aliexpress-2014.test.toml", aliexpress_2014_test_toml),
    PACK("aliexpress-2015.test.toml", aliexpress_2015_test_toml),
    PACK("aliexpress-2016.test.toml", aliexpress_2016_test_toml),
    PACK("aliexpress-2017.test.toml", aliexpress_2017_test_toml),
    PACK("aliexpress.test.toml", aliexpress_test_toml),
};

size_t ow_pack_file_count(void) { return sizeof files / sizeof *files; }

struct ow_pack_file ow_pack_file_at(size_t index) { return files[index]; }
