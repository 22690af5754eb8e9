import { runCli } from "./run-cli";
import { processTerminal } from "./terminal";

// Whoever reads the data may stop early (`| head`): that is no fault of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await runCli(process.argv.slice(2), processTerminal(), new Date());
