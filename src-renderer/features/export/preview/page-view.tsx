import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { ExportPreview } from '../../../../src-main/contract/export-questions.ts';
import { fontStack } from './font-stack.ts';
import { cellsOnPage } from './page-cells.ts';
import type { DrawnCell } from './page-cells.ts';
import { footerText } from './prepared-sheet.ts';
import type { PreparedSheet } from './prepared-sheet.ts';
import styles from './page-view.module.css';

type CellLook = ExportPreview['styles'][string];

const points = (length: number): string => `${length}pt`;

function lookOf(look: CellLook): CSSProperties {
  return {
    fontFamily: fontStack(look.font),
    fontSize: points(look.size),
    fontWeight: look.bold ? 700 : 400,
    textAlign: look.horizontal,
    justifyContent: look.vertical === 'top' ? 'flex-start' : 'center',
    whiteSpace: look.wraps ? 'pre-wrap' : 'pre',
    ...(look.colour === null ? {} : { color: `#${look.colour}` }),
  };
}

function Cell({ drawn, look }: { drawn: DrawnCell; look: CellLook | undefined }): ReactNode {
  const { left, top, width, height, wholeHeight, shownBefore, cell } = drawn;
  const goesOn = wholeHeight > height;
  return (
    <div
      className={look?.bordered ? `${styles.cell} ${styles.bordered}` : styles.cell}
      style={{
        left: points(left),
        top: points(top),
        width: points(width),
        height: points(height),
        ...(look?.fill ? { backgroundColor: `#${look.fill}` } : {}),
      }}
    >
      {cell.text === '' ? null : (
        <div
          className={styles.text}
          style={{ ...(look ? lookOf(look) : {}), ...(goesOn ? { height: points(wholeHeight), marginTop: points(-shownBefore) } : {}) }}
        >
          <span>{cell.text}</span>
        </div>
      )}
    </div>
  );
}

/** One page in its size on paper, from edge to edge: what the preview shows, and the printer gets. */
export const PageView = memo(function PageView({ prepared, page }: { prepared: PreparedSheet; page: number }): ReactNode {
  const { sheet, paper, pages, cells, styles: looks } = prepared;
  const shown = pages[page];
  if (!shown) return null;
  const { footer } = sheet.print;
  return (
    <div
      className={styles.page}
      data-page={page + 1}
      style={{ width: points(paper.width), height: points(paper.height) }}
    >
      <div className={styles.rows} style={{ left: points(paper.margins.left), top: points(paper.margins.top) }}>
        {/* Not a transform: Chromium makes a printed page smaller whose table is wider than the paper before that. */}
        <div style={{ zoom: paper.scale }}>
          {cellsOnPage(shown, cells, paper).map((drawn) => (
            <Cell key={drawn.key} drawn={drawn} look={looks[drawn.cell.style]} />
          ))}
        </div>
      </div>
      <div
        className={styles.footer}
        style={{
          left: points(paper.margins.left),
          right: points(paper.margins.right),
          bottom: points(paper.margins.footer),
          fontFamily: fontStack(footer.font),
          fontSize: points(footer.size),
        }}
      >
        {footerText(prepared, page)}
      </div>
    </div>
  );
});
