/**
 * Rules that regulation may change, as dated and versioned packs.
 * A case stores the pack and version that it ran under.
 */
@NullMarked
package cn.hengjian.platform.policy;

import org.jspecify.annotations.NullMarked;
