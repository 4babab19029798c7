import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** In node_modules, so that a new `npm ci` clears it and it never outlives the package's version. */
const CACHE = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
const UNPACKED = join(CACHE, 'chromium');
const INSTALLED = '/usr/bin/chromium';

/** Why there is no browser to test with; undefined if there is one. */
export function missingChromium(): string | undefined {
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  return process.env['CHROMIUM'] || existsSync(INSTALLED) || packaged
    ? undefined
    : 'no Chromium: the npm package has one for Linux on x64 only; install Chromium and set CHROMIUM to its path';
}

/** Starts `CHROMIUM`, else the installed one, else the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const executable = process.env['CHROMIUM'] ?? (existsSync(INSTALLED) ? INSTALLED : undefined);
  // The sandbox does not start as root, nor where user namespaces are switched off; the pages are our own.
  const args = ['--no-sandbox'];
  if (executable) {
    return chromium.launch({ executablePath: executable, args });
  }
  unpack();
  return chromium.launch({
    executablePath: join(UNPACKED, 'chromium'),
    args,
    env: {
      ...process.env,
      // The libraries and fonts that a plain machine lacks come with the package.
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'),
      FONTCONFIG_FILE: describeFonts(),
    },
  });
}

/** The package's own description looks for fonts in the temporary folder; and without any, text crashes the browser. */
function describeFonts(): string {
  const description = join(UNPACKED, 'fonts.conf');
  const draft = `${description}-${process.pid}`;
  writeFileSync(
    draft,
    `<?xml version="1.0"?><fontconfig><dir>${join(UNPACKED, 'fonts')}</dir>` +
      `<cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  renameSync(draft, description);
  return description;
}

function unpack(): void {
  if (existsSync(UNPACKED)) {
    return;
  }
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${UNPACKED}-`);
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda: both
  // are pretended to a process of its own.
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: CACHE,
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  try {
    renameSync(draft, UNPACKED);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(UNPACKED)) {
      throw error;
    }
  }
}
