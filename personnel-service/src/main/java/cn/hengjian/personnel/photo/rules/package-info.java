/** What is a photo. */
@NullMarked
package cn.hengjian.personnel.photo.rules;

import org.jspecify.annotations.NullMarked;
