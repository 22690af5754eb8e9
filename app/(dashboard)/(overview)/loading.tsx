import { LoadingStatus } from "@/app/_components/loading-status";
import { Skeleton } from "@/app/_components/skeleton";
import styles from "./_components/overview.module.css";

/** The places of heading and cards, while they are awaited. */
export default function PageLoading() {
  return (
    <LoadingStatus>
      <div className={styles.waiting}>
        <Skeleton width="min(480px, 90%)" height="30px" />
        <Skeleton width="min(640px, 100%)" height="20px" />
        <div className={styles.waitingCards}>
          <Skeleton height="550px" />
          <Skeleton height="550px" />
        </div>
      </div>
    </LoadingStatus>
  );
}
