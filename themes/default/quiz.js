// The quiz, one question at a time. Without this script the page is one form,
// and a generated style sheet shows its result.
//
// The form is the only memory: nothing is stored, sent, or put into the address.
// The rules, and words with gaps, come as JSON in the page; all other words
// stand in its HTML. What is worked out here is what Bedside works out itself
// (src/quiz/evaluate): a test holds the two against each other.
(function () {
  'use strict';
  var quiz = document.querySelector('.quiz');
  var data = document.querySelector('script[type="application/json"]');
  if (!quiz || !data || !window.Set || !quiz.closest) return;

  var program = JSON.parse(data.textContent);
  var EFFECTS = program.effects; // the least first
  var form = one('.quiz-form');
  var progress = one('.quiz-progress');
  var shown = -1; // the place of the question on show, or -1 for the result
  var steps = 0; // how many times Continue has led on
  var hash = location.hash;
  var wasThrough = false; // whether a result was seen, so that a change leads back to it

  function one(what, within) { return (within || quiz).querySelector(what); }
  function all(what, within) { return Array.from((within || quiz).querySelectorAll(what)); }
  function byId(id) { return one('[id="' + id + '"]', form); }
  function show(node, is) { node.hidden = !is; }
  function rank(effect) { return EFFECTS.indexOf(effect); }
  function fill(name, gaps) {
    return program.words[name].replace(/\{(\w+)\}/g, function (gap, key) { return gaps[key]; });
  }

  // Each question with its parts of the page.
  var questions = program.questions.map(function (it) {
    var group = byId('q-' + it.id);
    var kind = it.kind.date ? 'date' : it.kind.number ? 'number' : it.kind;
    return {
      it: it, kind: kind, group: group, legend: one('legend', group),
      inputs: it.choices.map(function (choice) { return byId('q-' + it.id + '--' + choice.id); }),
      fields: all('.fields input', group)
    };
  });


  /* Dates: text such as 2026-11-30, which also sorts. */

  function two(n) { return (n < 10 ? '0' : '') + n; }
  function lastDay(year, month) {
    var leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  }
  function day(year, month, date) {
    if (year > 9999) return '9999-12-31';
    return ('000' + year).slice(-4) + '-' + two(month) + '-' + two(date);
  }
  function today() {
    var now = new Date();
    return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  // The day that is so long after another. The end of a month stays within the
  // month; hours count from the end of the day.
  function after(from, duration) {
    var part = from.split('-').map(Number);
    var amount = parseInt(duration, 10);
    var unit = duration.replace(/^\d+ |s$/g, '');
    if (unit === 'month' || unit === 'year') {
      var months = part[0] * 12 + part[1] - 1 + amount * (unit === 'year' ? 12 : 1);
      var year = Math.floor(months / 12);
      var month = months % 12 + 1;
      return day(year, month, Math.min(part[2], lastDay(year, month)));
    }
    var days = { minute: 1 + Math.ceil(amount / 1440), hour: 1 + Math.ceil(amount / 24), day: amount, week: amount * 7 }[unit];
    var then = new Date(Date.UTC(part[0], part[1] - 1, part[2]) + Math.min(days, 5e6) * 864e5);
    return day(then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate());
  }
  function inWords(date, part) {
    var gaps = { day: Number(part[0]), monthname: program.months[part[1] - 1], year: Number(part[2]) };
    return fill(part[0] ? 'date' : 'month-and-year', gaps);
  }
  function longDate(date) { return inWords(date, date.split('-').reverse()); }


  /* Answers: { picks, date, said } or { fault, at }, `at` being the field at fault. */

  function answer(question) {
    var picks = [];
    question.inputs.forEach(function (input, k) { if (input.checked && !input.disabled) picks.push(k); });
    if (picks.length) picks = taken(question, picks);
    if (!picks) return fault('too-many', 0);
    if (picks.length) {
      return { picks: picks, said: picks.map(function (k) { return question.inputs[k].nextElementSibling.textContent; }).join(', ') };
    }
    var typed = question.fields.map(function (field) { return field.value.trim(); });
    if (!typed.join('')) return fault(nothing(question), 0);
    return question.kind === 'date' ? readDate(question, typed) : readNumber(question, typed[0]);
  }
  // What boxes come to that were ticked together, such as before this script was
  // there: "None of these" beside another answer counts as "I am not sure".
  function taken(question, picks) {
    var others = picks.filter(function (k) { return !isNo(question.it.choices[k]); });
    if (picks.length < 2 || others.length === picks.length) return picks;
    var unsure = question.it.choices.findIndex(function (choice) { return choice.id === 'unsure'; });
    if (unsure < 0) return null;
    if (others.indexOf(unsure) < 0) others.push(unsure);
    return others;
  }
  // What an empty question is told: to choose, to type, or either.
  function nothing(question) {
    if (!question.fields.length) return 'choose';
    return question.it.choices.some(function (choice) { return !choice.band; }) ? 'empty' : 'empty-' + question.kind;
  }
  function isNo(choice) { return choice.id === 'no' || choice.id === 'none'; }
  function isDoubt(choice) { return choice.id === 'unsure' || choice.id === 'rather-not-say'; }
  function fault(name, at, gaps) { return { picks: [], fault: name, at: at, gaps: gaps || {} }; }
  function readDate(question, typed) {
    var strange = [/^\d{0,2}$/, /^\d{1,2}$/, /^\d{4}$/].findIndex(function (form, n) { return !form.test(typed[n]); });
    if (strange >= 0) return fault('not-a-date', strange);
    var month = Number(typed[1]);
    var year = Number(typed[2]);
    if (!typed[0] && question.it.kind.date === 'day') return fault('day-needed', 0);
    if (month < 1 || month > 12) return fault('no-such-day', 1);
    var last = lastDay(year, month);
    var date = typed[0] ? Number(typed[0]) : last;
    if (date < 1 || date > last) return fault('no-such-day', 0);
    if (day(year, month, typed[0] ? date : 1) > today()) return fault('future', 2);
    if (year < 1900) return fault('long-ago', 2);
    var whole = day(year, month, date);
    return inBand(question, { date: whole, said: inWords(whole, typed) }, function (band) {
      return isWithin(whole, band, today());
    });
  }
  function isWithin(date, band, on) { return !band.within || after(date, band.within) > on; }
  function readNumber(question, typed) {
    var range = question.it.kind.number;
    var number = Number(typed);
    if (!/^-?\d+$/.test(typed)) return fault('not-a-number', 0);
    if (number < range.from || number > range.to) return fault('out-of-range', 0, range);
    return inBand(question, { said: String(number) }, function (band) {
      return band.below === undefined || number < band.below;
    });
  }
  function inBand(question, given, is) {
    given.picks = [question.it.choices.findIndex(function (choice) { return choice.band && is(choice.band); })];
    return given;
  }


  /* The result. */

  // Which questions are asked, and what was answered to them.
  function read() {
    var sheet = { answers: [], asked: [] };
    questions.forEach(function (question, n) {
      var isAsked = question.it.shown.every(function (clause) { return holds(clause, sheet.answers); });
      sheet.answers.push(isAsked ? answer(question) : { picks: [] });
      if (isAsked) sheet.asked.push(n);
    });
    sheet.open = sheet.asked.filter(function (n) { return sheet.answers[n].fault; });
    return sheet;
  }
  function holds(clause, answers) {
    return clause.some(function (it) { return answers[it.question].picks.indexOf(it.choice) >= 0; });
  }
  // The outcome, the reasons and the earliest date of a sheet without gaps.
  function judge(sheet) { return conclude(reasonsOf(sheet)); }
  function reasonsOf(sheet) {
    var met = program.rules.filter(function (rule) {
      return rule.when.every(function (clause) { return holds(clause, sheet.answers); });
    });
    var reasons = [];
    questions.forEach(function (question, n) {
      sheet.answers[n].picks.forEach(function (k) {
        var most = EFFECTS.length;
        met.forEach(function (rule) {
          rule.relax.forEach(function (it) { if (it.question === n && it.choice === k) most = Math.min(most, rank(it.to)); });
        });
        var choice = question.it.choices[k];
        var given = sheet.answers[n];
        var effect = EFFECTS[Math.min(most, rank(choice.effect))];
        reasons.push({
          id: 'r-' + question.it.id + '--' + choice.id + (effect === choice.effect ? '' : '--as-' + effect),
          effect: effect,
          said: question.kind === 'many' ? '' : given.said,
          until: effect === 'wait' && given.date && choice.end && choice.end.after ? after(given.date, choice.end.after) : ''
        });
      });
    });
    met.forEach(function (rule) { reasons.push({ id: 'rule-' + rule.id, effect: rule.effect || 'ok', said: '', until: '' }); });
    return reasons.filter(function (it) { return it.effect !== 'ok'; });
  }
  function gravest(reasons) {
    return EFFECTS[reasons.reduce(function (most, it) { return Math.max(most, rank(it.effect)); }, 0)];
  }
  // What the same answers come to on another day, or null when they leave a gap then.
  function outcomeOn(sheet, on) {
    var then = { answers: [] };
    var isWhole = questions.every(function (question, n) {
      var isAsked = question.it.shown.every(function (clause) { return holds(clause, then.answers); });
      var given = sheet.answers[n];
      if (isAsked && given.date) given = inBand(question, { date: given.date }, function (band) { return isWithin(given.date, band, on); });
      then.answers.push(isAsked ? given : { picks: [] });
      return !isAsked || given.picks.length;
    });
    return isWhole ? gravest(reasonsOf(then)) : null;
  }
  // Whether the answers still hold back when the waits are over, and until when.
  function later(sheet, from) {
    var talk = rank('talk');
    var then = outcomeOn(sheet, from);
    if (rank(then) < talk) return null;
    var ends = [];
    questions.forEach(function (question, n) {
      var date = sheet.answers[n].date;
      question.it.choices.forEach(function (choice) {
        if (date && choice.band && choice.band.within) ends.push(after(date, choice.band.within));
      });
    });
    var until = ends.sort().find(function (on) {
      var outcome = on > from && then === 'talk' && outcomeOn(sheet, on);
      return outcome && rank(outcome) < talk;
    });
    return { until: until || '' };
  }
  function conclude(reasons) {
    var outcome = gravest(reasons);
    var untils = reasons.filter(function (it) { return it.effect === 'wait'; }).map(function (it) { return it.until; });
    var dated = outcome === 'wait' && untils.every(Boolean);
    var lapsed = program.standing === 'lapsed' || program.standing.until <= today();
    if (lapsed) reasons.forEach(function (it) { it.until = ''; });
    return {
      outcome: lapsed ? 'talk' : outcome, reasons: reasons, lapsed: lapsed,
      earliest: dated && !lapsed ? untils.sort().pop() : ''
    };
  }


  /* What is on show. */

  function showQuestion(n, quietly) {
    var sheet = read();
    var question = questions[n];
    var place = sheet.asked.indexOf(n);
    shown = n;
    questions.forEach(function (other) { show(other.group, other === question); });
    all('.step').forEach(function (step) { show(step, step.contains(question.group)); });
    one('p', progress).textContent = fill('progress', { n: place + 1, all: sheet.asked.length });
    one('progress', progress).max = sheet.asked.length;
    one('progress', progress).value = place;
    one('.quiz-back').disabled = place === 0;
    show(form, true);
    show(one('.result'), false);
    if (!quietly) focus(question.legend, progress);
  }
  function showResult(sheet) {
    var result = judge(sheet);
    shown = -1;
    wasThrough = true;
    EFFECTS.forEach(function (effect) { show(one('.outcome-' + effect), effect === result.outcome); });
    all('.reason').forEach(function (card) {
      var reason = result.reasons.find(function (it) { return it.id === card.id || card.classList.contains('for-' + it.id); });
      show(card, reason);
      if (reason && card.id) showReason(card, reason);
    });
    all('.said').forEach(function (line) {
      var reason = result.reasons.find(function (it) { return line.classList.contains('of-' + it.id); });
      show(line, reason);
      if (reason && reason.said) one('strong', line).textContent = reason.said;
    });
    show(one('.earliest'), result.earliest);
    one('.earliest').textContent = result.earliest && earliest(sheet, result.earliest);
    one('.filled b').textContent = longDate(today());
    show(one('.overdue'), result.lapsed);
    var cards = all('.reasons .reason:not([hidden])');
    list(one('.now'), cards.map(function (card) { return card.querySelector('.do-first span'); }).map(function (it) { return it && it.textContent; }));
    list(one('.to-ask'), cards.map(function (card) { return card.dataset.ask; }));
    showAnswers(sheet);
    show(form, false);
    show(one('.result'), true);
    focus(one('.result h2'));
  }
  function earliest(sheet, from) {
    var then = later(sheet, from);
    var name = 'earliest' + (then ? '-talk' : '') + (then && then.until ? '-until' : '');
    return fill(name, { date: longDate(from), until: then && then.until && longDate(then.until) });
  }
  function showReason(card, reason) {
    var until = one('.until', card);
    if (reason.said) one('.told strong', card).textContent = reason.said;
    if (!until) return;
    // What the writer wrote comes back when no date can be told.
    if (until.dataset.written === undefined) until.dataset.written = until.lastElementChild.textContent;
    until.lastElementChild.textContent = reason.until ? longDate(reason.until) : until.dataset.written;
    show(until, until.lastElementChild.textContent);
  }
  function list(section, lines) {
    var items = Array.from(new Set(lines.filter(Boolean)));
    show(section, items.length);
    renew(one('ul', section), items.map(function (it) { return node('li', it); }));
  }
  function showAnswers(sheet) {
    var answers = one('.answers dl');
    renew(answers, sheet.asked.map(function (n) {
      var change = node('button', answers.dataset.change);
      var ask = questions[n].legend.textContent;
      change.type = 'button';
      change.setAttribute('aria-label', answers.dataset.change + ': ' + ask);
      change.onclick = function () { showQuestion(n); step(); };
      var said = node('dd', sheet.answers[n].said + ' ');
      said.appendChild(change);
      var row = node('div', '');
      row.appendChild(node('dt', ask));
      row.appendChild(said);
      return row;
    }));
  }
  function node(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }
  function renew(parent, children) {
    parent.textContent = '';
    children.forEach(function (it) { parent.appendChild(it); });
  }
  function focus(target, seen) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    (seen || target).scrollIntoView();
  }


  /* What is wrong with an answer, in words at its field. */

  function clear(question) {
    all('.error', question.group).forEach(function (it) { it.remove(); });
    all('[aria-invalid]', question.group).forEach(function (it) {
      it.removeAttribute('aria-invalid');
      describe(it, '');
    });
  }
  function complain(question, given) {
    var error = node('p', fill('error-' + given.fault, given.gaps));
    var field = question.fields[given.at] || question.inputs[0];
    error.className = 'error';
    error.id = 'e-' + question.it.id;
    question.group.insertBefore(error, one('.fields, .options', question.group));
    field.setAttribute('aria-invalid', 'true');
    describe(field, error.id);
    field.focus();
  }
  // Adds what is wrong to what describes a field, or takes it away again.
  function describe(field, id) {
    var hint = field.dataset.hint === undefined ? field.dataset.hint = field.getAttribute('aria-describedby') || '' : field.dataset.hint;
    field.setAttribute('aria-describedby', (id + ' ' + hint).trim());
    if (!id && !hint) field.removeAttribute('aria-describedby');
  }


  /* What people do. */

  function go(singly) {
    var sheet = read();
    var question = questions[shown];
    clear(question);
    if (sheet.answers[shown].fault) {
      complain(question, sheet.answers[shown]);
      return false;
    }
    var next = wasThrough && !singly ? undefined : sheet.asked.find(function (n) { return n > shown; });
    if (next === undefined) next = sheet.open[0];
    if (next === undefined) showResult(sheet);
    else showQuestion(next);
    return true;
  }
  function back() {
    var before = read().asked.filter(function (n) { return shown < 0 || n < shown; }).pop();
    if (before === undefined) return;
    if (shown >= 0) clear(questions[shown]);
    showQuestion(before);
  }
  // The browser's own Back leads to the question before, and loses nothing. Its
  // list says how many steps there were: no question, and no answer.
  function step() {
    steps += 1;
    history.pushState(steps, '');
  }
  function stepTo(event) {
    if (event.state === null && location.hash !== hash) return; // a link within the page
    var to = event.state || 0;
    if (to < steps) back();
    else if (to > steps && shown >= 0) go(true);
    steps = to;
  }
  function startAgain() {
    questions.forEach(clear);
    wasThrough = false;
    showQuestion(0);
  }
  // A typed answer and a chosen one exclude each other, and so do "None of
  // these" and all others. What was typed stays, in case it is wanted again.
  function settle(event) {
    var question = questions.find(function (it) { return it.group.contains(event.target); });
    if (!question) return;
    if (question.fields.indexOf(event.target) >= 0) {
      question.inputs.forEach(function (input) { input.checked = false; });
    } else if (question.kind === 'many' && event.target.checked) {
      var alone = question.it.choices.map(function (choice) { return isNo(choice) || isDoubt(choice); });
      var own = question.inputs.indexOf(event.target);
      question.inputs.forEach(function (input, k) {
        if (k !== own && (alone[own] || alone[k])) input.checked = false;
      });
    }
  }

  form.addEventListener('submit', function (event) { event.preventDefault(); if (go()) step(); });
  form.addEventListener('input', settle);
  form.addEventListener('change', settle);
  form.addEventListener('reset', function () { setTimeout(startAgain); });
  one('.quiz-back').addEventListener('click', back);
  window.addEventListener('popstate', stepTo);
  one('.quiz-print').addEventListener('click', function () { window.print(); });

  one('.quiz-stop').remove();
  document.querySelector('link[id="quiz-style"]').disabled = true;
  quiz.classList.add('is-live');
  ['.quiz-how', '.quiz-old', '.unfinished', '.quiz-end'].forEach(function (it) { show(one(it), false); });
  ['.quiz-progress', '.quiz-go', '.result-go'].forEach(function (it) { show(one(it), true); });
  questions.forEach(function (question) {
    if (!question.fields.length) return;
    show(one('.fields', question.group), true);
    question.it.choices.forEach(function (choice, k) {
      if (!choice.band) return;
      question.inputs[k].disabled = true;
      show(question.inputs[k].parentNode, false);
    });
    show(one('.or', question.group), question.it.choices.some(function (choice) { return !choice.band; }));
  });
  // A page that sends readers to its question sends them to the form's own place.
  var wanted = questions.findIndex(function (it) { return '#' + it.group.id === location.hash; });
  showQuestion(Math.max(read().asked.indexOf(wanted) < 0 ? 0 : wanted, 0), true);
})();
