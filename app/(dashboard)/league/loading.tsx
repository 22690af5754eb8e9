import { LoadingStatus } from "@/app/_components/loading-status";
import { Skeleton } from "@/app/_components/skeleton";
import cards from "./_components/league-explorer.module.css";
import styles from "./page.module.css";

/** The places of heading, filters, chart, reasons and table, while they are awaited. */
export default function LeagueLoading() {
  return (
    <LoadingStatus>
      <div className={styles.below}>
        <Skeleton width="min(480px, 90%)" height="30px" />
        <Skeleton width="min(640px, 100%)" height="28px" />
        <div className={cards.cards}>
          <Skeleton height="600px" />
          <Skeleton height="600px" />
        </div>
        <Skeleton height="640px" />
      </div>
    </LoadingStatus>
  );
}
