/**
 * Scores with every step that led to them as bytes, and back: what a computation keeps of each person. A decimal takes
 * as many bytes as it has digits for, so that writing a county's explanations costs less than reading its values.
 */
@NullMarked
package cn.hengjian.assessment.packing;

import org.jspecify.annotations.NullMarked;
