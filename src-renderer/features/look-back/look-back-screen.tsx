import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { useExport } from '../../api/use-export.ts';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { exportedSentence } from '../../ui/export-words.ts';
import { SaveOutcome } from '../../ui/save-outcome.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { LookBackWorkspace } from './look-back-workspace.tsx';
import styles from './look-back.module.css';

/** 上年回顾: last year's tasks with unit and deadline, checked one by one; what was left undone becomes a rectification task. */
export function LookBackScreen(): ReactNode {
  const { queries } = useApi();
  const { year } = useOffice();
  const { goTo } = useNavigation();
  const list = useQuery(queries.lookBack.list.queryOptions({ input: { year } }));
  const exported = useExport('正在导出上年度任务回顾表');
  const exportTable = (): void => void exported.start({ table: 'lookBack', year });
  const rows = list.data ?? [];
  return (
    <ScreenFrame
      title="上年回顾"
      about={`逐项核查 ${year - 1} 年有单位、有时限的任务，未完成的转为 ${year} 年的整改任务`}
      actions={
        rows.length > 0 ? (
          <Button loading={exported.running} onClick={exportTable}>
            导出回顾表
          </Button>
        ) : null
      }
    >
      <div className={styles.column}>
        <SaveOutcome run={exported} sentence={exportedSentence} className={styles.exported} />
        {list.error ? (
          <ErrorNotice error={list.error} />
        ) : list.isPending ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : rows.length === 0 ? (
          <EmptyState
            title={`${year - 1} 年没有可回顾的任务`}
            text={`这里列出 ${year - 1} 年计划中有责任单位、有完成时限的任务。先把 ${year - 1} 年的计划导入台账；如果要回顾的不是这一年，到设置里改年度。`}
            actions={
              <>
                <Button type="primary" onClick={() => goTo('import')}>
                  去计划导入
                </Button>
                <Button onClick={() => goTo('settings')}>改年度</Button>
              </>
            }
          />
        ) : (
          <LookBackWorkspace key={year} rows={rows} />
        )}
      </div>
    </ScreenFrame>
  );
}
