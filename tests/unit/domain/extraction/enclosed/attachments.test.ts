import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../../../support/plain-blocks.ts';
import { enclosedIn, enclosedInBlocks } from './enclosed-of.ts';

const read = (text: string): string[] => enclosedIn(text).attachments.map((one) => `${one.label} ${one.name}`);

describe('attachments', () => {
  it.each([
    ['附件:青禾县网站栏目责任分解表', ['附件 青禾县网站栏目责任分解表']],
    ['附件：1.任务分解表.docx\n      2.自查评分表.xls\n      3．联络员名单', ['附件1 任务分解表', '附件2 自查评分表', '附件3 联络员名单']],
    ['附件:1.任务分解表 2.自查评分表', ['附件1 任务分解表', '附件2 自查评分表']],
    ['附件1:任务分解表\n附件2:自查评分表', ['附件1 任务分解表', '附件2 自查评分表']],
    ['附件:\n1.任务分解表\n2.自查评分表', ['附件1 任务分解表', '附件2 自查评分表']],
    ['附件1 任务分解表', ['附件1 任务分解表']],
    ['附件1\n青禾县任务分解表', ['附件1 青禾县任务分解表']],
    ['附件:任务分解表\n好运平台9.9附件:任务分解表.xls', ['附件 任务分解表']],
    ['(一)填写登记表(见附件1),逐级报送。', []],
    ['附件材料要齐全,按时报送。', []],
    ['附件:1.2024年要点\n2024年6月1日', ['附件1 2024年要点']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('have their place where they follow in the same file', () => {
    const blocks = plainBlocks('附件:1.任务分解表\n2.自查评分表\n青禾县人民政府办公室\n附件2\n青禾县自查评分表\n附件1\n任务分解表');
    expect(enclosedInBlocks(blocks).attachments).toMatchObject([
      { label: '附件1', name: '任务分解表', span: { block: 5 } },
      { label: '附件2', name: '自查评分表', span: { block: 3 } },
    ]);
  });
});
