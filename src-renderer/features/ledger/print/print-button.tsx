import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useOffice } from '../../../api/office-hooks.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import { isEmptyChoice } from '../filter/ledger-query.ts';
import { usualColumns } from '../table/column-choice.ts';
import { useColumnChoice } from '../table/column-picker.tsx';
import { columnsFor } from '../table/ledger-columns.ts';
import type { LedgerList } from '../use-ledger-list.ts';
import { PrintSheet } from './print-sheet.tsx';

/** 打印: the table as it is shown, all its lines, in the columns that the clerk has chosen or in the usual ones. */
export function PrintButton({ list }: { list: LedgerList }): ReactNode {
  const { officeName, year, today } = useOffice();
  const [choice] = useColumnChoice();
  /** How often was printed; 0 while there is nothing on its way to the printer. */
  const [turn, setTurn] = useState(0);
  const print = (): void => setTurn((before) => before + 1);
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'p' || !event.ctrlKey || event.shiftKey || isComposingKey(event)) return;
    event.preventDefault();
    print();
  });
  useEffect(() => {
    if (turn === 0) return undefined;
    const done = (): void => setTurn(0);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [turn]);
  const filtered = isEmptyChoice({ ...list.choice, planId: null }) ? '' : '（已筛选）';
  return (
    <>
      <Button title="按现在显示的行和列打印（Ctrl+P）" disabled={list.items.length === 0} onClick={print}>
        打印
      </Button>
      {turn > 0 ? (
        <PrintSheet
          title={list.shownPlan?.title ?? `${year} 年度政务公开工作台账`}
          about={`${officeName}　${today}　共 ${list.rows.length} 项${filtered}`}
          columns={columnsFor(0, 1, choice ?? usualColumns)}
          items={list.items}
        />
      ) : null}
    </>
  );
}
