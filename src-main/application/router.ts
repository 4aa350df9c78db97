import { implement } from '@orpc/server';
import { contract } from '../contract/index.ts';
import type { ApplicationContext } from './context.ts';
import { exportResponsibilityTable } from './exports/export-responsibility-table.ts';
import { exportScoreSheets } from './exports/export-score-sheets.ts';
import { suggestName } from './exports/suggest-name.ts';
import { listHistory, redoLast, undo, undoLast } from './history/history.ts';
import { indentDraftTasks, makeHeading, moveDraftTasks } from './imports/arrange-drafts.ts';
import { addDraftFromSource, editDraftTasks, replacePrintedUnit, takeFieldFromSource } from './imports/edit-drafts.ts';
import { forgetIssuer, listIssuers } from './imports/issuer-memory.ts';
import { readAgain } from './imports/read-again.ts';
import { placeWords, settleDiagnostics } from './imports/settle-diagnostics.ts';
import { showOriginal } from './imports/show-original.ts';
import { updateEnclosure } from './imports/update-enclosure.ts';
import { chooseUnit } from './imports/choose-unit.ts';
import { commitImport } from './imports/commit-import.ts';
import { discardImport } from './imports/discard-import.ts';
import { previewPlan, readingOf } from './imports/extract-source.ts';
import { getImport, listImports } from './imports/get-import.ts';
import { loadSource } from './imports/import-source.ts';
import { readDeadline } from './imports/read-deadline.ts';
import { addDraftTask, dropDraftTasks, mergeDraftTasks, splitDraftTask } from './imports/reshape-drafts.ts';
import { startImport } from './imports/start-import.ts';
import { updateDraftTask, updateImportHeader } from './imports/update-draft.ts';
import { addPlan } from './ledger/add-plan.ts';
import { addTask } from './ledger/add-task.ts';
import { archiveTasks } from './ledger/archive-tasks.ts';
import { changeAssignments, replaceAssignments } from './ledger/assign-tasks.ts';
import { getTask } from './ledger/get-task.ts';
import { listLedger } from './ledger/list-ledger.ts';
import { getPlanEnclosures } from './ledger/plan-enclosures.ts';
import { listPlans, listSections } from './ledger/list-plans.ts';
import { reportProgress } from './ledger/report-progress.ts';
import { updateTask } from './ledger/update-task.ts';
import { computeUnitScores } from './scoring/compute-unit-scores.ts';
import { addEvent, archiveEvent, listEvents } from './scoring/score-events.ts';
import { listSchemes } from './scoring/list-schemes.ts';
import { type JobControl, streamJob } from './stream-job.ts';
import { type ErrorLog, translateError } from './translate-error.ts';
import { addUnit } from './units/add-unit.ts';
import { archiveUnit } from './units/archive-unit.ts';
import { importPreset, listPresets } from './units/import-preset.ts';
import { searchUnits } from './units/list-units.ts';
import { saveCollective } from './units/save-collective.ts';
import { updateUnit } from './units/update-unit.ts';
import { getStatus } from './workspace/get-status.ts';
import { loadSample } from './workspace/load-sample.ts';
import { setUp, updateOffice } from './workspace/set-up.ts';

