import type { ReactNode } from 'react';
import type { TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { cellOf } from '../cells/shown-cell.ts';
import type { CellTexts } from '../cells/use-cell-texts.ts';
import { rowName } from '../rows/row-state.ts';
import { CellField } from './cell-field.tsx';
import { MatchPart } from './match-part.tsx';
import type { PlaceRow } from './match-part.tsx';
import type { NamedTask } from './task-choice.ts';
import styles from './panel.module.css';

/** One row of the superior's table whole: its words, its task, and the cells that are filled in. */
export function RowPanel(props: {
  row: TemplateRowView;
  filled: readonly TemplateColumnView[];
  /** Where the cursor of the table stands; null on the task of the row. */
  currentColumn: number | null;
  missing: readonly NamedTask[];
  planTitles: ReadonlyMap<string, string>;
  texts: CellTexts;
  placing: boolean;
  onPlace: PlaceRow;
  onClose: () => void;
}): ReactNode {
  const { row, filled, texts } = props;
  const places = filled.flatMap((column) => {
    const cell = cellOf(row, column.column);
    return cell ? [{ row, column, cell }] : [];
  });
  const number = row.number === null ? '' : `${row.number} `;
  return (
    <SidePanel title={`${number}${rowName(row)}`} onClose={props.onClose}>
      {row.section === null ? null : <p className={styles.section}>{row.section}</p>}
      {row.requirement === null || row.requirement === '' ? null : <p className={styles.requirement}>{row.requirement}</p>}
      <MatchPart row={row} missing={props.missing} planTitles={props.planTitles} running={props.placing} onPlace={props.onPlace} />
      <section aria-label="填写内容">
        <h3 className={styles.subtitle}>填写内容</h3>
        <ErrorNotice error={texts.error} onClose={texts.clearError} />
        {places.length === 0 ? <p className={styles.plan}>这一行没有要填的单元格。</p> : null}
        {places.map((place) => (
          <CellField key={place.cell.column} place={place} texts={texts} isCurrent={place.cell.column === props.currentColumn} />
        ))}
      </section>
    </SidePanel>
  );
}
