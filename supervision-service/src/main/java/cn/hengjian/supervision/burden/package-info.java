/**
 * What inspections cost the units: a cap on visits in a month, no two visits at once, nothing asked for twice (M30).
 * A visit whose unit is sealed counts from its start; before, counting it would tell.
 */
@NullMarked
package cn.hengjian.supervision.burden;

import org.jspecify.annotations.NullMarked;
