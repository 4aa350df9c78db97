import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { cleanedText } from './cleaned-text.ts';
import type { DraftTextField } from './draft-text-fields.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { takeByKey } from './selection/take-words.ts';
import { useSourceSelection } from './selection/use-source-selection.ts';
import { SourceHead } from './source-head.tsx';
import { marksByBlock } from './source-marks.ts';
import type { SourceSpan } from './source-marks.ts';
import { SourceSheetView } from './source-sheet-view.tsx';
import { sourceSheets } from './source-sheets.ts';
import type { SourceLight } from './source-text.tsx';
import styles from './source-pane.module.css';

/** What is done with words that the clerk selects in the original. */
export interface SelectedWords {
  /** Title of the draft whose fields they can become; null when there is none. */
  of: string | null;
  onField: (field: DraftTextField, spans: SourceSpan[], mode: 'replace' | 'add') => void;
  onNewTask: (spans: SourceSpan[]) => void;
}

function isInSight(element: Element, scroller: Element): boolean {
  const inner = element.getBoundingClientRect();
  const outer = scroller.getBoundingClientRect();
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/**
 * The original as it was printed; the browser lays out only what is in sight. Each time that `reveal` changes, the
 * focused field's words are brought into sight: a click in the original itself does not change it and moves nothing.
 * Words are selected by the mouse or by the keys; `selected` is null where nothing can be changed.
 */
export function SourcePane(props: {
  view: ImportView;
  paneRef: RefObject<HTMLDivElement | null>;
  light: SourceLight;
  reveal: number;
  selected: SelectedWords | null;
  showCleaned: boolean;
  onShowCleaned: (show: boolean) => void;
  /** Back to the list. */
  onLeave: () => void;
}): ReactNode {
  const { view, paneRef, light, reveal, selected } = props;
  const [pane, setPane] = useState<HTMLDivElement | null>(null);
  const [focused, setFocused] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const sheets = useMemo(() => sourceSheets(view.blocks), [view.blocks]);
  const texts = useMemo(() => view.blocks.map(({ original }) => original), [view.blocks]);
  const marks = useMemo(() => marksByBlock(view.draftTasks, view.headerSource), [view.draftTasks, view.headerSource]);
  const cleanedCount = useMemo(() => view.blocks.filter((block) => cleanedText(block) !== null).length, [view.blocks]);
  const chosen = view.draftTasks.find(({ id }) => id === light.chosenDraftId);
  const { spans, onKeyDown, release } = useSourceSelection(scroller, texts, chosen?.source.task[0]?.block ?? 0);
  const bringIntoSight = useEffectEvent((wish: number) => {
    const lit = wish === 0 ? null : scroller.current?.querySelector('[data-lit]');
    if (lit && scroller.current && !isInSight(lit, scroller.current)) lit.scrollIntoView({ block: 'center' });
  });
  useEffect(() => bringIntoSight(reveal), [reveal]);

  const take = {
    field: (field: DraftTextField, mode: 'replace' | 'add') => {
      if (selected?.of === null) return;
      selected?.onField(field, [...spans], mode);
      release();
    },
    newTask: () => {
      selected?.onNewTask([...spans]);
      release();
    },
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    onKeyDown(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') props.onLeave();
    if (selected && spans.length > 0 && !event.nativeEvent.isComposing && takeByKey(event, take)) event.preventDefault();
  };
  return (
    <div className={styles.side}>
      <SourceHead
        importId={view.importId} fileName={view.fileName} cleanedCount={cleanedCount}
        showCleaned={props.showCleaned} onShowCleaned={props.onShowCleaned}
      />
      <div
        className={styles.pane}
        ref={(element) => {
          scroller.current = element;
          paneRef.current = element;
          setPane(element);
        }}
        tabIndex={0}
        aria-label="原文"
        data-source-pane
        data-pages={sheets.some(({ kind }) => kind === 'page') || undefined}
        onKeyDown={onKey}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {sheets.map((sheet) => (
          <SourceSheetView
            key={sheet.key}
            sheet={sheet}
            marks={marks}
            titleBlock={view.headerSource.title?.block ?? null}
            light={light}
            showCleaned={props.showCleaned}
          />
        ))}
        {selected && spans.length > 0 ? <SelectionBar pane={pane} of={selected.of} take={take} /> : null}
      </div>
      {focused && selected ? (
        <div className={styles.keys}>↑↓ 选段　←→ 选句　Shift 扩选　Ctrl 移起点　Ctrl+Shift 移终点</div>
      ) : null}
    </div>
  );
}
