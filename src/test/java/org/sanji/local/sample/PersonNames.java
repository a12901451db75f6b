package org.sanji.local.sample;

import java.util.List;

/** Made-up names: a common surname and one or two common characters. Any likeness is chance. */
final class PersonNames {

    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕");
    private static final List<String> GIVEN = List.of(
            "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂英", "秀英",
            "玉兰", "建国", "建华", "志强", "国庆", "海燕", "春梅", "小红", "文斌", "晓东", "丽华", "雪琴", "金凤", "永康", "佳怡", "思远", "雨桐", "浩然",
            "子涵");

    private PersonNames() {}

    static String one(Chance chance) {
        return chance.oneOf(SURNAMES) + chance.oneOf(GIVEN);
    }
}
