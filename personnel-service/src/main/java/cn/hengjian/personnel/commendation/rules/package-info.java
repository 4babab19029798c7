/** What may become of a suggested commendation. */
@NullMarked
package cn.hengjian.personnel.commendation.rules;

import org.jspecify.annotations.NullMarked;
