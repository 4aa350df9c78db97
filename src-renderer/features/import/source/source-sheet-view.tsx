import type { ReactNode } from 'react';
import { itemShows, itemShowsDraft } from './item-light.ts';
import { SourceItemView } from './source-item-view.tsx';
import type { SourceMark } from './source-marks.ts';
import type { SourceSheet } from './source-sheets.ts';
import type { SourceLight } from './source-text.tsx';
import styles from './source-pane.module.css';

function nameOf(sheet: SourceSheet): string | null {
  if (sheet.kind === 'page') return `第 ${sheet.page} 页`;
  return sheet.kind === 'worksheet' ? `工作表：${sheet.name}` : null;
}

/** A page as a white sheet, a worksheet under its name, or running text; only what is lit anew is drawn anew. */
export function SourceSheetView(props: {
  sheet: SourceSheet;
  marks: ReadonlyMap<number, readonly SourceMark[]>;
  titleBlock: number | null;
  light: SourceLight;
  showCleaned: boolean;
}): ReactNode {
  const { sheet, marks, light } = props;
  const { focus, chosenDraftId, onPick } = light;
  const name = nameOf(sheet);
  const look = sheet.kind === 'text' ? undefined : styles[sheet.kind];
  return (
    <section className={look} {...(name === null ? {} : { 'aria-label': name })}>
      {name === null ? null : <p className={styles.sheetName}>{name}</p>}
      {sheet.items.map((item) => (
        <div key={item.key} className={styles.item} data-kind={item.kind}>
          <SourceItemView
            item={item}
            marks={marks}
            titleBlock={props.titleBlock}
            focus={focus !== null && itemShows(item, marks, focus) ? focus : null}
            chosenDraftId={chosenDraftId !== null && itemShowsDraft(item, marks, chosenDraftId) ? chosenDraftId : null}
            onPick={onPick}
            showCleaned={props.showCleaned}
          />
        </div>
      ))}
    </section>
  );
}
