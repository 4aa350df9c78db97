import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkingYearView } from '../../../../src-main/contract/workspace.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { failureOf } from '../../../api/failure.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { chooseOpenFile } from '../../../api/shell.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { calendarProblem, exampleFile } from './calendar-form.ts';
import { dayWithWeekday, firstShownYear, holidayDays, missingWords, missingYears } from './calendar-years.ts';
import tables from '../../../ui/plain-table.module.css';
import styles from './working-calendar.module.css';

function YearTable({ year }: { year: WorkingYearView }): ReactNode {
  return (
    <>
      <table className={`${tables.table} ${styles.holidays}`} aria-label={`${year.year} 年放假安排`}>
        <thead>
          <tr>
            <th className={styles.name}>节日</th>
            <th className={styles.span}>放假</th>
            <th>天数</th>
          </tr>
        </thead>
        <tbody>
          {year.holidays.map((holiday) => (
            <tr key={holiday.from}>
              <td>{holiday.name}</td>
              <td>{holiday.from === holiday.to ? holiday.from : `${holiday.from} 至 ${holiday.to}`}</td>
              <td>{holidayDays(holiday)} 天</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.weekends}>
        <span className={styles.label}>调休上班</span>
        {year.workingWeekends.length === 0 ? (
          '没有'
        ) : (
          <span className={styles.days}>
            {year.workingWeekends.map((day) => (
              <span key={day}>{dayWithWeekday(day)}</span>
            ))}
          </span>
        )}
      </p>
      <p className={styles.weekends}>
        <span className={styles.label}>来源</span>
        {year.fromFile ? '从文件导入' : '随程序提供'}
      </p>
    </>
  );
}

/** 工作日历: the years that are known, those that are missing with what that means, and loading later ones from a file. */
export function WorkingCalendar(): ReactNode {
  const { client, queries, shell } = useApi();
  const { year: officeYear } = useOffice();
  const { run, running, error, clearError } = useChange();
  const calendar = useQuery(queries.workspace.workingCalendar.queryOptions());
  const [chosen, setChosen] = useState<number | null>(null);
  if (calendar.error) return <ErrorNotice error={calendar.error} />;
  const years = calendar.data ?? [];
  const shown = years.find(({ year }) => year === (chosen ?? firstShownYear(years, officeYear)));
  const missing = calendar.data ? missingWords(missingYears(years, officeYear)) : null;
  const failure = failureOf(error);
  const problem = failure?.code === 'CALENDAR_INVALID' ? calendarProblem(failure.data.problem) : null;
  const load = async (): Promise<void> => {
    clearError();
    const file = await chooseOpenFile(shell, 'calendar');
    if (file === null) return;
    const { fileToken } = file;
    const answer = await run(() => client.workspace.loadCalendar({ fileToken }), (loaded) => `已导入 ${loaded.years.join('、')} 年的工作日历`);
    if (answer) setChosen(answer.years[0] ?? null);
  };
  return (
    <>
      <p className={styles.about}>答复期限和“20 个工作日内”一类的时限按这份日历计算。</p>
      {missing === null ? null : <Alert type="warning" showIcon title={missing} />}
      <div className={styles.tools}>
        <Segmented
          aria-label="年度"
          value={shown?.year ?? null}
          options={years.map(({ year }) => ({ value: year, label: `${year} 年` }))}
          onChange={(year) => setChosen(Number(year))}
        />
        <Button loading={running} onClick={() => void load()}>
          导入日历文件…
        </Button>
      </div>
      <ErrorNotice error={error} onClose={clearError} />
      {problem === null ? null : <p className={styles.problem}>{problem}</p>}
      {shown ? <YearTable year={shown} /> : null}
      <details className={styles.form}>
        <summary>日历文件的写法</summary>
        <p>
          用记事本写成下面的样子，存为扩展名 json、编码 UTF-8 的文件。holidays 逐个写节日名称和放假的首末日，workingWeekends
          写调休上班的周六、周日，没有就写一对空的方括号。一个文件可以写几年，已有的年份以文件为准。示例中的日期不是真的，以当年通知为准。
        </p>
        <pre className={styles.example}>{exampleFile(officeYear + 1)}</pre>
      </details>
    </>
  );
}
