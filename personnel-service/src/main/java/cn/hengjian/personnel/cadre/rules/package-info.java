/**
 * What dates of a life are possible.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.cadre.rules;

import org.jspecify.annotations.NullMarked;
