/**
 * Refusals as RFC 9457 problems: their types, their body, their texts in both languages.
 * Framework-free, so that services, gateway and tools refuse in one shape.
 */
@NullMarked
package cn.hengjian.platform.problem;

import org.jspecify.annotations.NullMarked;
