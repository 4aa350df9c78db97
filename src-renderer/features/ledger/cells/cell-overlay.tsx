import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { CellRange } from './cell-range.ts';
import styles from './cells.module.css';

/** Pixels from the top of the lines at which rows lie. */
export interface BandPlace {
  top: number;
  height: number;
}

/** A place over the lines, from one row to another, in the columns of the table; it moves without drawing a line anew. */
export function CellBand(props: { place: BandPlace; left: number; right: number; children: ReactNode }): ReactNode {
  const { place, left, right } = props;
  return (
    <div className={styles.band} style={{ transform: `translateY(${place.top}px)`, height: place.height }}>
      <div className={styles.columns} style={{ gridColumn: `${left + 2} / ${right + 3}` }}>
        {props.children}
      </div>
    </div>
  );
}

/** The outline of the current cell, which it brings into sight where the table is wider than its window. */
function CurrentCell(): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cell = ref.current?.parentElement;
    const scroller = cell?.closest('[role="grid"]');
    if (!cell || !scroller) return;
    const hidden = cell.offsetLeft + cell.offsetWidth - scroller.scrollLeft - scroller.clientWidth;
    if (hidden > 0) scroller.scrollLeft += hidden;
    scroller.scrollLeft = Math.min(scroller.scrollLeft, cell.offsetLeft);
  }, []);
  return <div ref={ref} className={styles.current} />;
}

/** The outline of the marked cells, and of the current one among them. */
export function CellOutline(props: { range: CellRange; rangePlace: BandPlace; head: number; headPlace: BandPlace }): ReactNode {
  const { range, head } = props;
  return (
    <>
      <CellBand place={props.rangePlace} left={range.left} right={range.right}>
        <div className={styles.marked} data-marked-cells />
      </CellBand>
      <CellBand place={props.headPlace} left={head} right={head}>
        <CurrentCell key={head} />
      </CellBand>
    </>
  );
}
