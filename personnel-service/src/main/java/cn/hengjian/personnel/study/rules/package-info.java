/**
 * The rules of study records: their steps and what their hours can be (M07).
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.study.rules;

import org.jspecify.annotations.NullMarked;
