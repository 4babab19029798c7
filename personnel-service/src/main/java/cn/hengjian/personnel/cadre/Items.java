package cn.hengjian.personnel.cadre;

/** How the API describes the fields of a file: name, item code of the national information set, code table. */
final class Items {

    static final String NUMBER = "干部编号，C 加 6 至 10 位数字，一经使用不再更改";
    static final String NAME = "姓名（GB/T 14946 A0101）";
    static final String SEX = "性别（A0104），代码表 sex（GB/T 2261.1）：1 男，2 女";
    static final String BIRTH = "出生日期（A0107）";
    static final String CITIZEN_ID = "公民身份号码（A0184），GB 11643，18 位";
    static final String CITIZEN_ID_MASKED = "公民身份号码（A0184），已掩码；查看原文须说明理由";
    static final String ETHNICITY = "民族（A0117），代码表 ethnicity（GB/T 3304）";
    static final String POLITICAL_STATUS = "政治面貌，代码表 political-status（GB/T 4762）";
    static final String NATIVE_PLACE = "籍贯（A0111）";
    static final String NATIVE_REGION = "籍贯的行政区划代码（A0111），代码表 region（GB/T 2260），现行或曾用";
    static final String BIRTH_REGION = "出生地的行政区划代码（A0114），代码表 region（GB/T 2260），现行或曾用";
    static final String REGION_NAME = "其出生时的名称";
    static final String WORK_START = "参加工作时间（A0134）";
    static final String PARTY_JOINED = "入党时间（A0144）";
    static final String LEVEL = "职务层次（A0221），代码表 level（公务员法第十八条）";
    static final String RANK = "职级（A0192E），代码表 rank（公务员法第十九条）";
    static final String UNIT = "管理单位代码";
    static final String EDUCATION = "学历（A08 信息集），代码表 education（GB/T 4658）";
    static final String DEGREE = "学位（A08 信息集），代码表 degree（GB/T 6864）";
    static final String RELATION = "称谓（A36 信息集）";
    static final String FAMILY_MASKED = "家庭成员（A36 信息集），非本人查看时已掩码；查看原文须说明理由";
    static final String POST = "单位及职务（A0192A）";

    /** Not of the set: a search parameter. */
    static final String BAR =
            "今日正在影响期内：NO_PROMOTION 不得提拔，NOT_EXCELLENT 不得评优，NO_LEADING_POST 不得任领导职务，NO_APPOINTMENT 不得任职";

    private Items() {}
}
