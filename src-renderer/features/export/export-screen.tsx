import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useUnitRegister } from '../../api/unit-hooks.ts';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { ResponsibilityCard } from './responsibility-card.tsx';
import { ScoreSheetCard } from './score-sheet-card.tsx';
import styles from './export-screen.module.css';

/** 导出: the tables that go out as Excel files. */
export function ExportScreen(): ReactNode {
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const plans = useQuery(queries.ledger.plans.queryOptions());
  const { units } = useUnitRegister();
  const list = plans.data ?? [];
  return (
    <ScreenFrame title="导出" about="写成 Excel 后会重新打开核对一遍，再告诉您结果" scrolling>
      <ErrorNotice error={plans.error} />
      {plans.data && list.length === 0 && units.length === 0 ? (
        <EmptyState
          title="还没有可以导出的内容"
          text="先导入年度计划并入库，就可以导出责任分解表和自查评分表。"
          actions={
            <Button type="primary" onClick={() => goTo('import')}>
              去导入计划
            </Button>
          }
        />
      ) : null}
      <div className={styles.cards}>
        {list.length > 0 ? <ResponsibilityCard plans={list} /> : null}
        {units.length > 0 ? <ScoreSheetCard /> : null}
      </div>
      {plans.data && list.length === 0 && units.length > 0 ? (
        <p className={styles.about}>
          责任分解表要先有计划。
          <Button type="link" onClick={() => goTo('import')}>
            去导入计划
          </Button>
        </p>
      ) : null}
    </ScreenFrame>
  );
}
