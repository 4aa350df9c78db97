/** Oldest Node that can load the database module (it crashes older ones without a message). */
const oldestMajor = 22;

/** Ends the process with one sentence and exit code 2 when this Node is too old to run the project. */
export function assertNodeVersion(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestMajor) return;
  console.error(
    `This is Node ${process.versions.node}, but the project needs Node ${oldestMajor} or newer. Start it through npm (npm run …): the Node 24 in node_modules/.bin is used then.`,
  );
  process.exit(2);
}

if (import.meta.main) assertNodeVersion();
