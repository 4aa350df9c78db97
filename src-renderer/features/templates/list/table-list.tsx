import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SuperiorTableHead } from '../../../../src-main/contract/templates.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { tableColumns } from './table-columns.tsx';
import styles from '../templates.module.css';

/** The superiors' tables of a year; Enter opens one, Delete takes it out of the list. */
export function TableList(props: { tables: readonly SuperiorTableHead[]; onOpen: (tableId: string) => void }): ReactNode {
  const { tables, onOpen } = props;
  const { client } = useApi();
  const [largeFont] = useLargeFont();
  const change = useChange();
  const gridRef = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = tables.some(({ tableId }) => tableId === chosen) ? chosen : null;
  useListStatus(0, tables.length);
  const remove = ({ tableId, fileName }: SuperiorTableHead): void =>
    void change.run(() => client.templates.remove({ tableId }), `已移出“${fileName}”`);
  const columns = tableColumns(remove);
  return (
    <div className={styles.column}>
      <ErrorNotice error={change.error} onClose={change.clearError} />
      <div className={styles.body}>
        <RowGrid
          gridRef={gridRef}
          label="上级报表"
          rows={tables}
          idOf={({ tableId }) => tableId}
          nameOf={({ fileName }) => fileName}
          columns={columns}
          largeFont={largeFont}
          current={current}
          onCurrent={setChosen}
          onClick={onOpen}
          onEnter={onOpen}
          onKey={({ key }) => {
            const head = tables.find(({ tableId }) => tableId === current);
            if (key !== 'Delete' || !head) return false;
            remove(head);
            return true;
          }}
          empty={null}
        />
      </div>
    </div>
  );
}
