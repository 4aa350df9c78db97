/** Keyword tables of deadline phrases. Everything here is a piece of a regular expression without capture groups. */

const chineseDay = '(?:三十一|三十|二十[一二三四五六七八九]|二十|十[一二三四五六七八九]|十|[一二三四五六七八九])';
export const monthWords = '(?:1[0-2]|0?[1-9]|十[一二]|十|[一二三四五六七八九])';
export const dayWords = `(?:3[01]|[12]\\d|0?[1-9]|${chineseDay})`;
export const yearWords = '(?:20\\d{2}年?度?|二[〇○零][〇○零一二三四五六七八九]{2}年|今年|本年度?|当年|明年|次年|翌年)';
/** 旬, the beginning and the end of a month. */
export const partOfMonthWords = '(?:底|末|初|上旬|中旬|下旬)';
export const limitWords = '(?:之前|以前|前|之内|以内|内)';
export const amountWords = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** Verbs that make a bare date in running text a deadline (年底完成, 6月底实现). */
export const completionWords = /^(?:全面|基本|全部|逐步|力争|要|须|应|率先|初步)*(?:完成|建成|实现|达到|上线|出台|办结|建立|形成|报送|公布|公开|落实|到位|整改)/;
/** Words before a bare date that make it a limit (到2025年底, 截至12月底). */
export const untilWords = /(?:到|至|于|在|截至|截止|截止到|截至到)$/;
/** Nouns after a period that make it a description (上半年工作情况). */
export const descriptionWords = /^(?:的|工作|情况|经济|财政|预算|数据|以来|总结|度|我|全|期间)/;

/** A limit on handling single applications and letters is a service rule, not the task's deadline. */
export const serviceWords = /^[^,。;、]{0,8}?(?:办结|答复|回复|办理|受理|补正|转办|反馈申请人|告知申请人)/;

/** What a deadline label says when it names no day. */
export const ongoingWords =
  /(?:持续|长期|常态|全年|贯穿|日常|经常|立行立改|即知即改|即时|实时|随时|立即|即日起|动态|不间断|按照?[^,;。]{0,20}?(?:要求|部署|安排|进度|节点|规定|计划)|根据[^,;。]{0,20}|适时|跟踪)[^,;。、]{0,20}/g;

/** Words in the place of a deadline that bind to nothing. */
export const emptyWords = /^(?:及时|第一时间|定期|尽快|无|\/|-|—|\\)$/;

/** A clause about what a level above does (省级编制任务…), unless it speaks to units (省级各部门要…). */
export const higherLevelClause = /^(?:国家级?|中央|省级|上级)(?!各|部门|有关|机关|单位)[^,]*$/;

/** The same where the document is a province's own. */
export const aboveProvinceClause = /^(?:国家级?|中央)(?!各|部门|有关|机关|单位)[^,]*$/;

/** 前 or 内 at the end of a phrase. */
export const limitAtEnd = new RegExp(`${limitWords}$`);
