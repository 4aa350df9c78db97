import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { RuntimeUnavailable } from './runtime.ts';

const systemPrefixes = ['/usr', '/usr/local'];

/** What node-gyp asks of a Node installation besides headers: the compiler settings that every addon starts from. */
const commonSettings = `{
  'target_defaults': {
    'default_configuration': 'Release',
    'configurations': { 'Release': { 'cflags': ['-O3'] }, 'Debug': { 'cflags': ['-g', '-O0'] } },
    'cflags': ['-fPIC', '-pthread'],
    'cflags_cc': ['-fno-rtti', '-fno-exceptions'],
    'ldflags': ['-pthread'],
  },
}
`;

/** A folder for node-gyp's `--nodedir`: an installed Node with headers, else one laid out in `scratch` from npm's headers. */
export async function nodeHeadersFolder(scratch: string, prefixes: readonly string[] = systemPrefixes): Promise<string> {
  const installed = prefixes.find((prefix) => existsSync(join(prefix, 'include/node/node_api.h')) && existsSync(join(prefix, 'include/node/common.gypi')));
  if (installed !== undefined) return installed;
  const headers = join(packagedHeadersFolder(), 'include');
  const include = join(scratch, 'include', 'node');
  await mkdir(include, { recursive: true });
  await cp(headers, include, { recursive: true });
  await writeFile(join(include, 'common.gypi'), commonSettings);
  await writeFile(join(include, 'config.gypi'), "{ 'target_defaults': {}, 'variables': {} }\n");
  return scratch;
}

function packagedHeadersFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('node-api-headers/package.json'));
  } catch {
    throw new RuntimeUnavailable("Node's headers are missing: install Debian's libnode-dev or the npm package node-api-headers.");
  }
}
