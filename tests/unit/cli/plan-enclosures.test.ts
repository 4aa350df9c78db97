import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { enclosuresText } from '../../../src-main/cli/plan-enclosures-text.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const planText = `2026年云岭县政务公开工作要点
一、工作任务
1. 公开政策文件。（责任单位：县财政局。完成时限：9月底前）
2. 开展业务培训。（责任单位：县司法局。完成时限：10月底前）
二、组织领导
成立云岭县政务公开领导小组，组成人员如下：
组长：王建国 县委常委、副县长
副组长：李明 县政府办公室主任
成员：张伟 县财政局局长
`;

describe('plan enclosures', () => {
  it('prints what the plan held beside its tasks, as text and as an envelope', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'plan.txt');
    writeFileSync(file, planText);
    const workspace = ['--workspace', path.join(folder, 'workspace')];
    const imported = envelopeOf(await runCliHere([...workspace, 'plan', 'import', file, '--json']));
    const { planId } = imported.value as { planId: string };
    const { stdout, exitCode } = await runCliHere([...workspace, 'plan', 'enclosures', planId]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/云岭县政务公开领导小组 +组长 +王建国 +县委常委、副县长/u);
    const envelope = envelopeOf(await runCliHere([...workspace, 'plan', 'enclosures', planId, '--json']));
    expect(envelope).toMatchObject({ ok: true, value: { members: [{ name: '王建国' }, { name: '李明' }, { name: '张伟' }] } });
    expect(envelopeOf(await runCliHere([...workspace, 'plan', 'enclosures', 'none', '--json']))).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', data: { kind: 'plan', id: 'none' } },
    });
  });

  it('prints each kind in a part of its own, points as points', () => {
    const text = enclosuresText({
      members: [],
      schemes: [
        {
          schemeId: 's',
          name: '考核办法',
          basePoints: 1_000_000,
          rules: [{ name: '年度任务未完成', criterion: '每项扣5分。', points: -50_000 }],
          openQuestions: ['封顶多少，原文没有规定。'],
        },
      ],
      attachments: [{ label: '附件1', name: '目录', span: null }],
      indicators: [
        {
          heading: null,
          indicators: [{ number: '1', path: ['公开', '解读'], points: 25, criterion: null, span: null }],
          totalPoints: 25,
          span: null,
        },
      ],
    });
    expect(text.split('\n\n')).toHaveLength(3);
    expect(text).toMatch(/考核办法, base 100\n/u);
    expect(text).toMatch(/年度任务未完成 +-5 +每项扣5分。/u);
    expect(text).toContain('? 封顶多少');
    expect(text).toMatch(/Indicators: \(no heading\), 25 points/u);
    expect(text).toMatch(/公开 > 解读 +25/u);
    expect(text).toMatch(/附件1 +目录/u);
  });

  it('says when there is nothing', () => {
    expect(enclosuresText({ members: [], schemes: [], attachments: [], indicators: [] })).toMatch(/nothing/u);
  });
});
