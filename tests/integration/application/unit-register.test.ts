import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';
import { unitSamples } from '../../support/unit-samples.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
const samples = unitSamples(shared);
undoAfterEach(shared);

const fullFields = {
  aliases: ['甲别名'],
  formerNames: [{ name: '县甲老局', usedUntil: '2024-12-31' }],
  people: [
    { role: 'leader' as const, name: '张三', post: '局长', phone: null },
    { role: 'liaison' as const, name: '李四', post: null, phone: '13900001111' },
  ],
  establishedOn: '2019-03-01',
};

describe('names and people of a unit', () => {
  it('are kept, found, and stay where an update leaves them out', async () => {
    const { client } = shared();
    const unit = await samples.add(fullFields);
    expect(unit).toMatchObject({ ...fullFields, archived: false, dissolvedOn: null, successorId: null });
    for (const search of ['甲老局', 'jlj', '李四', '1390000', 'zs']) {
      const found = (await client.units.list({ search })).units.map((row) => row.id);
      expect(found, search).toContain(unit.id);
    }
    const update = { ...(await samples.fieldsOf(unit.id)), name: '县甲新局', aliases: ['乙别名', '甲别名'] };
    await expectUndone(shared(), () => client.units.update(update));
    expect(await samples.unit(unit.id)).toMatchObject({ ...fullFields, name: '县甲新局', aliases: ['乙别名', '甲别名'] });
    await expectFailure(client.units.update(update), 'ROW_CHANGED');
  });

  it('are changed and taken away', async () => {
    const { client } = shared();
    const unit = await samples.add(fullFields);
    const formerNames = [{ name: '甲别名', usedUntil: null }, { name: '县甲老局', usedUntil: '2023-06-30' }];
    const people = [{ role: 'personInCharge' as const, name: '王五', post: '', phone: '0851' }];
    await client.units.update({ ...(await samples.fieldsOf(unit.id)), formerNames, people: [...people, ...people], establishedOn: null });
    const kept = [{ role: 'personInCharge', name: '王五', post: null, phone: '0851' }];
    expect(await samples.unit(unit.id)).toMatchObject({ aliases: [], people: kept, establishedOn: null });
    expect((await samples.unit(unit.id)).formerNames).toHaveLength(2);
    await client.units.update({ ...(await samples.fieldsOf(unit.id)), formerNames: [], people: [] });
    expect(await samples.unit(unit.id)).toMatchObject({ formerNames: [], people: [] });
  });

  it('stand for one unit only, former ones too, and lead a printed name to it', async () => {
    const { client, importText } = shared();
    const unit = await samples.add(fullFields);
    await expectFailure(samples.add({ name: '县甲老局' }), 'UNIT_NAME_TAKEN', { name: '县甲老局' });
    await expectFailure(samples.add({ formerNames: [{ name: unit.name, usedUntil: null }] }), 'UNIT_NAME_TAKEN', { name: unit.name });
    const { printedUnits } = await importText(planText(['开展检查。(责任单位:县甲老局)']));
    expect(printedUnits).toMatchObject([{ resolution: { kind: 'unit', unitId: unit.id } }]);
    expect((await client.units.list({})).units.find((row) => row.id === unit.id)?.formerNames).toEqual(fullFields.formerNames);
  });
});

