// A button that copies the words beside it. Without a script the button stays hidden and the words are selected by hand.
(function () {
  'use strict';
  Array.prototype.forEach.call(document.querySelectorAll('button[data-copy]'), function (button) {
    var words = document.getElementById(button.getAttribute('data-copy'));
    var said = button.textContent;
    button.hidden = false;
    button.addEventListener('click', function () {
      var range = document.createRange();
      range.selectNodeContents(words);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      // The older way: it also works where the site is reached without a certificate, as on internal networks.
      var copied = document.execCommand('copy');
      button.textContent = copied ? '已复制' : '已选中，请按 Ctrl+C';
      window.setTimeout(function () {
        button.textContent = said;
      }, 3000);
    });
  });
})();
