import { describe, expect, it } from 'vitest';
import { manyPagesWords } from '../../../../src-renderer/features/export/print/many-pages.tsx';

describe('very many pages', () => {
  it('are asked for first, and refused where no window can draw them', () => {
    expect(manyPagesWords(400, 'print')).toBeNull();
    expect(manyPagesWords(401, 'print')).toMatchObject({ title: '共 401 页，确定打印？', ok: '打印' });
    expect(manyPagesWords(800, 'pdf')).toMatchObject({ title: '共 800 页，确定生成 PDF？', ok: '生成 PDF' });
    expect(manyPagesWords(23_400, 'pdf')).toMatchObject({ title: '共 23,400 页，一次画不下', ok: null });
    expect(manyPagesWords(23_400, 'pdf')?.text).toContain('一次最多 800 页');
  });
});
