/**
 * Protection of single fields: encryption bound to its row, look-up by keyed hash, masks for display, key generation.
 * Keys come in as configuration; nothing here stores or logs them.
 */
@NullMarked
package cn.hengjian.platform.crypto;

import org.jspecify.annotations.NullMarked;
