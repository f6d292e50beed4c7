// What runs within the quiz page: it answers sheets through the form as a hand would, and reads what is shown.
// Each function is sent to the page as text, so it must stand alone. Whether a thing is seen is asked of its box: the computed style of what has none is worked out anew at every question.

/** With the script: answers each sheet in the form, presses Continue, and reads the result or the fault. */
export function answerAll({ sheets, kinds }) {
  const one = (what) => document.querySelector(what);
  const all = (what) => [...document.querySelectorAll(what)];
  const isSeen = (node) => node.checkVisibility();
  const press = () => one('.quiz-go [type="submit"]').click();
  const type = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  function clear() {
    for (const input of all(".quiz-form input")) {
      if (input.type === "text") input.value = "";
      else input.checked = false;
    }
  }

  function put(sheet) {
    for (const [question, words] of Object.entries(sheet)) {
      const chosen = words.map((word) => document.getElementById(`q-${question}--${word}`));
      // Boxes are ticked as a form may find them that was filled in before the script was there.
      if (chosen.length > 1) chosen.forEach((it) => (it.checked = true));
      else if (chosen.every((it) => it && !it.disabled)) chosen.forEach((it) => it.click());
      else if (kinds[question] === "date") {
        const parts = words[0].split("-");
        const field = (part) => document.getElementById(`d-${question}--${part}`);
        type(field("y"), parts[0]);
        type(field("m"), parts[1]);
        type(field("d"), parts[2] ?? "");
      } else type(document.getElementById(`d-${question}--n`), words[0]);
    }
  }

  function read() {
    const found = { outcome: null, reasons: [], untils: [], earliest: null, open: null, fault: null };
    if (isSeen(one(".quiz-form"))) {
      const open = all(".question").filter(isSeen);
      found.open = open.map((it) => it.id.slice(2)).join(" ");
      press();
      found.fault = open[0].querySelector(".error")?.textContent ?? null;
      return found;
    }
    found.outcome = all(".outcome").filter(isSeen).map((it) => it.className.replace("outcome outcome-", "")).join(" ");
    for (const card of all(".reasons .reason").filter(isSeen)) {
      found.reasons.push(card.id);
      const until = card.querySelector(".until span");
      if (until && isSeen(until.parentElement) && /\d{4}$/.test(until.textContent)) found.untils.push(`${card.id} ${until.textContent}`);
    }
    const earliest = one(".earliest");
    found.earliest = isSeen(earliest) ? earliest.textContent : null;
    return found;
  }

  return sheets.map((sheet) => {
    // From a result, "Change" leads back into the form; each sheet begins at its first question, so that
    // where the last one ended has no say in what is told first.
    if (isSeen(one(".result"))) one(".answers button").click();
    clear();
    while (!one(".quiz-back").disabled) one(".quiz-back").click();
    put(sheet);
    press();
    return read();
  });
}

/** Without the script: checks the answers of each sheet and reads what the style sheet shows. */
export function checkAll(sheets) {
  const inputs = [...document.querySelectorAll(".quiz-form input")];
  const isSeen = (node) => node.checkVisibility();
  const seen = (what) => [...document.querySelectorAll(what)].filter(isSeen);
  return sheets.map((sheet) => {
    for (const input of inputs) input.checked = false;
    for (const [question, words] of Object.entries(sheet)) {
      for (const word of words) document.getElementById(`q-${question}--${word}`).checked = true;
    }
    return {
      outcome: seen(".outcome").map((it) => it.className.replace("outcome outcome-", "")).join(" ") || null,
      reasons: seen(".reasons .reason").map((it) => it.id),
      unfinished: seen(".unfinished").length > 0,
      asked: seen(".question").length,
    };
  });
}
