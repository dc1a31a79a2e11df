// Reports to the server what a visitor of this browser sees. It is ES5, like the notice. It shares no code with the notice, which it checks.
(function () {
  var errors = [];
  window.onerror = function (message) {
    errors.push(String(message));
  };

  function isVisible(element) {
    return !!element && element.getBoundingClientRect().height > 0;
  }

  function stateOf(widget) {
    var drawing = widget.shadowRoot && widget.shadowRoot.querySelector('[part=widget]');
    if (isVisible(drawing)) return 'drawn';
    return isVisible(widget.querySelector('p')) ? 'fallback' : 'nothing';
  }

  function sendReport() {
    var names = ['ki-project-intro', 'ki-org-chart', 'ki-partner-list', 'ki-contact-card', 'ki-publication-info', 'ki-project-page'];
    var widgets = {};
    for (var i = 0; i < names.length; i++) widgets[names[i]] = stateOf(document.querySelector(names[i]));
    var box = document.querySelector('[role=region]');
    var banner = document.querySelector('browser-support-banner');
    var report = {
      userAgent: navigator.userAgent,
      notice: isVisible(box) ? box.textContent : '',
      noticeIsFirst: !!box && document.body.firstElementChild === box,
      banner: !!(banner.shadowRoot && banner.shadowRoot.querySelector('[part=banner]')),
      ownText: isVisible(document.getElementById('own-text')),
      widgets: widgets,
      errors: errors,
    };
    var request = new XMLHttpRequest();
    request.open('POST', 'report' + location.search);
    request.send(JSON.stringify(report));
  }

  document.addEventListener('DOMContentLoaded', function () {
    // The server sends this image after the report. wkhtmltoimage takes its picture when the page has loaded, so it waits for the report.
    document.body.appendChild(document.createElement('img')).src = 'held.svg' + location.search;
    setTimeout(sendReport, 3000);
  });
})();
