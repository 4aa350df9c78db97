import { Modal } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** What is done with the pages. */
export type PageUse = 'print' | 'pdf';

/** More pages than this are rather a wrong choice than a wish, and keep the window busy for a while. */
const mostUnasked = 400;
/** More pages than this no window can draw for a printer at once. */
const mostDrawn = 800;

const useWords: Readonly<Record<PageUse, string>> = { print: '打印', pdf: '生成 PDF' };

/** What is said of a number of pages before they are drawn: a question, or that they are too many; null for a usual number. */
export function manyPagesWords(pages: number, use: PageUse): { title: string; text: string; ok: string | null } | null {
  const count = pages.toLocaleString('zh-CN');
  if (pages <= mostUnasked) return null;
  if (pages <= mostDrawn) {
    return { title: `共 ${count} 页，确定${useWords[use]}？`, text: '页数较多，画好各页以前窗口不能操作。只要其中一部分，可以先在左边缩小范围。', ok: useWords[use] };
  }
  return {
    title: `共 ${count} 页，一次画不下`,
    text: `一次最多 ${mostDrawn.toLocaleString('zh-CN')} 页。请在左边按计划、单位或类别缩小范围，分几次${useWords[use]}；或者导出 Excel，在 WPS 里打印。`,
    ok: null,
  };
}

/** The question before very many pages, and what asks it. */
export interface ManyPages {
  dialog: ReactNode;
  /** True for a usual number of pages, and for many when the clerk wants them. */
  confirm: (pages: number, use: PageUse) => Promise<boolean>;
}

/** Asks before very many pages are drawn. */
export function useManyPages(): ManyPages {
  const [asked, setAsked] = useState<{ words: NonNullable<ReturnType<typeof manyPagesWords>>; answer: (wanted: boolean) => void } | null>(null);
  const answer = (wanted: boolean): void => {
    asked?.answer(wanted);
    setAsked(null);
  };
  return {
    confirm: (pages, use) => {
      const words = manyPagesWords(pages, use);
      return words === null ? Promise.resolve(true) : new Promise((resolve) => setAsked({ words, answer: resolve }));
    },
    dialog:
      asked === null ? null : (
        <Modal
          open
          title={asked.words.title}
          okText={asked.words.ok}
          okButtonProps={{ hidden: asked.words.ok === null }}
          cancelText={asked.words.ok === null ? '知道了' : '取消'}
          cancelButtonProps={{ autoFocus: true }}
          onOk={() => answer(true)}
          onCancel={() => answer(false)}
        >
          {asked.words.text}
        </Modal>
      ),
  };
}
