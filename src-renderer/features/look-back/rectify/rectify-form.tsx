import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { rectifiable } from '../find/findings.ts';
import styles from '../look-back.module.css';

const targetSchema = z.object({ planId: z.string().nullable(), heading: z.string() }).partial();
type Target = z.infer<typeof targetSchema>;

function isTarget(value: unknown): value is Target {
  return targetSchema.safeParse(value).success;
}

const usualHeading = '上年度整改任务';
const longestHeading = 200;

/** 转为整改任务: which plan of this year takes the unfinished tasks, and under which heading. */
export function RectifyForm(props: { rows: readonly LookBackRow[]; onDone: () => void }): ReactNode {
  const { client, queries } = useApi();
  const { year } = useOffice();
  const { goTo } = useNavigation();
  const { run, running, error } = useChange();
  const [stored, setTarget] = useStoredValue(`draft:rectify:${year}`, isTarget);
  const plans = useQuery(queries.ledger.plans.queryOptions());
  const own = (plans.data ?? []).filter((plan) => plan.year === year && plan.origin === 'own' && !plan.reference);
  const plan = own.find(({ id }) => id === stored?.planId) ?? (own.length === 1 ? own[0] : undefined);
  const heading = stored?.heading ?? usualHeading;
  const sections = useQuery({
    ...queries.ledger.sections.queryOptions({ input: { planId: plan?.id ?? '' } }),
    enabled: plan !== undefined,
  });
  const headings = [...new Set([usualHeading, ...(sections.data ?? []).map((section) => section.heading)])];
  const rows = rectifiable(props.rows);
  const leftOut = props.rows.length - rows.length;
  const rectify = async (): Promise<void> => {
    if (plan === undefined) return;
    const taskIds = rows.map(({ taskId }) => taskId);
    const done = await run(
      () => client.lookBack.rectify({ year, planId: plan.id, taskIds, heading: heading.trim() }),
      (answer) => `已转为 ${answer.tasks} 项整改任务，加入“${plan.title}”`,
    );
    if (done) props.onDone();
  };
  if (plans.data && own.length === 0) {
    return (
      <div className={styles.form}>
        <p className={styles.words}>{year} 年还没有本级计划，整改任务没有地方放。先建立本年计划，再来转整改。</p>
        <div className={styles.buttons}>
          <Button type="primary" onClick={() => goTo('plans')}>
            去计划管理
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <Field label="加入计划" required>
        <Select
          className={styles.full ?? ''}
          aria-label="加入计划"
          placeholder={`选择 ${year} 年的本级计划`}
          value={plan?.id ?? null}
          options={own.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(planId: string) => setTarget({ ...stored, planId })}
        />
      </Field>
      <Field label="章节标题" required hint="计划里没有这个标题时，在末尾新建。">
        <AutoComplete
          className={styles.full ?? ''}
          aria-label="章节标题"
          value={heading}
          options={headings.map((value) => ({ value }))}
          onChange={(value: string) => setTarget({ ...stored, heading: value.slice(0, longestHeading) })}
        />
      </Field>
      <p className={styles.words}>
        单位和要求带到新任务，完成时限在台账里另定。
        {leftOut > 0 ? `另有 ${leftOut} 项不是“未完成”或已转整改，不会重复转。` : ''}
      </p>
      <ErrorNotice error={error} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={plan === undefined || heading.trim() === '' || rows.length === 0}
          loading={running}
          onClick={() => void rectify()}
        >
          转为 {rows.length} 项整改任务
        </Button>
      </div>
    </div>
  );
}
