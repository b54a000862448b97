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

  // Each scenario has its name and the id of the element at which Cucumber's page has it.
  function links(scenarios) {
    return scenarios.reduce(function (parts, it) {
      return parts.concat(parts.length ? ' · ' : [], it[1] ? element('a', { href: '#' + it[1] }, it[0]) : it[0]);
    }, []);
  }

  function row(it) {
    var sentence = [element('p', {}, it.text)];
    if (it.why && it.tone !== 'pass') {
      sentence.push(element('p', { 'class': 'ixn-why' }, it.why));
    }
    if (it.scenarios.length) {
      sentence.push(element('p', { 'class': 'ixn-from' }, links(it.scenarios)));
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

  // Scenarios that passed are folded: a click, or Enter, on the heading opens one.
  var passed = {};
  window.IXN_TCK.passed.forEach(function (id) { passed[id] = true; });

  function fold(heading) {
    var section = heading.closest('section');
    if (!passed[heading.id] || !section || section.dataset.ixnFold) {
      return;
    }
    function toggle(folded) {
      section.dataset.ixnFold = folded ? 'yes' : 'no';
      heading.setAttribute('aria-expanded', String(!folded));
    }
    toggle(location.hash !== '#' + heading.id);
    heading.setAttribute('role', 'button');
    heading.setAttribute('tabindex', '0');
    heading.addEventListener('click', function () { toggle(section.dataset.ixnFold === 'no'); });
    heading.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        toggle(section.dataset.ixnFold === 'no');
      }
    });
  }

  // The pictures are what one opens a scenario for: they open as soon as they appear, once, so that a reader may close them.
  function open(root) {
    if (!(root instanceof Element)) {
      return;
    }
    [].forEach.call(root.querySelectorAll('h2[id], h3[id]'), fold);
    [].forEach.call(root.querySelectorAll('details'), function (details) {
      var summary = details.querySelector('summary');
      if (summary && summary.textContent === 'Message sequence' && !details.dataset.ixnOpened) {
        details.dataset.ixnOpened = 'yes';
        details.open = true;
      }
    });
  }

  // The page is drawn after this script has run, so that a link to a scenario has to be followed again.
  function follow() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      var section = target.closest('section');
      if (section && section.dataset.ixnFold) {
        section.dataset.ixnFold = 'no';
        target.setAttribute('aria-expanded', 'true');
      }
      target.scrollIntoView();
    }
    return Boolean(target);
  }

  var followed = false;
  function refresh() {
    open(content);
    followed = followed || follow();
  }
  refresh();
  new MutationObserver(refresh).observe(content, { childList: true, subtree: true });
  window.addEventListener('hashchange', follow);
}());
