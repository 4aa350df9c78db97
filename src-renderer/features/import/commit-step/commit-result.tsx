import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { resultSentence } from './commit-words.ts';
import type { Committed } from './commit-words.ts';

/** After the commit: what came into being and where to go on. */
export function CommitResult(props: { committed: Committed; onAnother: () => void }): ReactNode {
  const { goTo } = useNavigation();
  const { committed, onAnother } = props;
  return (
    <EmptyState
      title="入库完成"
      text={`${resultSentence(committed)}。${committed.unitsLeftOpen > 0 ? `还有 ${committed.unitsLeftOpen} 处单位待定，可在任务台账里补上。` : ''}`}
      actions={
        <>
          <Button type="primary" autoFocus onClick={() => goTo('ledger', { planId: committed.planId })}>
            去任务台账
          </Button>
          <Button onClick={onAnother}>再导入一个</Button>
        </>
      }
    />
  );
}
