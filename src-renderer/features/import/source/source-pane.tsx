import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { itemShows, itemShowsDraft } from './item-light.ts';
import { sourceItems } from './source-items.ts';
import { SourceItemView } from './source-item-view.tsx';
import { marksByBlock } from './source-marks.ts';
import type { SourceLight } from './source-text.tsx';
import styles from './source-pane.module.css';

function isInSight(element: Element, scroller: Element): boolean {
  const inner = element.getBoundingClientRect();
  const outer = scroller.getBoundingClientRect();
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/**
 * The original as it was printed; the browser lays out only what is in sight. Each time that `reveal` changes, the
 * focused field's words are brought into sight: a click in the original itself does not change it and moves nothing.
 */
export function SourcePane(props: { view: ImportView; light: SourceLight; reveal: number }): ReactNode {
  const { view, light, reveal } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => sourceItems(view.blocks), [view.blocks]);
  const marks = useMemo(() => marksByBlock(view.draftTasks, view.headerSource), [view.draftTasks, view.headerSource]);
  const { focus, chosenDraftId, onPick } = light;
  const bringIntoSight = useEffectEvent((wish: number) => {
    const lit = wish === 0 ? null : scroller.current?.querySelector('[data-lit]');
    if (lit && scroller.current && !isInSight(lit, scroller.current)) lit.scrollIntoView({ block: 'center' });
  });
  useEffect(() => bringIntoSight(reveal), [reveal]);

  return (
    <div className={styles.pane} ref={scroller} tabIndex={0} aria-label="原文" data-source-pane>
      {items.map((item) => (
        <div key={item.key} className={styles.item} data-kind={item.kind}>
          <SourceItemView
            item={item}
            marks={marks}
            titleBlock={view.headerSource.title?.block ?? null}
            focus={focus !== null && itemShows(item, marks, focus) ? focus : null}
            chosenDraftId={chosenDraftId !== null && itemShowsDraft(item, marks, chosenDraftId) ? chosenDraftId : null}
            onPick={onPick}
          />
        </div>
      ))}
    </div>
  );
}
