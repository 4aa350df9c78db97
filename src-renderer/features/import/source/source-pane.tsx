import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { itemOfBlock, sourceItems } from './source-items.ts';
import { SourceItemView } from './source-item-view.tsx';
import { firstSpanOf, marksByBlock } from './source-marks.ts';
import type { SourceLight } from './source-text.tsx';
import styles from './source-pane.module.css';

/** Height of an item before it was measured, in pixels. */
const guessedHeight = 48;

/**
 * The original as it was printed; only what is in sight is drawn. Each time that `reveal` changes, the focused field's
 * words are brought into sight.
 */
export function SourcePane(props: { view: ImportView; light: SourceLight; reveal: number }): ReactNode {
  const { view, light, reveal } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => sourceItems(view.blocks), [view.blocks]);
  const marks = useMemo(() => marksByBlock(view.draftTasks, view.headerSource), [view.draftTasks, view.headerSource]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 6,
  });

  const bringIntoSight = useEffectEvent(() => {
    const span = light.focus ? firstSpanOf(light.focus, view.draftTasks, view.headerSource) : null;
    const item = span ? itemOfBlock(items, span.block) : -1;
    if (item === -1) return;
    if (!virtualizer.getVirtualItems().some(({ index }) => index === item)) {
      virtualizer.scrollToIndex(item, { align: 'center' });
    }
    // Heights are only guessed until the items are drawn, so the place is corrected when they are.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => scroller.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' })),
    );
  });
  // Only a wish to reveal scrolls: a click in the original itself must not move it.
  useEffect(() => bringIntoSight(), [reveal]);

  return (
    <div className={styles.pane} ref={scroller} tabIndex={0} aria-label="原文" data-source-pane>
      <div className={styles.sheetOfPaper} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item ? (
            <div
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <SourceItemView item={item} marks={marks} light={light} titleBlock={view.headerSource.title?.block ?? null} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
