/*
 * For pages that show embed pages in frames: sets the height of each frame to the height that its page reports. Affects frames
 * with `data-ki-embed`, and frames under `/embed/` on the host of this script. Other messages are ignored.
 */
(function () {
  var script = document.currentScript;
  var scriptOrigin = script ? toLink(script).origin : null;
  var maxHeight = 20000;

  function findFrames() {
    return Array.from(document.querySelectorAll('iframe[src]')).filter(function (frame) {
      var url = toLink(frame);
      return frame.hasAttribute('data-ki-embed') || (url.origin === scriptOrigin && /\/embed\//.test(url.pathname));
    });
  }
  /** The origin of a frame's messages. It is `null` in a sandbox without `allow-same-origin`. */
  function originOf(frame) {
    var isSandboxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    return isSandboxed ? 'null' : toLink(frame).origin;
  }
  /** Parses the element's address. Unlike URL, a link does not throw if the address is invalid. */
  function toLink(element) {
    var link = document.createElement('a');
    link.href = element.src;
    return link;
  }

  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.message !== 'height' || typeof data.value !== 'number') return;
    if (!(data.value > 0 && data.value < maxHeight)) return;
    findFrames().forEach(function (frame) {
      if (event.source !== frame.contentWindow || event.origin !== originOf(frame)) return;
      frame.style.boxSizing = 'content-box'; // A border does not reduce the height of the content.
      frame.style.height = Math.ceil(data.value) + 'px';
    });
  });
  // Pages that loaded before this script report their height again. The message has no secrets, so any origin may receive it.
  findFrames().forEach(function (frame) {
    frame.contentWindow.postMessage({message: 'ready'}, '*');
  });
})();
