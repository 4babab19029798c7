/**
 * Study and education (M07): records of study with their hours by topic, confirmed by the unit, and who falls short.
 * A training of the file (A11) is named here and not kept a second time.
 */
@NullMarked
package cn.hengjian.personnel.study;

import org.jspecify.annotations.NullMarked;
