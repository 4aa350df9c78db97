import { Alert, Button, Popconfirm, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useHistoryActions } from '../../../app/history-actions.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';
import { ProblemList } from './problem-list.tsx';
import { QuarterGrid } from './quarter-grid.tsx';
import { reportOf, unsavedAgain, withChanges, withSeenVersion, withoutRows } from './report-drafts.ts';
import { problemsOf } from './row-problems.ts';
import { saveReports } from './save-reports.ts';
import { rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';
import { shownRows } from './shown-rows.ts';
import type { SheetFilter } from './shown-rows.ts';
import { useDrafts } from './use-drafts.ts';
import { useSheet } from './use-sheet.ts';
import styles from './quarter.module.css';

const noRows: readonly SheetRow[] = [];

/** The table of one quarter with what is filled in, and its saving. */
export function QuarterSheet(props: {
  year: number;
  quarter: number;
  planId: string | null;
  filter: SheetFilter;
  /** Stands in place of the table while the quarter asks nothing of anybody. */
  nothing: ReactNode;
  onClearFilter: () => void;
}): ReactNode {
  const { year, quarter, filter } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const { undoLast } = useHistoryActions();
  const change = useChange();
  const sheet = useSheet(year, quarter, props.planId);
  const { drafts, ...steps } = useDrafts(year, quarter);
  const input = useRef<HTMLTextAreaElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const [reportedOn, setReportedOn] = useState(today);
  const [wanted, setWanted] = useState<{ key: string; number: number } | null>(null);
  const [selected, setSelected] = useState(0);
  const rows = useMemo(() => shownRows(sheet.rows ?? noRows, filter, sheet.ofPlan, drafts), [sheet.rows, sheet.ofPlan, filter, drafts]);
  const problems = useMemo(() => (sheet.rows === null ? [] : problemsOf(drafts, sheet.byKey)), [drafts, sheet.rows, sheet.byKey]);
  const sentences = useMemo(() => new Map(problems.map(({ key, sentence }) => [key, sentence])), [problems]);
  const again = useMemo(() => unsavedAgain(steps.lastSaved, drafts, sheet.byKey), [steps.lastSaved, drafts, sheet.byKey]);
  useListStatus(selected, rows.length);
  if (sheet.error) return <ErrorNotice error={sheet.error} />;
  if (sheet.rows === null) return <Skeleton active style={{ padding: 16 }} />;
  const filled = Object.keys(drafts).length;
  const againCount = Object.keys(again).length;
  if (sheet.rows.length === 0 && filled === 0) return props.nothing;

  const ready = filled - problems.length;
  const shownFilled = rows.filter((row) => drafts[rowKey(row)] !== undefined).length;
  const hidden = filled - shownFilled;
  const save = async (): Promise<void> => {
    if (ready === 0 || change.running) return;
    const stored = new Set<string>();
    const reported = Object.entries(drafts).flatMap(([key, draft]) => {
      const row = sheet.byKey.get(key);
      return row && !sentences.has(key) ? [reportOf(row, draft)] : [];
    });
    const reports = { year, quarter, reportedOn, rows: reported };
    await change.run(
      () => saveReports(client, reports, (part) => part.forEach((report) => stored.add(rowKey(report)))),
      `已保存 ${ready} 行${quarterName(quarter)}进展`,
    );
    if (stored.size > 0) steps.settle(stored);
    input.current?.focus({ preventScroll: true });
  };
  const leave = (): void => {
    if (saveButton.current && !saveButton.current.disabled) saveButton.current.focus();
    else document.querySelector<HTMLElement>('[data-quarter-bar] input')?.focus();
  };
  return (
    <div className={styles.sheet}>
      <ErrorNotice error={change.error} onClose={change.clearError} />
      {steps.unkept ? <Alert type="warning" showIcon title="填写的内容太多，关闭窗口后留不住。请先保存这些行再继续。" /> : null}
      <QuarterGrid
        inputRef={input}
        rows={rows}
        drafts={drafts}
        problems={sentences}
        onChange={(changes) => {
          if (!change.running) steps.change(withChanges(drafts, changes));
        }}
        onUndo={() => {
          if (!steps.undo()) void undoLast();
        }}
        onSave={() => void save()}
        onLeave={leave}
        onSelected={setSelected}
        wanted={wanted}
        empty={
          <p className={styles.none}>
            {filter.onlyOpen ? '没有未报送的行。' : '没有符合的行。'}
            <Button type="link" onClick={props.onClearFilter}>
              看全部
            </Button>
          </p>
        }
      />
      <ProblemList
        problems={problems}
        onShow={(key) => {
          setWanted({ key, number: (wanted?.number ?? 0) + 1 });
          input.current?.focus({ preventScroll: true });
        }}
        onSeen={({ row }) => {
          if (row) steps.change(withSeenVersion(drafts, row));
        }}
        onDiscard={(keys) => steps.change(withoutRows(drafts, new Set(keys)))}
      />
      <div className={styles.foot}>
        <span className={styles.quiet}>
          {filled === 0
            ? 'Enter、Tab、方向键移动，直接输入或 F2 修改，Ctrl+D 向下填充，Ctrl+V 从 WPS 整块粘贴'
            : `已填 ${filled} 行，未保存${hidden > 0 ? `（其中 ${hidden} 行不在当前筛选里）` : ''}`}
        </span>
        {againCount > 0 ? (
          <Button title="保存已撤销，把当时填的内容放回表里" onClick={() => steps.change({ ...drafts, ...again })}>
            取回撤销的 {againCount} 行
          </Button>
        ) : null}
        <label className={styles.day}>
          报告日期
          <DayPicker
            aria-label="报告日期"
            allowClear={false}
            value={dayjs(reportedOn)}
            onChange={(day) => setReportedOn(day?.format('YYYY-MM-DD') ?? reportedOn)}
          />
        </label>
        {filled > 0 ? (
          <Popconfirm title={`放弃已填的 ${filled} 行？`} okText="放弃" cancelText="留着" onConfirm={() => steps.change({})}>
            <Button>放弃</Button>
          </Popconfirm>
        ) : null}
        <Button ref={saveButton} type="primary" title="保存（Ctrl+S）" disabled={ready === 0} loading={change.running} onClick={() => void save()}>
          {ready === 0 ? '保存' : `保存 ${ready} 行`}
        </Button>
      </div>
    </div>
  );
}
