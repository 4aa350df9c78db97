/** Keyword tables of deadline phrases. Everything here is a piece of a regular expression without capture groups. */

const chineseDay = '(?:三十一|三十|二十[一二三四五六七八九]|二十|十[一二三四五六七八九]|十|[一二三四五六七八九])';
export const monthWords = '(?:1[0-2]|0?[1-9]|十[一二]|十|[一二三四五六七八九])';
export const dayWords = `(?:3[01]|[12]\\d|0?[1-9]|${chineseDay})`;
export const yearWords = '(?:20\\d{2}年?度?|二[〇○零][〇○零一二三四五六七八九]{2}年|今年|本年度?|当年|明年|次年|翌年)';
/** 旬, the beginning, the end and the weeks of a month. */
export const partOfMonthWords = '(?:底|末|初|上旬|中旬|下旬|第[一二三四1-4]周|最后一周|首周)';
/** What may stand between a day and its 前: (含), the hour, the end of work. */
export const withinDayWords = '(?:\\((?:含|含当[日天]|含本日|不含|(?:星期|周)[一二三四五六日天])\\))?(?:(?:(?:上午|下午|中午|晚上?)?\\d{1,2}(?:[时点]整?|:\\d{2})|(?:当日|当天)?(?:上午|下午)?下班)(?=之?前|以前))?';
export const limitWords = '(?:之前|以前|前|之内|以内|内)';
export const amountWords = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** Verbs that make a bare date in running text a deadline (年底完成, 6月底实现). */
export const completionWords = /^(?:全面|基本|全部|逐步|力争|要|须|应|率先|初步)*(?:完成|建成|实现|达到|上线|出台|办结|建立|形成|报送|公布|公开|落实|到位|整改)/;
/** Verbs of one occasion that make a bare month or quarter the time of it (12月印发, 三季度开展); a following 的 describes. */
export const occasionWords =
  /^(?:集中|组织|统一|分别|各自|各|再次|联合|陆续|分批|正式|计划|拟|将|面向社会|向社会)*(?:开展|召开|举办|举行|印发|发布|通报|组织|集中|提交|上报|制定|编制|发放|开通|启用|投入|验收|考核|考评|评估|评议|测评|培训|轮训|自查|检查|抽查|督查|更新|清理|公示|公告|进行|汇总|汇编|总结)(?!的|以来|后|了|过|之后|《|会(?!议|商)|班|[^,。;、]{0,2}(?:情况|结果|方案|计划|材料|数据|名单|得分))/;
/** Words before a bare date that make it a limit (到2025年底, 截至12月底, 最迟8月31日). */
export const untilWords = /(?:到|至|于|在|截至|截止|最迟|最晚|务必)$/;
/** Nouns after a period that make it a description (上半年工作情况). */
export const descriptionWords = /^(?:的|工作|情况|经济|财政|预算|数据|以来|总结|度|我|全(?!面|部)|期间)/;

/** A limit on handling single applications and letters is a service rule, not the task's deadline. */
export const serviceWords = /^[^,。;、]{0,8}?(?:办结|答复|回复|办理|受理|补正|转办|反馈申请人|告知申请人)/;

/** What a deadline label says when it names no day. */
export const ongoingWords =
  /(?:持续|长期|常态|全年(?!\d)|贯穿|日常|经常|立行立改|即知即改|即时|实时|随时|立即|即日起|动态|不间断|按照?[^,;。]{0,20}?(?:要求|部署|安排|进度|节点|规定|计划)|根据[^,;。]{0,20}|适时|跟踪)[^,;。、]{0,20}/g;

/** Words in the place of a deadline that bind to nothing: no frequency, an order of steps, a state. */
export const emptyWords = /^(?:及时|第一时间|定期|尽快|无|\/|-|—|\\|已(?:整改|完成|办结|落实|销号)|[^,;。]{1,10}(?:前|同步)|法定(?:时限|期限)内?|按?规定(?:时限|期限)内?)$/;

/** A clause about what a level above does (省级编制任务…), unless it speaks to units (省级各部门要…). */
export const higherLevelClause = /^(?:国家级?|中央|省级|上级)(?!各|部门|有关|机关|单位)[^,]*$/;

/** The same where the document is a province's own. */
export const aboveProvinceClause = /^(?:国家级?|中央)(?!各|部门|有关|机关|单位)[^,]*$/;

/** 前 or 内 at the end of a phrase. */
export const limitAtEnd = new RegExp(`${limitWords}$`);
