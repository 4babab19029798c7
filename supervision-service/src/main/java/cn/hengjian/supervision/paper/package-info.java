/**
 * Papers that the supervision office prints: who signs them, how they are marked, and that they were read.
 * Knows no feature; each of them writes its own text and decides who may read it.
 */
@NullMarked
package cn.hengjian.supervision.paper;

import org.jspecify.annotations.NullMarked;
