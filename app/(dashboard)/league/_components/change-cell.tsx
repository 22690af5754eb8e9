import type { LeagueRow } from "@/lib/contracts/league";
import type { Peers } from "@/lib/contracts/url/fields";
import { formatCount, formatSigned } from "@/lib/format/figures";
import styles from "./change-cell.module.css";
import type { RowWords } from "./row-words";

interface ChangeCellProps {
  readonly change: LeagueRow["change"];
  readonly peers: Peers;
  readonly words: RowWords;
}

/**
 * How a branch moved since the last published period: a solid sign only where the score changed by more than the noise
 * of both periods, with the places gained or lost, or the points where its place did not go the same way.
 */
export function ChangeCell({ change, peers, words: { t } }: ChangeCellProps) {
  if (!change) {
    return (
      <span className={styles.level} title={t("row.new")}>
        —<span className="visually-hidden">{t("row.new")}</span>
      </span>
    );
  }
  const points = formatSigned(change.score);
  if (!change.clear) {
    return (
      <span className={styles.level} title={t("row.level", { points })}>
        <span aria-hidden="true">≈</span>
        <span className="visually-hidden">{t("row.level", { points })}</span>
      </span>
    );
  }
  const up = change.score > 0;
  const places = peers === "kind" ? change.peerPlaces : change.places;
  const agrees = places !== 0 && places > 0 === up;
  const count = formatCount(Math.abs(places));
  const told = agrees
    ? t(up ? "row.up" : "row.down", { places: count, points })
    : t("row.moved", { points, places: formatSigned(places, 0) });
  return (
    <span className={up ? styles.up : styles.down} title={told}>
      <span aria-hidden="true">
        {up ? "▲" : "▼"}{" "}
        {agrees ? t(up ? "row.placesUp" : "row.placesDown", { places: count }) : t("row.pointsUp", { points })}
      </span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
