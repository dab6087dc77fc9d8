extension AnnotatedPage {
    static let style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fdfcf9; --soft: #5c6570; --line: #ddd8cc;
          --cite: #0b4f8a; --date: #fdeebc; --vow: #2c7a4b; --none: #a3352b; --tip: #1b1f24; --tipink: #fdfcf9; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e4e2dc; --paper: #16181b; --soft: #9aa3ad; --line: #33373d;
          --cite: #7db8ee; --date: #4a3f14; --vow: #6cc08b; --none: #ef8b80; --tip: #e4e2dc; --tipink: #16181b; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 84rem; padding: 1.5rem; color: var(--ink); background: var(--paper);
          font: 1rem/1.6 Georgia, "Liberation Serif", serif; display: grid; gap: 1rem 2.5rem;
          grid-template-columns: minmax(0, 1fr) minmax(16rem, 24rem); }
        header { grid-column: 1 / -1; border-bottom: 1px solid var(--line); }
        h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
        h2 { font-size: 1rem; margin: 0 0 .5rem; }
        header p { margin: .3rem 0 .8rem; color: var(--soft); }
        .legend span { margin-right: 1.2rem; }
        main { white-space: pre-wrap; overflow-wrap: anywhere; padding-left: 7rem; }
        aside { font: .85rem/1.45 system-ui, "Liberation Sans", sans-serif; position: sticky; top: 0; max-height: 100vh;
          overflow-y: auto; align-self: start; padding-right: .5rem; }
        aside section { margin-bottom: 1.5rem; }
        aside ol { margin: 0; padding: 0; list-style: none; }
        aside li { padding: .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        aside a { color: var(--cite); text-decoration: none; }
        aside a:hover { text-decoration: underline; }
        aside small { display: block; color: var(--soft); }
        q { quotes: "“" "”"; }
        .at { float: left; clear: left; width: 6.2rem; margin-left: -7rem; text-align: right; color: var(--soft);
          font: .75rem/2.1 system-ui, "Liberation Sans", sans-serif; white-space: normal; }
        .m { position: relative; }
        .c { color: var(--cite); text-decoration: underline; text-underline-offset: .15em; }
        .c.u { color: var(--none); text-decoration-style: wavy; text-decoration-thickness: 1px; }
        .d { background: var(--date); border-radius: .15em; }
        .p { box-shadow: inset 0 -.13em var(--vow); }
        i:target + .m, i:target + i + .m, i:target + i + i + .m { outline: 2px solid currentColor; outline-offset: 2px; }
        i[id] { scroll-margin-top: 6rem; }
        .m:hover::after, .m:focus-visible::after { content: attr(data-tip); position: absolute; left: 0; top: 1.6em;
          z-index: 1; width: max-content; max-width: 24rem; padding: .4rem .7rem; border-radius: .3rem;
          color: var(--tipink); background: var(--tip); white-space: pre-line; pointer-events: none;
          font: .8rem/1.45 system-ui, "Liberation Sans", sans-serif; }
        @media (max-width: 60rem) { body { display: block; } main { padding-left: 0; }
          aside { position: static; max-height: none; margin-top: 2rem; }
          .at { float: none; display: block; margin: 0; width: auto; text-align: left; }
          .m { position: static; }
          .m:hover::after, .m:focus-visible::after { position: fixed; left: 0; right: 0; top: auto; bottom: 0;
            width: auto; max-width: none; border-radius: 0; } }
        @media print { aside { position: static; max-height: none; } .m::after { display: none; } }
        """
}
