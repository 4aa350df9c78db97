import { describe, expect, it } from 'vitest';
import { strayEditor } from '../../../../src-main/documents/clean/stray-symbols.ts';
import { applyEdits } from '../../../../src-main/documents/clean/traced-text.ts';

function cleaned(texts: readonly string[]): string[] {
  const edits = strayEditor(texts);
  return texts.map((text) => (edits ? applyEdits({ text, offsets: null }, edits(text)).text : text));
}

describe('symbols without meaning', () => {
  it('takes out runs that are strewn all over a document', () => {
    expect(cleaned(['(县财政@@局@@牵头;县审计局@@、各乡镇@@配合)', '加强@@领导'])).toEqual(['(县财政局牵头;县审计局、各乡镇配合)', '加强领导']);
  });

  it('takes out question marks that stand for the blanks of an indentation, not those inside', () => {
    expect(cleaned(['\u3000\u3000??一、公开规划', '??(一)公开??预算', '\u3000??\u3000(二)公开决算?'])).toEqual(['一、公开规划', '(一)公开??预算', '(二)公开决算?']);
  });

  it("takes out Markdown's marks of headings and of bold type", () => {
    expect(cleaned(['# 工作要点', '## 一、公开', '**1.公开规划。** **(县财政局)**', '**2.公开预算。**'])).toEqual(['工作要点', '一、公开', '1.公开规划。 (县财政局)', '2.公开预算。']);
  });

  it('leaves what occurs by chance', () => {
    expect(cleaned(['电话##1234', '为什么要公开??', '★1.公开规划'])).toEqual(['电话##1234', '为什么要公开??', '★1.公开规划']);
  });
});
