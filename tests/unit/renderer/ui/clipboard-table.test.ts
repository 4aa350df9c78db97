import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardHtml, clipboardText, parseClipboardHtml, parseClipboardTable } from '../../../../src-renderer/ui/clipboard-table.ts';

const sign = fc.constantFrom('甲', '“', '"', '\t', '\n', ' ', '=', '<', '&', '1', ',');
const cell = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
/** What a browser shows of a cell: no spaces at its edges or around its line breaks, none of them doubled. */
const shown = (text: string): string => text.replaceAll('\t', ' ').replaceAll(/ *\n */g, '\n').replaceAll(/ {2,}/g, ' ').trim();

describe('text', () => {
  it('reads back every block that it writes', () => {
    fc.assert(
      fc.property(rows, (block) => {
        expect(parseClipboardTable(clipboardText(block))).toEqual(block);
      }),
    );
  });

  it('reads any text without losing a word', () => {
    fc.assert(
      fc.property(fc.array(sign).map((signs) => signs.join('')), (text) => {
        const bare = (words: string): string => words.replaceAll(/["\t\n]/g, '');
        expect(bare(parseClipboardTable(text).flat().join(''))).toBe(bare(text));
      }),
    );
  });

  it('reads cells as Excel writes them', () => {
    expect(parseClipboardTable('1\t"第一行\r\n说""好"""\t\r\n2\t\t完成\r\n')).toEqual([
      ['1', '第一行\n说"好"', ''],
      ['2', '', '完成'],
    ]);
    expect(parseClipboardTable('"甲"\t"乙" 丙\t12"')).toEqual([['"甲"', '"乙" 丙', '12"']]);
    expect(parseClipboardTable('甲\r乙')).toEqual([['甲'], ['乙']]);
    expect(parseClipboardTable('')).toEqual([]);
  });

  it('reads a long cell that never ends its quotes', () => {
    expect(parseClipboardTable(`"${'甲'.repeat(2_000_000)}`)[0]?.[0]).toHaveLength(2_000_001);
  });
});

describe('html', () => {
  it('reads back every block that it writes, as it is shown', () => {
    fc.assert(
      fc.property(rows.filter((block) => block.length > 0), (block) => {
        expect(parseClipboardHtml(clipboardHtml(block))).toEqual(block.map((cells) => cells.map(shown)));
      }),
    );
  });

  it('puts the header above and lets nothing become markup or a number', () => {
    const html = clipboardHtml([['<b>', '1-2']], ['任务', '"比例"']);
    expect(html).not.toContain('<b>');
    expect(html).toContain(String.raw`mso-number-format:'\@'`);
    expect(parseClipboardHtml(html)).toEqual([
      ['任务', '"比例"'],
      ['<b>', '1-2'],
    ]);
  });

  it('reads the table of an office program: merged cells, breaks, conditions, entities', () => {
    const html = `<html xmlns:x="urn:x"><head><style><!-- td {color:red} --></style></head><body><!--StartFragment-->
      <![if !x]><table border=0><col width=72><tr height=19><td rowspan=2>一</td><td colspan="2" class='a>b'>甲&nbsp;乙&#20016;</td></tr>
      <tr><td><p>第一段</p><p>第二段<br>又一行</p></td><td>3&lt;4 &unknown;</td></tr></table><!--EndFragment--></body></html>`;
    expect(parseClipboardHtml(html)).toEqual([
      ['一', '甲 乙丰', ''],
      ['', '第一段\n第二段\n又一行', '3<4 &unknown;'],
    ]);
  });

  it('fills a row that is covered to its end', () => {
    expect(parseClipboardHtml('<table><tr><td>1<td>2<td rowspan=2>3<tr><td>4</table>')).toEqual([
      ['1', '2', '3'],
      ['4', '', ''],
    ]);
  });

  it('leaves what is more than one table to the text', () => {
    expect(parseClipboardHtml('<p>说明</p><table><tr><td>1</td></tr></table>')).toBeNull();
    expect(parseClipboardHtml('<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>')).toBeNull();
    expect(parseClipboardHtml('<p>说明</p>')).toBeNull();
    expect(parseClipboardHtml('')).toBeNull();
  });

  it('reads any string without an error', () => {
    const piece = fc.constantFrom('<table>', '</table>', '<tr>', '<td rowspan=3>', '<td colspan="2">', '</td>', '<', '>', '"', '甲', '<!--', '-->', '&#x0;', '&#99999999;');
    fc.assert(fc.property(fc.array(piece), (pieces) => void parseClipboardHtml(pieces.join(''))));
  });
});
