// Two small helps; the site works without them.
// Escape puts away the explanation of a word (WCAG 1.4.13); it comes back
// when the pointer or the focus next arrives. Closed answers are printed too.
(function () {
  'use strict';
  var away = 'is-away';
  function bring(event) {
    var term = event.target.closest && event.target.closest('.term');
    document.querySelectorAll('.term.' + away).forEach(function (other) {
      if (other !== term || event.type === 'focusin') other.classList.remove(away);
    });
  }
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('.term:hover, .term:focus-within').forEach(function (term) {
      term.classList.add(away);
    });
  });
  document.addEventListener('mouseover', bring);
  document.addEventListener('focusin', bring);
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('.faq details, .result details').forEach(function (item) { item.open = true; });
  });
})();
