/** Reporter of node:test: its own totals as one JSON line, so that test.mjs adds them up without reading prose. */
export default async function* countReporter(source) {
  const totals = {};
  for await (const {type, data} of source) {
    const [, name, value] = (type === 'test:diagnostic' && /^(pass|fail|cancelled) (\d+)$/.exec(data.message)) || [];
    if (name) totals[name] = Number(value);
  }
  yield JSON.stringify({passed: totals.pass, failed: totals.fail + totals.cancelled});
}
