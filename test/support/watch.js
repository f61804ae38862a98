// The first script of an example page: it keeps what a test asks about later. Plain JavaScript, as it is served as it is.
/* global document, window */
(() => {
  const watch = (globalThis.councilWatch = { errors: [], violations: [], shift: 0 });

  const { error } = console;
  console.error = (...words) => {
    watch.errors.push(words.map(String).join(' '));
    error.apply(console, words);
  };
  window.addEventListener('error', (event) => watch.errors.push(String(event.error?.stack ?? event.message)));
  window.addEventListener('unhandledrejection', (event) =>
    watch.errors.push(String(event.reason?.stack ?? event.reason)),
  );
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    // WebKit asks for an icon that no page named.
    if (blockedURI.endsWith('/favicon.ico')) return;
    watch.violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
  });
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });

  // Live listeners: every one that was added and neither removed, nor aborted, nor spent, on what is still there. An
  // element that is gone takes its own with it, and so does a signal.
  const live = new Map();
  Object.defineProperty(watch, 'listeners', {
    get() {
      const targets = [...live].filter(([target]) => !(target instanceof Node) || target.isConnected);
      return targets.reduce((sum, [, names]) => sum + names.size, 0);
    },
  });
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const key = (type, listener, capture) => `${type} ${capture} ${(listener.councilId ??= Math.random())}`;
  const captures = (options) => Boolean(typeof options === 'object' ? options?.capture : options);
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    const target = this ?? globalThis;
    if (!listener || options?.signal?.aborted || target instanceof AbortSignal) return;
    const mine = live.get(target) ?? new Set();
    live.set(target, mine);
    const name = key(type, listener, captures(options));
    mine.add(name);
    const gone = () => mine.delete(name);
    if (options?.signal) addEventListener.call(options.signal, 'abort', gone, { once: true });
    if (options?.once) addEventListener.call(target, type, gone, { once: true });
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    if (listener) live.get(this ?? globalThis)?.delete(key(type, listener, captures(options)));
  };

  // A page that comes in pieces: the elements are defined first, and the server is told that the rest may follow.
  const { elements, tell } = document.currentScript.dataset;
  if (elements) import(elements).then(() => import(tell));
})();
