/**
 * Visits (检查) of inspectors to units, from assigning to the report (SM-11). Where an unannounced one goes is sealed
 * until it starts: encrypted, its hash published, every look under the seal logged (M30).
 */
@NullMarked
package cn.hengjian.supervision.visit;

import org.jspecify.annotations.NullMarked;
