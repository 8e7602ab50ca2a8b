/** One line that any script can read: how many passed, failed and were skipped. */
export default class PlainReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    // A file that cannot be loaded runs no test and must not look like a pass.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest prints its own summary after the reporters have been told; the exit hook comes after that.
    process.once('exit', () =>
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`),
    );
  }
}
