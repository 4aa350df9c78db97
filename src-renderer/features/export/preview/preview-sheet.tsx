import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { isComposingKey, isTextField } from '../../../app/shortcut-guard.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import { paperName, pixelsPerPoint } from './paper.ts';
import { pageTop, wholeHeight, zooms } from './page-places.ts';
import type { Zoom } from './page-places.ts';
import { PageView } from './page-view.tsx';
import type { PreparedSheet } from './prepared-sheet.ts';
import { usePageScroll } from './use-page-scroll.ts';
import styles from './preview.module.css';

const isZoom = (value: unknown): value is Zoom => zooms.some((zoom) => zoom === value);

const zoomLabels: Readonly<Record<Zoom, string>> = { width: '适合宽度', page: '整页', '50': '50%', '75': '75%', '100': '100%', '150': '150%' };

/** The paper of a sheet in words: A4 横向，缩小到 92%，一页宽. */
export function paperWords({ sheet, paper }: PreparedSheet): string {
  const name = paperName(sheet.print);
  return paper.scale === 1 ? name : `${name}，缩小到 ${Math.round(paper.scale * 100)}% 以适合页宽`;
}

/** True where PageUp and PageDown have a meaning of their own: texts, open lists, lists of rows. */
function hasOwnPaging(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return isTextField(target) || target.closest('[role="listbox"], [role="combobox"]') !== null;
}

/** The pages of a sheet one below the other, drawn only where they are in view; PageUp and PageDown go from page to page. */
export function PreviewSheetView({ prepared }: { prepared: PreparedSheet }): ReactNode {
  const [storedZoom, setZoom] = useStoredValue('export-zoom', isZoom);
  const zoom = storedZoom ?? 'width';
  const { scroller, onScroll, factor, places, current, first, end, show } = usePageScroll(prepared, zoom);
  const { paper, pages } = prepared;
  const last = pages.length - 1;
  const width = paper.width * pixelsPerPoint * factor;
  useWindowKeys((event) => {
    if (event.ctrlKey || event.altKey || isComposingKey(event) || hasOwnPaging(event.target)) return;
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    show(Math.max(0, Math.min(last, current + (event.key === 'PageDown' ? 1 : -1))));
  });
  const pageNumbers = Array.from({ length: end - first }, (_, at) => first + at);
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.paper}>{paperWords(prepared)}</span>
        <span className={styles.pager}>
          <Button
            type="text" size="small" icon={<LeftOutlined />} aria-label="上一页" title="上一页（PageUp）"
            disabled={current === 0} onClick={() => show(current - 1)}
          />
          <span className={styles.pageWords} role="status">{`第 ${current + 1} 页 共 ${pages.length} 页`}</span>
          <Button
            type="text" size="small" icon={<RightOutlined />} aria-label="下一页" title="下一页（PageDown）"
            disabled={current === last} onClick={() => show(current + 1)}
          />
        </span>
        <Select<Zoom>
          aria-label="显示比例" size="small" className={styles.zoom ?? ''} value={zoom}
          options={zooms.map((value) => ({ value, label: zoomLabels[value] }))}
          onChange={setZoom}
        />
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="document" aria-label="打印预览" onScroll={onScroll}>
        <div className={styles.space} style={{ height: wholeHeight(places), minWidth: width }}>
          {pageNumbers.map((page) => (
            <div key={page} className={styles.slot} style={{ top: pageTop(page, places), width, height: places.pageHeight }}>
              <div className={styles.zoomed} style={{ transform: `scale(${factor})` }}>
                <PageView prepared={prepared} page={page} />
              </div>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
