import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReactNode } from 'react';
import { OnPaper } from '../../../ui/on-paper.tsx';
import { PageView } from '../preview/page-view.tsx';
import type { PreparedSheet } from '../preview/prepared-sheet.ts';
import styles from './paper.module.css';

/** Pages on their way to a printer or into a PDF. */
export interface Paper {
  /** The pages, which only a printer sees; they exist while they are being printed. */
  pages: ReactNode;
  /** Draws all pages of all sheets, runs `print` with them, and takes them away. */
  print: <Result>(sheets: readonly PreparedSheet[], print: () => Promise<Result>) => Promise<Result>;
}

/** The class of a page's paper: A4landscape. */
function leafKind({ sheet: { print } }: PreparedSheet): string {
  return `${print.paper}${print.orientation}`;
}

/** Prints by the window's own printing: the pages are those of the preview. */
export function usePaper(): Paper {
  const [sheets, setSheets] = useState<readonly PreparedSheet[]>([]);
  return {
    pages:
      sheets.length === 0 ? null : (
        <OnPaper>
          {sheets.flatMap((prepared, at) =>
            prepared.pages.map((_, page) => (
              <div
                key={`${at}-${page}`}
                className={`${styles.leaf} ${styles[leafKind(prepared)]}`}
                style={{ height: `${prepared.paper.height}pt` }}
              >
                <div className={styles.whole}>
                  <PageView prepared={prepared} page={page} />
                </div>
              </div>
            )),
          )}
        </OnPaper>
      ),
    print: async (printed, print) => {
      // Hundreds of pages take a while to draw: the button shows first that it was pressed.
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      flushSync(() => setSheets(printed));
      try {
        await document.fonts.ready;
        return await print();
      } finally {
        setSheets([]);
      }
    },
  };
}

/** Opens the print dialog; resolves when the window has given its pages to the printer or the clerk has closed it. */
export function printWindow(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
