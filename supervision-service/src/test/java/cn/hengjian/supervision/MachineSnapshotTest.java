package cn.hengjian.supervision;

import cn.hengjian.platform.testing.MachineSnapshot;

class MachineSnapshotTest extends MachineSnapshot {}
