import dayjs from 'dayjs';

/** What a calendar file looks like, with two holidays of a year as an example; its days are not those of a notice. */
export function exampleFile(year: number): string {
  const afterHoliday = dayjs(`${year}-10-08`);
  const saturday = afterHoliday.add((6 - afterHoliday.day() + 7) % 7, 'day').format('YYYY-MM-DD');
  return `{
  "kind": "workingCalendar",
  "years": [
    {
      "year": ${year},
      "holidays": [
        {"name": "元旦", "from": "${year}-01-01", "to": "${year}-01-03"},
        {"name": "国庆节", "from": "${year}-10-01", "to": "${year}-10-07"}
      ],
      "workingWeekends": ["${saturday}"]
    }
  ]
}`;
}

/** What is wrong in a file, beside the year and the day that the error names. */
const problemWords: Readonly<Record<string, string>> = {
  NOT_JSON: '文件不是 UTF-8 编码的 JSON 文本，或有缺漏的引号、括号、逗号。',
  FORM: '缺少栏目、栏目名写错或日期不是“2027-01-01”这种写法，请对照下面的示例。',
  YEAR_TWICE: '同一年写了两次。',
  HOLIDAY_ENDS_BEFORE_IT_BEGINS: '假期的结束日早于开始日。',
  HOLIDAY_TOO_LONG: '假期超过两周，多半是日期写错。',
  HOLIDAYS_OVERLAP: '两个假期的日期重叠。',
  DAY_OUTSIDE_YEAR: '日期不在这一年（元旦假期可从上年 12 月开始）。',
  NOT_A_WEEKEND: '调休上班日不是周六、周日。',
  WORKING_DAY_IN_HOLIDAY: '调休上班日落在假期里。',
  WORKING_DAY_TWICE: '同一个调休上班日写了两次。',
};

/** What a problem of a calendar file means and how to mend it; null for one that this window does not know. */
export function calendarProblem(code: string): string | null {
  return problemWords[code] ?? null;
}
