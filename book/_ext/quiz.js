// Turns the questions that quiz.py marked into forms. Without this script they stay readable text.
// Answers are kept in this browser (localStorage) where that is allowed, and nowhere else.
(() => {
  "use strict";

  const STORE = "focal-loss-live/quiz/";
  const questions = [];

  const remembered = (key) => {
    try {
      return localStorage.getItem(STORE + key);
    } catch {
      return null; // storage is switched off: answers live as long as the page
    }
  };

  const remember = (key, answer) => {
    try {
      if (answer === null) localStorage.removeItem(STORE + key);
      else localStorage.setItem(STORE + key, answer);
    } catch {
      // as above
    }
  };

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // What an <li> or <p> holds, without the <p> that a loose list puts around it.
  const contents = (element) => {
    const only = element.children.length === 1 && element.firstElementChild.tagName === "P" ? element.firstElementChild : element;
    return [...only.childNodes];
  };

  // "0,968", "96.8 %", "1/4", "5,545,177" and "−2": a number as people type it, or NaN.
  const number = (text) => {
    let plain = text.trim().replace(/[\s_]/g, "").replace("\u2212", "-");
    const percent = plain.endsWith("%");
    if (percent) plain = plain.slice(0, -1);
    plain = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain.replace(",", ".");
    const parts = plain.split("/");
    if (parts.length > 2 || parts.some((part) => part === "" || Number.isNaN(Number(part)))) return NaN;
    return (Number(parts[0]) / (parts.length === 2 ? Number(parts[1]) : 1)) / (percent ? 100 : 1);
  };

  // The parts that both kinds share: legend, place of the answer, and the explanations, which wait in a bank out of sight
  // (laid out, so that MathJax measures the text size there). In a live figure an explanation takes the place of the
  // question, with a way back, and the tallest holds the height.
  function frame(quiz, clear) {
    const fold = quiz.querySelector(":scope > details");
    const question = quiz.querySelector(":scope > .admonition-title + p");
    const fieldset = make("fieldset", { class: "quiz-form" }, make("legend", {}, ...question.childNodes));
    question.replaceWith(fieldset);
    for (let next = fieldset.nextElementSibling; next !== fold; next = fieldset.nextElementSibling) fieldset.append(next);
    const bank = make("div", { class: "quiz-bank" });
    const said = make("div", { class: "quiz-said", role: "status", "aria-live": "polite" });
    fieldset.after(bank);
    const inFigure = Boolean(quiz.matches(".quiz-in-figure"));
    if (inFigure) bank.after(said);
    else fieldset.append(said);
    const again = make("button", { type: "button", class: "quiz-again" }, "Choose again");
    again.addEventListener("click", () => {
      clear();
      fieldset.querySelector("button, input").focus({ preventScroll: true });
    });
    const explanation = (element) => {
      const text = make("div", { class: "quiz-explanation" }, ...contents(element));
      bank.append(text);
      return text;
    };
    const show = (text, right) => {
      bank.append(...said.childNodes);
      for (const old of bank.querySelectorAll(":scope > .quiz-verdict")) old.remove();
      quiz.classList.toggle("quiz-is-right", right === true);
      quiz.classList.toggle("quiz-is-wrong", right === false);
      if (text && right === false) said.append(make("strong", { class: "quiz-verdict" }, "Not this one. "));
      if (text) said.append(text);
      if (text && inFigure) said.append(again);
    };
    // What the page around a question hears: its figure draws the answer, its exercise gets a tick.
    const tell = (right, remembered) => {
      if (inFigure && right !== null && !remembered) again.focus({ preventScroll: true }); // what was pressed is gone
      const event = right === null ? "quiz:cleared" : "quiz:answered";
      quiz.dispatchEvent(new CustomEvent(event, { bubbles: true, detail: { right, remembered } }));
    };
    const place = (...inputs) => fieldset.append(...inputs, ...(inFigure ? [] : [said]));
    return { fold, fieldset, place, explanation, show, tell };
  }

  /** A choice that is nothing but a formula has no text that every screen reader finds: its source, or null. */
  function formulaName(item) {
    const words = item.cloneNode(true);
    for (const formula of words.querySelectorAll(".math, mjx-container")) formula.remove();
    return words.textContent.trim() ? null : item.textContent.replace(/\\[()]/g, "").trim();
  }

  function choice(quiz) {
    const { fold, fieldset, place, explanation, show, tell } = frame(quiz, () => state.answer(null, true));
    const right = Number(quiz.dataset.right);
    const explanations = [...fold.querySelectorAll(":scope > ol > li")].map(explanation);
    const list = fieldset.querySelector(":scope > ol");
    const buttons = [...list.children].map((item, index) => {
      const mark = make("span", { class: "quiz-mark" });
      const name = formulaName(item);
      const button = make("button", { type: "button", "aria-pressed": "false" }, make("span", {}, ...contents(item)), mark);
      button.addEventListener("click", () => state.answer(String(index), true));
      if (name) button.setAttribute("aria-label", `Choice ${index + 1}: ${name}`);
      item.replaceChildren(button);
      return button;
    });
    list.className = "quiz-choices";
    const letters = buttons.reduce((sum, button) => sum + button.textContent.trim().length, 0);
    list.classList.toggle("quiz-pairs", buttons.length === 4 && letters > 28); // too long for one row of a figure
    list.setAttribute("role", "list");
    place();
    fold.remove();
    const state = {
      key: quiz.dataset.key,
      right: null,
      answer(text, keep) {
        const chosen = text === null ? -1 : Number(text);
        if (text !== null && !(chosen in buttons)) return;
        state.right = text === null ? null : chosen === right;
        buttons.forEach((button, index) => {
          const pressed = index === chosen;
          button.setAttribute("aria-pressed", String(pressed));
          button.classList.toggle("quiz-right", pressed && state.right);
          button.classList.toggle("quiz-wrong", pressed && !state.right);
          button.lastChild.textContent = !pressed ? "" : state.right ? "✓ right" : "✗ not this one";
        });
        show(text === null ? null : explanations[chosen], state.right);
        if (keep) remember(state.key, text);
        tell(state.right, !keep);
        progress();
      },
    };
    return state;
  }

  function numeric(quiz, index) {
    const { fold, place, explanation, show, tell } = frame(quiz, () => state.answer(null, true));
    const value = Number(quiz.dataset.value);
    const tolerance = Number(quiz.dataset.tolerance);
    const expected = quiz.dataset.wrong.split(" ").filter(Boolean).map(Number);
    const whenRight = explanation(fold.querySelector(":scope > p"));
    const whenWrong = [...fold.querySelectorAll(":scope > ul > li")].map(explanation);
    const unread = explanation(make("p", {}, "Write a number, for example 0.5, 1/2 or 50 %."));
    const input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", id: `quiz-input-${index}` });
    const label = make("label", { for: input.id }, "Your answer, a number");
    const form = make("form", { class: "quiz-number" }, label, input, make("button", { type: "submit" }, "Check"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      state.answer(input.value, true);
    });
    place(form);
    fold.remove();
    const state = {
      key: quiz.dataset.key,
      right: null,
      answer(text, keep) {
        input.value = text ?? "";
        const given = text === null ? NaN : number(text);
        const near = (other) => Math.abs(given - other) <= tolerance * (1 + 1e-9);
        state.right = Number.isNaN(given) ? null : near(value);
        input.setAttribute("aria-invalid", String(text !== null && Number.isNaN(given)));
        if (text === null) show(null, null);
        else if (state.right === null) show(unread, null);
        else if (state.right) show(whenRight, true);
        else {
          const known = expected.findIndex(near);
          show(whenWrong[known < 0 ? expected.length : known], false);
        }
        if (keep) remember(state.key, state.right === null ? null : text);
        tell(state.right, !keep);
        progress();
      },
    };
    return state;
  }

  const count = make("span", { role: "status", "aria-live": "polite" });
  function progress() {
    const answered = questions.filter((question) => question.right !== null).length;
    const right = questions.filter((question) => question.right).length;
    count.textContent = `${answered} of ${questions.length} questions on this page answered, ${right} right.`;
  }

  const found = [...document.querySelectorAll(".quiz[data-key]")];
  if (!found.length) return;
  found.forEach((quiz, index) => {
    const question = "right" in quiz.dataset ? choice(quiz) : numeric(quiz, index);
    questions.push(question);
    quiz.classList.add("quiz-live");
  });
  const clear = make("button", { type: "button" }, "Clear my answers");
  clear.addEventListener("click", () => {
    for (const question of questions) question.answer(null, true);
  });
  (found.at(-1).closest(".exercises") ?? found.at(-1)).after(make("div", { class: "quiz-progress" }, count, clear, make("small", {}, "Kept in this browser only.")));
  for (const question of questions) {
    const answer = remembered(question.key);
    if (answer !== null) question.answer(answer, false);
  }
  progress();
})();
