/** A grey place that keeps the layout while its content is awaited. Lengths are CSS lengths. */
export function Skeleton({ width = "100%", height = "1em" }: { readonly width?: string; readonly height?: string }) {
  return <span className="skeleton-bone" style={{ width, height }} aria-hidden="true" />;
}