/** Binds every method of the contract to its use case. `log` gets unexpected errors of streamed jobs. */
export function createRouter(context: ApplicationContext, log: ErrorLog) {
  const os = implement(contract);
  const job = <Result>(run: (control: JobControl) => Promise<Result>, signal: AbortSignal | undefined) =>
    streamJob(run, signal, (error) => translateError(error, log));

  return os.router({
    workspace: {
      status: os.workspace.status.handler(() => getStatus(context)),
      setUp: os.workspace.setUp.handler(({ input }) => setUp(context, input)),
      updateOffice: os.workspace.updateOffice.handler(({ input }) => updateOffice(context, input)),
      loadSample: os.workspace.loadSample.handler(({ signal }) => job((control) => loadSample(context, control), signal)),
    },
    imports: {
      extract: os.imports.extract.handler(({ input, signal }) =>
        job(async (control) => previewPlan(readingOf(context), loadSource(context.files, input.source), control), signal),
      ),
      start: os.imports.start.handler(({ input, signal }) => job((control) => startImport(context, input, control), signal)),
      list: os.imports.list.handler(() => listImports(context)),
      get: os.imports.get.handler(({ input }) => getImport(context, input)),
      updateHeader: os.imports.updateHeader.handler(({ input }) => updateImportHeader(context, input)),
      updateDraftTask: os.imports.updateDraftTask.handler(({ input }) => updateDraftTask(context, input)),
      addDraftTask: os.imports.addDraftTask.handler(({ input }) => addDraftTask(context, input)),
      splitDraftTask: os.imports.splitDraftTask.handler(({ input }) => splitDraftTask(context, input)),
      mergeDraftTasks: os.imports.mergeDraftTasks.handler(({ input }) => mergeDraftTasks(context, input)),
      dropDraftTasks: os.imports.dropDraftTasks.handler(({ input }) => dropDraftTasks(context, input)),
      setFieldFromSource: os.imports.setFieldFromSource.handler(({ input }) => takeFieldFromSource(context, input)),
      addDraftFromSource: os.imports.addDraftFromSource.handler(({ input }) => addDraftFromSource(context, input)),
      moveDraftTasks: os.imports.moveDraftTasks.handler(({ input }) => moveDraftTasks(context, input)),
      indentDraftTasks: os.imports.indentDraftTasks.handler(({ input }) => indentDraftTasks(context, input)),
      makeHeading: os.imports.makeHeading.handler(({ input }) => makeHeading(context, input)),
      editDraftTasks: os.imports.editDraftTasks.handler(({ input }) => editDraftTasks(context, input)),
      replacePrintedUnit: os.imports.replacePrintedUnit.handler(({ input }) => replacePrintedUnit(context, input)),
      settleDiagnostics: os.imports.settleDiagnostics.handler(({ input }) => settleDiagnostics(context, input)),
      placeWords: os.imports.placeWords.handler(({ input }) => placeWords(context, input)),
      updateEnclosure: os.imports.updateEnclosure.handler(({ input }) => updateEnclosure(context, input)),
      readAgain: os.imports.readAgain.handler(({ input, signal }) => job((control) => readAgain(context, input, control), signal)),
      original: os.imports.original.handler(({ input }) => showOriginal(context, input)),
      issuers: os.imports.issuers.handler(() => listIssuers(context)),
      forgetIssuer: os.imports.forgetIssuer.handler(({ input }) => forgetIssuer(context, input)),
      chooseUnit: os.imports.chooseUnit.handler(({ input }) => chooseUnit(context, input)),
      readDeadline: os.imports.readDeadline.handler(({ input }) => readDeadline(input)),
      commit: os.imports.commit.handler(({ input }) => commitImport(context, input)),
      discard: os.imports.discard.handler(({ input }) => discardImport(context, input)),
    },
    units: {
      list: os.units.list.handler(({ input }) => searchUnits(context, input)),
      add: os.units.add.handler(({ input }) => addUnit(context, input)),
      update: os.units.update.handler(({ input }) => updateUnit(context, input)),
      archive: os.units.archive.handler(({ input }) => archiveUnit(context, input)),
      presets: os.units.presets.handler(() => listPresets(context)),
      importPreset: os.units.importPreset.handler(({ input }) => importPreset(context, input)),
      saveCollective: os.units.saveCollective.handler(({ input }) => saveCollective(context, input)),
    },
    ledger: {
      plans: os.ledger.plans.handler(() => listPlans(context)),
      sections: os.ledger.sections.handler(({ input }) => listSections(context, input)),
      addPlan: os.ledger.addPlan.handler(({ input }) => addPlan(context, input)),
      enclosures: os.ledger.enclosures.handler(({ input }) => getPlanEnclosures(context, input)),
      list: os.ledger.list.handler(({ input }) => listLedger(context, input)),
      task: os.ledger.task.handler(({ input }) => getTask(context, input)),
      addTask: os.ledger.addTask.handler(({ input }) => addTask(context, input)),
      updateTask: os.ledger.updateTask.handler(({ input }) => updateTask(context, input)),
      archiveTasks: os.ledger.archiveTasks.handler(({ input }) => archiveTasks(context, input)),
      replaceAssignments: os.ledger.replaceAssignments.handler(({ input }) => replaceAssignments(context, input)),
      changeAssignments: os.ledger.changeAssignments.handler(({ input }) => changeAssignments(context, input)),
      reportProgress: os.ledger.reportProgress.handler(({ input }) => reportProgress(context, input)),
    },
    scoring: {
      schemes: os.scoring.schemes.handler(() => listSchemes(context)),
      compute: os.scoring.compute.handler(({ input }) => computeUnitScores(context, input)),
      events: os.scoring.events.handler(({ input }) => listEvents(context, input)),
      addEvent: os.scoring.addEvent.handler(({ input }) => addEvent(context, input)),
      archiveEvent: os.scoring.archiveEvent.handler(({ input }) => archiveEvent(context, input)),
    },
    exports: {
      suggestName: os.exports.suggestName.handler(({ input }) => suggestName(context, input)),
      responsibilityTable: os.exports.responsibilityTable.handler(({ input, signal }) =>
        job((control) => exportResponsibilityTable(context, input, control), signal),
      ),
      scoreSheets: os.exports.scoreSheets.handler(({ input, signal }) =>
        job((control) => exportScoreSheets(context, input, control), signal),
      ),
    },
    history: {
      list: os.history.list.handler(({ input }) => listHistory(context, input)),
      undo: os.history.undo.handler(({ input }) => undo(context, input)),
      undoLast: os.history.undoLast.handler(() => undoLast(context)),
      redoLast: os.history.redoLast.handler(() => redoLast(context)),
    },
  });
}
