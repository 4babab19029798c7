/**
 * How the texts of the form are read.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.form.rules;

import org.jspecify.annotations.NullMarked;
