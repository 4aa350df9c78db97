import { memo } from 'react';
import type { ReactNode } from 'react';
import type { SourceBlock } from './source-blocks.ts';
import type { SourceItem } from './source-items.ts';
import type { SourceMark } from './source-marks.ts';
import { SourceBlockView } from './source-block-view.tsx';
import type { SourceLight } from './source-text.tsx';
import styles from './source-pane.module.css';

type Marks = ReadonlyMap<number, readonly SourceMark[]>;

interface ItemProps extends SourceLight {
  marks: Marks;
  /** Block of the plan's title, which stands in the middle. */
  titleBlock: number | null;
  showCleaned: boolean;
}

function paragraphClass(block: SourceBlock, titleBlock: number | null): string {
  if (block.index === titleBlock) return `${styles.paragraph} ${styles.title}`;
  if (block.headingLevel !== null) return `${styles.paragraph} ${styles.heading}`;
  return /^\s/u.test(block.original) ? (styles.paragraph ?? '') : `${styles.paragraph} ${styles.body}`;
}

function Rows(props: {
  item: Extract<SourceItem, { kind: 'rows' }>;
  marks: Marks;
  light: SourceLight;
  showCleaned: boolean;
}): ReactNode {
  const { item, marks, light, showCleaned } = props;
  return (
    <table className={styles.table}>
      <colgroup>
        {item.columnShares.map((share, column) => (
          <col key={column} style={{ width: `${(share * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <tbody>
        {item.rows.map((row) => (
          <tr key={row.row}>
            {row.cells.map((cell) => (
              <td
                key={cell.column}
                rowSpan={cell.rowSpan}
                colSpan={cell.columnSpan}
                title={cell.block?.place.kind === 'sheet' ? cell.block.place.address : undefined}
              >
                {cell.block ? (
                  <SourceBlockView block={cell.block} marks={marks} light={light} showCleaned={showCleaned} />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One paragraph or run of table rows of the original. */
export const SourceItemView = memo(function SourceItemView(props: ItemProps & { item: SourceItem }): ReactNode {
  const { item, marks, titleBlock, focus, chosenDraftId, onPick, showCleaned } = props;
  const light = { focus, chosenDraftId, onPick };
  if (item.kind === 'rows') return <Rows item={item} marks={marks} light={light} showCleaned={showCleaned} />;
  return (
    <p className={paragraphClass(item.block, titleBlock)}>
      <SourceBlockView block={item.block} marks={marks} light={light} showCleaned={showCleaned} />
    </p>
  );
});
