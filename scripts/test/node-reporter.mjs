/** Reporter of node:test: its own totals, and which tests failed, as one JSON line, so that test.mjs adds them up without reading prose. */
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
