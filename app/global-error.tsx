"use client";

import "./tokens.css";

/** The frame itself failed, so neither language nor theme is known: both languages, plain. */
export default function GlobalError({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body style={{ maxWidth: 640, margin: "48px auto", padding: "0 16px", font: "14px/1.6 var(--font)" }}>
        <title>支部标尺 · Branchmark</title>
        <main>
          <h1 style={{ fontSize: 22 }}>页面没有打开</h1>
          <p>请重新载入；若仍不行，请把下面的编号告诉管理员。</p>
          <div lang="en">
            <h2 style={{ fontSize: 15 }}>The page did not open</h2>
            <p>Load it again; if it stays, give the administrator the reference below.</p>
          </div>
          {error.digest && <p>{error.digest}</p>}
          <p>
            <a href="/">支部标尺 · Branchmark</a>
          </p>
        </main>
      </body>
    </html>
  );
}
