import { readFileSync, writeFileSync } from 'node:fs';

/*
 * `npm install` leaves optional packages out of package-lock.json that its registry does not have, such as the binaries
 * for other systems on a registry with a part of npm's packages, and `npm ci` then refuses the lockfile. Run this after
 * every change of dependencies: it adds what the lockfile itself says is wanted. npm skips it on systems it is not for.
 */

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/** Optional packages that the lockfile wants with an exact version, but has no entry for. */
export function missingOptionalPackages(lockfile: Lockfile): { name: string; version: string }[] {
  const missing = new Map<string, string>();
  for (const { optionalDependencies = {} } of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (/^\d+\.\d+\.\d+/.test(version) && !(`node_modules/${name}` in lockfile.packages)) missing.set(name, version);
    }
  }
  return [...missing].map(([name, version]) => ({ name, version }));
}

/** The entry of a package that is made for one system, as its name says. */
function entryOf({ name, version }: { name: string; version: string }): LockedPackage {
  const words = name.split(/[/-]/);
  const system = systems.find((one) => words.includes(one));
  const processor = processors.find((one) => words.includes(one));
  if (system === undefined || processor === undefined) throw new Error(`${name} does not say what system it is for`);
  return { version, cpu: [processor], dev: true, optional: true, os: [system] };
}

if (import.meta.main) {
  const file = 'package-lock.json';
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const missing = missingOptionalPackages(lockfile);
  for (const one of missing) lockfile.packages[`node_modules/${one.name}`] = entryOf(one);
  const entries = Object.entries(lockfile.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`${missing.length} optional packages of other systems added to ${file}`);
}
