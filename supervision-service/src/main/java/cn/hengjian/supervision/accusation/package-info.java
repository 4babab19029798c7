/**
 * Accusations (检举控告), sealed to discipline: a schema of their own with keys of their own, in which even the logs lie
 * (SM-12). Whoever is accused, and whoever belongs to the accused's unit, is told what is told of an id that isn't there.
 */
@NullMarked
package cn.hengjian.supervision.accusation;

import org.jspecify.annotations.NullMarked;
