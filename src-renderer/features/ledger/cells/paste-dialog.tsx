import { Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { cellFields } from '../../../../src-main/contract/codes.ts';
import type { CellField } from '../../../../src-main/contract/codes.ts';
import { isHeaderRow, pastedBlock } from './cell-block.ts';
import type { CellGrid, CellRange } from './cell-range.ts';
import { cellFieldLabels } from './cell-write-words.ts';
import { WriteDialog } from './write-dialog.tsx';
import styles from './write-dialog.module.css';

const nowhere = 'nowhere';
const options = [
  { value: nowhere, label: '（不粘贴）' },
  ...cellFields.map((field) => ({ value: field, label: cellFieldLabels[field] })),
];

const fieldOf = (value: string): CellField | null => cellFields.find((field) => field === value) ?? null;

/** A table that was pasted over the marked cells: into which column each of its columns goes, and what that changes. */
export function PasteDialog(props: {
  pasted: readonly (readonly string[])[];
  range: CellRange;
  grid: CellGrid;
  rows: ReadonlyMap<string, LedgerRow>;
  onClose: () => void;
}): ReactNode {
  const { pasted, range, grid, rows } = props;
  const [withHeader, setWithHeader] = useState(isHeaderRow(pasted[0] ?? []));
  const [chosen, setChosen] = useState<readonly (CellField | null)[] | null>(null);
  const block = useMemo(() => {
    const placed = pastedBlock(pasted, range, grid, rows, withHeader);
    return chosen === null ? placed : { ...placed, fields: chosen };
  }, [pasted, range, grid, rows, withHeader, chosen]);
  const [sample = []] = block.texts;
  const first = block.rows[0];
  return (
    <WriteDialog
      title={`粘贴 ${block.texts.length + block.rowsBeyond} 行 × ${block.fields.length} 列${first ? `，从“${first.title}”起` : ''}`}
      verb="已粘贴"
      block={block}
      onClose={props.onClose}
      choices={
        <>
          <Checkbox
            checked={withHeader}
            onChange={(event) => {
              setWithHeader(event.target.checked);
              setChosen(null);
            }}
          >
            第一行是表头，不粘贴
          </Checkbox>
          <div className={styles.choices} role="group" aria-label="各列粘贴到">
            {block.fields.map((field, at) => (
              <div key={at} className={styles.choice}>
                <span className={styles.sample} title={sample[at]}>
                  第 {at + 1} 列：{sample[at] === '' ? '（空）' : sample[at]}
                </span>
                <Select
                  aria-label={`第 ${at + 1} 列粘贴到`}
                  value={field ?? nowhere}
                  options={options}
                  onChange={(value) => setChosen(block.fields.with(at, fieldOf(value)))}
                />
              </div>
            ))}
          </div>
        </>
      }
    />
  );
}
