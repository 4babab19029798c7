/**
 * The rules of three-togethers days: the steps of a day (SM-14) and the account of a year (M02).
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.together.rules;

import org.jspecify.annotations.NullMarked;
