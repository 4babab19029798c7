package cn.hengjian.personnel;

import cn.hengjian.platform.testing.ProblemSnapshot;

class ProblemSnapshotTest extends ProblemSnapshot {}
