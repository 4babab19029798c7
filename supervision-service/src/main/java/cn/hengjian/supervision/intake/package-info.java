/**
 * Where what people send is taken in without an account, and where the staff decide what it is.
 * Everything that a letter can turn out to be is known here, and nothing of that knows this package.
 */
@NullMarked
package cn.hengjian.supervision.intake;

import org.jspecify.annotations.NullMarked;
