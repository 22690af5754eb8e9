import { useTranslations } from "next-intl";
import type { LeagueRow } from "@/lib/contracts/league";
import type { Peers } from "@/lib/contracts/url/fields";
import { formatCount, formatSigned } from "@/lib/format/figures";
import styles from "./league-table.module.css";

/**
 * How a branch moved since the last published period: a solid sign only where the score changed by more than the noise
 * of both periods, with the places gained or lost, or the points where its place did not go the same way.
 */
export function ChangeCell({ change, peers }: { readonly change: LeagueRow["change"]; readonly peers: Peers }) {
  const t = useTranslations("league.row");
  if (!change) {
    return (
      <span className={styles.level} title={t("new")}>
        —<span className="visually-hidden">{t("new")}</span>
      </span>
    );
  }
  const points = formatSigned(change.score);
  if (!change.clear) {
    return (
      <span className={styles.level} title={t("level", { points })}>
        <span aria-hidden="true">≈</span>
        <span className="visually-hidden">{t("level", { points })}</span>
      </span>
    );
  }
  const up = change.score > 0;
  const places = peers === "kind" ? change.peerPlaces : change.places;
  const agrees = places !== 0 && places > 0 === up;
  const count = formatCount(Math.abs(places));
  const words = agrees
    ? t(up ? "up" : "down", { places: count, points })
    : t("moved", { points, places: formatSigned(places, 0) });
  return (
    <span className={up ? styles.up : styles.down} title={words}>
      <span aria-hidden="true">
        {up ? "▲" : "▼"} {agrees ? t(up ? "placesUp" : "placesDown", { places: count }) : t("pointsUp", { points })}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
