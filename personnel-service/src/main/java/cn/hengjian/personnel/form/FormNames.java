package cn.hengjian.personnel.form;

import java.util.List;

/** The elements of the form, in their order. */
final class FormNames {

    static final String ROOT = "Person";
    static final String NAME = "XingMing";
    static final String SEX = "XingBie";
    static final String BIRTH = "ChuShengNianYue";
    static final String ETHNICITY = "MinZu";
    static final String NATIVE_PLACE = "JiGuan";
    static final String PARTY = "RuDangShiJian";
    static final String WORK = "CanJiaGongZuoShiJian";
    static final String POSTS = "XianRenZhiWu";
    static final String RESUME = "JianLi";
    static final String REWARDS = "JiangChengQingKuang";
    static final String GRADES = "NianDuKaoHeJieGuo";
    static final String FAMILY = "JiaTingChengYuan";
    static final String ITEM = "Item";
    static final String RELATION = "ChengWei";
    static final String BORN = "ChuShengRiQi";
    static final String POLITICAL_STATUS = "ZhengZhiMianMao";
    static final String WORKPLACE = "GongZuoDanWeiJiZhiWu";
    static final String CITIZEN_ID = "ShenFenZheng";
    static final String PHOTO = "ZhaoPian";

    static final List<String> ORDER = List.of(
            NAME,
            SEX,
            BIRTH,
            ETHNICITY,
            NATIVE_PLACE,
            "ChuShengDi",
            PARTY,
            WORK,
            "JianKangZhuangKuang",
            "ZhuanYeJiShuZhiWu",
            "ShuXiZhuanYeYouHeZhuanChang",
            "QuanRiZhiJiaoYu_XueLi",
            "QuanRiZhiJiaoYu_XueWei",
            "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi",
            "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi",
            "ZaiZhiJiaoYu_XueLi",
            "ZaiZhiJiaoYu_XueWei",
            "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi",
            "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi",
            POSTS,
            "NiRenZhiWu",
            "NiMianZhiWu",
            RESUME,
            REWARDS,
            GRADES,
            "RenMianLiYou",
            FAMILY,
            "ChengBaoDanWei",
            "JiSuanNianLingShiJian",
            "TianBiaoShiJian",
            "TianBiaoRen",
            CITIZEN_ID,
            PHOTO,
            "Version");

    /** The elements of a member of the family. */
    static final List<String> MEMBER = List.of(RELATION, NAME, BORN, POLITICAL_STATUS, WORKPLACE);

    private FormNames() {}
}
