/** `npm run annotations -- <command>`: what authors of annotation sets run. docs/authoring.md leads through it. */
import { runCommand } from './annotations/run-command'

const { exitCode, output, remarks } = await runCommand(process.argv.slice(2))
process.stdout.write(output)
if (remarks !== '') process.stderr.write(`${remarks}\n`)
process.exitCode = exitCode
