import { LoadingStatus } from "@/app/_components/loading-status";
import { Skeleton } from "@/app/_components/skeleton";
import styles from "./shell.module.css";

const WIDTHS = ["92%", "84%", "96%", "78%", "88%", "72%", "90%", "81%"];

/** The layout of a page before its figures: finding, a chart beside a list. */
export function PageSkeleton() {
  return (
    <LoadingStatus>
      <div className={styles.boneHeading}>
        <Skeleton width="min(420px, 80%)" height="28px" />
        <Skeleton width="min(560px, 95%)" height="18px" />
      </div>
      <div className={styles.boneCards}>
        {["chart", "list"].map((part) => (
          <div key={part} className={styles.boneCard}>
            <Skeleton width="45%" height="20px" />
            <div className={styles.boneRows}>
              {WIDTHS.map((width) => (
                <Skeleton key={width} width={width} height="22px" />
              ))}
            </div>
          </div>
        ))}
      </div>
    </LoadingStatus>
  );
}