describe('the end of a unit', () => {
  it('has a last day and a successor in use; coming back clears both', async () => {
    const { client } = shared();
    const [unit, other, gone] = [await samples.add({ establishedOn: '2020-01-01' }), await samples.add(), await samples.add()];
    await client.units.archive({ unitId: gone.id, rowVersion: gone.rowVersion, archived: true });
    const archive = (fields: { successorId?: string; dissolvedOn?: string }) =>
      client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived: true, ...fields });
    await expectFailure(archive({ successorId: unit.id }), 'UNITS_THE_SAME');
    await expectFailure(archive({ successorId: gone.id }), 'UNIT_DISSOLVED', { name: gone.name });
    await expectFailure(archive({ successorId: 'nobody' }), 'NOT_FOUND', { kind: 'unit', id: 'nobody' });
    await expectFailure(archive({ dissolvedOn: '2019-12-31' }), 'DAYS_REVERSED', { name: unit.name });
    await expectUndone(shared(), () => archive({ successorId: other.id, dissolvedOn: '2026-06-30' }));
    const ended = await samples.unit(unit.id);
    expect(ended).toMatchObject({ archived: true, successorId: other.id, dissolvedOn: '2026-06-30' });
    await expectUndone(shared(), () => client.units.archive({ unitId: unit.id, rowVersion: ended.rowVersion, archived: false }));
    expect(await samples.unit(unit.id)).toMatchObject({ archived: false, successorId: null, dissolvedOn: null });
  });

  it('keeps it from new work, while work that it has may stay', async () => {
    const { client, importText } = shared();
    const [unit, other] = [await samples.add(), await samples.add()];
    const taskId = await samples.task([{ unitId: unit.id }]);
    await client.ledger.reportProgress({ taskId, unitIds: [unit.id], state: 'checkedOff', text: '已核', reportedOn: '2026-07-01' });
    await client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived: true });
    const refused = { name: unit.name };
    await expectFailure(samples.task([{ unitId: unit.id }]), 'UNIT_DISSOLVED', refused);
    const { importId } = await importText(planText(['开展检查。(责任单位:某局)']));
    const choice = { kind: 'unit' as const, unitId: unit.id, rememberAsAlias: false };
    await expectFailure(client.imports.chooseUnit({ importId, printedName: '某局', choice }), 'UNIT_DISSOLVED', refused);

    const { row } = await client.ledger.task({ taskId });
    const assignments = [unit.id, other.id].map((unitId) => ({ role: 'lead' as const, printedName: '某局', unitId, collectiveUnitId: null }));
    await client.ledger.replaceAssignments({ taskId, rowVersion: row.rowVersion, assignments });
    expect(await samples.unitsOf(taskId)).toEqual([unit.id, other.id].sort());
  });

  it('is not held up by tasks that are kept only to be compared with', async () => {
    const { client } = shared();
    const unit = await samples.add();
    const { planId } = await client.ledger.addPlan({ title: '上级计划', year: 2026 });
    const assignments = [{ role: 'lead' as const, printedName: '某局', unitId: unit.id, collectiveUnitId: null }];
    await client.ledger.addTask({ ...plainTask, planId, title: '任务', assignments });
    await expectFailure(client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived: true }), 'UNIT_STILL_NEEDED');
    const plan = (await client.plans.list({})).find((row) => row.id === planId);
    await client.plans.update({ planId, rowVersion: plan?.rowVersion ?? 0, fields: { reference: true } });
    await client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived: true });
  });
});

describe('order', () => {
  it('of the units of a class is what the clerk sets; those that are not named follow', async () => {
    const { client } = shared();
    const inClass = async () =>
      (await client.units.list({})).units.filter((unit) => unit.classCode === 'directlyUnder').map((unit) => unit.id);
    const [first = '', second = '', ...rest] = await inClass();
    const last = rest.at(-1) ?? '';
    await expectUndone(shared(), () => client.units.order({ classCode: 'directlyUnder', unitIds: [last, second, last] }));
    expect(await inClass()).toEqual([last, second, first, ...rest.slice(0, -1)]);
    const foreign = (await samples.add()).id;
    await expectFailure(client.units.order({ classCode: 'directlyUnder', unitIds: [foreign] }), 'NOT_FOUND', { kind: 'unit', id: foreign });
    await expectFailure(client.units.order({ classCode: 'none', unitIds: [last] }), 'NOT_FOUND', { kind: 'unitClass' });
  });

  it('of the classes decides the order of the register', async () => {
    const { client } = shared();
    await expectUndone(shared(), () => client.units.orderClasses({ codes: ['township', 'party'] }));
    const { units, classes } = await client.units.list({});
    expect(classes.slice(0, 3).map((one) => one.code)).toEqual(['township', 'party', 'countyDepartment']);
    expect(units[0]?.classCode).toBe('township');
    await expectFailure(client.units.orderClasses({ codes: ['none'] }), 'NOT_FOUND', { kind: 'unitClass', id: 'none' });
  });
});

