/**
 * Random draws of units and inspectors (双随机): committed to, carried out, revealed, and verifiable by anybody (M30).
 * The algorithm stands in DRAWS.md of this service.
 */
@NullMarked
package cn.hengjian.supervision.draw;

import org.jspecify.annotations.NullMarked;
