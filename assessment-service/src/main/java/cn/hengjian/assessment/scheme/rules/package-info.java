/**
 * What makes a scheme sound.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.assessment.scheme.rules;

import org.jspecify.annotations.NullMarked;
