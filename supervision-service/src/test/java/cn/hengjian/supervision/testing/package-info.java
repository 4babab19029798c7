/** What the tests of supervision share: a clock to move, and people who act through the API. */
package cn.hengjian.supervision.testing;
