// The data of the page: compressed, and unpacked when it is asked for.
async function unpack(element) {
  const bytes = Uint8Array.from(atob(element.textContent.trim()), (it) => it.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

/** The entries of a scenario with their places and times, which are packed as differences. */
function restored(scenario) {
  let seq = 0;
  let at = 0;
  for (const entry of scenario.entries) {
    entry[0] = seq += entry[0];
    entry[1] = at += entry[1];
    entry[2] = at - entry[2];
  }
  return scenario;
}

const features = new Map();

function feature(name) {
  if (!features.has(name)) {
    const element = [...document.querySelectorAll('script.data')].find((it) => it.dataset.feature === name);
    features.set(name, unpack(element).then((scenarios) => scenarios.map(restored)));
  }
  return features.get(name);
}

/** What is known of the scenario with that key. */
async function scenarioData(details) {
  const all = await feature(details.closest('.feature').dataset.feature);
  return all.find((it) => it.key === details.id);
}

/** The key of the scenario that has an entry of the journal. */
async function scenarioOf(seq) {
  for (const element of document.querySelectorAll('script.data')) {
    const all = await feature(element.dataset.feature);
    const found = all.find((it) => it.entries.some((entry) => entry[0] === seq));
    if (found) {
      return found.key;
    }
  }
  return null;
}
