import { and, eq } from 'drizzle-orm';
import type { UnitChoice } from '../../contract/imports.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { collectiveUnits, draftUnitChoices, unitAliases, unitClasses, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { insertCollective } from '../units/save-collective.ts';
import { refuseTakenNames } from '../units/unit-register.ts';
import { requireOpenImport } from './open-import.ts';

type ChoiceColumns = Pick<
  typeof draftUnitChoices.$inferInsert,
  'choiceKind' | 'unitId' | 'collectiveUnitId' | 'createdName' | 'classCode'
>;

/**
 * Decides what a printed name stands for, for all drafts of the import. `automatic` takes the decision back. A new unit is
 * created with the commit; a new collective unit and a remembered alias enter the register at once.
 */
export function chooseUnit(
  context: ApplicationContext,
  input: { importId: string; printedName: string; choice: UnitChoice },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'imports.chooseUnit', { name: input.printedName }, (tx) => {
    requireOpenImport(tx, input.importId);
    tx.delete(draftUnitChoices)
      .where(
        and(eq(draftUnitChoices.planImportId, input.importId), eq(draftUnitChoices.printedName, input.printedName)),
      )
      .run();
    if (input.choice.kind === 'automatic') return;
    tx.insert(draftUnitChoices)
      .values({
        id: newId(),
        planImportId: input.importId,
        printedName: input.printedName,
        ...choiceColumns(tx, input.printedName, input.choice),
      })
      .run();
  });
  return { changeSetId };
}

function choiceColumns(
  tx: Database,
  printedName: string,
  choice: Exclude<UnitChoice, { kind: 'automatic' }>,
): ChoiceColumns {
  switch (choice.kind) {
    case 'later':
      return { choiceKind: 'later' };
    case 'unit':
      if (!tx.select().from(units).where(eq(units.id, choice.unitId)).get()) throw notFound('unit', choice.unitId);
      if (choice.rememberAsAlias) rememberAlias(tx, choice.unitId, printedName);
      return { choiceKind: 'unit', unitId: choice.unitId };
    case 'collective':
      if (!tx.select().from(collectiveUnits).where(eq(collectiveUnits.id, choice.collectiveUnitId)).get()) {
        throw notFound('collectiveUnit', choice.collectiveUnitId);
      }
      return { choiceKind: 'collective', collectiveUnitId: choice.collectiveUnitId };
    case 'createUnit':
      refuseTakenNames(tx, [choice.name], null);
      if (!tx.select().from(unitClasses).where(eq(unitClasses.code, choice.classCode)).get()) {
        throw notFound('unitClass', choice.classCode);
      }
      return { choiceKind: 'create', createdName: choice.name, classCode: choice.classCode };
    case 'createCollective':
      return { choiceKind: 'collective', collectiveUnitId: insertCollective(tx, choice.name, choice.memberIds) };
  }
}

function rememberAlias(tx: Database, unitId: string, alias: string): void {
  const unit = tx.select().from(units).where(eq(units.id, unitId)).get();
  const known = tx.select().from(unitAliases).where(and(eq(unitAliases.unitId, unitId), eq(unitAliases.alias, alias))).get();
  if (known || unit?.name === alias || unit?.shortName === alias) return;
  refuseTakenNames(tx, [alias], unitId);
  tx.insert(unitAliases).values({ id: newId(), unitId, alias }).run();
}
