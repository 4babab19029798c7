/**
 * What a month's opinions and claims came to, unit by unit, as other services are told: numbers that are large enough
 * that nobody is recognised in them.
 */
@NullMarked
package cn.hengjian.supervision.summary;

import org.jspecify.annotations.NullMarked;
