import { Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { evidenceFacts } from '../../../api/evidence-words.ts';
import { useOpenEvidence } from '../../../api/use-open-evidence.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { coverage, extended, toggled } from '../../../ui/row-selection.ts';
import table from '../../../ui/sticky-table.module.css';
import { CheckBar } from './check-bar.tsx';
import type { WaitingEvidence } from './evidence-rows.ts';
import { useShownRows } from './use-shown-rows.tsx';
import styles from './evidence.module.css';

/** Evidence that waits for its check: many are accepted or returned at once; each leads to its task and opens its file. */
export function CheckList({ rows, asOf }: { rows: readonly WaitingEvidence[]; asOf: string }): ReactNode {
  const { goTo } = useNavigation();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const touched = useRef<string | null>(null);
  const { shown, more } = useShownRows(rows);
  const opening = useOpenEvidence();
  const order = shown.map(({ key }) => key);
  const linkIds = rows.filter(({ key }) => selected.has(key)).map(({ key }) => key);
  useListStatus(linkIds.length, rows.length);
  if (rows.length === 0) return <p className={styles.quiet}>没有等待审核的佐证材料。</p>;
  const choose = (key: string, range: boolean): void => {
    setSelected(range ? extended(selected, order, touched.current, key) : toggled(selected, key));
    touched.current = key;
  };
  const covered = coverage(selected, order);
  return (
    <>
      <CheckBar linkIds={linkIds} asOf={asOf} onDone={() => setSelected(new Set())} />
      <ErrorNotice error={opening.error} />
      <div className={styles.rows}>
        <table className={`${table.table} ${table.lines}`} aria-label="待审核的佐证材料">
          <thead>
            <tr>
              <th className={styles.check}>
                <Checkbox
                  aria-label="全选"
                  checked={covered === 'all'}
                  indeterminate={covered === 'some'}
                  onChange={(event) => setSelected(event.target.checked ? new Set(order) : new Set())}
                />
              </th>
              <th>佐证材料</th>
              <th>工作任务</th>
              <th className={styles.unit}>单位</th>
              <th className={styles.tools}>材料</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, evidence, link }) => (
              <tr key={key} data-link={key}>
                <td>
                  <Checkbox
                    aria-label={`选择 ${evidence.title}，${link.unitName}`}
                    checked={selected.has(key)}
                    onChange={(event) => choose(key, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
                  />
                </td>
                <td title={`${evidence.title}（${evidenceFacts(evidence)}）`}>
                  {evidence.title} <span className={styles.facts}>{evidenceFacts(evidence)}</span>
                </td>
                <td>
                  <button type="button" className={styles.lead} title={link.taskTitle} onClick={() => goTo('ledger', { taskId: link.taskId })}>
                    {link.taskTitle}
                  </button>
                </td>
                <td title={link.unitName}>{link.unitName}</td>
                <td title={evidence.url ?? undefined}>
                  {evidence.kind === 'file' ? (
                    <Button size="small" disabled={!evidence.intact} onClick={() => void opening.open(evidence.evidenceId)}>
                      {evidence.intact ? '打开' : '文件不见了'}
                    </Button>
                  ) : (
                    (evidence.url ?? '')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {more}
      </div>
    </>
  );
}
