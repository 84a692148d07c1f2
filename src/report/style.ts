/** The look of the page; light and dark, no scripts, no fonts from elsewhere. */
export const style = `
:root { color-scheme: light dark; --quote: #fff3c4; --speaker: #cfe8ff; --line: #c9c9c9; --dim: #666; }
@media (prefers-color-scheme: dark) { :root { --quote: #4a4118; --speaker: #17405f; --line: #555; --dim: #aaa; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 80rem; margin: 0 auto; padding: 1rem; }
h2 small, .claims small { color: var(--dim); font-weight: normal; }
section { border-top: 1px solid var(--line); padding: .5rem 0 1.5rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; }
@media (max-width: 50rem) { .columns { grid-template-columns: 1fr; } }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.quote { background: var(--quote); }
.speaker { background: var(--speaker); }
.cue { font-style: italic; }
.name { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
.sentence:target { outline: 2px solid; }
.claims { margin: 0; padding-left: 1.5rem; max-height: 90vh; overflow: auto; position: sticky; top: 1rem; }
.claims li { margin-bottom: .5rem; }
.claims a { text-decoration: none; }
.source::before { content: '— '; }
.source, .error { color: var(--dim); }
.mark { border: 1px solid var(--line); border-radius: 3px; padding: 0 3px; }
`;
