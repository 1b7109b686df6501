// Runs other programs: npm and the project's own tools, with the output they deserve.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {'shown' | 'on failure'} output whether the program writes to the terminal, or is only quoted when it fails
 * @property {NodeJS.ProcessEnv} [env] variables beside those of this process
 */

/**
 * Runs Node with these arguments.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function node(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm quietly: no audit, no advertisement of new versions.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function npm(args, options) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const all = [...args, ...quiet];
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === 'npm-cli.js') return node([cli, ...all], options);
  return run('npm', all, options);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<void>} rejects with the command line and what it said when the exit code is not 0
 */
function run(program, args, { cwd, output, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output === 'shown' ? 'inherit' : 'pipe', output === 'shown' ? 'inherit' : 'pipe'],
      // On Windows npm is a command script, which only a shell can start.
      shell: process.platform === 'win32' && program === 'npm',
    });
    let said = '';
    child.stdout?.on('data', (data) => {
      said += data;
    });
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      const line = [basename(program), ...args].join(' ');
      reject(new Error(`${line} ended with ${code ?? signal}${said && `\n${said.trim()}`}`));
    });
  });
}
