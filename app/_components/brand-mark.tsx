/** A rule with its divisions, red: the product's sign. Decorative; the name stands beside it. */
export function BrandMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M2 2h3v16H2zM8 2.5h10v2H8zM8 6.8h6v2H8zM8 11.1h10v2H8zM8 15.4h6v2H8z" fill="var(--brand, #9c2b22)" />
    </svg>
  );
}
