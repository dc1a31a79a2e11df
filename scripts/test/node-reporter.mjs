/** Reporter for node:test. Writes the number of passed and failed tests, and the names of the failed ones, as one line of JSON. */
export default async function* countReporter(source) {
  const totals = {};
  const failures = [];
  for await (const {type, data} of source) {
    if (type === 'test:fail' && data.details.type !== 'suite') failures.push({file: data.file ?? '', test: data.name});
    const [, name, value] = (type === 'test:diagnostic' && /^(pass|fail|cancelled) (\d+)$/.exec(data.message)) || [];
    if (name) totals[name] = Number(value);
  }
  yield JSON.stringify({passed: totals.pass, failed: totals.fail + totals.cancelled, failures});
}
