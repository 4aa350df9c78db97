import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { sectionOptions } from '../plan/section-options.ts';
import popover from '../../../ui/form-popover.module.css';

const noSection = 'none';

/** Puts tasks of one plan at the end of a section. */
export function SectionForm(props: { taskIds: readonly string[]; planId: string; onDone: () => void }): ReactNode {
  const { taskIds, planId } = props;
  const { client, queries } = useApi();
  const { run, running, error } = useChange();
  const [chosen, setChosen] = useState<string | null>(null);
  const sections = useQuery(queries.ledger.sections.queryOptions({ input: { planId } })).data ?? [];
  const heading = sections.find(({ id }) => id === chosen)?.heading ?? '未分章节';
  const move = async (): Promise<void> => {
    const sectionId = chosen === noSection ? null : chosen;
    const moved = await run(
      () => client.ledger.moveTasks({ taskIds: [...taskIds], sectionId, beforeTaskId: null }),
      `已把 ${taskIds.length} 项任务移到“${heading}”`,
    );
    if (moved) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Select
        aria-label="移到章节"
        placeholder="选择章节，任务移到它的末尾"
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        options={[
          ...sectionOptions(sections),
          { value: noSection, label: '未分章节' },
        ]}
        onChange={setChosen}
      />
      <ErrorNotice error={error} />
      <div className={popover.buttons}>
        <Button type="primary" disabled={chosen === null} loading={running} onClick={() => void move()}>
          移动 {taskIds.length} 项任务
        </Button>
      </div>
    </div>
  );
}
