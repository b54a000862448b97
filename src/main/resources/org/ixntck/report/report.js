(function () {
  'use strict';

  // Everything is put in as text: what a server has sent must never become markup.
  function element(tag, attributes, children) {
    var it = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { it.setAttribute(name, attributes[name]); });
    [].concat(children === undefined ? [] : children).forEach(function (child) {
      it.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
    });
    return it;
  }

  function chips(name, counts) {
    return element('p', {}, [name + ':'].concat(counts.map(function (count) {
      return element('span', { 'class': 'ixn-chip', 'data-tone': count.tone }, count.n + ' ' + count.verdict.toLowerCase());
    })));
  }

  function row(it) {
    var sentence = [element('p', {}, it.text)];
    if (it.why && it.tone !== 'pass') {
      sentence.push(element('p', { 'class': 'ixn-why' }, it.why));
    }
    if (it.scenarios.length && it.tone !== 'pass') {
      sentence.push(element('p', { 'class': 'ixn-from' }, it.scenarios.join(' · ')));
    }
    return element('tr', { 'data-tone': it.tone }, [
      element('td', { 'class': 'ixn-id' }, it.id),
      element('td', { 'class': 'ixn-level' }, it.level),
      element('td', { 'class': 'ixn-verdict' }, it.verdict),
      element('td', {}, sentence)
    ]);
  }

  function knownRow(it) {
    var sentence = [element('p', {}, it.reason)];
    if (it.saw) {
      sentence.push(element('p', { 'class': 'ixn-why' }, it.saw));
    }
    if (it.scenarios.length) {
      sentence.push(element('p', { 'class': 'ixn-from' }, it.scenarios.join(' · ')));
    }
    return element('tr', { 'data-tone': it.tone }, [
      element('td', { 'class': 'ixn-subject-id' }, it.subject),
      element('td', { 'class': 'ixn-verdict' }, it.standing),
      element('td', { 'class': 'ixn-owner' }, it.answers),
      element('td', {}, sentence)
    ]);
  }

  function cellRow(it) {
    return element('tr', {}, [element('td', { 'class': 'ixn-subject-id' }, it[0]), element('td', {}, it[1])]);
  }

  function table(titles, rows) {
    return element('table', {}, [
      element('thead', {}, element('tr', {}, titles.map(function (title) {
        return element('th', { scope: 'col' }, title);
      }))),
      element('tbody', {}, rows)
    ]);
  }

  function section(title, titles, rows, open) {
    var details = element('details', open ? { open: '' } : {}, element('summary', {}, title + ' (' + rows.length + ')'));
    details.appendChild(table(titles, rows));
    return details;
  }

  function requirements(title, list, open) {
    return section(title, ['Requirement', 'Level', 'Verdict', 'Sentence'], list.map(row), open);
  }

  function banner(run) {
    var violated = run.requirements.filter(function (it) { return it.tone === 'fail' || it.tone === 'open'; });
    violated.sort(function (one, other) { return one.rank - other.rank; });
    var parts = [element('div', { 'class': 'ixn-head', 'data-tone': run.tone }, [
      element('h1', {}, run.verdict),
      element('p', { 'class': 'ixn-subject' }, run.subject),
      element('dl', { 'class': 'ixn-facts' }, run.facts.map(function (fact) {
        return element('div', {}, [element('dt', {}, fact[0]), element('dd', {}, fact[1])]);
      })),
      element('div', { 'class': 'ixn-counts' }, [
        chips('Requirements', run.counts.requirements), chips('Scenarios', run.counts.scenarios)
      ])
    ])];
    run.deaths.forEach(function (sentence) {
      parts.push(element('p', { 'class': 'ixn-death' }, sentence));
    });
    if (run.known.length) {
      var wrong = run.known.filter(function (it) { return it.tone === 'fail'; }).length;
      parts.push(section(
        'Known failures' + (wrong ? ', ' + wrong + ' to be changed' : ''), ['What fails', 'Standing', 'Accepted by', 'Reason, and what was seen'], run.known.map(knownRow), true));
    }
    if (violated.length) {
      parts.push(requirements('Requirements to look at', violated, true));
    }
    parts.push(requirements('All requirements', run.requirements, false));
    if (run.notVisited.length) {
      parts.push(section('Situations of the protocol model that were not covered', ['Cell', 'Situation'], run.notVisited.map(cellRow), false));
    }
    return element('header', { 'class': 'ixn' }, parts);
  }

  var content = document.getElementById('content');
  content.parentNode.insertBefore(banner(window.IXN_TCK), content);

  // The pictures are what one opens a scenario for: they open as soon as they appear, once, so that a reader may close them.
  function open(root) {
    if (!(root instanceof Element)) {
      return;
    }
    var found = root.matches('details') ? [root] : [];
    found.concat([].slice.call(root.querySelectorAll('details'))).forEach(function (details) {
      var summary = details.querySelector('summary');
      if (summary && summary.textContent === 'Message sequence' && !details.dataset.ixnOpened) {
        details.dataset.ixnOpened = 'yes';
        details.open = true;
      }
    });
  }

  open(content);
  new MutationObserver(function (changes) {
    changes.forEach(function (change) { [].forEach.call(change.addedNodes, open); });
  }).observe(content, { childList: true, subtree: true });
}());