describe('classes', () => {
  it('are added with a code that stays, renamed, and removed when nothing needs them', async () => {
    const { client } = shared();
    const { code } = await expectUndone(shared(), () => client.units.saveClass({ code: null, rowVersion: null, name: '驻县单位' }));
    expect(code).toMatch(/^class-[0-9a-f]+$/u);
    await expectFailure(client.units.saveClass({ code: null, rowVersion: null, name: '驻县单位' }), 'CLASS_NAME_TAKEN', { name: '驻县单位' });
    const added = (await client.units.list({})).classes.find((one) => one.code === code);
    await client.units.saveClass({ code, rowVersion: added?.rowVersion ?? 0, name: '省市驻县单位' });
    await expectFailure(client.units.saveClass({ code, rowVersion: 1, name: '别的' }), 'ROW_CHANGED');
    await expectFailure(client.units.saveClass({ code: 'none', rowVersion: 1, name: '别的' }), 'NOT_FOUND');
    const { classes } = await client.units.list({});
    const saved = classes.at(-1);
    expect(saved).toMatchObject({ code, name: '省市驻县单位' });
    await expectFailure(client.units.removeClass({ code, rowVersion: 1 }), 'ROW_CHANGED');
    await expectUndone(shared(), () => client.units.removeClass({ code, rowVersion: saved?.rowVersion ?? 0 }));
    expect((await client.units.list({})).classes).toHaveLength(classes.length - 1);
  });

  it('stay while units, archived ones too, or rules of collective units need them', async () => {
    const { client } = shared();
    const { code } = await client.units.saveClass({ code: null, rowVersion: null, name: '驻县单位' });
    const unit = await samples.add({ classCode: code });
    await client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived: true });
    await expectFailure(client.units.removeClass({ code, rowVersion: 1 }), 'CLASS_IN_USE', { name: '驻县单位', units: 1 });
    await client.units.update({ ...(await samples.fieldsOf(unit.id)), classCode: 'party' });
    const rule = { kind: 'classes' as const, classCodes: [code], exceptIds: [] };
    const collective = { collectiveUnitId: null, rowVersion: null, name: '各驻县单位', rule, memberIds: [] };
    await client.units.saveCollective(collective);
    await expectFailure(client.units.removeClass({ code, rowVersion: 1 }), 'CLASS_IN_USE', { units: 0 });
  });
});

describe('presets', () => {
  it('tell their classes and can be taken in parts', async () => {
    const { client } = shared();
    const typical = (await client.units.presets()).find((preset) => preset.name === 'typical-county');
    expect(typical?.classes.reduce((sum, one) => sum + one.unitCount, 0)).toBe(typical?.unitCount);
    const { units } = await client.units.list({});
    for (const unit of units.filter(({ classCode }) => classCode === 'massOrganisation')) {
      await client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived: true });
    }
    const size = typical?.classes.find((one) => one.code === 'massOrganisation')?.unitCount ?? 0;
    const part = { preset: 'typical-county', classCodes: ['massOrganisation'] };
    expect(await client.units.importPreset(part)).toMatchObject({ added: size, skipped: 0 });
    const fresh = (await client.units.list({})).units.filter((unit) => !units.some(({ id }) => id === unit.id));
    expect(new Set(fresh.map((unit) => unit.classCode))).toEqual(new Set(['massOrganisation']));
    await expectFailure(client.units.importPreset({ ...part, classCodes: ['none'] }), 'NOT_FOUND', { kind: 'unitClass', id: 'none' });
  });
});

describe('what a superior’s name means', () => {
  it('is remembered under one spelling, decided anew, and forgotten', async () => {
    const { client } = shared();
    const unit = await samples.add();
    const save = (superiorName: string, target: Parameters<typeof client.units.saveMapping>[0]['target']) =>
      client.units.saveMapping({ superiorName, target });
    await expectUndone(shared(), () => save('市发改委', { kind: 'unit', unitId: unit.id }));
    expect(await client.units.mappings()).toMatchObject([{ superiorName: '市发改委', target: { kind: 'unit', unitId: unit.id } }]);
    expect(await save('市发改委', { kind: 'unit', unitId: unit.id })).toEqual({ changeSetId: null });
    await save(' 市发改委 ', { kind: 'none' });
    const mappings = await client.units.mappings();
    expect(mappings).toMatchObject([{ target: { kind: 'none' } }]);
    await expectFailure(save('市甲局', { kind: 'unit', unitId: 'nobody' }), 'NOT_FOUND');
    await expectFailure(save('市甲局', { kind: 'collective', collectiveUnitId: 'nobody' }), 'NOT_FOUND');
    await expectFailure(save('、', { kind: 'none' }), 'INVALID_INPUT', { fields: ['superiorName'] });
    const mappingId = mappings[0]?.mappingId ?? '';
    await expectUndone(shared(), () => client.units.forgetMapping({ mappingId }));
    await expectFailure(client.units.forgetMapping({ mappingId }), 'NOT_FOUND', { kind: 'unitMapping', id: mappingId });
  });
});
