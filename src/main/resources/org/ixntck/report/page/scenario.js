// What a scenario shows when it is opened.
function halves(sentence) {
  const at = sentence.indexOf('; saw ');
  return at < 0 ? [sentence, ''] : [sentence.slice(0, at).replace(/^expected /, ''), sentence.slice(at + 6)];
}

/** @param kept the entries that the wire log has; a long one leaves some out */
function findingRow(finding, i, kept, show) {
  const [expected, saw] = halves(finding.sentence);
  const failed = finding.verdict !== 'PASS';
  const evidence = finding.evidence.slice(0, 8).map((seq) => {
    if (!kept.has(seq)) {
      return el('span', { title: 'left out of the wire log; journal.ndjson has it' }, seq);
    }
    const link = el('a', { href: '#e' + seq }, seq);
    link.addEventListener('click', (event) => { event.preventDefault(); show(seq); });
    return link;
  });
  return el('tr', { 'data-tone': SIGNS[finding.verdict][1], class: failed ? 'why' : '' }, [
    el('td', {}, [sign(finding.verdict), ` ${i + 1}`]),
    el('td', {}, finding.ids.split(', ').filter((id) => id).flatMap((id) => [el('a', { href: '#' + id }, id), ' '])),
    el('td', {}, expected),
    el('td', {}, saw),
    el('td', { class: 'evidence' }, evidence.flatMap((link) => [link, ' '])),
  ]);
}

/** How many failures are shown at first. */
const FINDINGS_MAX = 10;

/** Marks the failures that the protocol model found, where an expectation of the scenario has failed the same requirement. */
function markRepeated(findings) {
  const asked = new Set(findings.filter((it) => it.verdict === 'FAIL' && !it.model).map((it) => it.ids));
  for (const finding of findings) {
    finding.repeats = finding.verdict === 'FAIL' && finding.model && asked.has(finding.ids);
  }
}

/** What was expected and seen. What was met is folded where something was not. */
function findingTable(scenario, show) {
  const kept = new Set(scenario.entries.map(([seq]) => seq));
  const rows = scenario.findings.map((finding, i) => [finding, findingRow(finding, i, kept, show)]);
  const bad = rows.filter(([finding]) => finding.verdict !== 'PASS' && !finding.repeats).map(([, row]) => row);
  const repeated = rows.filter(([finding]) => finding.repeats).map(([, row]) => row);
  const good = rows.filter(([finding]) => finding.verdict === 'PASS').map(([, row]) => row);
  const table = (some) => el('table', { class: 'findings' }, [
    el('thead', {}, el('tr', {}, ['', 'Requirement', 'Expected', 'Seen', 'Entries'].map((it) => el('th', { scope: 'col' }, it)))),
    el('tbody', {}, some),
  ]);
  const parts = bad.length ? [table(bad.slice(0, FINDINGS_MAX))] : [];
  if (bad.length > FINDINGS_MAX) {
    parts.push(el('details', {}, [el('summary', {}, `${bad.length - FINDINGS_MAX} more were not met`), table(bad.slice(FINDINGS_MAX))]));
  }
  if (repeated.length) {
    parts.push(el('details', {}, [el('summary', {}, `The protocol model found the same (${repeated.length})`), table(repeated)]));
  }
  if (good.length) {
    parts.push(el('details', bad.length ? {} : { open: '' }, [
      el('summary', {}, `${good.length} ${good.length === 1 ? 'expectation was' : 'expectations were'} met`), table(good)]));
  }
  return parts;
}

function copyable(command) {
  const copy = el('button', { type: 'button' }, 'copy');
  copy.addEventListener('click', () => navigator.clipboard?.writeText(command).then(() => { copy.textContent = 'copied'; }));
  return el('p', { class: 'command' }, [el('code', {}, command), ' ', copy]);
}

function output(scenario) {
  const said = scenario.entries.map((entry) => entry[4]).filter((event) => event.type === 'server-said');
  return said.length === 0 ? [] : [el('details', {}, [
    el('summary', {}, 'What the servers printed last'),
    ...said.map((event) => el('pre', {}, `${clean(event.server)}:\n${event.lines.map((line) => clean(line, 500)).join('\n')}`.split('\n')
      .flatMap((line) => [document.createTextNode(line), el('br')]))),
  ])];
}

/** Fills a scenario once. Resolves when it is filled. */
function fillScenario(details) {
  if (!details.filled) {
    details.filled = scenarioData(details).then((scenario) => {
      markRepeated(scenario.findings);
      const log = el('details', { class: 'log' }, el('summary', {}, `Wire log (${scenario.entries.length})`));
      const filled = () => {
        if (log.children.length === 1) {
          log.append(...wireLog(scenario));
        }
      };
      log.addEventListener('toggle', () => log.open && filled());
      details.show = (seq) => {
        filled();
        log.open = true;
        const row = document.getElementById('e' + seq);
        if (row) {
          row.hidden = false;
          row.scrollIntoView({ block: 'center' });
          row.focus({ preventScroll: true });
        }
        history.replaceState(null, '', '#e' + seq);
      };
      const known = [...details.querySelectorAll('.body > p.why')].slice(1);
      const sentences = scenario.findings.some((finding) => finding.verdict !== 'PASS') ? known : [...details.querySelectorAll('.body > p.why')];
      details.querySelector('.body').replaceChildren(
        ...sentences,
        ...findingTable(scenario, details.show),
        el('div', { class: 'scroll', tabindex: '0' }, drawDiagram(scenario, details.show)),
        ...output(scenario),
        log,
        ...(scenario.command ? [copyable(scenario.command)] : []),
      );
    });
  }
  return details.filled;
}
