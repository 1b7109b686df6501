// The one entry for Node: the language server when an editor starts it, else the command line. Each loads only what it needs.
const SERVER_ARGUMENTS = /^--(stdio|node-ipc|socket|pipe)(=|$)/;

async function start(argv: readonly string[]): Promise<void> {
  if (argv.some((argument) => SERVER_ARGUMENTS.test(argument))) {
    const { createConnection } = await import('vscode-languageserver/node');
    const { serve } = await import('./lsp/serve');
    serve(createConnection());
    return;
  }
  // A reader that has seen enough, like `head`, closes the pipe: that ends the work, and is no failure.
  process.stdout.on('error', () => process.exit(0));
  const { main } = await import('./cli/main');
  process.exitCode = await main(argv, process);
}

void start(process.argv.slice(2));
