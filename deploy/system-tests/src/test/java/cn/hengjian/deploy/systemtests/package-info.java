/** Tests of the whole suite, with every real part, through the doors that its users have. */
package cn.hengjian.deploy.systemtests;
